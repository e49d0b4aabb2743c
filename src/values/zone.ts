import { readOffset } from './date-time-text.js';
import { Day } from './day.js';
import { Instant } from './instant.js';
import type { Interval } from './interval.js';
import { type OffsetSpan, ZoneOffsets } from './zone-offsets.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No zone was ever further from UTC than this. */
const FARTHEST = 18 * 3_600_000;

const zones = new Map<string, Zone>();

/** A time zone: where the local days begin and which instants a wall time stands for. */
export class Zone {
  /** The name it was asked by: 'Europe/Amsterdam', 'UTC' or '+01:00'. */
  readonly id: string;
  private readonly offsets: Pick<ZoneOffsets, 'at' | 'between'>;

  private constructor(id: string) {
    this.id = id;
    const fixed = id === 'UTC' ? 0 : readOffset(id, 0);
    if (fixed === undefined && /^[+-]/.test(id)) {
      throw new RangeError(`not an offset from UTC as ±HH:mm, up to 18 hours: ${id}`);
    }
    this.offsets = fixed === undefined ? new ZoneOffsets(id) : fixedOffset(fixed * MINUTE_MS);
  }

  /** The zone of an IANA name, of 'UTC' or 'Z', or of a fixed offset '±HH:mm'; throws RangeError for others. */
  static of(id: string): Zone {
    let zone = zones.get(id);
    if (zone === undefined) {
      zone = new Zone(id);
      zones.set(id, zone);
    }
    return zone;
  }

  /** The offset in minutes east of UTC; NaN for an infinite instant. */
  offsetAt(instant: Instant): number {
    return Number.isFinite(instant.ms) ? this.offsets.at(instant.ms).offset / MINUTE_MS : Number.NaN;
  }

  /** The local date; an infinite instant gives the infinite day. */
  dayOf(instant: Instant): Day {
    return new Day(Math.floor(this.wallMs(instant) / DAY_MS));
  }

  /** The last local day that has begun before an instant: of a midnight the day that it ends. */
  dayBefore(instant: Instant): Day {
    return this.dayOf(instant.addMs(-1));
  }

  /** Whole minutes of wall time since 00:00 of the local day; NaN for an infinite instant. */
  minuteOfDay(instant: Instant): number {
    const wall = this.wallMs(instant);
    return Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS);
  }

  /** The first instant of the local day, also where the clock change skips or repeats midnight. */
  startOf(day: Day): Instant {
    if (!Number.isFinite(day.n)) {
      return new Instant(day.n);
    }
    const wall = day.n * DAY_MS;
    // A day that the zone skipped whole starts, and ends, where the next one starts.
    const starts = this.around(wall)
      .map((span) => Math.max(span.from, wall - span.offset))
      .filter((ms) => ms + this.offsets.at(ms).offset >= wall);
    return new Instant(Math.min(...starts));
  }

  /** The end of the local day, exclusive: the start of the next one. */
  endOf(day: Day): Instant {
    return this.startOf(day.addDays(1));
  }

  /**
   * The instants at which the wall clock shows this second of the day (0 to 86400): none when a clock change
   * skips it, two in order when one repeats it, else one.
   */
  instantsOf(day: Day, secondOfDay: number): Instant[] {
    return this.instantsAt(day, secondOfDay * 1000);
  }

  /** As `instantsOf`, with the wall time in milliseconds since 00:00. */
  instantsAt(day: Day, msOfDay: number): Instant[] {
    if (!Number.isFinite(day.n)) {
      return [new Instant(day.n)];
    }
    const wall = day.n * DAY_MS + msOfDay;
    return this.around(wall)
      .filter((span) => wall - span.offset >= span.from && wall - span.offset < span.to)
      .map((span) => new Instant(wall - span.offset));
  }

  /**
   * The stretches of time in which the wall clock of this day shows a time from `fromSecond` up to but not
   * including `toSecond` (0 to 86400): usually one; none or two around a clock change; not joined.
   */
  intervalsOf(day: Day, fromSecond: number, toSecond: number): Interval[] {
    const from = day.n * DAY_MS + fromSecond * 1000;
    const to = day.n * DAY_MS + toSecond * 1000;
    return this.offsets
      .between(from - FARTHEST, to + FARTHEST)
      .map((span) => ({
        from: Math.max(span.from, from - span.offset),
        to: Math.min(span.to, to - span.offset),
      }))
      .filter((one) => one.from < one.to);
  }

  /** Where the offset changes after `from` and before `to`, and by how many minutes; forward is positive. */
  changesBetween(from: Instant, to: Instant): { readonly at: Instant; readonly minutes: number }[] {
    const spans = this.offsets.between(from.ms, to.ms);
    return spans.slice(1).flatMap(({ from: at, offset }, index) => {
      const minutes = (offset - (spans[index]?.offset ?? offset)) / MINUTE_MS;
      return at < to.ms && minutes !== 0 ? [{ at: new Instant(at), minutes }] : [];
    });
  }

  private around(wall: number): OffsetSpan[] {
    return this.offsets.between(wall - FARTHEST, wall + FARTHEST);
  }

  private wallMs(instant: Instant): number {
    return Number.isFinite(instant.ms) ? instant.ms + this.offsets.at(instant.ms).offset : instant.ms;
  }
}

function fixedOffset(offset: number): Pick<ZoneOffsets, 'at' | 'between'> {
  const span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, offset };
  return { at: () => span, between: () => [span] };
}
