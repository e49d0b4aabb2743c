import { type Language, letterWords } from '../language.js';
import { lengthText, momentText } from '../value-text.js';
import type { CalendarEntry } from './calendar-entry.js';

/** What people read of an entry. */
export interface EntryText {
  readonly summary: string;
  /** Clause, reason and margin, a line each. */
  readonly description: string;
  readonly categories: readonly string[];
}

export function entryText(entry: CalendarEntry, lang: Language): EntryText {
  const words = letterWords(lang);
  const { says, subject, clauses, agreement, contract, to, asOf } = entry;
  // What is about no record is told by the last word of its clause: iso-9001.
  const about = subject === 'agreement' ? (clauses[0]?.id.split('.').at(-1) ?? '') : subject;
  const margin = marginText(entry, lang);
  const description = [
    ...clauses.map(
      ({ section, says: clause }) => `${agreement[lang]}, ${words.section} ${section}: ${clause[lang]}`,
    ),
    `${words.calendar.about}: ${subject === 'agreement' ? contract : `${contract} / ${subject}`}`,
    ...(margin === undefined ? [] : [`${words.calendar.asOf(momentText(asOf, words) ?? asOf)}: ${margin}`]),
  ].join('\n');
  return { summary: `${says[lang]}: ${about}`, description, categories: [contract, words.calendar.to(to)] };
}

/** `28 days left`, `2 hours left`, `3 days over`; undefined for an entry without a date. */
export function marginText({ margin }: Pick<CalendarEntry, 'margin'>, lang: Language): string | undefined {
  if (margin === undefined) return undefined;
  const words = letterWords(lang);
  const { value, unit } = margin;
  if (value === 0) return unit === 'days' ? words.calendar.today : words.calendar.now;
  const length = lengthText(String(Math.abs(value)), unit, words);
  return value > 0 ? words.calendar.left(length) : words.calendar.over(length);
}
