import { describe, expect, it } from 'vitest';
import type { BillingProblem } from '../../src/billing/billing-problem.js';
import type { Indexation } from '../../src/billing/contract-terms.js';
import { indexationsUpTo, indexedPrice } from '../../src/billing/indexation.js';
import { amount, day, place, row } from './terms.js';

function indexation(forYear: number, percent: string, more: Partial<Indexation> = {}): Indexation {
  return {
    forYear,
    percent: amount(percent),
    firstDay: day(`${forYear}-01-01`),
    announcedInTime: true,
    at: place(forYear, 'indexation.yaml'),
    ...more,
  };
}

function price(start: string, on: string, indexations: readonly Indexation[], from = '2024-01-01') {
  const problems: BillingProblem[] = [];
  const { applied, remarks } = indexationsUpTo(indexations, day(on), problems);
  const found = indexedPrice(row('p', `1- ${start}`, { from: day(from) }), { applied });
  return {
    price: found.value.toFixed(2),
    why: found.because.map((one) => one.what.en),
    remarks: remarks.map((one) => one.what.en),
    codes: problems.map((one) => one.code),
  };
}

describe('an indexed price', () => {
  it('rises by the percentage, rounded to the cent', () => {
    expect(price('12.50', '2026-01-01', [indexation(2026, '2.9')]).price).toBe('12.86');
    expect(price('10.00', '2026-01-01', [indexation(2026, '2.9')]).price).toBe('10.29');
    expect(price('12.50', '2026-01-01', [indexation(2026, '-0.3')]).price).toBe('12.46');
  });

  it('rises on the first day, not the day before', () => {
    expect(price('12.50', '2025-12-31', [indexation(2026, '2.9')]).price).toBe('12.50');
    expect(price('12.50', '2026-01-01', [indexation(2026, '2.9')]).price).toBe('12.86');
  });

  it('rounds every year, in order of the years', () => {
    const both = [indexation(2026, '2.9'), indexation(2025, '3.7')];
    const { price: value, why } = price('2.10', '2026-05-01', both);
    expect(value).toBe('2.24');
    expect(why).toEqual([
      'price from 2024-01-01 on, tier 1 and more: 2.10',
      'indexation of 2025: 2.10 × 1.037 = 2.18',
      'indexation of 2026: 2.18 × 1.029 = 2.24',
    ]);
  });

  it('is not raised by an indexation of before the price, nor by one of the day on which it began', () => {
    const year = [indexation(2026, '2.9')];
    expect(price('12.50', '2026-02-01', year, '2026-01-01').price).toBe('12.50');
    expect(price('12.50', '2026-02-01', year, '2025-12-31').price).toBe('12.86');
  });

  it('does not rise when the announcement came too late, and says so', () => {
    const late = [indexation(2026, '2.9', { announcedInTime: false })];
    expect(price('12.50', '2025-12-31', late).remarks).toEqual([]);
    expect(price('12.50', '2026-01-01', late)).toMatchObject({
      price: '12.50',
      remarks: ['the indexation of 2026 (2.9 %) was not announced in time and is left out'],
    });
  });

  it('may not rise twice for one year, nor fall to nothing', () => {
    const twice = [indexation(2026, '2.9'), indexation(2026, '1', { firstDay: day('2026-07-01') })];
    expect(price('12.50', '2026-06-30', twice).codes).toEqual([]);
    expect(price('12.50', '2026-07-01', twice).codes).toEqual(['indexation-twice']);
    expect(price('12.50', '2026-07-01', [indexation(2026, '-100')]).codes).toEqual(['bad-indexation']);
  });
});
