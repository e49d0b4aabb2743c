import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillingProblem } from '../../src/billing/billing-problem.js';
import type { PriceRow } from '../../src/billing/contract-terms.js';
import { rowsInForce, tierParts } from '../../src/billing/price-tier.js';
import { Rational } from '../../src/values/rational.js';
import { amount, day, product, row } from './terms.js';

const LIST = [row('p', '1-50 10.00'), row('p', '51-100 9.00')];

function parts(tiers: 'whole' | 'graduated', quantity: string, rows: readonly PriceRow[] = LIST) {
  const problems: BillingProblem[] = [];
  const found = tierParts(product('p', '0', { tiers }), amount(quantity), rows, problems);
  return {
    parts: found.map((part) => `${part.quantity} × ${part.row.unitPrice.toFixed(2)}`),
    codes: problems.map((one) => one.code),
  };
}

describe('whole tiers', () => {
  it('give one price to the whole quantity: 50 at the first, 51 at the second', () => {
    expect(parts('whole', '50').parts).toEqual(['50 × 10.00']);
    expect(parts('whole', '51').parts).toEqual(['51 × 9.00']);
  });

  it('have no price beyond the last tier', () => {
    expect(parts('whole', '100').codes).toEqual([]);
    expect(parts('whole', '101')).toEqual({ parts: [], codes: ['tier-gap'] });
  });

  it('are refused where two hold for the quantity, and only there', () => {
    const rows = [row('p', '1-50 10.00'), row('p', '50-100 9.00')];
    expect(parts('whole', '50', rows)).toEqual({ parts: [], codes: ['tier-overlap'] });
    expect(parts('whole', '51', rows).parts).toEqual(['51 × 9.00']);
  });
});

describe('graduated tiers', () => {
  it('give each part its own price', () => {
    expect(parts('graduated', '50').parts).toEqual(['50 × 10.00']);
    expect(parts('graduated', '51').parts).toEqual(['50 × 10.00', '1 × 9.00']);
    expect(parts('graduated', '100').parts).toEqual(['50 × 10.00', '50 × 9.00']);
  });

  it('show a gap and an overlap', () => {
    expect(parts('graduated', '60', [row('p', '1-50 10.00'), row('p', '52- 9.00')]).codes).toEqual([
      'tier-gap',
    ]);
    expect(parts('graduated', '60', [row('p', '1-50 10.00'), row('p', '50- 9.00')]).codes).toEqual([
      'tier-overlap',
    ]);
    expect(parts('graduated', '101').codes).toEqual(['tier-gap']);
    expect(parts('graduated', '5', [row('p', '2- 9.00')]).codes).toEqual(['tier-gap']);
  });

  it('add up to the quantity, in an unbroken list', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 500 }), (widths, quantity) => {
        let from = 1;
        const rows = widths.map((width, index) => {
          const through = index === widths.length - 1 ? '' : String(from + width - 1);
          const made = row('p', `${from}-${through} 1.00`);
          from += width;
          return made;
        });
        const problems: BillingProblem[] = [];
        const found = tierParts(
          product('p', '0', { tiers: 'graduated' }),
          Rational.of(quantity),
          rows,
          problems,
        );
        const total = found.reduce((sum, part) => sum.add(part.quantity), Rational.ZERO);
        expect(problems).toEqual([]);
        expect(total.equals(Rational.of(quantity))).toBe(true);
      }),
    );
  });
});

describe('the rows in force', () => {
  const prices = (rows: readonly PriceRow[], sector: string | undefined, on: string) =>
    rowsInForce('p', rows, sector, day(on)).map((one) => one.unitPrice.toString());

  it('are those of the day, first and last included', () => {
    const rows = [
      row('p', '1- 1', { through: day('2025-03-31') }),
      row('p', '1- 2', { from: day('2025-04-01') }),
    ];
    expect(prices(rows, undefined, '2025-03-31')).toEqual(['1']);
    expect(prices(rows, undefined, '2025-04-01')).toEqual(['2']);
    expect(prices(rows, undefined, '2023-12-31')).toEqual([]);
  });

  it('are those of the sector before those for all, never those of another', () => {
    const rows = [
      row('p', '1- 1'),
      row('p', '1- 2', { sector: 'care' }),
      row('p', '1- 3', { sector: 'trade' }),
    ];
    expect(prices(rows, 'care', '2025-04-01')).toEqual(['2']);
    expect(prices(rows, 'metal', '2025-04-01')).toEqual(['1']);
    expect(prices(rows.slice(1), undefined, '2025-04-01')).toEqual([]);
  });

  it('are individual ones where there are any', () => {
    const rows = [row('p', '1- 2', { sector: 'care' }), row('p', '1- 0.5', { individual: true })];
    expect(prices(rows, 'care', '2025-04-01')).toEqual(['0.5']);
  });
});
