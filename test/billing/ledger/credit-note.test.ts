import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceLine, InvoiceModel } from '../../../src/billing/invoice-model.js';
import { contentChanges } from '../../../src/billing/ledger/content.js';
import { creditNoteFor, replacing } from '../../../src/billing/ledger/credit-note.js';
import { modelText, readModelText } from '../../../src/billing/ledger/model-text.js';
import { invoiceTotals } from '../../../src/billing/totals.js';
import { vatGroups } from '../../../src/billing/vat.js';
import { Rational } from '../../../src/values/rational.js';
import { licenceInvoice } from '../licence-invoice.js';
import { amount, contract, day, product, row } from '../terms.js';

const HUNDREDTHS = Rational.of(100);

function invoiceOf(quantity: string): InvoiceModel {
  const answer = licenceInvoice(contract({ products: [product('users', quantity)] }), {
    month: day('2025-04-01'),
  });
  if ('problems' in answer) throw new Error(answer.problems[0]?.message);
  return answer.model;
}

const cents = (n: number): Rational => Rational.of(n).div(HUNDREDTHS);

/** Invoices with lines of any quantity, price and rate, also of corrections with negative quantities. */
const invoices = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: -50_000, max: 50_000 }),
      price: fc.integer({ min: 0, max: 999_999 }),
      percent: fc.constantFrom(0, 6, 9, 21),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows): InvoiceModel => {
    const lines = rows.map(({ quantity, price, percent }, index): InvoiceLine => {
      const net = cents(quantity).mul(cents(price)).round(2);
      return {
        id: String(index + 1),
        name: { en: 'x', nl: 'x' },
        item: `item-${index}`,
        quantity: { value: cents(quantity), because: [] },
        unitCode: 'C62',
        unitPrice: { value: cents(price), because: [] },
        net: { value: net, because: [] },
        vat: { category: percent === 0 ? 'Z' : 'S', percent: Rational.of(percent) },
      };
    });
    const groups = vatGroups(lines, []);
    return { ...invoiceOf('10'), lines, vatGroups: groups, totals: invoiceTotals(lines, groups) };
  });

/** What a document asks for, by name, with the sign that it has for the buyer. */
function asked({ kind, lines, vatGroups: groups, totals }: InvoiceModel): ReadonlyMap<string, Rational> {
  const entries: [string, Rational][] = [
    ...lines.map((line): [string, Rational] => [`line ${line.id}`, line.net.value]),
    ...groups.flatMap(({ vat, taxable, tax }): [string, Rational][] => [
      [`base ${vat.category} ${vat.percent}`, taxable.value],
      [`tax ${vat.category} ${vat.percent}`, tax.value],
    ]),
    ...Object.entries(totals).map(([name, { value }]): [string, Rational] => [name, value]),
  ];
  return new Map(entries.map(([name, value]) => [name, kind === 'credit-note' ? value.neg() : value]));
}

describe('creditNoteFor', () => {
  it('mirrors its invoice: line by line, group by group and in total both add up to nothing', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const credit = asked(creditNoteFor(invoice, 'C1', day('2025-06-10')));
        for (const [name, value] of asked(invoice))
          expect(value.add(credit.get(name) ?? Rational.ONE).isZero(), name).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is what the same lines with their signs turned come to: a half is rounded away from zero', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const turned = invoice.lines.map((line) => {
          const net = line.quantity.value.neg().mul(line.unitPrice.value).round(2);
          return { ...line, net: { value: net, because: [] } };
        });
        const totals = invoiceTotals(turned, vatGroups(turned, []));
        const credit = asked(creditNoteFor(invoice, 'C1', day('2025-06-10')));
        expect(totals.payable.value.equals(credit.get('payable') ?? Rational.ONE)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('names the invoice that it takes back, and asks for no payment', () => {
    const credit = creditNoteFor(invoiceOf('10'), 'C1', day('2025-06-10'));
    expect(credit).toMatchObject({ kind: 'credit-note', number: 'C1' });
    expect(credit.preceding.map(({ number, issueDate }) => `${number} ${issueDate}`)).toEqual([
      'L-2025-04 2025-04-01',
    ]);
    expect(credit.payment).toBeUndefined();
    expect(credit.note?.en).toBe('Credit note for invoice L-2025-04 of 2025-04-01, in full.');
  });
});

