import { describe, expect, it } from 'vitest';
import type { Bill, Charge } from '../../src/billing/bill.js';
import { composeInvoice } from '../../src/billing/compose-invoice.js';
import type { ContractTerms, VatSetting, VatTerms } from '../../src/billing/contract-terms.js';
import { lineNet } from '../../src/billing/line-net.js';
import { amount, contract, day, place } from './terms.js';

function charge(item: string, price: string, on = '2026-03-10'): Charge {
  const quantity = { value: amount('1'), because: [] };
  const unitPrice = { value: amount(price), because: [] };
  const net = lineNet({ quantity, unitPrice });
  const name = { en: item, nl: item };
  return { name, item, quantity, unitPrice, net, unitCode: 'C62', vatFor: [item, 'some'], taxedOn: day(on) };
}

function bill(...charges: readonly Charge[]): Bill {
  const on = day('2026-03-10');
  const kind = { id: 'some', name: { en: 'Some', nl: 'Een' } };
  return { kind, key: 'some X', issueDate: on, period: { from: on, through: on }, charges, remarks: [] };
}

function setting(
  names: readonly string[],
  category: VatSetting['category'],
  more: Partial<VatSetting> = {},
): VatSetting {
  return { names, category, at: place(95), ...more };
}

function vat(category: VatTerms['category'], ...settings: readonly VatSetting[]): Partial<ContractTerms> {
  return { vat: { category, because: [], settings } };
}

function groups(terms: Partial<ContractTerms>, ...charges: readonly Charge[]): readonly string[] {
  const answer = composeInvoice(contract(terms), bill(...charges));
  if ('problems' in answer) return answer.problems.map(({ code }) => code);
  return answer.model.vatGroups.map(
    ({ vat: of, taxable, tax, exemption }) =>
      `${of.category} ${of.percent ?? '-'} ${taxable.value.toFixed(2)} ${tax.value.toFixed(2)} ${exemption?.code ?? exemption?.reason.en ?? ''}`,
  );
}

describe('the VAT of a line', () => {
  it('is the standard rate of its day', () => {
    const rates = {
      vatRates: [
        { percent: amount('21'), from: day('2012-10-01'), through: day('2026-03-09'), at: place(3) },
        { percent: amount('22'), from: day('2026-03-10'), at: place(4) },
      ],
    };
    expect(groups(rates, charge('a', '100', '2026-03-09'), charge('b', '100', '2026-03-10'))).toEqual([
      'S 21 100.00 21.00 ',
      'S 22 100.00 22.00 ',
    ]);
  });

  it('is what the contract sets for the item, before what it sets for the kind of invoice', () => {
    const reason = { en: 'Exempt training', nl: 'Vrijgestelde opleiding' };
    const terms = vat('S', setting(['some'], 'Z'), setting(['course'], 'E', { reason }));
    expect(groups(terms, charge('course', '100'), charge('other', '50'))).toEqual([
      'E 0 100.00 0.00 Exempt training',
      'Z 0 50.00 0.00 ',
    ]);
  });

  it('is a reduced rate on its days only', () => {
    const from = day('2026-01-01');
    const through = day('2026-03-10');
    const terms = vat('S', setting(['book'], 'S', { percent: amount('9'), from, through }));
    expect(groups(terms, charge('book', '100', '2026-03-10'))).toEqual(['S 9 100.00 9.00 ']);
    expect(groups(terms, charge('book', '100', '2026-03-11'))).toEqual(['S 21 100.00 21.00 ']);
    expect(groups(terms, charge('book', '100', '2025-12-31'))).toEqual(['S 21 100.00 21.00 ']);
  });

  it.each([
    ['AE', 'VATEX-EU-AE'],
    ['K', 'VATEX-EU-IC'],
    ['G', 'VATEX-EU-G'],
  ] as const)('is none in category %s, with the reason that it has', (category, code) => {
    expect(groups(vat(category), charge('a', '100'))).toEqual([`${category} 0 100.00 0.00 ${code}`]);
  });
});

describe('an invoice outside the scope of VAT', () => {
  it('has no rate and no VAT numbers, and says that of the seller in its note', () => {
    const answer = composeInvoice(contract(vat('O')), bill(charge('a', '100')));
    if (!('model' in answer)) throw new Error(JSON.stringify(answer.problems));
    const { model } = answer;
    expect(model.vatGroups[0]).toMatchObject({ vat: { category: 'O' }, exemption: { code: 'VATEX-EU-O' } });
    expect(model.vatGroups[0]?.vat.percent).toBeUndefined();
    expect([model.seller.vatNumber, model.buyer.vatNumber]).toEqual([undefined, undefined]);
    expect(model.note?.en).toBe('VAT number of the seller: NL123456782B01');
  });

  it('shares its document with no other category', () => {
    const terms = vat('O', setting(['b'], 'S'));
    expect(groups(terms, charge('a', '100'), charge('b', '100'))).toEqual(['vat-mixed']);
    expect(groups(terms, charge('b', '100'))).toEqual(['S 21 100.00 21.00 ']);
  });
});

it('an invoice has one currency', () => {
  const usd = { billing: { ...contract().billing, currency: 'USD' } };
  const answer = (currency: string) => composeInvoice(contract(usd), { ...bill(charge('a', '1')), currency });
  expect(answer('EUR')).toMatchObject({ problems: [{ code: 'currency-mixed', at: place(90) }] });
  expect(answer('USD')).toHaveProperty('model.currency', 'USD');
});
