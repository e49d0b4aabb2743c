import type { BilledPeriod } from '../../billing/invoice-model.js';
import type { Day } from '../../values/day.js';
import { groupDigits } from '../../values/notation.js';
import type { Rational } from '../../values/rational.js';
import type { InvoiceWords } from './invoice-words.js';

const NBSP = '\u00a0';
const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$' };

/** `1 april 2025`. */
export function dayText(day: Day, { months }: InvoiceWords): string {
  return `${day.day} ${months[day.month - 1]} ${day.year}`;
}

/** `1 april 2025 – 30 april 2025`; both days belong to it. */
export function periodText({ from, through }: BilledPeriod, words: InvoiceWords): string {
  if (from.compare(through) === 0) return dayText(from, words);
  return `${dayText(from, words)} – ${dayText(through, words)}`;
}

/** A number with at least so many decimals, and as many as it has: `1.234,50`. */
export function numberText(value: Rational, words: InvoiceWords, decimals = 0): string {
  const text = value.equals(value.round(decimals)) ? value.toFixed(decimals) : value.toString();
  const [whole = '', fraction] = text.replace(/^[-≈]/, '').split('.');
  const grouped = groupDigits(whole, words);
  const sign = value.sign() < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${words.decimalMark}${fraction}`}`;
}

/** An amount of money with its currency: `€ 1.234,50`. */
export function moneyWords(value: Rational, currency: string, words: InvoiceWords): string {
  return `${SIGNS[currency] ?? currency}${NBSP}${numberText(value, words, 2)}`;
}

/** A quantity with its unit; units that count things have no word. */
export function quantityText(value: Rational, unitCode: string, words: InvoiceWords): string {
  const names = words.units[unitCode];
  const number = numberText(value, words);
  if (names === undefined)
    return unitCode === 'C62' || unitCode === 'EA' ? number : `${number}${NBSP}${unitCode}`;
  return `${number}${NBSP}${value.toString() === '1' ? names[0] : names[1]}`;
}

/** In groups of four, as people read an IBAN. */
export function ibanText(iban: string): string {
  return iban.replaceAll(' ', '').replace(/(.{4})(?=.)/g, `$1${NBSP}`);
}
