import { type Language, letterWords } from './language.js';
import type { Recipient } from './letter.js';

/** Street, postal code and city, and the country in words for a letter that leaves it; nothing without an address. */
export function addressLines({ address }: Recipient, lang: Language, abroad: boolean): readonly string[] {
  if (address === undefined) return [];
  const { street, additional, postalCode, city, country } = address;
  return [
    street,
    ...(additional === undefined ? [] : [additional]),
    `${postalCode}  ${city}`.trim(),
    ...(abroad ? [letterWords(lang).countries[country] ?? country] : []),
  ];
}
