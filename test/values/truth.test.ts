import { describe, expect, it } from 'vitest';
import {
  and,
  FALSE,
  isFalse,
  isTrue,
  known,
  mergeReasons,
  not,
  onlyFuture,
  or,
  type Reason,
  TRUE,
  type Truth,
  unknown,
} from '../../src/values/truth.js';

const FUTURE: Reason = { because: 'future', what: 'f' };
const MISSING: Reason = { because: 'missing', what: 'm' };
const OPEN = unknown([FUTURE]);

const word = (truth: Truth): string => (isTrue(truth) ? 'T' : isFalse(truth) ? 'F' : '?');
const ALL = [TRUE, FALSE, OPEN];

describe("Kleene's logic", () => {
  it('is decided as soon as one part decides', () => {
    const table = (join: (parts: Truth[]) => Truth): string =>
      ALL.map((a) => ALL.map((b) => word(join([a, b]))).join('')).join(' ');
    expect(table(and)).toBe('TF? FFF ?F?');
    expect(table(or)).toBe('TTT TF? T??');
    expect(ALL.map((truth) => word(not(truth)))).toEqual(['F', 'T', '?']);
    expect([word(and([])), word(or([]))]).toEqual(['T', 'F']);
    expect([known(true), known(false)]).toEqual([TRUE, FALSE]);
  });

  it('carries the reasons of what is open, and of nothing else', () => {
    const other = unknown([MISSING]);
    expect(and([OPEN, TRUE, other]).why).toEqual([FUTURE, MISSING]);
    expect(or([OPEN, FALSE, other]).why).toEqual([FUTURE, MISSING]);
    expect(and([OPEN, FALSE]).why).toEqual([]);
    expect(not(OPEN).why).toEqual([FUTURE]);
  });
});

describe('reasons', () => {
  it('are pending only if all of them are the future', () => {
    expect(onlyFuture([FUTURE])).toBe(true);
    expect(onlyFuture([FUTURE, MISSING])).toBe(false);
    expect(onlyFuture([])).toBe(false);
  });

  it('are told once each', () => {
    expect(mergeReasons([FUTURE], [{ ...FUTURE }, MISSING])).toEqual([FUTURE, MISSING]);
  });

  it('are no wall, and keep one of each kind', () => {
    const many = Array.from(
      { length: 500 },
      (_, index): Reason => ({ because: 'future', what: `f${index}` }),
    );
    const merged = mergeReasons(mergeReasons([], many.slice(0, 1)), many);
    expect(merged.length).toBe(20);
    expect(onlyFuture(mergeReasons(merged, [MISSING]))).toBe(false);
    expect(mergeReasons(merged, [MISSING]).at(-1)).toBe(MISSING);
  });
});
