import { describe, expect, it } from 'vitest';
import { covered, uncovered } from '../../src/facts/covered.js';
import type { Derivation, Member, More } from '../../src/facts/derivation.js';
import { NEVER } from '../../src/values/instant.js';
import { Period } from '../../src/values/period.js';
import { ServiceWindow } from '../../src/values/service-window.js';
import { anything, NONE, None, notYet, point, range, type Value } from '../../src/values/value.js';
import { calendar } from '../values/calendar.js';
import { d, derive, FUTURE, MAYBE, MISSING, member, one, shown, t, ZONE } from './input.js';

const days = (from: string, through: string): Period => Period.ofDays('day', d(from), d(through), ZONE);
const at = (text: string): Value => point(t(text));
const instants = (from: string, until: string): Member => member({ from: at(from), until: at(until) });
const whole = (from: string, through: string, sure?: Member['sure']): Member =>
  member({ from: point(d(from)), through: point(d(through)), ...(sure === undefined ? {} : { sure }) });

function measured(
  derivation: Derivation,
  unit: string,
  members: readonly Member[],
  rest: { period?: Period; more?: More; asOf?: string } = {},
): string {
  const { period, more, asOf } = rest;
  const population = { members, ...(more === undefined ? {} : { more }) };
  return shown(
    derive(derivation, {
      population,
      texts: { unit },
      ...(period === undefined ? {} : { period }),
      ...(asOf === undefined ? {} : { asOf }),
    }),
  );
}

const JUNE = days('2025-06-01', '2025-06-30');

describe('covered', () => {
  it('counts overlaps once and only inside the period', () => {
    const members = [
      instants('2025-05-31T23:30:00+02:00', '2025-06-01T00:30:00+02:00'),
      instants('2025-06-10T10:00:00+02:00', '2025-06-10T11:00:00+02:00'),
      instants('2025-06-10T10:30:00+02:00', '2025-06-10T11:30:00+02:00'),
      instants('2025-07-01T00:00:00+02:00', '2025-07-01T10:00:00+02:00'),
    ];
    expect(measured(covered, 'minutes', members, { period: JUNE })).toBe('120');
    expect(measured(covered, 'hours', members, { period: JUNE })).toBe('2');
    expect(measured(covered, 'days', members, { period: JUNE })).toBe('2');
  });

  it('has 23 and 25 hours on the days of a clock change', () => {
    const day = (text: string): string =>
      measured(covered, 'minutes', [whole(text, text)], { period: days(text, text) });
    expect(day('2025-03-30')).toBe('1380');
    expect(day('2025-10-26')).toBe('1500');
    expect(
      measured(covered, 'minutes', [instants('2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00')], {
        period: days('2025-10-26', '2025-10-26'),
      }),
    ).toBe('60');
  });

  it('includes a last day, and excludes an end that is a day', () => {
    expect(measured(covered, 'days', [whole('2025-06-01', '2025-06-02')], { period: JUNE })).toBe('2');
    const until = member({ from: point(d('2025-06-01')), until: point(d('2025-06-02')) });
    expect(measured(covered, 'days', [until], { period: JUNE })).toBe('1');
  });

  it('counts working days', () => {
    // Whit Monday is the 9th.
    expect(measured(covered, 'working-days', [whole('2025-06-06', '2025-06-10')], { period: JUNE })).toBe(
      '2',
    );
  });

  it('spans an open end from the horizon to the end of the period', () => {
    const open = member({
      from: at('2025-06-30T12:00:00+02:00'),
      until: notYet(t('2025-06-30T13:00:00+02:00'), [FUTURE]),
    });
    expect(measured(covered, 'minutes', [open], { period: JUNE })).toBe('[60, 720]');
    const unknown = member({ from: at('2025-06-30T12:00:00+02:00'), until: anything([MISSING]) });
    expect(measured(covered, 'minutes', [unknown], { period: JUNE })).toBe('[0, 720]');
    const endless = member({ from: at('2025-06-30T12:00:00+02:00'), until: NONE });
    expect(measured(covered, 'minutes', [endless], { period: JUNE })).toBe('720');
    const maybeEndless = member({
      from: at('2025-06-30T12:00:00+02:00'),
      until: one(None.VALUE, t('2025-06-30T13:00:00+02:00')),
    });
    expect(measured(covered, 'minutes', [maybeEndless], { period: JUNE })).toBe('[0, 720]');
  });

  it('spans an open start, and a member that may not belong', () => {
    const late = member({
      from: range(d('2025-06-01'), d('2025-06-03'), [MISSING]),
      through: point(d('2025-06-05')),
    });
    expect(measured(covered, 'days', [late], { period: JUNE })).toBe('[3, 5]');
    expect(
      measured(
        covered,
        'days',
        [whole('2025-06-01', '2025-06-02'), whole('2025-06-02', '2025-06-04', MAYBE)],
        { period: JUNE },
      ),
    ).toBe('[2, 4]');
  });

  it('may be the whole period while nobody has seen them all', () => {
    expect(
      measured(covered, 'days', [whole('2025-06-01', '2025-06-02')], {
        period: JUNE,
        more: { why: [MISSING] },
      }),
    ).toBe('[2, 30]');
  });

  it('measures spans whole where there is no period, and nothing where there are none', () => {
    expect(
      measured(covered, 'days', [whole('2025-06-01', '2025-06-02'), whole('2025-06-05', '2025-06-04')]),
    ).toBe('2');
    expect(measured(covered, 'days', [])).toBe('0');
    expect(measured(covered, 'days', [], { more: { why: [MISSING] } })).toBe('[*, *]');
    const endless = derive(covered, {
      population: { members: [member({ from: point(d('2025-06-01')), until: NONE })] },
      texts: { unit: 'days' },
    });
    expect(endless).toMatchObject({ is: 'range', why: [{ because: 'missing' }] });
    expect(measured(covered, 'days', [member({ from: point(d('2025-06-01')), until: point(NEVER) })])).toBe(
      '[*, *]',
    );
  });
});

