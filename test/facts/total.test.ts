import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member, More, Population } from '../../src/facts/derivation.js';
import { reaches } from '../../src/facts/reaches.js';
import { count, sum } from '../../src/facts/total.js';
import { FALSE } from '../../src/values/truth.js';
import { anything, NONE, None, orNone, point, range, type Value } from '../../src/values/value.js';
import { between, d, derive, FUTURE, MAYBE, MISSING, member, n, one, shown, t } from './input.js';

const AHEAD: More = { why: [FUTURE], after: t('2025-12-31T23:59:59.999+01:00') };
const UNSEEN: More = { why: [MISSING] };

const amount = (value: Value | string | number, sure?: Member['sure']): Member => {
  const taken = typeof value === 'object' ? value : point(n(value));
  return member(sure === undefined ? { value: taken } : { value: taken, sure });
};

/** What is taken may be below zero, unless said otherwise. */
function population(members: readonly Member[], more?: More, negative = true): Population {
  return { members, negative, ...(more === undefined ? {} : { more }) };
}

describe('count', () => {
  const counted = (members: readonly Member[], more?: More): string =>
    shown(derive(count, { population: population(members, more) }));

  it('counts from what is sure to what is possible', () => {
    expect(counted([])).toBe('0');
    expect(counted([member(), member({ sure: FALSE })])).toBe('1');
    expect(counted([member(), member({ sure: MAYBE })])).toBe('[1, 2]');
  });

  it('has no upper end while more may come, or nobody has seen them all', () => {
    expect(counted([member()], AHEAD)).toBe('[1, *]');
    expect(counted([member()], UNSEEN)).toBe('[1, *]');
  });
});

describe('sum', () => {
  const summed = (members: readonly Member[], more?: More, otherwise?: Value): string =>
    shown(
      derive(sum, {
        population: population(members, more),
        ...(otherwise === undefined ? {} : { otherwise }),
      }),
    );

  it('adds exactly, and skips what is absent', () => {
    expect(summed([])).toBe('0');
    expect(summed([amount('0.1'), amount('0.2'), amount(NONE)])).toBe('0.3');
  });

  it('counts a member that may not belong from nothing to all of it', () => {
    expect(summed([amount(5), amount(3, MAYBE)])).toBe('[5, 8]');
    expect(summed([amount(5), amount(-3, MAYBE)])).toBe('[2, 5]');
    expect(summed([amount(5), amount(between(n(-1), n(2)))])).toBe('[4, 7]');
    expect(summed([amount(5), amount(one(None.VALUE, n(2)))])).toBe('[5, 7]');
    expect(summed([amount(5), amount(orNone(between(n(1), n(2))))])).toBe('[5, 7]');
    expect(summed([amount(5), amount(anything([MISSING]))])).toBe('[*, *]');
  });

  it('is open upwards while more may come, and downwards where amounts can be negative', () => {
    const atLeastZero = (members: readonly Member[], more?: More): string =>
      shown(derive(sum, { population: population(members, more, false) }));
    expect(summed([amount(5)], AHEAD)).toBe('[*, *]');
    expect(atLeastZero([amount(5)], AHEAD)).toBe('[5, *]');
    expect(atLeastZero([amount(5), amount(anything([MISSING]))])).toBe('[5, *]');
    expect(atLeastZero([amount(5), amount(anything([MISSING]), MAYBE)], UNSEEN)).toBe('[5, *]');
  });

  it('gives what else says only for what is surely empty', () => {
    expect(summed([], undefined, NONE)).toBe('none');
    expect(summed([amount(5, FALSE)], undefined, NONE)).toBe('none');
    expect(summed([], AHEAD, NONE)).toBe('[*, *]');
    expect(summed([amount(5)], undefined, NONE)).toBe('5');
  });

  it('says why, where an amount is no number', () => {
    expect(derive(sum, { population: population([amount(point('much'))]) })).toMatchObject({
      why: [{ because: 'missing' }],
    });
  });
});

