import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Day } from '../../src/values/day.js';
import { WorkingDays } from '../../src/values/working-days.js';
import { CALENDAR_IDS, calendar } from './calendar.js';

const usual = new WorkingDays(calendar('nl-usual'));

describe('the Netherlands around Christmas 2025', () => {
  it('knows working days', () => {
    expect(usual.isWorkingDay(Day.of(2025, 12, 24))).toBe(true);
    expect(usual.isWorkingDay(Day.of(2025, 12, 25))).toBe(false);
    expect(usual.isWorkingDay(Day.of(2025, 12, 27))).toBe(false);
    expect(usual.isWorkingDay(Day.of(2025, 12, 29))).toBe(true);
  });

  it('adds over holidays and the weekend', () => {
    expect(usual.add(Day.of(2025, 12, 24), 0).toString()).toBe('2025-12-24');
    expect(usual.add(Day.of(2025, 12, 24), 1).toString()).toBe('2025-12-29');
    expect(usual.add(Day.of(2025, 12, 24), 3).toString()).toBe('2025-12-31');
    expect(usual.add(Day.of(2025, 12, 24), 4).toString()).toBe('2026-01-02');
    expect(usual.add(Day.of(2025, 12, 25), 0).toString()).toBe('2025-12-25');
    expect(usual.add(Day.of(2025, 12, 25), 1).toString()).toBe('2025-12-29');
  });

  it('subtracts the same way', () => {
    expect(usual.subtract(Day.of(2026, 1, 1), 3).toString()).toBe('2025-12-29');
    expect(usual.subtract(Day.of(2026, 1, 1), 4).toString()).toBe('2025-12-24');
    expect(usual.subtract(Day.of(2025, 12, 29), 1).toString()).toBe('2025-12-24');
  });

  it('counts both ends', () => {
    expect(usual.count(Day.of(2025, 12, 24), Day.of(2025, 12, 29))).toBe(2);
    expect(usual.count(Day.of(2025, 12, 25), Day.of(2025, 12, 28))).toBe(0);
    expect(usual.count(Day.of(2025, 12, 29), Day.of(2025, 12, 29))).toBe(1);
    expect(usual.count(Day.of(2025, 12, 29), Day.of(2025, 12, 28))).toBe(0);
  });
});

it('follows the calendar and the weekend that it was given', () => {
  const friday = Day.of(2025, 4, 18);
  expect(usual.isWorkingDay(friday)).toBe(true);
  expect(new WorkingDays(calendar('nl-good-friday')).isWorkingDay(friday)).toBe(false);
  expect(new WorkingDays(calendar('nl-usual'), [7]).isWorkingDay(Day.of(2025, 4, 19))).toBe(true);
  expect(() => new WorkingDays(calendar('nl-usual'), [1, 2, 3, 4, 5, 6, 7])).toThrow(RangeError);
});

it('refuses parts of days and leaves endless days endless', () => {
  expect(() => usual.add(Day.of(2025, 1, 1), 1.5)).toThrow(RangeError);
  expect(() => usual.add(Day.of(2025, 1, 1), -1)).toThrow(RangeError);
  expect(usual.add(new Day(Number.POSITIVE_INFINITY), 3).n).toBe(Number.POSITIVE_INFINITY);
});

it('counts, adds and subtracts alike', () => {
  const day = fc.integer({ min: Day.of(2015, 1, 1).n, max: Day.of(2035, 1, 1).n }).map((n) => new Day(n));
  fc.assert(
    fc.property(fc.constantFrom(...CALENDAR_IDS), day, fc.integer({ min: 1, max: 60 }), (id, start, n) => {
      const working = new WorkingDays(calendar(id));
      const end = working.add(start, n);
      let counted = 0;
      for (let at = start.addDays(1); at.n <= end.n; at = at.addDays(1)) {
        counted += working.isWorkingDay(at) ? 1 : 0;
      }
      return (
        working.isWorkingDay(end) &&
        counted === n &&
        working.count(start.addDays(1), end) === n &&
        working.subtract(end, n).n <= start.n + (working.isWorkingDay(start) ? 0 : 1) &&
        working.count(working.subtract(end, n).addDays(1), end) === n
      );
    }),
    { numRuns: 200 },
  );
});
