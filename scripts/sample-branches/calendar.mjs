/**
 * Local time and working days of a branch, from tables written out by hand: apart from the program that the samples
 * are there to test. A day is a whole number (days since 1970-01-01), an instant is epoch milliseconds.
 */
import { day, iso, weekday } from '../sample/calendar.mjs';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Holidays on which a branch does not work, as its own law names them. */
const BELGIUM = [
  ['2025-01-01', '2025-04-21', '2025-05-01', '2025-05-29', '2025-06-09', '2025-07-21', '2025-08-15'],
  ['2025-11-01', '2025-11-11', '2025-12-25', '2026-01-01'],
].flat();

/** Curaçao: King's Day of 2025 is a Sunday and moves to Saturday 26 April. */
const CURACAO = [
  ['2024-07-02', '2024-10-10', '2024-12-25', '2024-12-26', '2025-01-01', '2025-03-03', '2025-04-18'],
  ['2025-04-20', '2025-04-21', '2025-04-26', '2025-05-01', '2025-05-29', '2025-07-02', '2025-10-10'],
  ['2025-12-25', '2025-12-26', '2026-01-01'],
].flat();

const CENTRAL_EUROPE = (ms) =>
  ms >= Date.parse('2025-03-30T01:00:00Z') && ms < Date.parse('2025-10-26T01:00:00Z') ? 120 : 60;

/** Brussels: an hour ahead of UTC, two in summer. Only 2025 and the winters on both sides of it. */
export const brussels = localTime(CENTRAL_EUROPE, BELGIUM);

/** Amsterdam keeps the same time; its holidays are not used here. */
export const amsterdam = localTime(CENTRAL_EUROPE, []);

/** Curaçao: four hours behind UTC, all year. */
export const curacao = localTime(() => -240, CURACAO);

function localTime(offsetAt, holidays) {
  const closed = new Set(holidays.map(day));
  const isWorkingDay = (n) => weekday(n) <= 5 && !closed.has(n);
  /** `2025-03-01T10:00` or with an offset → instant. A local time that the clock repeats needs its offset. */
  const instant = (text) => {
    if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return Date.parse(text);
    const utc = Date.parse(`${text}Z`);
    const fits = [120, 60, -240].filter((offset) => offsetAt(utc - offset * MINUTE_MS) === offset);
    if (fits.length !== 1) throw new RangeError(`local time is skipped or repeated: ${text}`);
    return utc - fits[0] * MINUTE_MS;
  };
  const local = (ms) => new Date(ms + offsetAt(ms) * MINUTE_MS).toISOString();
  return {
    instant,
    isWorkingDay,
    /** `2025-03-01T10:00:00-04:00`. */
    stamp: (ms) => local(ms).slice(0, 19) + offsetText(offsetAt(ms)),
    /** `2025-03-01T10:00`, without the offset. */
    localStamp: (ms) => local(ms).slice(0, 16),
    /** `01/03/2025 10:00`. */
    slashed: (ms) => `${local(ms).slice(0, 10).split('-').reverse().join('/')} ${local(ms).slice(11, 16)}`,
    at: (n, minute) => instant(new Date(n * DAY_MS + minute * MINUTE_MS).toISOString().slice(0, 16)),
    dayOf: (ms) => day(local(ms).slice(0, 10)),
  };
}

function offsetText(minutes) {
  const size = Math.abs(minutes);
  const part = (n) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}

/** `2025-03-01` → `01/03/2025`. */
export function slashedDay(text) {
  return text.split('-').reverse().join('/');
}

/** `2025-03-01T10:00:00Z`. */
export function utcStamp(ms) {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** All days from one through another, as day numbers. */
export function days(from, through) {
  const list = [];
  for (let n = day(from); n <= day(through); n += 1) list.push(n);
  return list;
}

export { day, iso, weekday };
