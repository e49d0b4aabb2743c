import { Rational } from '../values/rational.js';

/** Decimals that an exact number keeps, whoever wrote it. */
const WRITTEN = 4;

/** Decimals of a number that nobody wrote. */
const USUAL = 2;

const DECIMAL = /^(≈?)([-−]?)(\d+)(?:\.(\d+))?$/;

/**
 * A decimal text as short as it can be read: exact numbers of few decimals digit for digit, all others rounded. Never
 * so short that it seems to lie on another side of `limit` than it does: 99.4977 against 99.5 keeps its digits.
 * Other text stays as it is.
 */
export function roundedText(text: string, limit?: string): string {
  const match = DECIMAL.exec(text);
  if (match === null) return text;
  const [, about = '', , , fraction = ''] = match;
  if (fraction.length <= (about === '' ? WRITTEN : USUAL)) return text.slice(about.length);
  const value = numberOf(text);
  if (value === undefined) return text;
  const edge = limit === undefined ? undefined : numberOf(limit);
  const side = edge === undefined ? undefined : value.compare(edge);
  for (let places = USUAL; places < fraction.length; places += 1) {
    const rounded = value.toFixed(places);
    if (edge === undefined || side === 0 || numberOf(rounded)?.compare(edge) === side) return rounded;
  }
  return text;
}

/** Whether a number lies below, on or above another. Undefined where one of them is no number. */
export function sideOf(text: string, limit: string): -1 | 0 | 1 | undefined {
  const [value, edge] = [numberOf(text), numberOf(limit)];
  return value === undefined || edge === undefined ? undefined : value.compare(edge);
}

function numberOf(text: string): Rational | undefined {
  return Rational.parse(text.replace('≈', '').replace('−', '-'));
}
