import type { Place, UsedFact } from '../evaluate/result.js';
import type { ShownFact } from './front-matter.js';
import type { LetterWords } from './language.js';
import { numberText, percentText, quantityText } from './quantity-text.js';
import { amountText, lengthText, momentText, placeText } from './value-text.js';

export interface NamedFact {
  readonly value: string;
  readonly at?: Place;
}

/** How a field that holds nothing is written in a result. */
const NOTHING = 'none';

/**
 * Facts by full name and, where only one ends so, by the last word: `invoice.issuedOn` is also `issuedOn`. Those that
 * hold nothing are left out.
 */
export function namedFacts(facts: readonly UsedFact[]): Readonly<Record<string, NamedFact>> {
  const named = new Map<string, NamedFact>();
  const put = (name: string, { value, at }: UsedFact): void => {
    if (value !== NOTHING && !named.has(name)) named.set(name, { value, ...(at && { at }) });
  };
  for (const fact of facts) put(fact.name, fact);
  for (const fact of facts) put(shortName(fact.name), fact);
  return Object.fromEntries(named);
}

/** The last word of a name, under which a template can name the fact too. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The rows of the table of evidence: those of the head that are known, in its order. */
export function evidenceRows(
  shown: readonly ShownFact[],
  facts: Readonly<Record<string, NamedFact>>,
  currency: string,
  words: LetterWords,
) {
  return shown.flatMap((one) => {
    const fact = facts[one.name];
    if (fact === undefined) return [];
    const source = fact.at === undefined ? words.derived : placeText(fact.at, words);
    return [{ label: one.label, text: factText(one, fact.value, currency, words), source }];
  });
}

/** The other records that a verdict rests on, each once: `name` is the record's own, for those that have one. */
export function otherRecords(
  facts: readonly UsedFact[],
  words: LetterWords,
): readonly { readonly name?: string; readonly source: string }[] {
  const found = new Map<string, { name?: string; source: string }>();
  for (const { name, value, at } of facts) {
    if (at === undefined) continue;
    const source = placeText(at, words);
    // A row of a list has a number for a name, and a record without a key its place.
    const named = !name.includes('.') && !value.startsWith(at.file);
    found.set(source, { ...(named ? { name: value } : {}), source });
  }
  return [...found.values()];
}

function factText(
  { as, words: own = {} }: ShownFact,
  value: string,
  currency: string,
  words: LetterWords,
): string {
  const [, size, unit] = /^(\d+) ([a-z-]+)$/.exec(value) ?? [];
  const inUnit = (): string | undefined =>
    numberText(value, words) === undefined ? undefined : lengthText(value, as, words);
  const texts = {
    date: () => momentText(value, words),
    amount: () => amountText(value, currency, words),
    duration: () => (size === undefined || unit === undefined ? undefined : lengthText(size, unit, words)),
    text: () => wordsText(value, own, words),
    number: () => numberText(value, words),
    percent: () => quantityText(value, 'percent', words),
    share: () => percentText(value, words),
    minutes: inUnit,
    hours: inUnit,
    days: inUnit,
    months: inUnit,
  };
  return texts[as]() ?? value;
}

/** A word of the data as the template calls it, or several of them. */
function wordsText(value: string, own: Readonly<Record<string, string>>, words: LetterWords): string {
  const called = (word: string): string | undefined => (Object.hasOwn(own, word) ? own[word] : undefined);
  if (value === 'true' || value === 'false') return called(value) ?? words[value];
  return (
    called(value) ??
    value
      .split(', ')
      .map((word) => called(word) ?? word)
      .join(', ')
  );
}
