import { describe, expect, it } from 'vitest';
import { deadline } from '../../src/facts/deadline.js';
import { ALWAYS, NEVER } from '../../src/values/instant.js';
import { ServiceWindow } from '../../src/values/service-window.js';
import { onlyFuture } from '../../src/values/truth.js';
import { NONE, notYet, point, reasonsOf, type Value } from '../../src/values/value.js';
import { calendar } from '../values/calendar.js';
import { between, d, derive, FUTURE, n, one, shown, span, t, ZONE } from './input.js';

const OFFICE = new ServiceWindow(
  {
    mon: [['08:00', '17:00']],
    tue: [['08:00', '17:00']],
    wed: [['08:00', '17:00']],
    thu: [['08:00', '17:00']],
    fri: [['08:00', '17:00']],
  },
  ZONE,
  calendar('nl-usual'),
);

function ending(from: Value, ...plus: Value[]): string {
  return shown(derive(deadline, { values: { from }, lists: { plus } }));
}

const term = (text: string): Value => point(span(text));

describe('days, months and hours', () => {
  it('clips a month at the end of the next', () => {
    expect(ending(point(d('2025-01-31')), term('1 month'))).toBe('2025-02-28');
    expect(ending(point(d('2024-01-31')), term('1 month'))).toBe('2024-02-29');
    expect(ending(point(d('2024-02-29')), term('1 year'))).toBe('2025-02-28');
  });

  it('gives a day for days counted from an instant, by its local date', () => {
    expect(ending(point(t('2025-06-30T22:30:00Z')), term('1 day'))).toBe('2025-07-02');
  });

  it('lets hours elapse over a clock change', () => {
    expect(ending(point(t('2025-03-29T12:00:00+01:00')), term('24 hours'))).toBe('2025-03-30T13:00:00+02:00');
    expect(ending(point(t('2025-10-25T12:00:00+02:00')), term('24 hours'))).toBe('2025-10-26T11:00:00+01:00');
  });

  it('counts working days over a holiday and a weekend', () => {
    // Good Friday is a working day in this calendar; Easter Monday and King's Day are not.
    expect(ending(point(d('2025-04-17')), term('3 working-days'))).toBe('2025-04-23');
    const back = derive(deadline, {
      values: { from: point(d('2025-04-23')) },
      lists: { minus: [term('3 working-days')] },
    });
    expect(shown(back)).toBe('2025-04-17');
  });

  it('sums a list of durations, and subtracts another', () => {
    expect(ending(point(d('2025-01-01')), term('1 month'), term('3 days'))).toBe('2025-02-04');
    const both = derive(deadline, {
      values: { from: point(d('2025-01-31')) },
      lists: { plus: [term('1 month')], minus: [term('1 day')] },
    });
    expect(shown(both)).toBe('2025-02-27');
  });

  it('knows only the day from which hours run, so the end lies anywhere in a day', () => {
    expect(ending(point(d('2025-06-02')), term('2 hours'))).toBe(
      '[2025-06-02T02:00:00+02:00, 2025-06-03T01:59:59.999+02:00]',
    );
  });
});

describe('what is not known', () => {
  it('moves an open start to an open end that may never come', () => {
    const horizon = t('2025-06-01T00:00:00+02:00');
    const value = derive(deadline, {
      values: { from: notYet(horizon, [FUTURE]) },
      lists: { plus: [term('2 days')] },
    });
    expect(shown(value)).toBe('[2025-06-03, never]');
    expect(onlyFuture(reasonsOf(value))).toBe(true);
  });

  it('has no end without a start', () => {
    expect(derive(deadline, { values: { from: NONE }, lists: { plus: [term('2 days')] } })).toEqual(NONE);
  });

  it('gives one end for each start and each term, in any order', () => {
    const start = one(d('2025-01-03'), d('2025-01-01'));
    expect(ending(start, term('1 day'))).toBe('2025-01-04 | 2025-01-02');
    expect(ending(point(d('2025-01-01')), one(span('30 days'), span('14 days')))).toBe(
      '2025-01-31 | 2025-01-15',
    );
  });

  it('spans a vague term, also over a start that is one of two', () => {
    const vague = between(span('7 days'), span('31 days'));
    expect(ending(point(d('2025-01-01')), vague)).toBe('[2025-01-08, 2025-02-01]');
    expect(ending(one(d('2025-01-03'), d('2025-01-01')), vague)).toBe('[2025-01-08, 2025-02-03]');
    const back = derive(deadline, { values: { from: point(d('2025-02-01')) }, lists: { minus: [vague] } });
    expect(shown(back)).toBe('[2025-01-01, 2025-01-25]');
  });

  it('never ends under an unlimited term, and ends anywhere under an unknown one', () => {
    expect(ending(point(d('2025-01-01')), point(NEVER))).toBe('never');
    expect(ending(point(d('2025-01-01')), between(undefined, undefined))).toBe('[*, *]');
    expect(ending(point(NEVER), term('2 days'))).toBe('never');
    expect(ending(point(ALWAYS), term('2 hours'))).toBe('always');
  });

  it('is missing, and not absent, where the term is no duration', () => {
    expect(ending(point(d('2025-01-01')), point(n(14)))).toBe('[*, *]');
    expect(ending(point(d('2025-01-01')), NONE)).toBe('[*, *]');
  });
});

describe('windows', () => {
  const within = (from: Value, plus: Value, rest: Record<string, Value>): string =>
    shown(derive(deadline, { values: { from, ...rest }, lists: { plus: [plus] } }));

  it('starts at the next opening and then elapses', () => {
    const friday = point(t('2025-06-06T17:00:00+02:00'));
    // Monday 9 June 2025 is Whit Monday.
    expect(within(friday, term('1 hour'), { startsIn: point(OFFICE) })).toBe('2025-06-10T09:00:00+02:00');
    expect(within(point(t('2025-06-06T16:59:00+02:00')), term('1 hour'), { startsIn: point(OFFICE) })).toBe(
      '2025-06-06T17:59:00+02:00',
    );
  });

  it('runs only while the window is open', () => {
    expect(within(point(t('2025-06-05T16:00:00+02:00')), term('2 hours'), { runsIn: point(OFFICE) })).toBe(
      '2025-06-06T09:00:00+02:00',
    );
    expect(within(point(t('2025-06-05T16:00:00+02:00')), term('1 hour'), { runsIn: point(OFFICE) })).toBe(
      '2025-06-05T17:00:00+02:00',
    );
  });

  it('ends at the closing of the window', () => {
    expect(within(point(t('2025-06-05T09:00:00+02:00')), term('1 hour'), { endsIn: point(OFFICE) })).toBe(
      '2025-06-05T17:00:00+02:00',
    );
  });

  it('takes all windows that it can be', () => {
    const value = within(point(t('2025-06-07T10:00:00+02:00')), term('1 hour'), {
      startsIn: one(OFFICE, ServiceWindow.ALWAYS),
    });
    expect(value).toBe('2025-06-10T09:00:00+02:00 | 2025-06-07T11:00:00+02:00');
    expect(
      within(point(t('2025-06-07T10:00:00+02:00')), term('1 hour'), {
        startsIn: between(undefined, undefined),
      }),
    ).toBe('[*, *]');
  });

  it('moves an open start into the window', () => {
    const start = notYet(t('2025-06-07T10:00:00+02:00'), [FUTURE]);
    expect(within(start, term('1 hour'), { startsIn: point(OFFICE) })).toBe(
      '[2025-06-10T09:00:00+02:00, never]',
    );
  });
});
