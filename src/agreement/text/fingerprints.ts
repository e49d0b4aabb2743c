import { createHash } from 'node:crypto';
import { sentencesOfText, type WordSpan } from './sentences-of-text.js';
import { wordPairs } from './word-pairs.js';
import { linesOfText, type TextWord, wordsOfText } from './words-of-text.js';

/** One sentence, heading or item of a list of an edition's text, as hashes. */
export interface SentencePrint {
  /** The lines on which it stands, each with how many characters of it. */
  readonly lines: readonly (readonly [line: number, size: number])[];
  /** Characters, without blanks and hyphens. */
  readonly size: number;
  readonly hash: string;
  readonly pairs: ReadonlySet<string>;
}

/** The text of an edition of an agreement as far as it can be kept without keeping a word of it. */
export interface Fingerprints {
  /** How many lines the text has. */
  readonly lines: number;
  /** Of the file that they were taken from. */
  readonly sha256: string;
  /** In the text's order. */
  readonly sentences: readonly SentencePrint[];
}

/** Takes the fingerprints of a text; `headings` are lines that stand alone. */
export function fingerprintsOf(
  { text, sha256 }: { readonly text: string; readonly sha256: string },
  headings: ReadonlySet<number>,
): Fingerprints {
  const words = wordsOfText(text);
  const sentences = sentencesOfText(words, undefined, headings).map((span) => sentencePrint(words, span));
  return { lines: linesOfText(text).length, sha256, sentences };
}

/** A span of a text's words as hashes. */
export function sentencePrint(words: readonly TextWord[], { from, to }: WordSpan): SentencePrint {
  const own = words.slice(from, to);
  const lines = new Map<number, number>();
  const add = (line: number, size: number): void => {
    if (size > 0) lines.set(line, (lines.get(line) ?? 0) + size);
  };
  for (const word of own) {
    add(word.line, word.letters.length - word.lastSize);
    add(word.lastLine, word.lastSize);
  }
  const letters = own.map((word) => word.letters);
  const whole = letters.join('');
  return { lines: [...lines], size: whole.length, hash: sentenceHash(whole), pairs: wordPairs(letters) };
}

const HASH_DIGITS = 16;

/** The hash of a sentence whose blanks are taken out. */
export function sentenceHash(letters: string): string {
  return createHash('sha256').update(letters).digest('hex').slice(0, HASH_DIGITS);
}
