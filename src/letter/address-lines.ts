import type { Party } from '../agreement/contract.js';
import { type Language, letterWords } from './language.js';

/** Street, postal code and city, and the country in words for a letter that leaves it. */
export function addressLines({ address }: Party, lang: Language, abroad: boolean): readonly string[] {
  const { street, additional, postalCode, city, country } = address;
  return [
    street,
    ...(additional === undefined ? [] : [additional]),
    `${postalCode}  ${city}`.trim(),
    ...(abroad ? [letterWords(lang).countries[country] ?? country] : []),
  ];
}
