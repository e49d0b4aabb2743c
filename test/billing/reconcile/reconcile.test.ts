import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/values/rational.js';
import { amount, change, contract, day, place, product, row } from '../terms.js';
import {
  agreedInvoice,
  agreedSide,
  changed,
  credit,
  outcomes,
  received,
  reconcile,
  totals,
} from './received.js';

const MONTHS = ['2025-03', '2025-04', '2025-05'];
const INDEX = { forYear: 2025, percent: amount('4'), firstDay: day('2025-01-01'), announcedInTime: true };
const terms = contract({
  products: [product('users', '50'), product('seats', '120', { tiers: 'graduated' })],
  prices: [
    row('users', '1-49 11.00', { at: place(50) }),
    row('users', '50- 10.00', { at: place(51) }),
    row('seats', '1-100 2.00', { at: place(54) }),
    row('seats', '101- 1.50', { at: place(55) }),
  ],
  changes: [
    change('users', '60', '2025-05-01', { at: place(70, 'changes.csv') }),
    change('users', '75', '2025-09-01', { at: place(71, 'changes.csv') }),
  ],
  subscriptions: [
    {
      id: 'plus',
      name: { en: 'Plus', nl: 'Plus' },
      from: day('2024-01-01'),
      monthlyPrice: amount('100.00'),
      at: place(80),
    },
  ],
  indexations: [
    { ...INDEX, at: place(90) },
    { ...INDEX, forYear: 2026, percent: amount('5'), firstDay: day('2026-01-01'), at: place(91) },
    {
      ...INDEX,
      forYear: 2024,
      percent: amount('20'),
      firstDay: day('2024-06-01'),
      announcedInTime: false,
      at: place(92),
    },
  ],
});
const side = agreedSide(terms, MONTHS);
const april = agreedInvoice(terms, '2025-04');
const march = agreedInvoice(terms, '2025-03');
const may = agreedInvoice(terms, '2025-05');

/** April with its first line changed. */
const withFirst = (next: Parameters<typeof changed>[1]) =>
  reconcile([received(april, ([first, ...rest]) => [changed(first!, next), ...rest])], side);
const first = (next: Parameters<typeof changed>[1]): string | undefined => outcomes(withFirst(next))[0];

describe('what is as agreed', () => {
  it('is right, whatever the order of the invoices', () => {
    const comparison = reconcile([received(may), received(march), received(april)], side);
    expect(outcomes(comparison)).toHaveLength(12);
    expect(new Set(outcomes(comparison).map((text) => text.split(' ')[1]))).toEqual(new Set(['right']));
    expect(comparison.claim.isZero()).toBe(true);
    expect(comparison.missing).toEqual([]);
  });

  it('is known by its number, by a number of the seller, or by its name in either language', () => {
    const aliases = side.items.map((item) => (item.id === 'users' ? { ...item, aliases: ['10-023'] } : item));
    for (const known of [
      { items: ['USERS '] },
      { items: ['10-023'] },
      { items: ['unknown', 'users'] },
      { items: [], name: 'Users  in het Nederlands' },
      { items: ['x'], name: 'users in English' },
    ]) {
      const invoice = received(april, ([one, ...rest]) => [{ ...one!, ...known }, ...rest]);
      expect(outcomes(reconcile([invoice], { ...side, items: aliases }))[0], JSON.stringify(known)).toBe(
        'L-2025-04/1 right',
      );
    }
  });

  it('may be stated as another quantity at another price, for the same amount', () => {
    expect(first({ quantity: Rational.ONE, price: amount('520.00') })).toBe('L-2025-04/1 right');
  });

  it('may be billed for several months at once', () => {
    const quarter = { from: day('2025-03-01'), through: day('2025-05-31') };
    const sum = (item: string) =>
      [march, april, may]
        .flatMap(({ lines }) => lines.filter((line) => line.item === item))
        .reduce((so, line) => so.add(line.net.value), Rational.ZERO);
    const lines = (plus: Rational) =>
      received(april, (all) => [
        { ...all[3]!, period: quarter, quantity: Rational.of(3), net: sum('plus').add(plus) },
      ]);
    expect(outcomes(reconcile([lines(Rational.ZERO)], side))).toEqual(['L-2025-04/4 right']);
    expect(outcomes(reconcile([lines(amount('0.01'))], side))).toEqual(['L-2025-04/4 amount 0.01']);
  });

  it('needs no period where it is the only one open', () => {
    const invoice = received(april, (lines) => lines.map(({ period: _, ...line }) => line));
    const comparison = reconcile([invoice], agreedSide(terms, ['2025-04']));
    expect(outcomes(comparison).filter((text) => !text.endsWith('right'))).toEqual([]);
  });
});

