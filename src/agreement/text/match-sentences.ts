import { absorbFragments } from './absorb-fragments.js';
import { findSentences, type Occurrence } from './find-sentences.js';
import { type SentencePrint, sentencePrint } from './fingerprints.js';
import { heaviestChain } from './heaviest-chain.js';
import { pairAlike } from './pair-alike.js';
import { sentencesOfText, type WordSpan } from './sentences-of-text.js';
import type { TextWord } from './words-of-text.js';

/** What became of a known sentence in another text, and where it stands there. */
export type SentenceFate =
  | { readonly fate: 'kept' | 'moved'; readonly place: WordSpan }
  /** `alike` is how much of its words is the same, from 0 to 1. */
  | { readonly fate: 'changed'; readonly place: WordSpan; readonly alike: number }
  | { readonly fate: 'gone' };

export interface TextMatch {
  /** One for each known sentence. */
  readonly fates: readonly SentenceFate[];
  /** What of the other text is no known sentence, nor a changed one, in its order. */
  readonly fresh: readonly WordSpan[];
}

/** A sentence of so many characters stands nowhere by chance, be it inside another one. */
const UNMISTAKABLE = 24;

/**
 * Follows known sentences into another text: first those that kept their order, then those that stand
 * elsewhere word for word, then those of what is left that share enough words.
 */
export function matchSentences(words: readonly TextWord[], known: readonly SentencePrint[]): TextMatch {
  const occurrences = findSentences(words, known);
  const weights = known.map(({ size }) => size);
  const places = new Places(words.length, known.length);
  const kept = heaviestChain(occurrences, weights);
  for (const occurrence of kept) places.take(occurrence);
  const elsewhere = occurrences
    .filter(({ sentence }) => (weights[sentence] ?? 0) >= UNMISTAKABLE)
    .sort((a, b) => (weights[b.sentence] ?? 0) - (weights[a.sentence] ?? 0) || a.sentence - b.sentence);
  for (const occurrence of elsewhere) places.take(occurrence);
  takeBesideMoved(occurrences, places);
  takeAlone(occurrences, words, places);

  const keptOnes = new Set(kept);
  const fates: SentenceFate[] = known.map((_, sentence) => {
    const place = places.of(sentence);
    if (place === undefined) return { fate: 'gone' };
    return { fate: keptOnes.has(place) ? 'kept' : 'moved', place };
  });
  const fresh = freeSentences(words, places);
  const lost = known.flatMap((print, sentence) =>
    places.of(sentence) === undefined
      ? [{ print, gap: kept.filter((place) => place.sentence < sentence).length, sentence }]
      : [],
  );
  const found = fresh.map((span) => ({
    print: sentencePrint(words, span),
    gap: kept.filter((place) => place.from < span.from).length,
    span,
  }));
  const changed = new Set<WordSpan>();
  for (const { one, other, alike } of pairAlike(lost, found)) {
    fates[one.sentence] = { fate: 'changed', place: other.span, alike };
    changed.add(other.span);
  }
  return absorbFragments({ fates, fresh: fresh.filter((span) => !changed.has(span)) }, known, words);
}

/** Which words are spoken for, and by which sentence. */
class Places {
  readonly #taken: boolean[];
  readonly #of: (Occurrence | undefined)[];

  constructor(words: number, sentences: number) {
    this.#taken = Array.from({ length: words }, () => false);
    this.#of = Array.from({ length: sentences }, () => undefined);
  }

  of(sentence: number): Occurrence | undefined {
    return this.#of[sentence];
  }

  isTaken(word: number): boolean {
    return this.#taken[word] === true;
  }

  /** Gives a sentence its place, unless it has one or some word of it is another's. */
  take(occurrence: Occurrence): boolean {
    const { sentence, from, to } = occurrence;
    if (this.#of[sentence] !== undefined) return false;
    for (let word = from; word < to; word += 1) if (this.isTaken(word)) return false;
    this.#of[sentence] = occurrence;
    this.#taken.fill(true, from, to);
    return true;
  }
}

/** A short sentence moved along if it stands beside its old neighbour. */
function takeBesideMoved(occurrences: readonly Occurrence[], places: Places): void {
  const forwards = [...occurrences].sort((a, b) => a.sentence - b.sentence);
  const backwards = [...forwards].reverse();
  for (const occurrence of forwards) {
    if (places.of(occurrence.sentence - 1)?.to === occurrence.from) places.take(occurrence);
  }
  for (const occurrence of backwards) {
    if (places.of(occurrence.sentence + 1)?.from === occurrence.to) places.take(occurrence);
  }
}

/** A short sentence that is a whole sentence of what is left did not get there by chance either. */
function takeAlone(occurrences: readonly Occurrence[], words: readonly TextWord[], places: Places): void {
  const whole = new Set(freeSentences(words, places).map(({ from, to }) => `${from} ${to}`));
  for (const occurrence of occurrences) {
    if (whole.has(`${occurrence.from} ${occurrence.to}`)) places.take(occurrence);
  }
}

/** The sentences of what nothing is known of. */
function freeSentences(words: readonly TextWord[], places: Places): readonly WordSpan[] {
  const sentences: WordSpan[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && !places.isTaken(at)) continue;
    if (at > from) sentences.push(...sentencesOfText(words, { from, to: at }));
    from = at + 1;
  }
  return sentences;
}
