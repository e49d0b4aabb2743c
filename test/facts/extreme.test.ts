import { describe, expect, it } from 'vitest';
import type { Derivation, Member, More } from '../../src/facts/derivation.js';
import { earliest, highest, latest, lowest } from '../../src/facts/extreme.js';
import { NEVER } from '../../src/values/instant.js';
import { FALSE } from '../../src/values/truth.js';
import { canBeNone, NONE, None, notYet, orNone, point, type Value } from '../../src/values/value.js';
import { between, d, derive, FUTURE, MAYBE, MISSING, member, n, one, shown, t } from './input.js';

const of = (derivation: Derivation, ...values: Value[]): string =>
  shown(derive(derivation, { lists: { values } }));

const day = (text: string): Value => point(d(text));

function among(derivation: Derivation, members: readonly Member[], more?: More, otherwise?: Value): string {
  const population = { members, ...(more === undefined ? {} : { more }) };
  const value = derive(derivation, { population, ...(otherwise === undefined ? {} : { otherwise }) });
  return canBeNone(value) && value.is === 'range' ? `${shown(value)} | none` : shown(value);
}

const has = (value: Value, sure?: Member['sure']): Member =>
  member(sure === undefined ? { value } : { value, sure });

describe('a list', () => {
  it('skips what is absent, and is absent when all are', () => {
    expect(of(earliest, NONE, day('2025-01-02'), day('2025-01-01'))).toBe('2025-01-01');
    expect(of(latest, NONE, NONE)).toBe('none');
    expect(of(earliest)).toBe('none');
  });

  it('lets a day as a limit end after the instants on it', () => {
    const instant = point(t('2025-01-02T17:30:00+01:00'));
    expect(of(earliest, day('2025-01-02'), instant)).toBe('2025-01-02T17:30:00+01:00');
    expect(of(latest, day('2025-01-02'), instant)).toBe('2025-01-02');
    expect(of(latest, day('2025-01-01'), instant)).toBe('2025-01-02T17:30:00+01:00');
  });

  it('is exact once no open value can win', () => {
    const event = notYet(t('2025-12-31T23:59:59+01:00'), [FUTURE]);
    expect(of(earliest, day('2025-06-01'), event)).toBe('2025-06-01');
    expect(of(earliest, day('2026-06-01'), event)).toBe('[2025-12-31T23:59:59+01:00, 2026-06-01]');
    expect(of(latest, day('2025-06-01'), event)).toBe('[2025-12-31T23:59:59+01:00, never]');
    expect(of(lowest, between(n(3), n(5)), point(n(2)))).toBe('2');
    expect(of(highest, between(n(3), n(5)), point(n(4)))).toBe('[4, 5]');
    expect(of(lowest, between(undefined, undefined), point(n(2)))).toBe('[*, 2]');
    expect(of(highest, between(n(3), undefined), point(n(2)))).toBe('[3, *]');
  });

  it('skips an option that is none', () => {
    expect(of(earliest, one(None.VALUE, d('2025-01-01')), day('2025-01-05'))).toBe('2025-01-05 | 2025-01-01');
    expect(of(earliest, one(None.VALUE, d('2025-01-09')), day('2025-01-05'))).toBe('2025-01-05');
    expect(of(latest, orNone(between(d('2025-01-01'), d('2025-01-03'))), day('2025-01-02'))).toBe(
      '[2025-01-02, 2025-01-03]',
    );
    expect(of(earliest, orNone(between(d('2025-01-01'), d('2025-01-03'))), day('2025-01-09'))).toBe(
      '[2025-01-01, 2025-01-09]',
    );
  });
});

describe('a population', () => {
  it('has none where it is empty, and what else says', () => {
    expect(among(earliest, [])).toBe('none');
    expect(among(earliest, [], undefined, point(NEVER))).toBe('never');
    expect(among(earliest, [has(day('2025-01-01'), FALSE)], undefined, point(NEVER))).toBe('never');
    expect(among(earliest, [has(NONE)], undefined, point(NEVER))).toBe('never');
  });

  it('lets members that may not belong only win', () => {
    const members = [has(day('2025-01-05')), has(day('2025-01-02'), MAYBE), has(day('2025-01-09'), MAYBE)];
    expect(among(earliest, members)).toBe('2025-01-02 | 2025-01-05');
    expect(among(latest, members)).toBe('2025-01-09 | 2025-01-05');
  });

  it('may be none, or else, where no member surely belongs', () => {
    expect(among(earliest, [has(day('2025-01-02'), MAYBE)])).toBe('2025-01-02 | none');
    expect(among(latest, [has(day('2025-01-02'), MAYBE)])).toBe('2025-01-02 | none');
    expect(among(lowest, [has(between(n(1), n(2)), MAYBE)])).toBe('[1, 2] | none');
    expect(among(earliest, [has(day('2025-01-02'), MAYBE)], undefined, point(NEVER))).toBe(
      '2025-01-02 | never',
    );
  });

  it('expects the first that is still to come at or after the horizon, and no last one', () => {
    const more = { why: [FUTURE], after: t('2025-12-31T23:59:59.999+01:00') };
    expect(among(earliest, [], more)).toBe('[2025-12-31T23:59:59.999+01:00, never]');
    expect(among(earliest, [has(day('2025-01-01'))], more)).toBe('2025-01-01');
    // A day of the horizon itself: another of today is no earlier.
    expect(among(earliest, [has(day('2025-12-31'))], more)).toBe('2025-12-31');
    expect(among(latest, [has(day('2025-01-01'))], more)).toBe('2025-01-01');
    expect(among(latest, [], more)).toBe('none');
    expect(among(earliest, [], more, point(NEVER))).toBe('never');
  });

  it('does not know the last where the source stops before as-of', () => {
    const more = { why: [MISSING], after: t('2025-11-01T00:00:00+01:00') };
    expect(among(latest, [has(day('2025-01-01'))], more)).toBe('[2025-01-01, 2025-12-31T23:59:59.999+01:00]');
    expect(among(latest, [], more)).toBe('[2025-11-01T00:00:00+01:00, 2025-12-31T23:59:59.999+01:00] | none');
    expect(among(latest, [], more, NONE)).toBe(
      '[2025-11-01T00:00:00+01:00, 2025-12-31T23:59:59.999+01:00] | none',
    );
    expect(among(earliest, [has(day('2025-01-01'))], more)).toBe('2025-01-01');
  });

  it('knows nothing of numbers that nobody has seen', () => {
    const more = { why: [FUTURE], after: t('2025-12-31T23:59:59.999+01:00') };
    expect(among(lowest, [has(point(n(3)))], more)).toBe('[*, 3]');
    expect(among(highest, [has(point(n(3)))], more)).toBe('[3, *]');
    expect(among(earliest, [has(day('2025-01-01'))], { why: [MISSING] })).toBe('[*, 2025-01-01]');
    expect(among(latest, [], { why: [MISSING] })).toBe('[*, *] | none');
  });
});
