import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, intersect, subtract, total, union } from '../../src/values/interval.js';

const one = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, to]) => ({ from, to }));
const list = fc.array(one, { maxLength: 8 });

function holds(intervals: readonly Interval[], moment: number): boolean {
  return intervals.some(({ from, to }) => from <= moment && moment < to);
}

function sortedAndDisjoint(intervals: readonly Interval[]): boolean {
  return intervals.every(
    ({ from, to }, at) => from < to && (intervals[at + 1]?.from ?? Number.POSITIVE_INFINITY) > to,
  );
}

it('agrees with sets of moments', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      const results = [union([...a, ...b]), intersect(a, b), subtract(a, b)];
      const moments = Array.from({ length: 42 }, (_, at) => at - 0.5).concat(
        Array.from({ length: 42 }, (_, at) => at),
      );
      return (
        results.every(sortedAndDisjoint) &&
        moments.every(
          (moment) =>
            holds(results[0] ?? [], moment) === (holds(a, moment) || holds(b, moment)) &&
            holds(results[1] ?? [], moment) === (holds(a, moment) && holds(b, moment)) &&
            holds(results[2] ?? [], moment) === (holds(a, moment) && !holds(b, moment)),
        )
      );
    }),
    { numRuns: 500 },
  );
});

it('divides every length in what is shared and what is not', () => {
  fc.assert(fc.property(list, list, (a, b) => total(a) === total(intersect(a, b)) + total(subtract(a, b))));
});

describe('boundaries', () => {
  it('joins what touches and drops what is empty', () => {
    expect(
      union([
        { from: 5, to: 9 },
        { from: 0, to: 5 },
        { from: 9, to: 9 },
        { from: 12, to: 11 },
      ]),
    ).toEqual([{ from: 0, to: 9 }]);
  });

  it('shares nothing at a meeting point', () => {
    expect(intersect([{ from: 0, to: 5 }], [{ from: 5, to: 9 }])).toEqual([]);
    expect(subtract([{ from: 0, to: 5 }], [{ from: 5, to: 9 }])).toEqual([{ from: 0, to: 5 }]);
  });

  it('takes endless intervals', () => {
    const endless = { from: 3, to: Number.POSITIVE_INFINITY };
    expect(subtract([endless], [{ from: 5, to: 7 }])).toEqual([
      { from: 3, to: 5 },
      { from: 7, to: Number.POSITIVE_INFINITY },
    ]);
    expect(intersect([endless], [{ from: Number.NEGATIVE_INFINITY, to: 4 }])).toEqual([{ from: 3, to: 4 }]);
    expect(total([endless])).toBe(Number.POSITIVE_INFINITY);
    expect(subtract([endless], [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }])).toEqual(
      [],
    );
  });

  it('leaves its input alone', () => {
    const input = [
      { from: 5, to: 9 },
      { from: 0, to: 6 },
    ];
    union(input);
    expect(input).toEqual([
      { from: 5, to: 9 },
      { from: 0, to: 6 },
    ]);
  });
});
