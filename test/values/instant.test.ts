import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Day } from '../../src/values/day.js';
import { ALWAYS, Instant, NEVER } from '../../src/values/instant.js';
import { compareMoments, parseMoment } from '../../src/values/moment.js';
import { Zone } from '../../src/values/zone.js';

const amsterdam = Zone.of('Europe/Amsterdam');
const curacao = Zone.of('America/Curacao');

describe('Instant.parse', () => {
  it.each([
    ['2025-03-01T10:00:00+01:00', Date.UTC(2025, 2, 1, 9)],
    ['2025-03-01T10:00Z', Date.UTC(2025, 2, 1, 10)],
    ['2025-03-01T10:00:59.5Z', Date.UTC(2025, 2, 1, 10, 0, 59, 500)],
    ['2025-03-01T10:00:59.123-04:00', Date.UTC(2025, 2, 1, 14, 0, 59, 123)],
    ['2024-02-29T23:59+00:30', Date.UTC(2024, 1, 29, 23, 29)],
  ])('reads %s', (text, ms) => {
    expect(Instant.parse(text)?.ms).toBe(ms);
  });

  it.each([
    '',
    '2025-03-01',
    '2025-03-01T10:00',
    '2025-03-01 10:00Z',
    '2025-02-29T10:00Z',
    '2025-03-01T24:00Z',
    '2025-03-01T10:60Z',
    '2025-03-01T10:00:60Z',
    '2025-03-01T10:00:00.Z',
    '2025-03-01T10:00:00.1234Z',
    '2025-03-01T10:00+1:00',
    '2025-03-01T10:00+0100',
    '2025-03-01T10:00+19:00',
    '2025-03-01T10:00ZZ',
    '2025-03-01T10:00:0Z',
    '2025-03-01T1a:00Z',
    '2025-03-01T10:00:00z',
  ])('refuses %j', (text) => {
    expect(Instant.parse(text)).toBeUndefined();
  });

  it('reads back what toISO writes, in any zone', () => {
    const ms = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2100, 0, 1) });
    const zone = fc.constantFrom(
      amsterdam,
      curacao,
      Zone.of('America/New_York'),
      Zone.of('+05:30'),
      Zone.of('UTC'),
    );
    fc.assert(
      fc.property(ms, zone, (one, where) => Instant.parse(new Instant(one).toISO(where))?.ms === one),
    );
  });
});

describe('toISO', () => {
  it('writes wall time with seconds and offset', () => {
    const instant = new Instant(Date.UTC(2025, 6, 1, 22, 30));
    expect(instant.toISO(amsterdam)).toBe('2025-07-02T00:30:00+02:00');
    expect(instant.toISO(curacao)).toBe('2025-07-01T18:30:00-04:00');
    expect(instant.addMs(7).toISO(Zone.of('UTC'))).toBe('2025-07-01T22:30:00.007+00:00');
    expect(NEVER.toISO(amsterdam)).toBe('never');
    expect(ALWAYS.toISO(amsterdam)).toBe('always');
  });
});

describe('compareMoments', () => {
  const day = Day.of(2025, 7, 2);
  const at = (text: string) => Instant.parse(text) ?? NEVER;

  it('holds a day equal to every instant on it, by local date', () => {
    expect(compareMoments(day, at('2025-07-01T21:59:59.999Z'), amsterdam)).toBe(1);
    expect(compareMoments(day, at('2025-07-01T22:00Z'), amsterdam)).toBe(0);
    expect(compareMoments(at('2025-07-02T21:59:59.999Z'), day, amsterdam)).toBe(0);
    expect(compareMoments(at('2025-07-02T22:00Z'), day, amsterdam)).toBe(1);
    expect(compareMoments(day, at('2025-07-01T22:00Z'), curacao)).toBe(1);
  });

  it('orders instants by time and days by date', () => {
    expect(compareMoments(at('2025-07-02T10:00Z'), at('2025-07-02T12:00+02:00'), amsterdam)).toBe(0);
    expect(compareMoments(at('2025-07-02T10:00Z'), at('2025-07-02T10:00:01Z'), amsterdam)).toBe(-1);
    expect(compareMoments(day, day.addDays(1), amsterdam)).toBe(-1);
    expect(compareMoments(day, NEVER, amsterdam)).toBe(-1);
    expect(compareMoments(ALWAYS, day, amsterdam)).toBe(-1);
  });
});

describe('parseMoment', () => {
  it('tells days, instants and local times apart', () => {
    expect(parseMoment('2025-07-02', amsterdam)).toEqual({ day: Day.of(2025, 7, 2) });
    expect(parseMoment('2025-07-02T10:00Z', amsterdam)).toEqual({
      instant: new Instant(Date.UTC(2025, 6, 2, 10)),
    });
    expect(parseMoment('2025-07-02T10:00', amsterdam)).toEqual({
      instant: new Instant(Date.UTC(2025, 6, 2, 8)),
    });
    expect(parseMoment('2025-07-02T10:00:30.25', curacao)).toEqual({
      instant: new Instant(Date.UTC(2025, 6, 2, 14, 0, 30, 250)),
    });
  });

  it('says when a clock change repeats or skips a local time', () => {
    expect(parseMoment('2025-10-26T02:30', amsterdam)).toEqual({
      ambiguous: [new Instant(Date.UTC(2025, 9, 26, 0, 30)), new Instant(Date.UTC(2025, 9, 26, 1, 30))],
    });
    expect(parseMoment('2025-10-26T03:00', amsterdam)).toEqual({
      instant: new Instant(Date.UTC(2025, 9, 26, 2)),
    });
    expect(parseMoment('2025-03-30T02:30', amsterdam)).toEqual({ skipped: true });
    expect(parseMoment('2025-03-30T02:30', curacao)).toEqual({
      instant: new Instant(Date.UTC(2025, 2, 30, 6, 30)),
    });
  });

  it.each([
    '',
    '2025-02-30',
    '2025-07-02T',
    '2025-07-02T10',
    '2025-07-02T10:00 Europe/Amsterdam',
    'yesterday',
  ])('refuses %j', (text) => {
    expect(parseMoment(text, amsterdam)).toBeUndefined();
  });
});
