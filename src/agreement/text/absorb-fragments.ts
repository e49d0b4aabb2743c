import { type SentencePrint, sentencePrint } from './fingerprints.js';
import type { SentenceFate, TextMatch } from './match-sentences.js';
import { isSentenceEnd, type WordSpan } from './sentences-of-text.js';
import { alikeness } from './word-pairs.js';
import type { TextWord } from './words-of-text.js';

/**
 * New words that are no sentence of their own belong to the one they were put before or behind: it stands word
 * for word, and yet it says something else.
 */
export function absorbFragments(
  { fates, fresh }: TextMatch,
  known: readonly SentencePrint[],
  words: readonly TextWord[],
): TextMatch {
  const changed = [...fates];
  const endingAt = new Map<number, number>();
  const startingAt = new Map<number, number>();
  for (const [sentence, fate] of fates.entries()) {
    if (fate.fate === 'gone') continue;
    endingAt.set(fate.place.to, sentence);
    startingAt.set(fate.place.from, sentence);
  }
  const extend = (sentence: number | undefined, span: WordSpan): boolean => {
    const fate: SentenceFate | undefined = changed[sentence ?? -1];
    const print = known[sentence ?? -1];
    if (sentence === undefined || fate === undefined || fate.fate === 'gone' || print === undefined)
      return false;
    const place = { from: Math.min(fate.place.from, span.from), to: Math.max(fate.place.to, span.to) };
    changed[sentence] = {
      fate: 'changed',
      place,
      alike: alikeness(print.pairs, sentencePrint(words, place).pairs),
    };
    return true;
  };
  const left = fresh.filter((span) => {
    const isTail = runsOn(words[span.from - 1], words[span.from]);
    const isHead = runsOn(words[span.to - 1], words[span.to]);
    return (
      !(isTail && extend(endingAt.get(span.from), span)) && !(isHead && extend(startingAt.get(span.to), span))
    );
  });
  return { fates: changed, fresh: left };
}

/** Whether a sentence goes on from one word to the next. Above what begins a line with a capital is perhaps a heading. */
function runsOn(word: TextWord | undefined, next: TextWord | undefined): boolean {
  if (word === undefined || next === undefined || isSentenceEnd(word, next)) return false;
  return word.lastLine === next.line || /^\p{Ll}/u.test(next.letters) || /[,:;(]$/.test(word.letters);
}
