import { readWallMoment, type WallMoment } from '../values/wall-moment.js';
import type { Notation } from './catalogue.js';

// The last moment of a day, as results write how far a source of whole days reaches.
const DAYS_END = /T23:59:59\.999(?:Z|[+-]\d{2}:\d{2})$/;

/** The parts of an ISO day or instant, the last moment of a day as the whole day; undefined for any other text. */
export function readMoment(text: string): WallMoment | undefined {
  return readWallMoment(text.replace(DAYS_END, ''));
}

/** A moment in words, `31 March 2025 14:05`; short: `31 Mar 2025 14:05`. Other text stays as it is. */
export function momentText(text: string, notation: Notation, short = false): string {
  const moment = readMoment(text);
  if (moment === undefined) return text;
  const names = short ? notation.shortMonths : notation.months;
  const date = `${moment.day} ${names[moment.month - 1] ?? ''} ${moment.year}`;
  return moment.time === undefined ? date : `${date} ${moment.time}`;
}

/** A moment from which something is so: midnight is told by its day alone. */
export function startText(text: string, notation: Notation, short = false): string {
  return momentText(text.replace(/T00:00(:00)?(\.0+)?(Z|[+-]\d{2}:\d{2})$/, ''), notation, short);
}
