import { alignedRows } from '../aligned-rows.js';
import { type Language, letterWords } from '../language.js';
import { momentText } from '../value-text.js';
import type { CalendarEntry } from './calendar-entry.js';
import { entryText, marginText } from './entry-text.js';
import { type CalendarOptions, icalendar } from './icalendar.js';

/** How the dates of contracts can be written. */
export const CALENDAR_FORMATS = ['table', 'json', 'csv', 'ics'] as const;

export type CalendarFormat = (typeof CALENDAR_FORMATS)[number];

/** The entries in a format; the table is for a terminal, the others for programs. */
export function calendarText(
  entries: readonly CalendarEntry[],
  format: CalendarFormat,
  options: CalendarOptions,
): string {
  switch (format) {
    case 'table':
      return table(entries, options.lang);
    case 'json':
      return `${JSON.stringify({ entries }, undefined, 2)}\n`;
    case 'csv':
      return csv(entries, options.lang);
    case 'ics':
      return icalendar(entries, options);
  }
}

function table(entries: readonly CalendarEntry[], lang: Language): string {
  const words = letterWords(lang);
  const rows = entries.map((entry) => [
    entry.at === undefined ? words.calendar.noDate : (momentText(entry.at, words) ?? entry.at),
    marginText(entry, lang) ?? '',
    words.calendar.to(entry.to),
    entry.contract,
    [...new Set(entry.clauses.map(({ section }) => section))].join(', '),
    entryText(entry, lang).summary,
  ]);
  const head = words.calendar.columns;
  return alignedRows([[head.at, head.margin, head.to, head.contract, head.section, head.what], ...rows]);
}

const COLUMNS = [
  'at',
  'margin',
  'unit',
  'to',
  'contract',
  'section',
  'clause',
  'name',
  'subject',
  'says',
  'uid',
];

function csv(entries: readonly CalendarEntry[], lang: Language): string {
  const rows = entries.map(({ at = '', margin, to, contract, clauses, name, subject, says, uid }) => [
    at,
    margin === undefined ? '' : String(margin.value),
    margin?.unit ?? '',
    to,
    contract,
    [...new Set(clauses.map(({ section }) => section))].join(', '),
    clauses.map(({ id }) => id).join(', '),
    name,
    subject,
    says[lang],
    uid,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** RFC 4180; a number may begin with a minus, and nothing else is ever a formula. */
function csvCell(text: string): string {
  const plain = /^-?\d+$/.test(text) || !/^[=+\-@\t\r]/.test(text) ? text : `'${text}`;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
