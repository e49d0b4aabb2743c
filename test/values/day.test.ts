import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Day } from '../../src/values/day.js';

const FIRST = Day.of(1, 1, 1).n;
const LAST = Day.of(9999, 12, 31).n;
const day = fc.integer({ min: FIRST, max: LAST }).map((n) => new Day(n));
const near = fc.integer({ min: Day.of(1900, 1, 1).n, max: Day.of(2200, 1, 1).n }).map((n) => new Day(n));

function on(text: string): Day {
  const parsed = Day.parse(text);
  if (parsed === undefined) {
    throw new Error(`not a date: ${text}`);
  }
  return parsed;
}

describe('parse', () => {
  it('reads dates that exist', () => {
    expect(on('1970-01-01').n).toBe(0);
    expect(on('2024-02-29').n).toBe(19782);
    expect(on('0001-01-01').year).toBe(1);
  });

  it.each(['2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '1900-02-29', '0000-01-01'])(
    'refuses %s, which never was',
    (text) => {
      expect(Day.parse(text)).toBeUndefined();
    },
  );

  it.each([
    '',
    '2025-1-01',
    '2025-01-1',
    '20250101',
    '2025-01-01T00:00',
    '2025/01/01',
    '2025-01-0a',
    ' 2025-01-0',
  ])('refuses the form %j', (text) => {
    expect(Day.parse(text)).toBeUndefined();
  });

  it('reads back what toString writes', () => {
    fc.assert(fc.property(day, (one) => on(one.toString()).n === one.n));
  });
});

describe('of', () => {
  it('refuses what does not exist', () => {
    expect(() => Day.of(2025, 2, 29)).toThrow(RangeError);
    expect(() => Day.of(2025, 1.5, 1)).toThrow(RangeError);
    expect(Day.of(2000, 2, 29).toString()).toBe('2000-02-29');
  });
});

it('agrees with Temporal on date, weekday and months', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: -500, max: 500 }), (one, months) => {
      const reference = Temporal.PlainDate.from('1970-01-01').add({ days: one.n });
      return (
        one.toString() === reference.toString() &&
        one.weekday === reference.dayOfWeek &&
        one.year === reference.year &&
        one.month === reference.month &&
        one.day === reference.day &&
        one.addMonths(months).toString() === reference.add({ months }).toString()
      );
    }),
  );
});

describe('adding', () => {
  it('clips at the end of the month', () => {
    expect(on('2025-01-31').addMonths(1).toString()).toBe('2025-02-28');
    expect(on('2024-01-31').addMonths(1).toString()).toBe('2024-02-29');
    expect(on('2025-03-31').addMonths(-1).toString()).toBe('2025-02-28');
    expect(on('2025-08-31').addMonths(1).toString()).toBe('2025-09-30');
    expect(on('2024-02-29').addYears(1).toString()).toBe('2025-02-28');
    expect(on('2024-02-29').addYears(4).toString()).toBe('2028-02-29');
    expect(on('2025-12-15').addMonths(1).toString()).toBe('2026-01-15');
  });

  it('counts days over the end of a month', () => {
    expect(on('2026-03-02').addDays(30).toString()).toBe('2026-04-01');
  });
});

describe('periods', () => {
  it.each([
    ['week', '2025-12-29', '2026-01-04'],
    ['month', '2026-01-01', '2026-01-31'],
    ['quarter', '2026-01-01', '2026-03-31'],
    ['half-year', '2026-01-01', '2026-06-30'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('the %s of 1 January 2026', (unit, start, end) => {
    expect(on('2026-01-01').startOf(unit).toString()).toBe(start);
    expect(on('2026-01-01').endOf(unit).toString()).toBe(end);
  });

  it('contain their day and meet the next without a gap', () => {
    const unit = fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year');
    fc.assert(
      fc.property(near, unit, (one, period) => {
        const start = one.startOf(period);
        const end = one.endOf(period);
        return (
          start.n <= one.n &&
          one.n <= end.n &&
          end.startOf(period).n === start.n &&
          end.addDays(1).startOf(period).n === end.n + 1
        );
      }),
    );
  });
});

it('lets an endless day stay endless', () => {
  const never = new Day(Number.POSITIVE_INFINITY);
  expect(never.addDays(5).n).toBe(Number.POSITIVE_INFINITY);
  expect(never.addMonths(5).n).toBe(Number.POSITIVE_INFINITY);
  expect(never.endOf('month').n).toBe(Number.POSITIVE_INFINITY);
  expect(never.startOf('week').n).toBe(Number.POSITIVE_INFINITY);
  expect(never.toString()).toBe('never');
  expect(new Day(Number.NEGATIVE_INFINITY).toString()).toBe('always');
  expect(never.compare(on('9999-12-31'))).toBe(1);
  expect(never.compare(never)).toBe(0);
});
