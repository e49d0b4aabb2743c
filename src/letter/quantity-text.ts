import { groupDigits } from '../values/notation.js';
import { Rational } from '../values/rational.js';
import type { LetterWords } from './language.js';
import { amountText, lengthText } from './value-text.js';

const NBSP = '\u00a0';
const CURRENCY = /^[A-Z]{3}$/;
const GROUPED_FROM = 5;

/** A number as text, `≈` before one that is rounded, in the marks of the language. Undefined for what is no number. */
export function numberText(value: string, words: LetterWords): string | undefined {
  const number = Rational.parse(value.replace(/^≈/, ''));
  if (number === undefined) return undefined;
  const [whole = '', part = ''] = trimmed(number.abs(), 6).split('.');
  const grouped = whole.length < GROUPED_FROM ? whole : groupDigits(whole, words);
  const text = part === '' ? grouped : `${grouped}${words.decimalMark}${part}`;
  return number.sign() < 0 ? `−${text}` : text;
}

/**
 * A share as a percentage: `99,37%` of `0.9937`. It has as many decimals, up to six, as it takes not to look like the
 * limit when it is another number. Undefined for what is no number.
 */
export function percentText(ratio: string, words: LetterWords, limit?: string): string | undefined {
  const share = percentOf(ratio);
  if (share === undefined) return undefined;
  const bound = limit === undefined ? undefined : percentOf(limit);
  let places = 2;
  const alike = (): boolean =>
    bound !== undefined && bound.compare(share) !== 0 && trimmed(share, places) === trimmed(bound, places);
  while (places < 6 && alike()) places += 1;
  return `${trimmed(share, places).replace('.', words.decimalMark)}%`;
}

/**
 * A number with its unit in words: a length of time, a percentage, an amount of money, or the number alone. `limit` is
 * what it is compared with. Undefined for what is no number.
 */
export function quantityText(
  value: string,
  unit: string | undefined,
  words: LetterWords,
  limit?: string,
): string | undefined {
  const number = numberText(value, words);
  if (number === undefined || unit === undefined || unit === 'year') return number && value;
  if (unit === 'ratio') return percentText(value, words, limit);
  if (unit === 'percent') return `${number}%`;
  if (CURRENCY.test(unit)) return amountText(value.replace(/^≈/, ''), unit, words);
  const counted = Object.hasOwn(words.units, unit.replace(/s$/, ''));
  return counted ? lengthText(value.replace(/^≈/, ''), unit, words) : number;
}

/** A day of the year: `30 september` of `09-30`. */
export function monthDayText(value: string, words: LetterWords): string | undefined {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(value) ?? [];
  const name = words.months[Number(month) - 1];
  return name === undefined || day === undefined ? undefined : `${Number(day)}${NBSP}${name}`;
}

function percentOf(ratio: string): Rational | undefined {
  return Rational.parse(ratio.replace(/^≈/, ''))?.mul(Rational.of(100));
}

function trimmed(number: Rational, places: number): string {
  const text = number.toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
