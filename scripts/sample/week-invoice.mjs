import { day, iso, weekday } from './calendar.mjs';

/** The Monday after the week of a day, on which the week's work is invoiced. */
export function invoicedOn(date) {
  const n = day(date);
  return iso(n + 8 - weekday(n));
}
