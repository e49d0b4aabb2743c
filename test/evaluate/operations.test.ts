import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/evaluate/operations.js';
import { NEVER } from '../../src/values/instant.js';
import { Period } from '../../src/values/period.js';
import { isFalse, isTrue } from '../../src/values/truth.js';
import { anything, NONE, notYet, orNone, point, range, type Value } from '../../src/values/value.js';
import { d, FUTURE, MISSING, n, one, t, ZONE } from '../facts/input.js';

const WORLD = { frame: { zone: ZONE, asOf: t('2025-06-30T23:59:59.999+02:00') } };

function word(operator: keyof typeof OPERATIONS, left: Value, right: Value): string {
  const truth = OPERATIONS[operator](left, right, WORLD);
  if (isTrue(truth)) return 'true';
  return isFalse(truth) ? 'false' : 'open';
}

describe('inside', () => {
  const june = point(Period.holding('month', d('2025-06-15'), ZONE));

  it('includes the first instant and excludes the last, and holds every day of it', () => {
    expect(word('inside', point(t('2025-05-31T22:00:00Z')), june)).toBe('true');
    expect(word('inside', point(t('2025-06-30T22:00:00Z')), june)).toBe('false');
    expect(word('inside', point(d('2025-06-30')), june)).toBe('true');
    expect(word('inside', point(d('2025-07-01')), june)).toBe('false');
    expect(word('inside', NONE, june)).toBe('false');
  });

  it('is decided for a moment that is still open, once all of it lies outside', () => {
    expect(word('inside', notYet(t('2025-06-30T12:00:00+02:00'), [FUTURE]), june)).toBe('open');
    expect(word('inside', notYet(t('2025-07-01T00:00:00+02:00'), [FUTURE]), june)).toBe('false');
    expect(word('inside', range(d('2025-06-02'), d('2025-06-20'), [MISSING]), june)).toBe('true');
    expect(word('inside', range(d('2025-05-02'), d('2025-06-20'), [MISSING]), june)).toBe('open');
    expect(word('inside', orNone(range(d('2025-06-02'), d('2025-06-20'), [MISSING])), june)).toBe('open');
    expect(word('inside', point(NEVER), june)).toBe('false');
  });
});

describe('sets', () => {
  it('takes one of a list, whichever list it is', () => {
    expect(word('in', point('a'), point(['a', 'b']))).toBe('true');
    expect(word('in', point('c'), one(['a', 'b'], ['b']))).toBe('false');
    expect(word('in', point('b'), one(['a', 'b'], ['b']))).toBe('true');
    expect(word('in', point('a'), one(['a', 'b'], ['b']))).toBe('open');
    expect(word('in', one('a', 'b'), point(['a', 'b']))).toBe('true');
    expect(word('in', anything([MISSING]), point(['a', 'b']))).toBe('open');
    expect(word('matches', point(n(2)), point([n(1), n(2)]))).toBe('true');
  });

  it('holds early and lacks late while a set may grow', () => {
    const growing = range(['pdf'], undefined, [FUTURE]);
    expect(word('contains', growing, point('pdf'))).toBe('true');
    expect(word('containsAll', growing, point(['pdf', 'ubl']))).toBe('open');
    const bounded = range(['pdf'], ['pdf', 'ubl'], [MISSING]);
    expect(word('containsAll', bounded, point(['pdf', 'ubl']))).toBe('open');
    expect(word('contains', bounded, point('html'))).toBe('false');
    expect(word('contains', NONE, point('pdf'))).toBe('false');
    expect(word('contains', orNone(growing), point('pdf'))).toBe('open');
    expect(word('contains', point(['pdf', 'ubl']), one('pdf', 'ubl'))).toBe('true');
  });
});
