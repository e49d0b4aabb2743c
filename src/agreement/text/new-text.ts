import type { LineRange } from '../ledger.js';
import type { WordSpan } from './sentences-of-text.js';
import { linesOfSpan } from './word-spans.js';
import type { TextWord } from './words-of-text.js';

/** Words of the other edition that no clause had. */
export interface NewText {
  readonly lines: LineRange;
  readonly words: number;
  /** How it begins. */
  readonly begins: string;
  /** The clauses between which it stands; one clause on both sides has it inside. */
  readonly after?: string;
  readonly before?: string;
}

/** A new sentence, and the clauses of the known ones around it. */
export interface AddedSentence {
  readonly span: WordSpan;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** New sentences without anything known between them are one new text. */
export function joinedTexts(added: readonly AddedSentence[]): readonly AddedSentence[] {
  const texts: AddedSentence[] = [];
  for (const next of added) {
    const last = texts[texts.length - 1];
    if (last?.span.to === next.span.from) {
      texts[texts.length - 1] = { ...next, span: { from: last.span.from, to: next.span.to } };
    } else texts.push(next);
  }
  return texts;
}

/** Words, and characters of a text whose words are no words. */
const BEGINNING = 8;
const MAX_BEGINNING = 100;

/** The text as reports show it. */
export function newText(words: readonly TextWord[], { span, before, after }: AddedSentence): NewText {
  const { from, to } = span;
  const [previous] = before.filter((id) => after.includes(id)).concat(before);
  const [next] = after.filter((id) => before.includes(id)).concat(after);
  const beginning = words
    .slice(from, Math.min(to, from + BEGINNING))
    .map(({ letters }) => letters)
    .join(' ');
  const isWhole = to - from <= BEGINNING && beginning.length <= MAX_BEGINNING;
  return {
    lines: linesOfSpan(words, span),
    words: to - from,
    begins: isWhole ? beginning : `${beginning.slice(0, MAX_BEGINNING).trimEnd()} …`,
    ...(previous === undefined ? {} : { after: previous }),
    ...(next === undefined ? {} : { before: next }),
  };
}
