import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Day } from '../../src/values/day.js';
import { ALWAYS, Instant, NEVER } from '../../src/values/instant.js';
import { Zone } from '../../src/values/zone.js';

const HOUR = 3_600_000;
const NAMED = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'America/Curacao',
  'America/Aruba',
  'America/New_York',
  'America/Lower_Princes',
  'America/Kralendijk',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Sao_Paulo',
];
const amsterdam = Zone.of('Europe/Amsterdam');

function at(text: string): Instant {
  const instant = Instant.parse(text);
  if (instant === undefined) {
    throw new Error(`not an instant: ${text}`);
  }
  return instant;
}

function hours(zone: Zone, year: number, month: number): number {
  const first = Day.of(year, month, 1);
  return (zone.startOf(first.addMonths(1)).ms - zone.startOf(first).ms) / HOUR;
}

describe('Europe/Amsterdam and Europe/Brussels', () => {
  it.each(['Europe/Amsterdam', 'Europe/Brussels'])('%s changes its clock', (id) => {
    const zone = Zone.of(id);
    expect(zone.instantsOf(Day.of(2025, 3, 30), 2.5 * 3600)).toEqual([]);
    expect(zone.instantsOf(Day.of(2025, 3, 30), 2 * 3600)).toEqual([]);
    expect(zone.instantsOf(Day.of(2025, 3, 30), 3 * 3600)).toEqual([at('2025-03-30T01:00:00Z')]);
    expect(zone.instantsOf(Day.of(2025, 10, 26), 2.5 * 3600)).toEqual([
      at('2025-10-26T02:30+02:00'),
      at('2025-10-26T02:30+01:00'),
    ]);
    expect(zone.instantsOf(Day.of(2025, 10, 26), 3 * 3600)).toEqual([at('2025-10-26T03:00+01:00')]);
    expect(hours(zone, 2025, 3)).toBe(743);
    expect(hours(zone, 2025, 10)).toBe(745);
    expect(hours(zone, 2025, 4)).toBe(720);
  });

  it('changes at the very instant, not one before', () => {
    expect(amsterdam.offsetAt(at('2025-03-30T00:59:59.999Z'))).toBe(60);
    expect(amsterdam.offsetAt(at('2025-03-30T01:00:00Z'))).toBe(120);
    expect(amsterdam.offsetAt(at('2025-10-26T00:59:59.999Z'))).toBe(120);
    expect(amsterdam.offsetAt(at('2025-10-26T01:00:00Z'))).toBe(60);
  });

  it('cuts a wall interval around the change', () => {
    const spring = amsterdam.intervalsOf(Day.of(2025, 3, 30), 1 * 3600, 4 * 3600);
    expect(spring.reduce((sum, one) => sum + one.to - one.from, 0)).toBe(2 * HOUR);
    const autumn = amsterdam.intervalsOf(Day.of(2025, 10, 26), 2.5 * 3600, 3 * 3600);
    expect(autumn.map((one) => one.to - one.from)).toEqual([HOUR / 2, HOUR / 2]);
    expect(amsterdam.intervalsOf(Day.of(2025, 3, 30), 2 * 3600, 3 * 3600)).toEqual([]);
  });
});

describe('the islands and New York', () => {
  it.each(['America/Curacao', 'America/Aruba'])('%s is always four hours behind', (id) => {
    const zone = Zone.of(id);
    expect(zone.offsetAt(at('2025-01-01T00:00Z'))).toBe(-240);
    expect(zone.offsetAt(at('2025-07-01T00:00Z'))).toBe(-240);
    expect(hours(zone, 2025, 3)).toBe(744);
    expect(hours(zone, 2025, 10)).toBe(744);
    expect(zone.dayOf(at('2025-01-01T03:59:59Z')).toString()).toBe('2024-12-31');
    expect(zone.dayOf(at('2025-01-01T04:00:00Z')).toString()).toBe('2025-01-01');
  });

  it('America/New_York changes on days of its own', () => {
    const zone = Zone.of('America/New_York');
    expect(zone.instantsOf(Day.of(2025, 3, 9), 2.5 * 3600)).toEqual([]);
    expect(zone.instantsOf(Day.of(2025, 11, 2), 1.5 * 3600)).toHaveLength(2);
    expect(zone.instantsOf(Day.of(2025, 3, 30), 2.5 * 3600)).toHaveLength(1);
    expect(hours(zone, 2025, 3)).toBe(743);
    expect(hours(zone, 2025, 11)).toBe(721);
  });
});

