import type { Clause } from '../rule.js';
import type { SentencePrint } from './fingerprints.js';

/**
 * The sentences of each clause, by index. Clauses are known by whole lines, on which their neighbours may end
 * or begin too. A sentence is a clause's if more than half of it stands on its lines, or more than half of
 * what stands there is the sentence; but not if it is only on the edge there and another clause has more of
 * it, or as much on fewer lines. One that is none's by that goes to the clause that has most of it; a clause
 * left without one gets the one that it has most of.
 */
export function sentencesOfClauses(
  clauses: Iterable<Pick<Clause, 'id' | 'lines'>>,
  sentences: readonly SentencePrint[],
): ReadonlyMap<string, readonly number[]> {
  const all = [...clauses].map(({ id, lines }) => {
    const shares = sentences.flatMap((print, sentence) => shareOf(print, sentence, { id, lines }) ?? []);
    return { id, shares, total: shares.reduce((sum, { size }) => sum + size, 0) };
  });
  const bySentence = new Map<number, Share[]>();
  for (const share of all.flatMap(({ shares }) => shares)) {
    bySentence.set(share.sentence, [...(bySentence.get(share.sentence) ?? []), share]);
  }
  const owners = new Map<string, Set<number>>(all.map(({ id }) => [id, new Set()]));
  const owned = new Set<number>();
  const give = ({ clause, sentence }: Share): void => {
    owners.get(clause)?.add(sentence);
    owned.add(sentence);
  };
  for (const { shares, total } of all) {
    for (const share of shares) {
      const isMost = share.size * 2 > Math.min(share.whole, total);
      if (isMost && !isNeighbours(share, bySentence.get(share.sentence) ?? [])) give(share);
    }
  }
  for (const [sentence, shares] of bySentence) {
    const most = largest(shares);
    if (!owned.has(sentence) && most !== undefined) give(most);
  }
  for (const { id, shares } of all) {
    const most = largest(shares);
    if (owners.get(id)?.size === 0 && most !== undefined) give(most);
  }
  return new Map([...owners].map(([id, own]) => [id, [...own].sort((a, b) => a - b)]));
}

/** How much of a sentence stands on the lines of a clause. */
interface Share {
  readonly clause: string;
  readonly sentence: number;
  /** Characters, there and in all. */
  readonly size: number;
  readonly whole: number;
  /** Whether what stands there is only on the first line of the clause, or only on the last. */
  readonly onEdge: boolean;
  /** How many lines the clause has. */
  readonly breadth: number;
}

function shareOf(
  { lines, size: whole }: SentencePrint,
  sentence: number,
  { id, lines: [first, last] }: Pick<Clause, 'id' | 'lines'>,
): Share | undefined {
  const there = lines.filter(([line]) => line >= first && line <= last);
  const size = there.reduce((sum, [, characters]) => sum + characters, 0);
  if (size === 0) return undefined;
  const onEdge = there.length === 1 && (there[0]?.[0] === first || there[0]?.[0] === last);
  return { clause: id, sentence, size, whole, onEdge, breadth: last - first };
}

function isNeighbours({ onEdge, size, breadth }: Share, all: readonly Share[]): boolean {
  return onEdge && all.some((other) => other.size > size || (other.size === size && other.breadth < breadth));
}

function largest(shares: readonly Share[]): Share | undefined {
  let most: Share | undefined;
  for (const share of shares) if (share.size > (most?.size ?? 0)) most = share;
  return most;
}
