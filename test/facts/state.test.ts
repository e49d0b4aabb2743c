import { describe, expect, it } from 'vitest';
import { choose } from '../../src/facts/choose.js';
import { collect } from '../../src/facts/collect.js';
import type { DerivationInput, Member, More } from '../../src/facts/derivation.js';
import { valueAt } from '../../src/facts/value-at.js';
import { FALSE, TRUE, type Truth } from '../../src/values/truth.js';
import { anything, canBeNone, NONE, point, type Value } from '../../src/values/value.js';
import { between, d, derive, FUTURE, MAYBE, MISSING, member, n, one, shown, t } from './input.js';

const AHEAD: More = { why: [FUTURE], after: t('2025-12-31T23:59:59.999+01:00') };

function over(members: readonly Member[], more?: More): { members: readonly Member[]; more?: More } {
  return { members, ...(more === undefined ? {} : { more }) };
}

describe('valueAt', () => {
  const state = (members: readonly Member[], more?: More, otherwise?: Value): string =>
    shown(
      derive(valueAt, { population: over(members, more), ...(otherwise === undefined ? {} : { otherwise }) }),
    );
  const step = (by: string | Value, value: string, sure: Truth = TRUE): Member =>
    member({ by: typeof by === 'string' ? point(d(by)) : by, value: point(value), sure });
  const row = (value: string, sure: Truth = TRUE): Member => member({ value: point(value), sure });

  it('takes the one in force, and misses none and two', () => {
    expect(state([row('a'), row('b', FALSE)])).toBe('a');
    expect(state([])).toBe('[*, *]');
    expect(state([row('a'), row('b')])).toBe('[*, *]');
    expect(state([row('a'), row('a')])).toBe('a');
    expect(derive(valueAt, { population: over([row('a'), row('b')]) })).toMatchObject({
      why: [{ because: 'missing', detail: '2 are in force at once' }],
    });
  });

  it('takes what else says for none, and only then', () => {
    expect(state([], undefined, point('z'))).toBe('z');
    expect(state([row('a')], undefined, point('z'))).toBe('a');
    expect(state([row('a', MAYBE)], undefined, point('z'))).toBe('a | z');
    expect(state([row('a', MAYBE)])).toBe('[*, *]');
  });

  it('takes the latest step, in whatever order they stand', () => {
    expect(state([step('2025-02-01', 'b'), step('2025-01-01', 'a')])).toBe('b');
    expect(state([step('2025-01-01', 'a'), step('2025-02-01', 'b')])).toBe('b');
    expect(state([step('2025-01-01', 'a'), step('2025-01-01', 'b')])).toBe('[*, *]');
  });

  it('leaves the step before one that may not belong possible, and no earlier one', () => {
    expect(state([step('2025-01-01', 'a'), step('2025-02-01', 'b'), step('2025-03-01', 'c', MAYBE)])).toBe(
      'c | b',
    );
  });

  it('takes all steps that can be the last where a moment is open', () => {
    const open = step(one(d('2024-12-01'), d('2025-02-01')), 'b');
    expect(state([step('2025-01-01', 'a'), open])).toBe('a | b');
    expect(state([open])).toBe('b');
    expect(derive(valueAt, { population: over([step('2025-01-01', 'a'), open]) })).toMatchObject({
      why: [MISSING],
    });
  });

  it('is open while a later one may come', () => {
    expect(state([step('2025-01-01', 'a')], AHEAD)).toBe('[*, *]');
    expect(state([], AHEAD, point('z'))).toBe('[*, *]');
    expect(state([row('a')], AHEAD)).toBe('a');
    expect(state([row('a', MAYBE)], AHEAD)).toBe('[*, *]');
    expect(state([row('a')], { why: [MISSING] })).toBe('[*, *]');
    const earlier: More = { why: [MISSING], before: t('2024-01-01T00:00:00+01:00') };
    expect(state([step('2025-01-01', 'a')], earlier)).toBe('a');
    expect(state([], earlier, point('z'))).toBe('[*, *]');
  });
});

describe('collect', () => {
  const set = (members: readonly Member[], more?: More, otherwise?: Value): string =>
    shown(
      derive(collect, { population: over(members, more), ...(otherwise === undefined ? {} : { otherwise }) }),
    );
  const has = (value: Value, sure: Truth = TRUE): Member => member({ value, sure });

  it('is the set, in one order', () => {
    expect(set([has(point('b')), has(point('a')), has(point('b')), has(NONE)])).toBe('{a,b}');
    expect(set([has(point(['ubl', 'pdf'])), has(point('html'))])).toBe('{html,pdf,ubl}');
    expect(set([has(point(n(10))), has(point(n(9)))])).toBe('{9,10}');
    expect(set([])).toBe('{}');
  });

  it('lies between what is sure and what is possible', () => {
    expect(set([has(point('a')), has(point('b'), MAYBE)])).toBe('[{a}, {a,b}]');
    expect(set([has(point('a')), has(point('a'), MAYBE)])).toBe('{a}');
    expect(set([has(one('a', 'b'))])).toBe('[{}, {a,b}]');
  });

  it('may grow while the population may, or a value is not known', () => {
    expect(set([has(point('a'))], AHEAD)).toBe('[{a}, *]');
    expect(set([has(point('a')), has(anything([MISSING]))])).toBe('[{a}, *]');
  });

  it('gives what else says for none', () => {
    expect(set([], undefined, NONE)).toBe('none');
    expect(set([has(point('a'), FALSE)], undefined, NONE)).toBe('none');
    expect(set([has(point('a'))], undefined, NONE)).toBe('{a}');
  });
});

describe('choose', () => {
  const branch = (when: Truth | undefined, value: Value): DerivationInput['branches'][number] => ({
    when: () => when,
    value: () => value,
  });
  const chosen = (...branches: DerivationInput['branches'][number][]): Value => derive(choose, { branches });

  it('takes the first branch that is true, and none where none is', () => {
    expect(shown(chosen(branch(FALSE, point('a')), branch(TRUE, point('b')), branch(TRUE, point('c'))))).toBe(
      'b',
    );
    expect(shown(chosen(branch(FALSE, point('a')), branch(undefined, point('z'))))).toBe('z');
    expect(chosen(branch(FALSE, point('a')))).toEqual(NONE);
  });

  it('keeps every branch that can be reached, up to the first that is true', () => {
    expect(shown(chosen(branch(MAYBE, point('a')), branch(TRUE, point('b')), branch(TRUE, point('c'))))).toBe(
      'a | b',
    );
    expect(shown(chosen(branch(MAYBE, point('a')), branch(undefined, point('a'))))).toBe('a');
    expect(shown(chosen(branch(MAYBE, point('a'))))).toBe('a | none');
    const open = chosen(branch(MAYBE, between(n(1), n(2))));
    expect([shown(open), canBeNone(open)]).toEqual(['[1, 2]', true]);
  });

  it('does not look at the value of a branch that cannot be reached', () => {
    const never: DerivationInput['branches'][number] = {
      when: () => FALSE,
      value: () => {
        throw new Error('looked');
      },
    };
    expect(shown(chosen(never, branch(undefined, point('z'))))).toBe('z');
  });
});