const instant = fc
  .integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2100, 11, 30) })
  .map((ms) => new Instant(ms));

describe('against Temporal', () => {
  it.each(NAMED)('%s has the offset, date and minute of every instant', (id) => {
    const zone = Zone.of(id);
    fc.assert(
      fc.property(instant, (one) => {
        const reference = Temporal.Instant.fromEpochMilliseconds(one.ms).toZonedDateTimeISO(id);
        return (
          zone.offsetAt(one) * 60e9 === reference.offsetNanoseconds &&
          zone.dayOf(one).toString() === reference.toPlainDate().toString() &&
          zone.minuteOfDay(one) === reference.hour * 60 + reference.minute
        );
      }),
      { numRuns: 150 },
    );
  });

  it.each(NAMED)('%s starts every day where it starts', (id) => {
    const zone = Zone.of(id);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 47_000 }), (n) => {
        const day = new Day(n);
        const start = Temporal.PlainDate.from(day.toString()).toZonedDateTime(id).epochMilliseconds;
        return zone.startOf(day).ms === start && zone.endOf(day.addDays(-1)).ms === start;
      }),
      { numRuns: 100 },
    );
  });

  it.each(NAMED)('%s finds the instants of a wall time, and only those', (id) => {
    const zone = Zone.of(id);
    fc.assert(
      fc.property(instant, (one) => {
        const second = Math.floor((one.ms + zone.offsetAt(one) * 60_000) / 1000) - zone.dayOf(one).n * 86_400;
        const whole = new Instant(Math.floor(one.ms / 1000) * 1000);
        const found = zone.instantsOf(zone.dayOf(one), second);
        return (
          found.some(({ ms }) => ms === whole.ms) &&
          found.length <= 2 &&
          found.every((each) => zone.dayOf(each).n === zone.dayOf(one).n)
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('of', () => {
  it('gives the same zone for the same name', () => {
    expect(Zone.of('Europe/Amsterdam')).toBe(amsterdam);
  });

  it('takes fixed offsets', () => {
    expect(Zone.of('+05:30').offsetAt(at('2025-06-01T00:00Z'))).toBe(330);
    expect(Zone.of('-04:00').offsetAt(at('2025-06-01T00:00Z'))).toBe(-240);
    expect(Zone.of('UTC').startOf(Day.of(2025, 1, 1)).ms).toBe(Date.UTC(2025, 0, 1));
    expect(Zone.of('Z').offsetAt(at('2025-06-01T00:00Z'))).toBe(0);
  });

  it.each(['Europe/Amsterdm', '', 'Mars/Olympus', '+1:00', '+19:00'])('refuses %j', (id) => {
    expect(() => Zone.of(id)).toThrow(RangeError);
  });
});

it('leaves the endless instants endless', () => {
  expect(amsterdam.dayOf(NEVER).n).toBe(Number.POSITIVE_INFINITY);
  expect(amsterdam.dayOf(ALWAYS).n).toBe(Number.NEGATIVE_INFINITY);
  expect(amsterdam.startOf(amsterdam.dayOf(NEVER)).ms).toBe(Number.POSITIVE_INFINITY);
  expect(amsterdam.endOf(amsterdam.dayOf(NEVER)).ms).toBe(Number.POSITIVE_INFINITY);
});

it('keeps the nearest offset outside 1970 to 2100', () => {
  expect(amsterdam.offsetAt(at('1850-06-01T00:00Z'))).toBe(60);
  expect(amsterdam.offsetAt(at('2250-07-01T00:00Z'))).toBe(60);
});