describe('a price that differs', () => {
  it.each([
    ['11.44', 'price: the price of the tier 1 to 49 52.00'],
    ['10.00', 'price: the indexation of 2025 is left out -20.00'],
    ['10.92', 'price: the indexation of 2026 is applied before 2026-01-01 26.00'],
    ['11.00', 'price: the price of the tier 1 to 49, and the indexation of 2025 is left out 30.00'],
    ['12.48', 'price: the indexation of 2024 is applied, which was announced too late 104.00'],
    ['10.41', 'price 0.50'],
    ['99.99', 'price 4479.50'],
  ])('of %s: %s', (price, expected) => {
    expect(first({ price: amount(price) })).toBe(`L-2025-04/1 ${expected}`);
  });

  it('may be that of another start date, or of another sector', () => {
    const own = contract({
      prices: [
        row('users', '1- 10.00', { at: place(50) }),
        row('users', '1- 9.00', { from: day('2020-01-01'), through: day('2023-12-31'), at: place(51) }),
        row('users', '1- 8.00', { sector: 'shipping', at: place(52) }),
        row('users', '1- 7.00', { sector: 'shipping', from: day('2026-01-01'), at: place(53) }),
      ],
    });
    const explained = (price: string) => {
      const invoice = received(agreedInvoice(own, '2025-04'), (lines) =>
        lines.map((line) => changed(line, { price: amount(price) })),
      );
      return outcomes(reconcile([invoice], agreedSide(own, ['2025-04'])))[0];
    };
    expect(explained('9.00')).toBe('L-2025-04/1 price: the price that starts on 2020-01-01 -50.00');
    expect(explained('8.00')).toBe('L-2025-04/1 price: the price of sector shipping -100.00');
    expect(explained('7.00')).toBe(
      'L-2025-04/1 price: the price of sector shipping, and the price that starts on 2026-01-01 -150.00',
    );
  });

  it('says where the other price stands', () => {
    const [line] = withFirst({ price: amount('11.44') }).invoices[0]?.lines ?? [];
    expect(line?.differences[0]?.explanation?.at).toEqual(place(50));
  });

  it('of an individual price may be that of the list', () => {
    const own = contract({
      prices: [
        row('users', '1- 10.00', { at: place(50) }),
        row('users', '1- 9.00', { individual: true, at: place(51) }),
      ],
    });
    const invoice = received(agreedInvoice(own, '2025-04'), (lines) =>
      lines.map((line) => changed(line, { price: amount('10.00') })),
    );
    expect(outcomes(reconcile([invoice], agreedSide(own, ['2025-04'])))).toEqual([
      'L-2025-04/1 price: the list price instead of the individual one 50.00',
    ]);
  });
});

describe('a quantity that differs', () => {
  it.each([
    ['60', 'quantity: the quantity of a change that counts only from 2025-05-01 on 104.00'],
    ['75', 'quantity: the quantity of a change that counts only from 2025-09-01 on 260.00'],
    ['51', 'quantity 10.40'],
    ['49', 'quantity -10.40'],
  ])('of %s: %s', (quantity, expected) => {
    expect(first({ quantity: amount(quantity) })).toBe(`L-2025-04/1 ${expected}`);
  });

  it('may be the one before a change', () => {
    const invoice = received(may, ([one, ...rest]) => [changed(one!, { quantity: amount('50') }), ...rest]);
    expect(outcomes(reconcile([invoice], side))[0]).toBe(
      'L-2025-05/1 quantity: the quantity of the contract, before the change of 2025-05-01 -104.00',
    );
  });

  it('differs beside the price', () => {
    expect(first({ quantity: amount('60'), price: amount('11.44') })).toBe(
      'L-2025-04/1 quantity: the quantity of a change that counts only from 2025-05-01 on + price: the price of the tier 1 to 49 166.40',
    );
  });

  it('of one tier leaves the others right', () => {
    const invoice = received(april, (lines) =>
      lines.map((line) => (line.id === '3' ? changed(line, { quantity: amount('30') }) : line)),
    );
    expect(outcomes(reconcile([invoice], side)).slice(1, 3)).toEqual([
      'L-2025-04/2 right',
      'L-2025-04/3 quantity 15.60',
    ]);
  });
});

describe('an amount that differs', () => {
  it('does not come from quantity and price', () => {
    expect(first({ net: amount('530.00') })).toBe(
      'L-2025-04/1 amount: quantity times price is 50 × 10.4 = 520.00 10.00',
    );
  });

  it.each([
    ['5', 'amount: a charge of 5.00 on the line 5.00'],
    ['-5', 'amount: an allowance of 5.00 on the line -5.00'],
  ])('comes from %s on the line', (adjustment, expected) => {
    expect(first({ adjustments: amount(adjustment) })).toBe(`L-2025-04/1 ${expected}`);
  });
});

