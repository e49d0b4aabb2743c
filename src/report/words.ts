import type { Words } from '../evaluate/result.js';
import { groupDigits } from '../values/notation.js';
import { catalogueEn } from './catalogue.en.js';
import type { Catalogue, CountedWord, Language } from './catalogue.js';
import { catalogueNl } from './catalogue.nl.js';

const catalogues: Readonly<Record<Language, Catalogue>> = { nl: catalogueNl, en: catalogueEn };

const plurals: Readonly<Record<Language, Intl.PluralRules>> = {
  nl: new Intl.PluralRules('nl'),
  en: new Intl.PluralRules('en'),
};

/** The words of one language. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues[language];
}

/** The text of the language at hand. */
export function inWords(text: Words, catalogue: Catalogue): string {
  return text[catalogue.language];
}

/** The form of a word that goes with a decimal text: `1 day`, `1.5 days`. */
export function formFor(amount: string, word: CountedWord, catalogue: Catalogue): string {
  // Only the choice between one and many is asked; the amount itself stays text.
  const single = /^-?1(\.0+)?$/.test(amount);
  return plurals[catalogue.language].select(single ? 1 : 2) === 'one' ? word.one : word.other;
}

/** A whole number with its word: `12 findings`. */
export function counted(count: number, word: CountedWord, catalogue: Catalogue): string {
  return `${countText(count, catalogue)} ${formFor(String(count), word, catalogue)}`;
}

/** A whole number as the language writes it. */
export function countText(count: number, catalogue: Catalogue): string {
  return groupDigits(String(count), catalogue.notation);
}

/** The name of a party, or the agreement's own word for another bearer. */
export function bearerText(bearer: string, { bearer: names }: Catalogue): string {
  return (Object.hasOwn(names, bearer) ? names[bearer] : undefined) ?? bearer;
}

/** A party as one to whom something goes, or the agreement's own word for it. */
export function partyText(party: string, { party: names }: Catalogue): string {
  return (Object.hasOwn(names, party) ? names[party] : undefined) ?? party;
}
