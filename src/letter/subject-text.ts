import type { Subject } from '../evaluate/result.js';
import type { LetterWords } from './language.js';
import { momentText } from './value-text.js';

/** What a letter calls its subject: `October 2025`, `PRD, 17 August 2025`; a record by its own name. */
export function subjectText({ key, at, type }: Subject, words: LetterWords): string {
  const joined = type.includes('+');
  // A record may be called 2025-10 and be no month.
  if (at !== undefined && !joined) return key;
  const parts = key.split('/');
  const said = parts.map((part) => periodText(part, words) ?? part);
  return said.some((text, index) => text !== parts[index]) ? said.join(', ') : key;
}

function periodText(key: string, words: LetterWords): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(key) ?? [];
  const name = words.months[Number(month) - 1];
  if (name !== undefined) return `${name} ${year}`;
  const [, ofYear, letter, number] = /^(\d{4})-([QHW])(\d{1,2})$/.exec(key) ?? [];
  if (ofYear === undefined || (letter !== 'Q' && letter !== 'H' && letter !== 'W'))
    return momentText(key, words);
  return words.partOfYear[letter](Number(number), ofYear);
}