describe('what nobody agreed', () => {
  const extra = (more: object) =>
    received(april, (lines) => [...lines, { ...changed(lines[0]!, { id: '9' }), ...more }]);

  it('is not due: an item that the contract does not have, a charge, a time without it', () => {
    const unknown = reconcile([extra({ items: ['x'], name: 'Travel costs' })], side);
    expect(outcomes(unknown).at(-1)).toBe('L-2025-04/9 not-due 520.00');
    const charge = reconcile([extra({ sort: 'charge', items: [], name: 'Costs' })], side);
    expect(outcomes(charge).at(-1)).toBe('L-2025-04/9 not-due 520.00');
    const late = { period: { from: day('2031-01-01'), through: day('2031-01-31') } };
    expect(outcomes(reconcile([extra(late)], side)).at(-1)).toBe('L-2025-04/9 not-due 520.00');
  });

  it('asks for nothing where its amount is nothing', () => {
    const free = extra({ items: ['x'], name: 'Gift', net: Rational.ZERO });
    expect(outcomes(reconcile([free], side)).at(-1)).toBe('L-2025-04/9 not-due');
    expect(reconcile([free], side).claim.isZero()).toBe(true);
  });

  it('is billed twice where a line before bills it: on one invoice, or on another', () => {
    expect(outcomes(reconcile([extra({})], side)).at(-1)).toBe('L-2025-04/9 twice 520.00');
    const again = received(april, (lines) => lines, { number: 'L-X', issuedOn: day('2025-04-20') });
    const comparison = reconcile([received(april), again], side);
    expect(outcomes(comparison).slice(4)).toEqual([
      'L-X/1 twice 520.00',
      'L-X/2 twice 208.00',
      'L-X/3 twice 31.20',
      'L-X/4 twice 100.00',
    ]);
    expect(comparison.claim.equals(again.gross)).toBe(true);
    expect(comparison.invoices[1]?.undisputed.isZero()).toBe(true);
  });

  it('is not known where the agreed side of its time is not', () => {
    const [, middle, last] = side.periods;
    const gap = { period: side.periods[0]!.period, lines: [], unknown: ['no price is in force'] };
    const comparison = reconcile([received(march)], { ...side, periods: [gap, middle!, last!] });
    expect(new Set(outcomes(comparison).map((text) => text.split(' ')[1]))).toEqual(new Set(['unknown']));
    expect(comparison.claim.isZero()).toBe(true);
  });
});

describe('VAT', () => {
  it('under a higher rate is disputed, under a lower one only found', () => {
    const high = withFirst({ percent: amount('25') });
    expect(outcomes(high)[0]).toBe('L-2025-04/1 vat');
    expect(high.claim.toFixed(2)).toBe('20.80');
    const low = withFirst({ percent: amount('9') });
    expect(outcomes(low)[0]).toBe('L-2025-04/1 vat');
    expect(low.claim.toFixed(2)).toBe('0.00');
  });

  it('under another category is found', () => {
    expect(first({ category: 'AE', percent: Rational.ZERO })).toBe('L-2025-04/1 vat');
    expect(first({ category: 'Z', percent: Rational.ZERO })).toBe('L-2025-04/1 vat');
  });

  it('may be rounded elsewhere by a cent a group, and no more', () => {
    const plain = received(april);
    const off = (cents: string) => {
      const gross = plain.gross.add(amount(cents));
      return reconcile([{ ...plain, gross }], side);
    };
    expect(off('0.01').claim.isZero()).toBe(true);
    expect(off('0.01').invoices[0]?.computed.equals(plain.gross.add(amount('0.01')))).toBe(true);
    expect(off('0.02').claim.toFixed(2)).toBe('0.02');
    expect(off('0.02').invoices[0]?.computed.equals(plain.gross)).toBe(true);
  });
});