describe('reaches', () => {
  const paid = (by: string | Value, value: number, sure?: Member['sure']): Member => ({
    ...amount(value, sure),
    by: typeof by === 'string' ? point(d(by)) : by,
  });
  const reached = (total: number | Value, members: readonly Member[], more?: More): string =>
    shown(
      derive(reaches, {
        population: population(members, more),
        values: { total: typeof total === 'number' ? point(n(total)) : total },
      }),
    );

  it('takes the moment of the payment that makes it whole', () => {
    expect(reached(100, [paid('2025-03-01', 60), paid('2025-02-01', 40)])).toBe('2025-03-01');
    expect(reached(100, [paid('2025-03-01', 60), paid('2025-02-01', 39)])).toBe('never');
    expect(reached(100, [])).toBe('never');
  });

  it('is there from the start for a total of nothing, and nowhere without a total', () => {
    expect(reached(0, [])).toBe('always');
    expect(reached(-5, [paid('2025-03-01', 60)])).toBe('always');
    expect(reached(NONE, [])).toBe('none');
  });

  it('is not undone by a later refund, and waits for an earlier one', () => {
    expect(reached(100, [paid('2025-01-01', 100), paid('2025-02-01', -100)])).toBe('2025-01-01');
    expect(reached(100, [paid('2025-01-01', 60), paid('2025-02-01', -10), paid('2025-03-01', 50)])).toBe(
      '2025-03-01',
    );
  });

  it('counts what happens on the same day together, in whatever order it stands', () => {
    const same = [paid('2025-01-01', 100), paid('2025-01-01', -10), paid('2025-01-05', 10)];
    expect(reached(100, same)).toBe('2025-01-05');
    expect(reached(100, [...same].reverse())).toBe('2025-01-05');
    expect(reached(100, [paid('2025-01-01', 50), paid('2025-01-01', 50)])).toBe('2025-01-01');
  });

  it('lies at or after the horizon while it is not there, and stays where it is', () => {
    expect(reached(100, [paid('2025-01-01', 60)], AHEAD)).toBe('[2025-12-31T23:59:59.999+01:00, never]');
    expect(reached(60, [paid('2025-01-01', 60)], AHEAD)).toBe('2025-01-01');
    expect(reached(100, [paid('2025-01-01', 60)], UNSEEN)).toBe('[*, *]');
  });

  it('spans what members that may not belong can do', () => {
    expect(reached(100, [paid('2025-01-01', 100, MAYBE), paid('2025-02-01', 100)])).toBe(
      '[2025-01-01, 2025-02-01]',
    );
    expect(reached(100, [paid('2025-01-01', 100, MAYBE)])).toBe('[2025-01-01, never]');
    expect(
      reached(100, [paid('2025-01-01', -50, MAYBE), paid('2025-02-01', 100), paid('2025-03-01', 50)]),
    ).toBe('[2025-02-01, 2025-03-01]');
  });

  it('spans open moments, each on its own worst side', () => {
    const early = paid(one(d('2025-01-10'), d('2025-01-01')), 60);
    const late = paid(between(d('2025-01-02'), d('2025-01-03')), 40);
    expect(reached(100, [early, late])).toBe('[2025-01-02, 2025-01-10]');
    expect(reached(60, [early, late])).toBe('[2025-01-01, 2025-01-10]');
    expect(reached(60, [paid(anything([MISSING]), 60)])).toBe('[always, never]');
  });

  it('spans an open total and an unknown amount', () => {
    const payments = [paid('2025-01-01', 50), paid('2025-02-01', 50)];
    expect(reached(between(n(40), n(80)), payments)).toBe('[2025-01-01, 2025-02-01]');
    expect(reached(anything([MISSING]), payments)).toBe('[always, never]');
    const unknown: Member = { ...amount(anything([MISSING])), by: point(d('2025-01-15')) };
    expect(reached(60, [...payments, unknown])).toBe('[2025-01-15, never]');
    expect(reached(50, [...payments, unknown])).toBe('2025-01-01');
  });

  it('never leaves out a moment that is possible', () => {
    const day = (index: number): string => `2025-01-0${index + 1}`;
    const payment = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 2 }),
      amounts: fc.uniqueArray(fc.integer({ min: -3, max: 5 }), { minLength: 1, maxLength: 2 }),
      sure: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 3 }), fc.integer({ min: 0, max: 8 }), (payments, total) => {
        const members = payments.map(({ days, amounts, sure }) => ({
          ...amount(
            amounts.length === 1 ? (amounts[0] ?? 0) : one(...amounts.map(n)),
            sure ? undefined : MAYBE,
          ),
          by: days.length === 1 ? point(d(day(days[0] ?? 0))) : one(...days.map((index) => d(day(index)))),
        }));
        const whole = derive(reaches, { population: { members }, values: { total: point(n(total)) } });
        const worlds = payments.reduce<Member[][]>(
          (partial, { days, amounts, sure }) => {
            const here = days.flatMap((index) => amounts.map((value) => [paid(day(index), value)]));
            return partial.flatMap((chosen) =>
              [...here, ...(sure ? [] : [[]])].map((next) => [...chosen, ...next]),
            );
          },
          [[]],
        );
        for (const members of worlds) {
          const exact = derive(reaches, { population: { members }, values: { total: point(n(total)) } });
          expect(exact.is).toBe('known');
          expect(isWithin(exact, whole)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function isWithin(exact: Value, whole: Value): boolean {
  const place = (value: Value, end: 'low' | 'high'): number => {
    const scalar = value.is === 'known' ? value.value : value.is === 'range' ? value[end] : undefined;
    if (typeof scalar !== 'object') return Number.NaN;
    if ('ms' in scalar) return scalar.ms ?? Number.NaN;
    return 'n' in scalar ? scalar.n * 86_400_000 : Number.NaN;
  };
  return place(whole, 'low') <= place(exact, 'low') && place(exact, 'high') <= place(whole, 'high');
}

it('keeps the ends of a range that is one moment', () => {
  const by = range(d('2025-01-01'), d('2025-01-01'), [MISSING]);
  const members = [member({ value: point(n(5)), by })];
  expect(shown(derive(reaches, { population: { members }, values: { total: point(n(5)) } }))).toBe(
    '2025-01-01',
  );
});
