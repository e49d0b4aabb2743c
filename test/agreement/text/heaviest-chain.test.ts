import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../src/agreement/text/find-sentences.js';
import { heaviestChain } from '../../../src/agreement/text/heaviest-chain.js';

const at = (sentence: number, from: number, to: number): Occurrence => ({ sentence, from, to });

/** By trying every set of places. */
function heaviest(places: readonly Occurrence[], weights: readonly number[]): number {
  let best = 0;
  for (let set = 0; set < 2 ** places.length; set += 1) {
    const chosen = places.filter((_, index) => (set >> index) % 2 === 1).sort((a, b) => a.from - b.from);
    const isChain = chosen.every((place, index) => {
      const before = chosen[index - 1];
      return before === undefined || (before.sentence < place.sentence && before.to <= place.from);
    });
    if (isChain) best = Math.max(best, weightOf(chosen, weights));
  }
  return best;
}

function weightOf(places: readonly Occurrence[], weights: readonly number[]): number {
  return places.reduce((sum, { sentence }) => sum + (weights[sentence] ?? 0), 0);
}

describe('the sentences that kept their order', () => {
  it('are the heavy ones where two changed places', () => {
    expect(heaviestChain([at(1, 0, 2), at(0, 2, 4)], [5, 9])).toEqual([at(1, 0, 2)]);
    expect(heaviestChain([at(1, 0, 2), at(0, 2, 4)], [9, 5])).toEqual([at(0, 2, 4)]);
  });

  it('may touch but not overlap', () => {
    expect(heaviestChain([at(0, 0, 2), at(1, 2, 4)], [1, 1])).toHaveLength(2);
    expect(heaviestChain([at(0, 0, 3), at(1, 2, 4)], [1, 1])).toHaveLength(1);
  });

  it('weigh most of all that there could be', () => {
    const place = fc
      .tuple(fc.nat(4), fc.nat(9), fc.integer({ min: 1, max: 3 }))
      .map(([sentence, from, size]) => at(sentence, from, from + size));
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), weights, (places, heavy) => {
        expect(weightOf(heaviestChain(places, heavy), heavy)).toBe(heaviest(places, heavy));
      }),
    );
  });
});