describe('credit notes', () => {
  const wrong = received(april, ([one, ...rest]) => [changed(one!, { price: amount('11.44') }), ...rest]);

  it('take an invoice back, and the new one is held against the agreement', () => {
    const again = received(april, (lines) => lines, { number: 'L-X', issuedOn: day('2025-04-20') });
    const comparison = reconcile([wrong, credit(wrong, 'C-1'), again], side);
    expect(outcomes(comparison)).toEqual([
      ...['1', '2', '3', '4'].map((id) => `L-2025-04/${id} credited`),
      ...['1', '2', '3', '4'].map((id) => `C-1/${id} credit`),
      ...['1', '2', '3', '4'].map((id) => `L-X/${id} right`),
    ]);
    expect(comparison.claim.isZero()).toBe(true);
  });

  const part = (net: string, more: object = {}) =>
    credit(wrong, 'C-1', [
      { ...changed(wrong.lines[0]!, { quantity: Rational.ONE, price: amount(net) }), ...more },
    ]);

  it('put a line right by the difference alone', () => {
    const comparison = reconcile([wrong, part('52.00')], side);
    expect(outcomes(comparison)[0]).toBe('L-2025-04/1 right put right');
    expect(outcomes(comparison).at(-1)).toBe('C-1/1 credit');
    expect(comparison.claim.isZero()).toBe(true);
  });

  it('of less leave the rest to be claimed', () => {
    const comparison = reconcile([wrong, part('50.00')], side);
    expect(outcomes(comparison)[0]).toBe('L-2025-04/1 price: the price of the tier 1 to 49 2.00');
    expect(comparison.claim.toFixed(2)).toBe('2.42');
  });

  it('of more find nothing to take back', () => {
    expect(outcomes(reconcile([wrong, part('60.00')], side)).at(-1)).toBe('C-1/1 not-due -8.00');
  });

  it('that name no item put right what their invoice billed too much', () => {
    const comparison = reconcile([wrong, part('52.00', { items: [], name: 'Correction' })], side);
    expect(comparison.claim.isZero()).toBe(true);
  });

  it('may be lines below zero on an invoice', () => {
    const back = received(march, (lines) => [
      ...lines,
      changed(wrong.lines[0]!, { id: '9', quantity: Rational.ONE.neg(), price: amount('52.00') }),
    ]);
    expect(reconcile([back, wrong], side).claim.isZero()).toBe(true);
  });
});

describe('the invoice as a whole', () => {
  it('says what is undisputed', () => {
    const [invoice] = withFirst({ price: amount('11.44') }).invoices;
    expect(invoice?.invoice.gross.toFixed(2)).toBe('1102.55');
    expect(invoice?.undisputed.toFixed(2)).toBe('1039.63');
    expect(invoice?.disputed.toFixed(2)).toBe('62.92');
  });

  it('is held against its own sums', () => {
    const plain = received(april);
    const [invoice] = reconcile([{ ...plain, gross: plain.gross.add(amount('10.00')) }], side).invoices;
    expect(invoice?.computed.equals(plain.gross)).toBe(true);
    expect(invoice?.disputed.toFixed(2)).toBe('10.00');
  });

  it('is from, to and for the account of those in the contract', () => {
    const stated = (more: Parameters<typeof received>[2]) =>
      reconcile([received(april, (lines) => lines, more)], side).invoices[0]?.parties;
    expect(stated({ accounts: ['nl91 abna 0417 1643 00'] })?.account).toMatchObject({
      found: 'NL91ABNA0417164300',
      right: 'NL91ABNA0417164300',
    });
    expect(stated({ accounts: ['NL20INGB0001234567'] })?.account?.found).toBe('NL20INGB0001234567');
    expect(stated({ accounts: [] })?.account).toBeUndefined();
    const { seller } = stated({ seller: { name: 'kade software bv' } }) ?? {};
    expect(seller?.found).toBe(seller?.right);
    expect(stated({ seller: { name: 'Other', registration: '12345678' } })?.seller.found).toBe('12345678');
    expect(stated({ seller: { name: 'Other' } })?.seller.found).toBe('Other');
  });

  it('shares its number with no other', () => {
    const other = received(march, (lines) => lines, { number: 'L-2025-04' });
    expect(reconcile([received(april), other], side).invoices.map(({ sameNumber }) => sameNumber)).toEqual([
      2, 2,
    ]);
  });
});

describe('what is missing', () => {
  it('is named, of the kinds that were received', () => {
    const invoice = received(april, (lines) => lines.slice(1));
    const { missing } = reconcile([invoice], agreedSide(terms, ['2025-04']));
    expect(missing.map(({ line }) => line.item)).toEqual(['users']);
  });

  it('is not looked for where no invoice of the kind was received', () => {
    const [one, ...others] = agreedSide(terms, ['2025-04', '2025-05']).periods;
    const hours = one!.lines.map((line) => ({
      ...line,
      kind: 'hours',
      line: { ...line.line, item: `h-${line.line.item}` },
    }));
    const comparison = reconcile([received(may)], {
      ...side,
      periods: [{ ...one!, lines: hours }, ...others],
    });
    expect(comparison.missing).toEqual([]);
    expect(comparison.absentKinds).toEqual(['hours']);
  });

  it('is all of it where nothing was received', () => {
    expect(reconcile([], side)).toMatchObject({ invoices: [], missing: [], absentKinds: ['licence'] });
  });
});

it('adds up amounts of lines in more than one rate', () => {
  expect(totals(received(april).lines).gross.equals(april.totals.payable.value)).toBe(true);
});
