import { type SentencePrint, sentenceHash } from './fingerprints.js';
import type { WordSpan } from './sentences-of-text.js';
import { firstPair } from './word-pairs.js';
import type { TextWord } from './words-of-text.js';

/** A place in a text where a known sentence stands word for word. */
export interface Occurrence extends WordSpan {
  /** Its index among the known ones. */
  readonly sentence: number;
}

/**
 * Every place where one of the known sentences stands, in the order of the text; the same text may be several
 * of them. Where the text's own sentences begin and end does not matter: each known one is looked for by its
 * size from every word on.
 */
export function findSentences(
  words: readonly TextWord[],
  known: readonly SentencePrint[],
): readonly Occurrence[] {
  const letters = words.map((word) => word.letters).join('');
  const starts: number[] = [];
  const wordAt = new Map<number, number>();
  let offset = 0;
  for (const [index, word] of words.entries()) {
    starts.push(offset);
    wordAt.set(offset, index);
    offset += word.letters.length;
  }
  wordAt.set(offset, words.length);
  const beginningWith = indexByPair(known);
  return words.flatMap((word, from): Occurrence[] => {
    const start = starts[from] ?? 0;
    return (beginningWith.get(firstPair(word.letters)) ?? []).flatMap((sentence) => {
      const { size = 0, hash } = known[sentence] ?? {};
      const to = wordAt.get(start + size);
      const stands = to !== undefined && sentenceHash(letters.slice(start, start + size)) === hash;
      return stands ? [{ sentence, from, to }] : [];
    });
  });
}

/** Which sentences hold a pair; one that begins with a word holds the pair that begins it. */
function indexByPair(known: readonly SentencePrint[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [sentence, { pairs }] of known.entries()) {
    for (const pair of pairs) {
      const list = index.get(pair) ?? [];
      list.push(sentence);
      index.set(pair, list);
    }
  }
  return index;
}
