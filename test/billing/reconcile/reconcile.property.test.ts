import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceivedInvoice, ReceivedLine } from '../../../src/billing/reconcile/received.js';
import { Rational } from '../../../src/values/rational.js';
import { amount, contract, place, product, row } from '../terms.js';
import { agreedInvoice, agreedSide, changed, credit, outcomes, received, reconcile } from './received.js';

const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04'];
const terms = contract({
  products: [
    product('users', '57'),
    product('seats', '133', { tiers: 'graduated' }),
    product('links', '3', { unit: 'month' }),
  ],
  prices: [
    row('users', '1- 12.35', { at: place(50) }),
    row('seats', '1-100 2.15', { at: place(51) }),
    row('seats', '101- 1.75', { at: place(52) }),
    row('links', '1- 92.55', { at: place(53) }),
  ],
});
const side = agreedSide(terms, MONTHS);
const models = MONTHS.map((month) => agreedInvoice(terms, month));
const cents = (n: number): Rational => Rational.of(n).div(Rational.of(100));

/** Some of the months' invoices, in any order. */
const some = fc.shuffledSubarray([...models], { minLength: 1 });
/** A quantity and a price in cents. */
const change = fc.record({
  quantity: fc.integer({ min: 1, max: 500 }),
  price: fc.integer({ min: 1, max: 20_000 }),
});
/** For each invoice and line perhaps another quantity and price. */
const changes = fc.array(fc.array(fc.option(change), { minLength: 4, maxLength: 4 }), {
  minLength: 4,
  maxLength: 4,
});

function spoilt(index: number, list: readonly (readonly ({ quantity: number; price: number } | null)[])[]) {
  return received(models[index]!, (lines) =>
    lines.map((line, at): ReceivedLine => {
      const next = list[index]?.[at];
      return next == null
        ? line
        : changed(line, { quantity: Rational.of(next.quantity), price: cents(next.price) });
    }),
  );
}

const sum = (values: readonly Rational[]): Rational => values.reduce((so, one) => so.add(one), Rational.ZERO);

describe('reconcile', () => {
  it('finds nothing in invoices as they were agreed, in whatever order they come', () => {
    fc.assert(
      fc.property(some, fc.boolean(), (invoices, reversed) => {
        const list = invoices.map((model) =>
          received(model, (lines) => (reversed ? [...lines].reverse() : lines)),
        );
        const comparison = reconcile(list, side);
        expect(comparison.claim.isZero()).toBe(true);
        expect(outcomes(comparison).every((text) => text.endsWith(' right'))).toBe(true);
        const lines = models.length * models[0]!.lines.length;
        expect(comparison.missing).toHaveLength(lines - outcomes(comparison).length);
      }),
    );
  });

  it('disputes of an invoice what its lines are too high, with VAT, and never more than it asks for', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const comparison = reconcile(
          MONTHS.map((_, index) => spoilt(index, list)),
          side,
        );
        for (const { invoice, lines, undisputed, disputed } of comparison.invoices) {
          const owed = sum(
            lines.map(({ amount: billed, expected }) =>
              expected === undefined || billed.compare(expected.net) <= 0 ? billed : expected.net,
            ),
          );
          const total = owed.add(owed.mul(amount('0.21')).round(2));
          expect(undisputed.equals(total)).toBe(true);
          expect(undisputed.add(disputed).equals(invoice.gross)).toBe(true);
          expect(disputed.sign()).not.toBe(-1);
        }
        const disputed = comparison.invoices.map((invoice) => invoice.disputed);
        expect(comparison.claim.equals(sum(disputed))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('claims nothing of what is credited in full, and made again as agreed', () => {
    fc.assert(
      fc.property(changes, fc.nat(3), (list, index) => {
        const wrong = spoilt(index, list);
        const again = received(models[index]!, (lines) => lines, {
          number: 'AGAIN',
          issuedOn: wrong.issuedOn.addDays(9),
        });
        const comparison = reconcile([wrong, credit(wrong, 'CREDIT'), again], side);
        expect(comparison.claim.isZero()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('claims nothing where each line that is too high is credited by its difference', () => {
    fc.assert(
      fc.property(changes, fc.nat(3), (list, index) => {
        const wrong = spoilt(index, list);
        const over = reconcile([wrong], side).invoices[0]!.lines.filter(({ excess }) => !excess.isZero());
        fc.pre(over.length > 0);
        const back = credit(
          wrong,
          'CREDIT',
          over.map(({ line, excess }) => changed(line, { quantity: Rational.ONE, price: excess })),
        );
        expect(reconcile([wrong, back], side).claim.isZero()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('claims a second invoice for the same back, to the cent', () => {
    fc.assert(
      fc.property(fc.nat(3), (index) => {
        const once = received(models[index]!);
        const twice: ReceivedInvoice = { ...once, number: 'TWICE', issuedOn: once.issuedOn.addDays(1) };
        expect(reconcile([twice, once], side).claim.equals(once.gross)).toBe(true);
      }),
    );
  });
});