describe('modelText', () => {
  it('keeps all that a model says', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const text = modelText(invoice, 'contracts/c');
        const read = readModelText(text);
        expect(read).toBeDefined();
        expect(contentChanges(invoice, read)).toEqual([]);
        expect(modelText(read ?? invoice, 'contracts/c')).toBe(text);
      }),
    );
  });

  it('keeps bytes, and names files from the folder of the contract on', () => {
    const attachments = [
      { id: 'A1', fileName: 'a.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([0, 255, 7]) },
    ];
    const model = { ...invoiceOf('10'), attachments, at: { file: 'contracts/c/contract.yaml', line: 3 } };
    const read = readModelText(modelText(model, 'contracts/c'));
    expect(read).toMatchObject({ attachments, at: { file: 'contract.yaml', line: 3 } });
  });

  it.each(['', '{}', '[]', 'null', '{"number":"1","issueDate":{"$day":"2025-02-30"}}'])(
    'reads nothing from %j',
    (text) => {
      expect(readModelText(text)).toBeUndefined();
    },
  );
});

describe('contentChanges', () => {
  const said = (now?: InvoiceModel) =>
    contentChanges(invoiceOf('10'), now).map(({ what, before, after }) => `${what.en}: ${before} → ${after}`);

  it('finds a quantity, its VAT and what is to be paid', () => {
    expect(said(invoiceOf('11'))).toEqual([
      'users in English: 10 × 10.00 = 100.00 (S 21 %) → 11 × 10.00 = 110.00 (S 21 %)',
      'VAT: S 21.00 → S 23.10',
      'to be paid: 121.00 EUR → 133.10 EUR',
    ]);
  });

  it('finds a line that came and one that went', () => {
    const other = licenceInvoice(
      contract({ products: [product('seats', '10')], prices: [row('seats', '1- 10.00')] }),
      { month: day('2025-04-01') },
    );
    expect('model' in other && said(other.model)).toEqual([
      'users in English: 10 × 10.00 = 100.00 (S 21 %) → undefined',
      'seats in English: undefined → 10 × 10.00 = 100.00 (S 21 %)',
    ]);
  });

  it('finds that nothing is to be billed any more', () => {
    expect(said()).toEqual([
      'users in English: 10 × 10.00 = 100.00 (S 21 %) → undefined',
      'to be paid: 121.00 EUR → 0.00 EUR',
    ]);
  });

  it('finds another buyer, and other VAT', () => {
    const now = invoiceOf('10');
    const { buyer, vatGroups: groups } = now;
    expect(said({ ...now, buyer: { ...buyer, vatNumber: 'NL000000000B01' } })).toEqual([
      'buyer: Haven & Zoon <Transport> B.V., NL987654329B01, 87654321 → Haven & Zoon <Transport> B.V., NL000000000B01, 87654321',
    ]);
    const taxed = groups.map((group) => ({ ...group, tax: { value: amount('21.01'), because: [] } }));
    expect(said({ ...now, vatGroups: taxed })).toEqual(['VAT: S 21.00 → S 21.01']);
  });

  it('leaves what only says how and when it is paid, and where its parties are', () => {
    const now = invoiceOf('10');
    const { seller, payment } = now;
    const moved = { ...seller, address: { ...seller.address, street: 'Elsewhere 1' }, iban: 'other' };
    expect(
      said({
        ...replacing(now, invoiceOf('10'), 'C1'),
        number: 'other',
        issueDate: day('2025-09-01'),
        dueDate: day('2025-09-15'),
        buyerReference: 'other',
        seller: moved,
        ...(payment === undefined ? {} : { payment: { ...payment, iban: 'other' } }),
        paymentTerms: { en: 'other', nl: 'anders' },
        remarks: [{ what: { en: 'other', nl: 'anders' } }],
      }),
    ).toEqual([]);
  });

  it('sees what it has no words for', () => {
    const now = { ...invoiceOf('10'), delivery: { country: 'BE' } };
    expect(said(now)).toEqual(['other parts of the document: undefined → undefined']);
  });
});
