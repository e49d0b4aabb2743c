import { visibleText } from './visible-text.js';

// A number is none, whatever its sign. Full-width marks count, for some spreadsheets read them as the others.
const NUMBER = /^[-+]?\d+(\.\d+)?$/;
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'/;

/**
 * A value as a cell of CSV (RFC 4180) that no spreadsheet takes for a formula: a text that could be one, or that begins
 * with an apostrophe, gets an apostrophe in front. Whoever takes one apostrophe away from every cell that begins with
 * one has the text back. Line breaks and other controls become characters that show.
 */
export function csvCell(value: string): string {
  const text = visibleText(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
