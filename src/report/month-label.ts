import type { Catalogue } from './catalogue.js';
import { readMoment } from './moment-text.js';

/** A month as an axis names it: `Mar`, and `Jan ’25` where a year begins. Undefined for a text that is no first of a month. */
export function monthLabel(text: string | undefined, { notation }: Catalogue): string | undefined {
  const moment = readMoment(text ?? '');
  if (moment?.day !== 1) return undefined;
  const name = notation.shortMonths[moment.month - 1] ?? '';
  return moment.month === 1 ? `${name} ’${String(moment.year).slice(-2)}` : name;
}
