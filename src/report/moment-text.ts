import type { Notation } from './catalogue.js';

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

// The last moment of a day, as results write how far a source of whole days reaches.
const DAYS_END = /T23:59:59\.999(?:Z|[+-]\d{2}:\d{2})$/;

/** A moment of a result, in parts, as the clock on the wall of the contract's zone shows it. */
export interface WallMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** `14:05` or `14:05:30`; absent for a whole day, and for the last moment of one. */
  readonly time: string | undefined;
  /** Milliseconds on a time line of wall clocks. For drawing: a clock change neither adds nor removes an hour. */
  readonly wallMs: number;
}

/** The parts of an ISO day or instant; undefined for any other text. */
export function readMoment(text: string): WallMoment | undefined {
  const match = MOMENT.exec(text.replace(DAYS_END, ''));
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '', second = '00'] = match;
  const time = hour === undefined ? undefined : `${hour}:${minute}${second === '00' ? '' : `:${second}`}`;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time,
    wallMs: Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour ?? 0),
      Number(minute),
      Number(second),
    ),
  };
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
