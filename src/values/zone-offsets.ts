import { Temporal } from 'temporal-polyfill';

/** A stretch of time with one offset: `from` included, `to` excluded, in epoch ms; the offset in ms east of UTC. */
export type OffsetSpan = { readonly from: number; readonly to: number; readonly offset: number };

const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(2101, 0, 1);
/** How far the table grows past the moment asked for, so that neighbouring questions find it ready. */
const AHEAD = 400 * 86_400_000;

/**
 * The offsets of one named zone, in order. Clock changes are looked up for 1970 to 2100 only, once each and on
 * demand, since a look-up costs a thousand times what the arithmetic afterwards does; before and after those
 * years the nearest known offset holds.
 */
export class ZoneOffsets {
  private readonly id: string;
  private spans: OffsetSpan[] = [];
  private latest: OffsetSpan | undefined;

  /** Throws RangeError for a zone that the time zone database does not know. */
  constructor(id: string) {
    this.id = id;
    Temporal.Instant.fromEpochMilliseconds(LAST).toZonedDateTimeISO(id);
  }

  /** The span in which the epoch ms lies (any finite or infinite number). */
  at(ms: number): OffsetSpan {
    const { latest } = this;
    if (latest !== undefined && ms >= latest.from && ms < latest.to) {
      return latest;
    }
    const found = this.find(ms);
    this.latest = found;
    return found;
  }

  /** The spans that meet [from, to), in order. */
  between(from: number, to: number): OffsetSpan[] {
    const found = [this.at(from)];
    for (let last = found[0]; last !== undefined && last.to < to; ) {
      last = this.at(last.to);
      found.push(last);
    }
    return found;
  }

  private find(ms: number): OffsetSpan {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle];
      if (span === undefined) {
        break;
      }
      if (ms < span.from) {
        high = middle - 1;
      } else if (ms >= span.to) {
        low = middle + 1;
      } else {
        return span;
      }
    }
    return this.grow(ms);
  }

  private grow(ms: number): OffsetSpan {
    const asked = this.lookUp(ms);
    const added = [asked];
    for (let last = asked; last.to < Math.min(ms + AHEAD, LAST) && !this.knows(last.to); ) {
      last = this.lookUp(last.to, last.to);
      added.push(last);
    }
    this.spans = [...this.spans, ...added].sort((a, b) => a.from - b.from);
    return asked;
  }

  private knows(from: number): boolean {
    return this.spans.some((span) => span.from === from);
  }

  /** The span around a moment; `from` where it is known to begin. */
  private lookUp(ms: number, from?: number): OffsetSpan {
    const inside = Math.min(Math.max(ms, FIRST), LAST - 1);
    const moment = Temporal.Instant.fromEpochMilliseconds(inside).toZonedDateTimeISO(this.id);
    const next = moment.getTimeZoneTransition('next')?.epochMilliseconds ?? LAST;
    const previous = from ?? changeUpTo(moment);
    return {
      from: previous <= FIRST ? Number.NEGATIVE_INFINITY : previous,
      to: next >= LAST ? Number.POSITIVE_INFINITY : next,
      offset: moment.offsetNanoseconds / 1_000_000,
    };
  }
}

function changeUpTo(moment: Temporal.ZonedDateTime): number {
  // A change at this very moment is not 'previous' to it, so ask from one later.
  const after = moment.add({ nanoseconds: 1 });
  return after.getTimeZoneTransition('previous')?.epochMilliseconds ?? FIRST;
}
