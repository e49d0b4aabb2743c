import { readDateTime } from './date-time-text.js';
import { Day } from './day.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What `toISO` needs of a zone: its offset in minutes east of UTC. Asked this way, since zones build on instants. */
export type WallClock = { offsetAt(instant: Instant): number };

/** A point on the time line, to the millisecond. */
export class Instant {
  /** Milliseconds since 1970-01-01T00:00Z; ±Infinity for never and always. */
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** Reads an ISO 8601 date-time with 'Z' or an offset; without one, or impossible, gives undefined. */
  static parse(text: string): Instant | undefined {
    const read = readDateTime(text);
    if (read === undefined || read.offset === undefined) {
      return undefined;
    }
    return new Instant(read.day.n * DAY_MS + read.timeMs - read.offset * MINUTE_MS);
  }

  compare(other: Instant): -1 | 0 | 1 {
    return this.ms < other.ms ? -1 : this.ms > other.ms ? 1 : 0;
  }

  addMs(ms: number): Instant {
    return new Instant(this.ms + ms);
  }

  /**
   * ISO 8601 in the zone's wall time, with seconds and offset, and with milliseconds only when there are any;
   * 'never' and 'always' for the infinite instants.
   */
  toISO(zone: WallClock): string {
    if (!Number.isFinite(this.ms)) {
      return this.ms > 0 ? 'never' : 'always';
    }
    const offset = zone.offsetAt(this);
    const wall = this.ms + offset * MINUTE_MS;
    const day = new Day(Math.floor(wall / DAY_MS));
    const time = wall - day.n * DAY_MS;
    const minutes = Math.floor(time / MINUTE_MS);
    const seconds = Math.floor((time % MINUTE_MS) / 1000);
    const fraction = time % 1000 === 0 ? '' : `.${String(time % 1000).padStart(3, '0')}`;
    const size = Math.trunc(Math.abs(offset));
    return `${day}T${clock(minutes)}:${two(seconds)}${fraction}${offset < 0 ? '-' : '+'}${clock(size)}`;
  }
}

/** Later than every other instant. */
export const NEVER = new Instant(Number.POSITIVE_INFINITY);
/** Earlier than every other instant. */
export const ALWAYS = new Instant(Number.NEGATIVE_INFINITY);

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
