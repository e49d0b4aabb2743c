import type { Place } from '../evaluate/result.js';
import { groupDigits } from '../values/notation.js';
import { Rational } from '../values/rational.js';
import { readWallMoment } from '../values/wall-moment.js';
import type { LetterWords } from './language.js';

const NBSP = '\u00a0';
const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$' };

/** `31 March 2025`, `31 March 2025 at 14:05`: as the clock on the wall shows it. Undefined for other text. */
export function momentText(text: string, words: LetterWords): string | undefined {
  const moment = readWallMoment(text);
  const name = moment === undefined ? undefined : words.months[moment.month - 1];
  if (moment === undefined || name === undefined) return undefined;
  const date = `${moment.day} ${name} ${moment.year}`;
  return moment.time === undefined ? date : `${date} ${words.at} ${moment.time}`;
}

/** An amount of money in a currency of ISO 4217, two decimals. Undefined for a text that is no number. */
export function amountText(text: string, currency: string, words: LetterWords): string | undefined {
  const amount = Rational.parse(text);
  if (amount === undefined) return undefined;
  const [whole = '', cents = ''] = amount.abs().toFixed(2).split('.');
  const grouped = groupDigits(whole, words);
  const sign = SIGNS[currency];
  const number = `${grouped}${words.decimalMark}${cents}`;
  const shown = sign === undefined ? `${currency}${NBSP}${number}` : `${sign}${words.currencyGap}${number}`;
  return amount.sign() < 0 ? `−${shown}` : shown;
}

/** A length of time in words; from two hours on, minutes are said in days, hours and whole minutes. */
export function lengthText(value: string, unit: string, words: LetterWords): string {
  const id = unit.replace(/s$/, '');
  if (id === 'minute' && /^\d{1,9}(?:\.\d+)?$/.test(value) && Number(value) >= 120) {
    const total = Math.floor(Number(value));
    const parts = [
      [Math.floor(total / 1440), 'day'],
      [Math.floor((total % 1440) / 60), 'hour'],
      [total % 60, 'minute'],
    ] as const;
    return parts
      .filter(([amount]) => amount > 0)
      .map(([amount, name]) => lengthText(String(amount), name, words))
      .join(' ');
  }
  const [one, more] = words.units[id] ?? [unit, unit];
  return `${value.replace('.', words.decimalMark)}${NBSP}${value === '1' ? one : more}`;
}

/** `operations/invoices.yaml, line 12`. */
export function placeText(place: Place, words: LetterWords): string {
  return place.line === undefined ? place.file : `${place.file}, ${words.line}${NBSP}${place.line}`;
}
