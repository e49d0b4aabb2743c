import { describe, expect, it } from 'vitest';
import { sentencesOfClauses } from '../../../src/agreement/text/clause-sentences.js';

type Lines = [number, number][];

function owned(clauses: Record<string, [number, number]>, sentences: Lines[]): Record<string, number[]> {
  const prints = sentences.map((lines) => ({
    lines,
    size: lines.reduce((sum, [, size]) => sum + size, 0),
    hash: '',
    pairs: new Set<string>(),
  }));
  const found = sentencesOfClauses(
    Object.entries(clauses).map(([id, lines]) => ({ id, lines })),
    prints,
  );
  return Object.fromEntries([...found].map(([id, own]) => [id, [...own]]));
}

describe('the sentences of a clause', () => {
  it('are those of which more than half stands on its lines', () => {
    expect(
      owned({ a: [1, 2] }, [
        [[1, 10]],
        [
          [2, 6],
          [3, 5],
        ],
        [[3, 10]],
      ]),
    ).toEqual({ a: [0, 1] });
    expect(
      owned({ a: [1, 2], b: [3, 4] }, [
        [[1, 9]],
        [
          [2, 5],
          [3, 6],
        ],
        [[4, 9]],
      ]),
    ).toEqual({ a: [0], b: [1, 2] });
  });

  it('are not those of a neighbour that begin or end on the same line', () => {
    const sentences: Lines[] = [
      [
        [1, 10],
        [2, 5],
      ],
      [[2, 20]],
      [
        [2, 18],
        [3, 17],
      ],
    ];
    expect(owned({ a: [1, 2], b: [2, 2], c: [2, 3] }, sentences)).toEqual({ a: [0], b: [1], c: [2] });
  });

  it('may be several clauses’ own', () => {
    expect(
      owned({ a: [1, 2], b: [1, 2], c: [1, 9] }, [
        [
          [1, 10],
          [2, 5],
        ],
      ]),
    ).toEqual({ a: [0], b: [0], c: [0] });
  });

  it('leave none of what is on lines of clauses without a clause, and no clause without a sentence', () => {
    expect(
      owned({ a: [1, 1], b: [2, 2] }, [
        [
          [1, 5],
          [2, 4],
          [3, 9],
        ],
      ]),
    ).toEqual({ a: [0], b: [0] });
    expect(owned({ a: [1, 1] }, [[[2, 5]]])).toEqual({ a: [] });
  });
});
