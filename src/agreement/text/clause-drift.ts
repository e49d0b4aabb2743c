import type { LineRange } from '../ledger.js';
import type { Clause } from '../rule.js';
import { type ClauseDrift, clauseFate, type DriftStatus } from './clause-fate.js';
import { sentencesOfClauses } from './clause-sentences.js';
import type { Fingerprints, SentencePrint } from './fingerprints.js';
import { matchSentences, type SentenceFate } from './match-sentences.js';
import { joinedTexts, type NewText, newText } from './new-text.js';
import type { WordSpan } from './sentences-of-text.js';
import { linesOfPart, linesOfSpan, sizeOfSpan } from './word-spans.js';
import { type TextWord, wordsOfText } from './words-of-text.js';

/** A heading, or another line of the text that is no clause's. */
export interface HeadingDrift {
  readonly lines: LineRange;
  readonly status: Exclude<DriftStatus, 'unchanged'>;
  readonly newLines?: LineRange;
}

export interface TextDrift {
  /** Every clause, in the order of the ledger. */
  readonly clauses: readonly ClauseDrift[];
  readonly newText: readonly NewText[];
  /** Those that are not as they were. */
  readonly headings: readonly HeadingDrift[];
}

/** Holds the fingerprints of an agreement's text against another edition of it, clause by clause. */
export function textDrift(
  clauses: readonly Pick<Clause, 'id' | 'lines'>[],
  { sentences: known }: Fingerprints,
  text: string,
): TextDrift {
  const words = wordsOfText(text);
  const { fates, fresh } = matchSentences(words, known);
  const ownSentences = sentencesOfClauses(clauses, known);
  const owners = ownersOf(ownSentences, known.length);
  const order = known
    .map((_, sentence) => ({ sentence, place: placeOf(fates[sentence]) }))
    .flatMap(({ sentence, place }) => (place === undefined ? [] : [{ sentence, place }]))
    .sort((a, b) => a.place.from - b.place.from);
  // Headings have no owner: new text beside one stands between the clauses around it.
  const owned = order
    .map(({ sentence, place }) => ({ place, ids: owners[sentence] ?? [] }))
    .filter(({ ids }) => ids.length > 0);
  const added = fresh.map((span) => ({
    span,
    before: owned.findLast(({ place }) => place.to <= span.from)?.ids ?? [],
    after: owned.find(({ place }) => place.from >= span.to)?.ids ?? [],
  }));
  return {
    clauses: clauses.map(({ id, lines }) => {
      const own = new Set(ownSentences.get(id));
      const newLines = joinedRanges(
        order.map(({ sentence, place }) => {
          if (!own.has(sentence)) return undefined;
          const part = fates[sentence]?.fate === 'changed' ? undefined : partOnLines(known[sentence], lines);
          return part === undefined ? linesOfSpan(words, place) : linesOfPart(words, place, part);
        }),
      );
      const inside = added.filter(({ before, after }) => before.includes(id) && after.includes(id));
      return {
        clause: id,
        newLines,
        ...clauseFate(
          [...own].map((sentence) => ({ size: known[sentence]?.size ?? 0, fate: fates[sentence] })),
          { count: inside.length, size: inside.reduce((sum, { span }) => sum + sizeOfSpan(words, span), 0) },
        ),
      };
    }),
    newText: joinedTexts(added).map((text) => newText(words, text)),
    headings: known.flatMap((print, sentence) =>
      owners[sentence]?.length === 0 ? headingDrift(print, fates[sentence], words) : [],
    ),
  };
}

function ownersOf(ownSentences: ReadonlyMap<string, readonly number[]>, count: number): string[][] {
  const owners: string[][] = Array.from({ length: count }, () => []);
  for (const [id, sentences] of ownSentences) for (const sentence of sentences) owners[sentence]?.push(id);
  return owners;
}

function placeOf(fate: SentenceFate | undefined): WordSpan | undefined {
  return fate === undefined || fate.fate === 'gone' ? undefined : fate.place;
}

/** Which characters of a sentence stand on the lines of a clause, on which its neighbours may begin or end. */
function partOnLines(
  print: SentencePrint | undefined,
  [first, last]: Clause['lines'],
): { readonly from: number; readonly to: number } {
  const sizes = print?.lines ?? [];
  const upTo = (end: number): number =>
    sizes.reduce((sum, [line, size]) => (line < end ? sum + size : sum), 0);
  return { from: upTo(first), to: upTo(last + 1) };
}

/** Neighbours in a list with holes, joined: from the first line of the first to the last line of the last. */
function joinedRanges(places: readonly (LineRange | undefined)[]): LineRange[] {
  const ranges: LineRange[] = [];
  let open = false;
  for (const place of places) {
    if (place !== undefined) {
      const before = open ? ranges.pop() : undefined;
      ranges.push({ from: before?.from ?? place.from, to: place.to });
    }
    open = place !== undefined;
  }
  return ranges;
}

function headingDrift(
  { lines }: SentencePrint,
  fate: SentenceFate | undefined,
  words: readonly TextWord[],
): HeadingDrift[] {
  if (fate === undefined || fate.fate === 'kept') return [];
  const place = placeOf(fate);
  return [
    {
      lines: { from: lines[0]?.[0] ?? 1, to: lines[lines.length - 1]?.[0] ?? 1 },
      status: fate.fate,
      ...(place === undefined ? {} : { newLines: linesOfSpan(words, place) }),
    },
  ];
}
