import type { SentencePrint } from './fingerprints.js';
import { alikeness } from './word-pairs.js';

/** A sentence that may be the changed form of another. */
interface Candidate {
  readonly print: SentencePrint;
  /** Between which sentences that stayed it stands. */
  readonly gap: number;
}

/** Sentences that share half of their words are one; less will do where they stand in the same place. */
const ENOUGH = 0.5;
const ENOUGH_IN_PLACE = 0.25;

/** Characters. */
const SHORT = 40;

export interface AlikePair<One, Other> {
  readonly one: One;
  readonly other: Other;
  readonly alike: number;
}

/** Pairs sentences of two lists that are alike enough, the most alike first; each is in one pair at most. */
export function pairAlike<One extends Candidate, Other extends Candidate>(
  ones: readonly One[],
  others: readonly Other[],
): readonly AlikePair<One, Other>[] {
  const holding = new Map<string, number[]>();
  for (const [index, { print }] of ones.entries()) {
    for (const pair of print.pairs) {
      const list = holding.get(pair) ?? [];
      list.push(index);
      holding.set(pair, list);
    }
  }
  const possible = others.flatMap((other, otherIndex) => {
    const near = new Set([...other.print.pairs].flatMap((pair) => holding.get(pair) ?? []));
    return [...near].flatMap((oneIndex) => {
      const one = ones[oneIndex];
      if (one === undefined) return [];
      const alike = alikeness(one.print.pairs, other.print.pairs);
      const inPlace = one.gap === other.gap;
      return alike >= (inPlace ? ENOUGH_IN_PLACE : ENOUGH)
        ? [{ one, other, alike, inPlace, oneIndex, otherIndex }]
        : [];
    });
  });
  possible.sort(
    (a, b) =>
      b.alike - a.alike ||
      Number(b.inPlace) - Number(a.inPlace) ||
      a.oneIndex - b.oneIndex ||
      a.otherIndex - b.otherIndex,
  );
  const usedOnes = new Set<One>();
  const usedOthers = new Set<Other>();
  const pairs = possible.flatMap(({ one, other, alike }) => {
    if (usedOnes.has(one) || usedOthers.has(other)) return [];
    usedOnes.add(one);
    usedOthers.add(other);
    return [{ one, other, alike }];
  });
  const replaced = pairShort(
    ones.filter((one) => !usedOnes.has(one)),
    others.filter((other) => !usedOthers.has(other)),
  );
  return [...pairs, ...replaced];
}

/** Of a heading or an item of few words not one may be left: where one stood and one stands, it is the same one. */
function pairShort<One extends Candidate, Other extends Candidate>(
  ones: readonly One[],
  others: readonly Other[],
): readonly AlikePair<One, Other>[] {
  return ones.flatMap((one) => {
    const [other, more] = others.filter(({ gap }) => gap === one.gap);
    const rivals = ones.filter(({ gap }) => gap === one.gap).length;
    if (other === undefined || more !== undefined || rivals > 1) return [];
    if (Math.max(one.print.size, other.print.size) > SHORT) return [];
    return [{ one, other, alike: alikeness(one.print.pairs, other.print.pairs) }];
  });
}
