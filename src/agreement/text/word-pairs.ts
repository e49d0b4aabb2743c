import { createHash } from 'node:crypto';

/** Hexadecimal digits of a pair: enough to tell sentences apart, too few to read a word from. */
export const PAIR_DIGITS = 4;

/**
 * A sentence as the set of its neighbouring words, each pair as a short hash: what two sentences share can be
 * counted without knowing either. Its beginning and its end are neighbours too. Capitals and signs do not count.
 */
export function wordPairs(letters: readonly string[]): ReadonlySet<string> {
  const words = ['', ...letters.map(plain), ''];
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at += 1) pairs.add(pairHash(words[at - 1] ?? '', words[at] ?? ''));
  return pairs;
}

/** The pair with which a sentence that begins with this word begins. */
export function firstPair(word: string): string {
  return pairHash('', plain(word));
}

/** How much two sentences share, from 0 to 1: twice what both have, over what they have together. */
export function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairHash(before: string, after: string): string {
  return createHash('sha256').update(`${before} ${after}`).digest('hex').slice(0, PAIR_DIGITS);
}

/** Longer ones are no words, and trimming them would take long. */
const MAX_WORD = 100;

function plain(word: string): string {
  if (word.length > MAX_WORD) return word;
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
  return (bare === '' ? word : bare).toLowerCase();
}
