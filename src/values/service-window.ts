import type { HolidayCalendar } from './holidays.js';
import { Instant, NEVER } from './instant.js';
import { type Interval, union } from './interval.js';
import { WindowSchedule, type WindowSpec } from './window-spec.js';
import { Zone } from './zone.js';

/** Openings are computed and kept per week of UTC; a local day can begin up to two days off it. */
const BLOCK_MS = 7 * 86_400_000;
const MARGIN_MS = 2 * 86_400_000;
const SEARCH_BLOCKS = Math.ceil((5 * 366) / 7);

type Block = { readonly openings: readonly Interval[]; readonly openMs: number };

/**
 * The hours in which a service is given, by the wall clock of one zone. An opening includes its first instant and
 * not its last. Elapsed time is real time, so a night of a clock change counts as long as it lasted.
 */
export class ServiceWindow {
  /** Open at every instant. */
  static readonly ALWAYS = new ServiceWindow(
    Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
    ),
    Zone.of('UTC'),
    undefined,
  );
  /** Open at no instant. */
  static readonly NEVER = new ServiceWindow({}, Zone.of('UTC'), undefined);

  readonly id: string | undefined;
  private readonly schedule: WindowSchedule;
  private readonly zone: Zone;
  private readonly blocks = new Map<number, Block>();

  /** Throws RangeError on an impossible specification. Without a calendar no day is a holiday. */
  constructor(spec: WindowSpec, zone: Zone, calendar: HolidayCalendar | undefined) {
    this.id = spec.id;
    this.schedule = new WindowSchedule(spec, calendar);
    this.zone = zone;
  }

  isOpen(instant: Instant): boolean {
    return this.nextFrom(instant.ms, 0)?.from === instant.ms;
  }

  /** The instant itself when open, else the first at which it opens; NEVER when that takes over five years. */
  nextOpening(instant: Instant): Instant {
    const next = this.nextFrom(instant.ms, SEARCH_BLOCKS);
    return next === undefined ? NEVER : new Instant(next.from);
  }

  /** Where the present opening, or else the next one, closes; NEVER when that takes over five years. */
  nextClosing(instant: Instant): Instant {
    if (this.schedule.constant === 'always') {
      return NEVER;
    }
    let next = this.nextFrom(instant.ms, SEARCH_BLOCKS);
    for (let left = SEARCH_BLOCKS; next !== undefined && left > 0; left -= 1) {
      const { to } = next;
      next = this.nextFrom(to, 0);
      if (next?.from !== to) {
        return new Instant(to);
      }
    }
    return NEVER;
  }

  /**
   * The first instant by which the window has been open for `ms` since `from`, so a closing instant when the time
   * runs out at closing; `from` itself when `ms` is 0. NEVER when no opening comes for five years. Throws
   * RangeError when `ms` is negative.
   */
  addElapsed(from: Instant, ms: number): Instant {
    if (!(ms >= 0)) {
      throw new RangeError(`elapsed time is at least 0 ms, not ${ms}`);
    }
    if (ms === 0 || !Number.isFinite(from.ms)) {
      return from;
    }
    if (ms === Number.POSITIVE_INFINITY) {
      return NEVER;
    }
    let left = ms;
    let next = this.nextFrom(from.ms, SEARCH_BLOCKS);
    while (next !== undefined && left > next.to - next.from) {
      left -= next.to - next.from;
      next = this.nextFrom(next.to, SEARCH_BLOCKS);
    }
    return next === undefined ? NEVER : new Instant(next.from + left);
  }

  /**
   * Milliseconds of opening in [from, to); 0 when they are out of order. Towards never, and from always, it is
   * infinite unless the window never opens.
   */
  elapsed(from: Instant, to: Instant): number {
    if (!(from.ms < to.ms) || this.schedule.constant === 'never') {
      return 0;
    }
    if (this.schedule.constant === 'always' || !Number.isFinite(to.ms - from.ms)) {
      return to.ms - from.ms;
    }
    const first = Math.floor(from.ms / BLOCK_MS);
    const last = Math.floor(to.ms / BLOCK_MS);
    let sum = 0;
    for (let index = first; index <= last; index += 1) {
      const block = this.block(index);
      const whole = index > first && index < last;
      sum += whole ? block.openMs : lengthWithin(block.openings, from.ms, to.ms);
    }
    return sum;
  }

  /**
   * The openings in [from, to): sorted, disjoint, joined over midnight. Throws RangeError when a bound is infinite
   * and the openings do not go on for ever as one.
   */
  open(from: Instant, to: Instant): Interval[] {
    if (!(from.ms < to.ms) || this.schedule.constant === 'never') {
      return [];
    }
    if (this.schedule.constant === 'always') {
      return [{ from: from.ms, to: to.ms }];
    }
    if (!Number.isFinite(to.ms - from.ms)) {
      throw new RangeError('openings can be listed between two finite instants only');
    }
    const found: Interval[] = [];
    for (let index = Math.floor(from.ms / BLOCK_MS); index * BLOCK_MS < to.ms; index += 1) {
      for (const one of this.block(index).openings) {
        found.push({ from: Math.max(one.from, from.ms), to: Math.min(one.to, to.ms) });
      }
    }
    return union(found);
  }

  /** The part from `ms` on of the first opening that ends after it, looking at no more than `blocks` more weeks. */
  private nextFrom(ms: number, blocks: number): Interval | undefined {
    if (this.schedule.constant === 'always') {
      return ms < NEVER.ms ? { from: ms, to: NEVER.ms } : undefined;
    }
    if (this.schedule.constant === 'never' || !Number.isFinite(ms)) {
      return undefined;
    }
    const first = Math.floor(ms / BLOCK_MS);
    for (let index = first; index <= first + blocks; index += 1) {
      const found = this.block(index).openings.find((one) => one.to > ms);
      if (found !== undefined) {
        return { from: Math.max(found.from, ms), to: found.to };
      }
    }
    return undefined;
  }

  private block(index: number): Block {
    let block = this.blocks.get(index);
    if (block === undefined) {
      block = this.compute(index * BLOCK_MS);
      this.blocks.set(index, block);
    }
    return block;
  }

  private compute(start: number): Block {
    const end = start + BLOCK_MS;
    const last = this.zone.dayOf(new Instant(end + MARGIN_MS));
    const walls: Interval[] = [];
    for (let day = this.zone.dayOf(new Instant(start - MARGIN_MS)); day.n <= last.n; day = day.addDays(1)) {
      for (const span of this.schedule.spansOf(day)) {
        walls.push(...this.zone.intervalsOf(day, span.from, span.to));
      }
    }
    const openings = union(
      walls.map(({ from, to }) => ({ from: Math.max(from, start), to: Math.min(to, end) })),
    );
    return { openings, openMs: lengthWithin(openings, start, end) };
  }
}

function lengthWithin(disjoint: readonly Interval[], from: number, to: number): number {
  let length = 0;
  for (const one of disjoint) {
    length += Math.max(0, Math.min(one.to, to) - Math.max(one.from, from));
  }
  return length;
}
