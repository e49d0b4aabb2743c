import type { TextWord } from './words-of-text.js';

/** Words `from` until `to`, the last excluded, that belong together: a sentence, an item of a list, a heading. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

const ENDS = /[.!?]["')\]]*$/;
const NUMBER = /^\d+(\.\d+)*\.$/;

/**
 * Cuts a span of a text into sentences. Only words and signs decide, not where a line ends, so that the same
 * words give the same sentences in any layout. Lines of `headings`, which the ledger knows, stand alone.
 */
export function sentencesOfText(
  words: readonly TextWord[],
  span: WordSpan = { from: 0, to: words.length },
  headings: ReadonlySet<number> = new Set(),
): readonly WordSpan[] {
  const sentences: WordSpan[] = [];
  let { from } = span;
  for (let at = span.from; at < span.to; at += 1) {
    const word = words[at];
    const next = at + 1 < span.to ? words[at + 1] : undefined;
    if (word === undefined || (next !== undefined && !isEnd(word, next, headings))) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  return sentences;
}

function isEnd(word: TextWord, next: TextWord, headings: ReadonlySet<number>): boolean {
  const heading = headings.has(word.line);
  if (heading || headings.has(next.line)) {
    return !heading || !headings.has(next.line) || next.line > word.lastLine;
  }
  return isSentenceEnd(word, next);
}

/** Whether a sentence ends between two neighbouring words, going by nothing but them. */
export function isSentenceEnd(word: TextWord, next: TextWord): boolean {
  if (next.listed) return true;
  return ENDS.test(word.letters) && !NUMBER.test(word.letters) && !/^\p{Ll}/u.test(next.letters);
}
