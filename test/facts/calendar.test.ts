import { describe, expect, it } from 'vitest';
import { calendar } from '../../src/facts/calendar.js';
import { NONE, notYet, point, type Value } from '../../src/values/value.js';
import { between, d, derive, FUTURE, n, one, shown, t } from './input.js';

function snapped(
  unit: string,
  moment: Value,
  rest: { values?: Record<string, Value>; edge?: string } = {},
): string {
  const texts = rest.edge === undefined ? {} : { edge: rest.edge };
  return shown(derive(calendar, { values: { [unit]: moment, ...rest.values }, texts }));
}

describe('the period of a moment', () => {
  it('takes the local day of an instant', () => {
    expect(snapped('month', point(t('2025-03-31T22:30:00Z')))).toBe('2025-04');
    expect(snapped('day', point(t('2025-03-31T21:30:00Z')))).toBe('2025-03-31');
  });

  it('shifts whole periods, from their start', () => {
    expect(snapped('month', point(d('2025-03-31')), { values: { shift: point(n(-1)) } })).toBe('2025-02');
    expect(snapped('quarter', point(d('2025-01-15')), { values: { shift: point(n(1)) }, edge: 'end' })).toBe(
      '2025-06-30',
    );
    expect(
      snapped('half-year', point(d('2025-07-01')), { values: { shift: point(n(-1)) }, edge: 'start' }),
    ).toBe('2025-01-01');
    expect(snapped('week', point(d('2025-01-01')), { values: { shift: point(n(-1)) } })).toBe('2024-W52');
    expect(snapped('day', point(d('2025-01-01')), { values: { shift: point(n(-1)) }, edge: 'start' })).toBe(
      '2024-12-31',
    );
  });

  it('reads a number as a year', () => {
    expect(snapped('year', point(n(2025)), { values: { monthDay: point('10-01') } })).toBe('2025-10-01');
    expect(
      snapped('year', point(n(2026)), { values: { shift: point(n(-1)), monthDay: point('07-01') } }),
    ).toBe('2025-07-01');
  });

  it('puts 29 February on the last day of a common February', () => {
    expect(snapped('year', point(n(2025)), { values: { monthDay: point('02-29') } })).toBe('2025-02-28');
    expect(snapped('year', point(n(2024)), { values: { monthDay: point('02-29') } })).toBe('2024-02-29');
  });

  it('cannot say of a year that no calendar has', () => {
    expect(snapped('year', point(n(0)))).toBe('[*, *]');
    expect(snapped('year', point(n(123456)))).toBe('[*, *]');
    expect(snapped('year', point(n('2025.5')))).toBe('[*, *]');
  });
});

describe('what is not known', () => {
  it('keeps absence, and spans an open moment', () => {
    expect(derive(calendar, { values: { month: NONE } })).toEqual(NONE);
    expect(snapped('month', notYet(d('2025-03-10'), [FUTURE]), { edge: 'end' })).toBe('[2025-03-31, never]');
    expect(snapped('month', one(d('2025-03-10'), d('2025-03-20')))).toBe('2025-03');
    expect(snapped('month', one(d('2025-03-10'), d('2025-04-20')), { edge: 'start' })).toBe(
      '2025-03-01 | 2025-04-01',
    );
  });

  it('does not guess a shift or a day of the year that nobody knows', () => {
    expect(
      snapped('month', point(d('2025-03-10')), { values: { shift: between(undefined, undefined) } }),
    ).toBe('[*, *]');
    expect(
      snapped('year', point(d('2025-03-10')), { values: { monthDay: between(undefined, undefined) } }),
    ).toBe('[*, *]');
    expect(snapped('year', point(d('2025-03-10')), { values: { monthDay: one('07-01', '10-01') } })).toBe(
      '2025-07-01 | 2025-10-01',
    );
  });
});