describe('windows', () => {
  const night = new ServiceWindow({ mon: [['00:00', '06:00']] }, ZONE, calendar('nl-usual'));
  const early = new ServiceWindow({ mon: [['00:00', '03:00']] }, ZONE, calendar('nl-usual'));
  // Monday 2 June 2025, from 05:00 to 07:00.
  const outage = (options: Record<string, Value>): Member => ({
    ...instants('2025-06-02T05:00:00+02:00', '2025-06-02T07:00:00+02:00'),
    option: (name) => options[name],
  });
  const minutes = (options: Record<string, Value>): string =>
    measured(covered, 'minutes', [outage(options)], { period: JUNE });

  it('takes what lies inside, or outside, or both', () => {
    expect(minutes({ inside: point(night) })).toBe('60');
    expect(minutes({ outside: point(night) })).toBe('60');
    expect(minutes({ inside: point(night), outside: point(early) })).toBe('60');
    expect(minutes({ inside: point(early) })).toBe('0');
    expect(minutes({ outside: point(early) })).toBe('120');
  });

  it('spans all windows that it can be', () => {
    expect(minutes({ outside: one(night, early) })).toBe('[60, 120]');
    expect(minutes({ outside: one(night, None.VALUE) })).toBe('[60, 120]');
    expect(minutes({ inside: anything([MISSING]) })).toBe('[0, 120]');
  });
});

describe('a span without length', () => {
  it('covers nothing, and is no unknown one', () => {
    const instant = '2025-06-10T12:00:00+02:00';
    expect(measured(covered, 'minutes', [instants(instant, instant)])).toBe('0');
    const open = member({ from: anything([MISSING]), until: anything([MISSING]) });
    expect(measured(covered, 'minutes', [open])).toBe('[*, *]');
  });
});

describe('uncovered', () => {
  const gap = (members: readonly Member[], rest: Parameters<typeof measured>[3] = {}): string =>
    measured(uncovered, 'days', members, { period: JUNE, asOf: '2025-07-31T12:00:00+02:00', ...rest });

  it('finds the days between and after spans', () => {
    expect(gap([whole('2025-06-01', '2025-06-10'), whole('2025-06-13', '2025-06-30')])).toBe('2');
    expect(gap([whole('2025-05-01', '2025-06-28')])).toBe('2');
    expect(gap([whole('2025-05-01', '2025-07-28')])).toBe('0');
  });

  it('does not know of the days before the first, nor of any where there is none', () => {
    expect(gap([whole('2025-06-11', '2025-06-28')])).toBe('[2, 12]');
    expect(gap([])).toBe('[*, *]');
  });

  it('knows of the days after one that ended before the period', () => {
    expect(gap([whole('2025-04-01', '2025-05-31')])).toBe('30');
    expect(gap([whole('2025-04-01', '2025-05-20'), whole('2025-06-11', '2025-06-30')])).toBe('10');
    expect(gap([whole('2025-04-01', '2025-05-31', MAYBE)])).toBe('[*, *]');
  });

  it('does not judge the days after as-of', () => {
    expect(gap([whole('2025-06-01', '2025-06-10')], { asOf: '2025-06-15T23:59:59.999+02:00' })).toBe('5');
    expect(gap([whole('2025-06-01', '2025-06-10')], { asOf: '2025-05-15T23:59:59.999+02:00' })).toBe('0');
    expect(gap([], { asOf: '2025-05-15T23:59:59.999+02:00' })).toBe('0');
  });

  it('spans open ends, members that may not belong and those nobody has seen', () => {
    const open = member({ from: point(d('2025-06-01')), through: anything([MISSING]) });
    expect(gap([open])).toBe('[0, 30]');
    expect(gap([whole('2025-06-01', '2025-06-20'), whole('2025-06-21', '2025-06-30', MAYBE)])).toBe(
      '[0, 10]',
    );
    expect(gap([whole('2025-06-01', '2025-06-20')], { more: { why: [MISSING] } })).toBe('[0, 10]');
  });

  it('counts the hour that a clock change adds', () => {
    const minutes = measured(uncovered, 'minutes', [whole('2025-10-01', '2025-10-25')], {
      period: days('2025-10-25', '2025-10-26'),
    });
    expect(minutes).toBe('1500');
  });
});
