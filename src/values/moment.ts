import { readDateTime } from './date-time-text.js';
import { Day } from './day.js';
import { Instant } from './instant.js';
import type { Zone } from './zone.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** When something happened, as exactly as it was written down: on a day, or at an instant. */
export type Moment = Day | Instant;

export function isMoment(value: unknown): value is Moment {
  return value instanceof Day || value instanceof Instant;
}

/** What a written moment stands for; a local time can be repeated or skipped by a clock change. */
export type ParsedMoment =
  | { readonly day: Day }
  | { readonly instant: Instant }
  | { readonly ambiguous: readonly [Instant, Instant] }
  | { readonly skipped: true };

/** Two instants compare by time; a day and any other moment compare by local date, so that a day equals all of it. */
export function compareMoments(a: Moment, b: Moment, zone: Zone): -1 | 0 | 1 {
  if (a instanceof Instant && b instanceof Instant) {
    return a.compare(b);
  }
  return dayOf(a, zone).compare(dayOf(b, zone));
}

/**
 * Reads 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:mm' with optional seconds and fraction: with 'Z' or an offset it is an
 * instant, without one it is wall time in `zone`. Any other text gives undefined.
 */
export function parseMoment(text: string, zone: Zone): ParsedMoment | undefined {
  if (text.length === 10) {
    const day = Day.parse(text);
    return day === undefined ? undefined : { day };
  }
  const read = readDateTime(text);
  if (read === undefined) {
    return undefined;
  }
  if (read.offset !== undefined) {
    return { instant: new Instant(read.day.n * DAY_MS + read.timeMs - read.offset * MINUTE_MS) };
  }
  const [first, second] = zone.instantsAt(read.day, read.timeMs);
  if (first === undefined) {
    return { skipped: true };
  }
  return second === undefined ? { instant: first } : { ambiguous: [first, second] };
}

function dayOf(moment: Moment, zone: Zone): Day {
  return moment instanceof Day ? moment : zone.dayOf(moment);
}
