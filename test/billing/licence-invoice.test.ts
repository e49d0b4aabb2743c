import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractTerms } from '../../src/billing/contract-terms.js';
import type { InvoiceModel } from '../../src/billing/invoice-model.js';
import { Duration } from '../../src/values/duration.js';
import { Rational } from '../../src/values/rational.js';
import { checkArithmetic } from './arithmetic.js';
import { type LicenceInvoiceOptions, licenceInvoice } from './licence-invoice.js';
import { amount, change, contract, day, place, product, row } from './terms.js';

const APRIL = { month: day('2025-04-01') };

function invoice(terms: Partial<ContractTerms> = {}, options: LicenceInvoiceOptions = APRIL): InvoiceModel {
  const answer = licenceInvoice(contract(terms), options);
  if (!('model' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer.model;
}

function problems(terms: Partial<ContractTerms>, options: LicenceInvoiceOptions = APRIL): readonly string[] {
  const answer = licenceInvoice(contract(terms), options);
  return 'problems' in answer ? answer.problems.map((one) => one.code) : [];
}

function shown(model: InvoiceModel): readonly string[] {
  return model.lines.map(
    ({ id, item, quantity, unitPrice, net }) =>
      `${id} ${item} ${quantity.value} × ${unitPrice.value.toFixed(2)} = ${net.value.toFixed(2)}`,
  );
}

const SUPPORT = {
  id: 'plus',
  name: { en: 'Plus', nl: 'Plus' },
  from: day('2025-04-01'),
  through: day('2025-05-31'),
  monthlyPrice: amount('495'),
  at: place(77),
};

describe('a licence invoice', () => {
  it('bills the quantity of the first day at its tier, with VAT and dates', () => {
    const model = invoice();
    expect(shown(model)).toEqual(['1 users 50 × 10.00 = 500.00']);
    expect(model.number).toBe('L-2025-04');
    expect(String(model.issueDate)).toBe('2025-04-01');
    expect(String(model.dueDate)).toBe('2025-04-15');
    expect(`${model.period?.from} ${model.period?.through}`).toBe('2025-04-01 2025-04-30');
    expect(model.totals.net.value.toFixed(2)).toBe('500.00');
    expect(model.totals.tax.value.toFixed(2)).toBe('105.00');
    expect(model.totals.payable.value.toFixed(2)).toBe('605.00');
    expect(model.payment).toEqual({ means: '58', iban: 'NL91ABNA0417164300', reference: 'L-2025-04' });
  });

  it('takes a change of the first day, and leaves one of the second for next month', () => {
    const changes = [change('users', '51', '2025-04-01'), change('users', '10', '2025-04-02')];
    expect(shown(invoice({ changes }))).toEqual(['1 users 51 × 9.00 = 459.00']);
  });

  it('has no line for a quantity of 0', () => {
    const terms = { changes: [change('users', '0', '2025-04-01')], subscriptions: [SUPPORT] };
    expect(shown(invoice(terms))).toEqual(['1 plus 1 × 495.00 = 495.00']);
    expect(problems({ changes: terms.changes })).toEqual(['nothing-to-bill']);
  });

  it('bills graduated tiers a line each', () => {
    const model = invoice({
      products: [product('ins', '268', { tiers: 'graduated' })],
      prices: [row('ins', '1-100 2.10'), row('ins', '101-250 1.85'), row('ins', '251- 1.60')],
    });
    expect(shown(model)).toEqual([
      '1 ins 100 × 2.10 = 210.00',
      '2 ins 150 × 1.85 = 277.50',
      '3 ins 18 × 1.60 = 28.80',
    ]);
    expect(model.lines.map((line) => line.description?.en)).toEqual([
      'tier 1 to 100',
      'tier 101 to 250',
      'tier from 251',
    ]);
  });

  it('bills a subscription in the months in which it is in force', () => {
    const lines = (month: string) =>
      invoice({ subscriptions: [SUPPORT] }, { month: day(month) }).lines.map((line) => line.item);
    expect(lines('2025-03-15')).toEqual(['users']);
    expect(lines('2025-04-30')).toEqual(['users', 'plus']);
    expect(lines('2025-05-01')).toEqual(['users', 'plus']);
    expect(lines('2025-06-01')).toEqual(['users']);
  });

  it('decides on indexation by the day of the invoice or by the period, as the reading says', () => {
    const indexations = [
      {
        forYear: 2026,
        percent: amount('2.9'),
        firstDay: day('2026-01-01'),
        announcedInTime: true,
        at: place(1),
      },
    ];
    const january = { month: day('2026-01-01'), issueDate: day('2025-12-31') };
    const price = (indexedBy: ContractTerms['indexedBy']) =>
      invoice({ indexations, indexedBy }, january).lines[0]?.unitPrice.value.toFixed(2);
    expect(price('invoice-date')).toBe('10.00');
    expect(price('billing-period')).toBe('10.29');
  });

  it('says of every amount where it comes from', () => {
    const model = invoice({ subscriptions: [SUPPORT] });
    const [line] = model.lines;
    expect(line?.quantity.because.map((one) => one.at)).toEqual([place(30)]);
    expect(line?.unitPrice.because.map((one) => one.at)).toEqual([place(50)]);
    expect(line?.net.because.map((one) => one.what.en)).toEqual(['50 × 10.00 = 500.00']);
    expect(model.vatGroups[0]?.tax.because.map((one) => one.what.en)).toEqual([
      'VAT rate: 21 %',
      '995.00 × 21 % = 208.95',
    ]);
    expect(model.vatGroups[0]?.tax.because[0]?.at).toEqual(place(3));
  });

  it('counts the term of payment on the calendar', () => {
    const due = (text: string, issueDate = '2025-01-31') => {
      const value = Duration.parse(text);
      if (value === undefined) throw new Error(text);
      const paymentTerm = { value, at: place(4) };
      return String(invoice({ paymentTerm }, { ...APRIL, issueDate: day(issueDate) }).dueDate);
    };
    expect(due('30 days')).toBe('2025-03-02');
    expect(due('1 month')).toBe('2025-02-28');
    expect(due('2 weeks')).toBe('2025-02-14');
    expect(due('14 days', '2028-02-15')).toBe('2028-02-29');
  });
});

describe('an invoice is refused, with all reasons at once,', () => {
  it('when a price, a tier or a VAT rate is missing', () => {
    expect(problems({ vatRates: [] })).toEqual(['vat-rate-missing']);
    expect(problems({ prices: [] })).toEqual(['price-missing']);
    expect(problems({ prices: [row('users', '1-49 10.00')] })).toEqual(['tier-gap']);
    expect(problems({ prices: [row('users', '1- 10.00', { sector: 'care' })], sector: 'trade' })).toEqual([
      'price-missing',
    ]);
    expect(problems({ prices: [row('users', '1- -10.00')] })).toEqual(['bad-price']);
  });

  it('when two VAT rates are in force on the first day', () => {
    const rate = { percent: amount('21'), from: day('2012-10-01'), at: place(3) };
    expect(
      problems({ vatRates: [rate, { ...rate, percent: amount('22'), from: day('2025-04-01') }] }),
    ).toEqual(['vat-rate-twice']);
    expect(problems({ vatRates: [{ ...rate, through: day('2025-03-31') }] })).toEqual(['vat-rate-missing']);
    expect(problems({ vatRates: [{ ...rate, through: day('2025-04-01') }] })).toEqual([]);
  });

  it('when the contract is not in force, or only for a part of the month', () => {
    const from = (text: string) => ({ startsOn: { value: day(text), at: place(2) } });
    const until = (text: string) => ({ endsOn: { value: day(text), at: place(3) } });
    expect(problems(from('2025-04-01'))).toEqual([]);
    expect(problems(from('2025-04-02'))).toEqual(['part-month']);
    expect(problems(from('2025-05-01'))).toEqual(['not-in-force']);
    expect(problems(until('2025-04-30'))).toEqual([]);
    expect(problems(until('2025-04-29'))).toEqual(['part-month']);
    expect(problems(until('2025-03-31'))).toEqual(['not-in-force']);
  });

  it('when a subscription begins or ends within the month', () => {
    expect(problems({ subscriptions: [{ ...SUPPORT, from: day('2025-04-02') }] })).toEqual(['part-month']);
    expect(problems({ subscriptions: [{ ...SUPPORT, through: day('2025-04-29') }] })).toEqual(['part-month']);
  });

  it('when the number cannot be made or the term of payment has no day', () => {
    const numbering = { value: '{year}-{sequence:4}-{what}', at: place(90) };
    expect(problems({ billing: { numbering, currency: 'EUR' } })).toEqual([
      'unknown-placeholder',
      'unknown-placeholder',
    ]);
    expect(problems({ paymentTerm: { value: new Duration(3, 'working-day'), at: place(4) } })).toEqual([
      'payment-term-unit',
    ]);
  });

  it('and a running number fills its place', () => {
    const numbering = { value: '{year}{sequence:5}', at: place(90) };
    const model = invoice({ billing: { numbering, currency: 'EUR' } }, { ...APRIL, sequence: 42 });
    expect(model.number).toBe('202500042');
  });
});

describe('the arithmetic of EN 16931', () => {
  it('holds for any quantities, prices and rates', () => {
    const lines = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 9999 }),
        millis: fc.integer({ min: 0, max: 999_999 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 250 }), (rows, tenths) => {
        const price = ({ millis }: { millis: number }) => Rational.of(millis).div(Rational.of(1000));
        const model = invoice({
          products: rows.map((one, index) => product(`p${index}`, String(one.quantity))),
          prices: rows.map((one, index) => row(`p${index}`, '1- 0', { unitPrice: price(one) })),
          vatRates: [
            { percent: Rational.of(tenths).div(Rational.of(10)), from: day('2012-10-01'), at: place(3) },
          ],
        });
        checkArithmetic(model);
      }),
    );
  });

  it('rounds the VAT once for the group, not for each line', () => {
    const products = ['a', 'b', 'c'].map((id) => product(id, '1'));
    const model = invoice({ products, prices: products.map(({ id }) => row(id, '1- 0.02')) });
    expect(model.totals.tax.value.toFixed(2)).toBe('0.01');
  });
});
