import { groupDigits } from '../values/notation.js';
import type { Notation } from './catalogue.js';

const DECIMAL = /^(≈?)([-−]?)(\d+)(?:\.(\d+))?$/;

/** True for a decimal text as results write them: `12`, `-0.5`, `≈0.3333333333`. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** A decimal text as the language writes it, digit for digit; other text stays as it is. No float is involved. */
export function decimalText(text: string, notation: Notation): string {
  const match = DECIMAL.exec(text);
  if (match === null) return text;
  const [, about = '', sign = '', whole = '', fraction] = match;
  const tail = fraction === undefined ? '' : notation.decimalMark + fraction;
  return `${about}${sign === '' ? '' : '−'}${groupDigits(whole, notation)}${tail}`;
}

/** A ratio as per cents: the decimal point moves two places, `0.9952` → `99.52`. Other text stays as it is. */
export function ratioToPercent(text: string): string {
  const match = DECIMAL.exec(text);
  if (match === null) return text;
  const [, about = '', sign = '', whole = '', fraction = ''] = match;
  const digits = fraction.padEnd(2, '0');
  const left = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const right = digits.slice(2).replace(/0+$/, '');
  return `${about}${sign}${left}${right === '' ? '' : `.${right}`}`;
}

/** The decimal text without its sign, and whether it lies below, on or above zero. */
export function withoutSign(text: string): { readonly sign: -1 | 0 | 1; readonly size: string } {
  const match = DECIMAL.exec(text);
  if (match === null) return { sign: 0, size: text };
  const [, about = '', sign = '', whole = '', fraction] = match;
  const size = `${about}${whole}${fraction === undefined ? '' : `.${fraction}`}`;
  if (/^≈?0+(\.0+)?$/.test(size) && about === '') return { sign: 0, size };
  return { sign: sign === '' ? 1 : -1, size };
}

/** Nearest double of a decimal text, for drawing only. Undefined for any other text. */
export function drawnNumber(text: string | undefined): number | undefined {
  if (text === undefined || !isDecimal(text)) return undefined;
  return Number(text.replace('≈', '').replace('−', '-'));
}
