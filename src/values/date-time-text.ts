import { Day } from './day.js';

/** What an ISO 8601 date-time text says: a day, the time of that day, and the offset when one is written. */
export type DateTimeText = {
  readonly day: Day;
  /** Milliseconds of wall time since midnight. */
  readonly timeMs: number;
  /** Minutes east of UTC; undefined for local time. */
  readonly offset: number | undefined;
};

const MAX_OFFSET_HOURS = 18;

/**
 * Reads 'YYYY-MM-DDTHH:mm', optionally with ':ss', one to three fraction digits, and 'Z' or '±HH:mm'.
 * Anything else, an impossible date or time, a leap second or '24:00', gives undefined.
 */
export function readDateTime(text: string): DateTimeText | undefined {
  if (text.length < 16 || text[10] !== 'T' || text[13] !== ':') {
    return undefined;
  }
  const day = Day.parse(text.slice(0, 10));
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  let at = 16;
  let second = 0;
  let ms = 0;
  if (text[at] === ':') {
    second = twoDigits(text, at + 1);
    at += 3;
    if (text[at] === '.') {
      const end = digitsEnd(text, at + 1);
      if (end === at + 1 || end > at + 4) {
        return undefined;
      }
      ms = Number(text.slice(at + 1, end).padEnd(3, '0'));
      at = end;
    }
  }
  if (day === undefined || !(hour <= 23) || !(minute <= 59) || !(second <= 59)) {
    return undefined;
  }
  const timeMs = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  if (at === text.length) {
    return { day, timeMs, offset: undefined };
  }
  const offset = readOffset(text, at);
  return offset === undefined ? undefined : { day, timeMs, offset };
}

/** Reads 'Z' or '±HH:mm' (at most 18 hours) from `at` to the end of the text: minutes east of UTC. */
export function readOffset(text: string, at: number): number | undefined {
  const sign = text[at];
  if (sign === 'Z') {
    return text.length === at + 1 ? 0 : undefined;
  }
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':') {
    return undefined;
  }
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (!(minutes <= 59) || !(hours * 60 + minutes <= MAX_OFFSET_HOURS * 60)) {
    return undefined;
  }
  const offset = hours * 60 + minutes;
  return sign === '-' && offset !== 0 ? -offset : offset;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) {
    at += 1;
  }
  return at;
}
