/**
 * Dates and Dutch local time by plain arithmetic, apart from the program that the sample is there to test.
 * A day is a whole number (days since 1970-01-01), an instant is epoch milliseconds.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** `2025-03-01` → day number. */
export function day(text) {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

/** Day number → `2025-03-01`. */
export function iso(n) {
  return new Date(n * DAY_MS).toISOString().slice(0, 10);
}

/** Day number → `01-03-2025`, as Dutch exports write it. */
export function dutch(n) {
  const [y, m, d] = iso(n).split('-');
  return `${d}-${m}-${y}`;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(n) {
  return ((n + 3) % 7) + 1;
}

export function yearOf(n) {
  return Number(iso(n).slice(0, 4));
}

export function monthOf(n) {
  return Number(iso(n).slice(5, 7));
}

export function dayOfMonth(n) {
  return Number(iso(n).slice(8, 10));
}

function daysInMonth(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day with these numbers; the day of the month is clipped at the month's end. */
function date(year, month, dayNumber) {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return Date.UTC(y, m - 1, Math.min(dayNumber, daysInMonth(y, m))) / DAY_MS;
}

export function addMonths(n, months) {
  return date(yearOf(n), monthOf(n) + months, dayOfMonth(n));
}

function monthStart(n) {
  return n - dayOfMonth(n) + 1;
}

/** First days of the months from one month through another. */
export function months(from, through) {
  const list = [];
  for (let m = monthStart(from); m <= through; m = addMonths(m, 1)) list.push(m);
  return list;
}

/** Easter Sunday, by the anonymous Gregorian method. */
function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const k = h + l - 7 * m + 114;
  return date(year, Math.floor(k / 31), (k % 31) + 1);
}

const holidaysByYear = new Map();

function holidaysOf(year) {
  let set = holidaysByYear.get(year);
  if (set === undefined) {
    const sunday = easter(year);
    const king = day(`${year}-04-27`);
    set = new Set([day(`${year}-01-01`), sunday, sunday + 1, weekday(king) === 7 ? king - 1 : king]);
    for (const n of [sunday + 39, sunday + 49, sunday + 50]) set.add(n);
    if (year % 5 === 0) set.add(day(`${year}-05-05`));
    set.add(day(`${year}-12-25`)).add(day(`${year}-12-26`));
    holidaysByYear.set(year, set);
  }
  return set;
}

function isHoliday(n) {
  return holidaysOf(yearOf(n)).has(n);
}

/** Monday to Friday and no holiday. Good Friday is an ordinary Friday. */
export function isWorkingDay(n) {
  return weekday(n) <= 5 && !isHoliday(n);
}

/** The nth working day after a day (negative: before it). */
export function workingDay(n, count) {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = n;
  while (left > 0) {
    at += step;
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

function lastSunday(year, month) {
  const end = date(year, month, 31);
  return end - (weekday(end) % 7);
}

/** Minutes ahead of UTC: summer time from 01:00Z on the last Sunday of March to that of October. */
function offsetAt(ms) {
  const year = new Date(ms).getUTCFullYear();
  const starts = lastSunday(year, 3) * DAY_MS + 60 * MINUTE_MS;
  const ends = lastSunday(year, 10) * DAY_MS + 60 * MINUTE_MS;
  return ms >= starts && ms < ends ? 120 : 60;
}

/** Local day and minute (may have fractions) → instant. Throws on a time that the clock skips or repeats. */
export function at(n, minute) {
  const local = n * DAY_MS + Math.round(minute * MINUTE_MS);
  const fits = [60, 120].map((offset) => local - offset * MINUTE_MS);
  const right = fits.filter((ms, i) => offsetAt(ms) === [60, 120][i]);
  if (right.length !== 1) throw new RangeError(`local time is skipped or repeated: ${iso(n)} ${minute}`);
  return right[0];
}

/** `2025-03-01T10:00` or with an offset → instant. */
export function instant(text) {
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return Date.parse(text);
  const [d, time] = text.split('T');
  const [h, m, s = '0'] = time.split(':');
  return at(day(d), Number(h) * 60 + Number(m) + Number(s) / 60);
}

function local(ms) {
  return new Date(ms + offsetAt(ms) * MINUTE_MS).toISOString();
}

export function dayOf(ms) {
  return Math.floor((ms + offsetAt(ms) * MINUTE_MS) / DAY_MS);
}

/** Minutes since local midnight. */
export function minuteOf(ms) {
  return (ms + offsetAt(ms) * MINUTE_MS - dayOf(ms) * DAY_MS) / MINUTE_MS;
}

/** `2025-03-01T10:00:00+01:00`. */
export function stamp(ms) {
  return `${local(ms).slice(0, 19)}+0${offsetAt(ms) / 60}:00`;
}

/** `2025-03-01T10:00`, without the offset. */
export function localStamp(ms) {
  return local(ms).slice(0, 16);
}

/** `01-03-2025 10:00`, as the helpdesk writes it. */
export function dutchStamp(ms) {
  return `${dutch(dayOf(ms))} ${local(ms).slice(11, 16)}`;
}

export function addMinutes(ms, minutes) {
  return ms + minutes * MINUTE_MS;
}
