import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillingProblem } from '../../../src/billing/billing-problem.js';
import { type TakenNumber, takeNumber } from '../../../src/billing/ledger/take-number.js';
import { place } from '../terms.js';

const scheme = (value: string) => ({ value, at: place(90) });
const values = (year = '2025', month = '04') => ({ contract: 'c', year, month });

/** The numbers that a scheme gives, one after another. */
function numbers(value: string, asked: readonly ReturnType<typeof values>[]): readonly TakenNumber[] {
  const taken: TakenNumber[] = [];
  for (const one of asked) {
    const next = takeNumber(scheme(value), one, taken, []);
    if (next !== undefined) taken.push(next);
  }
  return taken;
}

describe('takeNumber', () => {
  it.each([
    ['{year}{sequence:5}', ['202400001', '202500001', '202500002']],
    ['F{sequence}', ['F1', 'F2', 'F3']],
    ['L-{year}-{month}', ['L-2024-12', 'L-2025-04', 'L-2025-04-2']],
    ['{sequence:2}/{month}', ['01/12', '01/04', '02/04']],
  ])('counts %s', (value, expected) => {
    const asked = [values('2024', '12'), values(), values()];
    expect(numbers(value, asked).map(({ number }) => number)).toEqual(expected);
  });

  it('goes on above the highest number, and fills no gap', () => {
    const issued = [{ number: '202500007', series: '2025#', sequence: 7 }];
    expect(takeNumber(scheme('{year}{sequence:5}'), values(), issued, [])?.number).toBe('202500008');
  });

  it('grows beyond its width', () => {
    const issued = [{ number: 'F99', series: 'F#', sequence: 99 }];
    expect(takeNumber(scheme('F{sequence:2}'), values(), issued, [])?.number).toBe('F100');
  });

  it('refuses a number that an issued document of another series has', () => {
    const problems: BillingProblem[] = [];
    const issued = [{ number: 'F1', series: 'F1', sequence: 1 }];
    expect(takeNumber(scheme('F{sequence}'), values(), issued, problems)).toBeUndefined();
    expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([['number-in-use', 90]]);
  });

  it('says what is wrong with a scheme', () => {
    const problems: BillingProblem[] = [];
    expect(takeNumber(scheme('F{serial}'), values(), [], problems)).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unknown-placeholder']);
  });

  it('never gives a number twice, whatever the scheme and the order of periods', () => {
    const part = fc.constantFrom('{year}', '{month}', '{sequence:3}', '{sequence}', '-', 'L', '{contract}');
    const period = fc.record({
      contract: fc.constant('c'),
      year: fc.constantFrom('2024', '2025'),
      month: fc.constantFrom('01', '11', '12'),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.array(period, { maxLength: 30 }),
        (parts, asked) => {
          const given = numbers(parts.join(''), asked).map(({ number }) => number);
          expect(new Set(given).size).toBe(given.length);
        },
      ),
    );
  });
});
