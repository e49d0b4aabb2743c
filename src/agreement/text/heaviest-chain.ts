import type { Occurrence } from './find-sentences.js';

interface Chain {
  readonly weight: number;
  readonly last: Occurrence;
  readonly before: Chain | undefined;
}

/**
 * The places that keep their order and together weigh most: sentences that follow each other as they did, none
 * of them over another. `weights` has the weight of each sentence, more than nothing.
 */
export function heaviestChain(
  occurrences: readonly Occurrence[],
  weights: readonly number[],
): readonly Occurrence[] {
  const best = new BestBelow(weights.length);
  const byStart = [...occurrences].sort((a, b) => a.from - b.from || a.sentence - b.sentence);
  const waiting: Chain[] = [];
  let longest: Chain | undefined;
  const chains = byStart.map((last): Chain => {
    const ended = waiting.filter((chain) => chain.last.to <= last.from);
    if (ended.length > 0) {
      const open = waiting.filter((chain) => chain.last.to > last.from);
      waiting.splice(0, waiting.length, ...open);
      for (const chain of ended) best.add(chain);
    }
    const before = best.below(last.sentence);
    const chain = { last, before, weight: (before?.weight ?? 0) + (weights[last.sentence] ?? 0) };
    waiting.push(chain);
    return chain;
  });
  for (const chain of chains) if (chain.weight > (longest?.weight ?? 0)) longest = chain;
  const places: Occurrence[] = [];
  for (let chain = longest; chain !== undefined; chain = chain.before) places.unshift(chain.last);
  return places;
}

/** The heaviest chain that ends before a sentence, found and kept in a few steps: a Fenwick tree of maxima. */
class BestBelow {
  readonly #tree: (Chain | undefined)[];

  constructor(size: number) {
    this.#tree = Array.from({ length: size + 1 }, () => undefined);
  }

  add(chain: Chain): void {
    for (let at = chain.last.sentence + 1; at < this.#tree.length; at += at & -at) {
      if (chain.weight > (this.#tree[at]?.weight ?? 0)) this.#tree[at] = chain;
    }
  }

  below(sentence: number): Chain | undefined {
    let best: Chain | undefined;
    for (let at = sentence; at > 0; at -= at & -at) {
      const chain = this.#tree[at];
      if (chain !== undefined && chain.weight > (best?.weight ?? 0)) best = chain;
    }
    return best;
  }
}
