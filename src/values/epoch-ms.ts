import { Instant } from './instant.js';

const DASH = 45;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;
const PLUS = 43;
const MINUTE_MS = 60_000;
const NO_OFFSET = -99_999;
/** Days from 0000-03-01: years begin in March here, so that the leap day is the last of its year. */
const DAYS_TO_EPOCH = 719_468;

/**
 * Milliseconds since 1970-01-01T00:00Z of an ISO 8601 date-time with 'Z' or an offset; NaN for any other text.
 * Says what `Instant.parse` says, without making an object for the usual form with seconds and no fraction.
 */
export function epochMs(text: string): number {
  const usual = text.length === 25 || (text.length === 20 && text.charCodeAt(19) === LETTER_Z);
  const ms = usual ? usualMs(text) : Number.NaN;
  return Number.isNaN(ms) ? (Instant.parse(text)?.ms ?? Number.NaN) : ms;
}

/** 'YYYY-MM-DDTHH:mm:ss' with 'Z' or '±HH:mm'; NaN where anything is out of the ordinary. */
function usualMs(text: string): number {
  const century = digits(text, 0);
  const ofCentury = digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  const hour = digits(text, 11);
  const minute = digits(text, 14);
  const second = digits(text, 17);
  const offset = text.length === 20 ? 0 : offsetMinutes(text);
  const marks =
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    text.charCodeAt(10) === LETTER_T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON;
  // The last days of a month and the first century are left to the thorough reader.
  const dates = century >= 1 && ofCentury >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  const times = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
  if (!marks || !dates || !times || offset === NO_OFFSET) return Number.NaN;
  const days = dayNumber(century * 100 + ofCentury, month, day);
  return (days * 1440 + (hour * 60 + minute - offset)) * MINUTE_MS + second * 1000;
}

function offsetMinutes(text: string): number {
  const sign = text.charCodeAt(19);
  const hours = digits(text, 20);
  const minutes = digits(text, 23);
  const isPlain =
    (sign === PLUS || sign === DASH) &&
    text.charCodeAt(22) === COLON &&
    hours >= 0 &&
    hours <= 17 &&
    minutes >= 0;
  if (!isPlain || minutes > 59) return NO_OFFSET;
  return sign === DASH ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = month <= 2 ? month + 9 : month - 3;
  const century = (marchYear / 100) | 0;
  const leapDays = (marchYear >> 2) - century + (century >> 2);
  return marchYear * 365 + leapDays + (((153 * marchMonth + 2) / 5) | 0) + day - 1 - DAYS_TO_EPOCH;
}

/** Two digits at a place; -1 if they are none. Whole numbers throughout, which are cheaper than NaN. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
