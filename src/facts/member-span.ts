import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import type { Interval } from '../values/interval.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { highest, isNone, lowest, NONE, reasonsOf, type Scalar } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import type { Member } from './derivation.js';

/** The time that a member surely spans, and the time that it may; absent where there is none. */
export interface MemberSpan {
  readonly sure: Interval | undefined;
  readonly possible: Interval | undefined;
  readonly why: readonly Reason[];
}

/**
 * An open start or end gives a shorter sure span and a longer possible one; without an end it goes on. A last
 * day is included, an end at a day or an instant is not.
 */
export function spanOf({ from = NONE, until, through }: Member, zone: Zone): MemberSpan {
  const end = through ?? until ?? NONE;
  const close = (moment: Day): Instant => (through === undefined ? zone.startOf(moment) : zone.endOf(moment));
  const open = (moment: Day): Instant => zone.startOf(moment);
  const earliestFrom = edge(lowest(from), open) ?? Number.NEGATIVE_INFINITY;
  const latestFrom = edge(highest(from), open) ?? Number.POSITIVE_INFINITY;
  const earliestTo = edge(lowest(end), close) ?? (isNone(end) ? Number.POSITIVE_INFINITY : latestFrom);
  const latestTo = edge(highest(end), close) ?? Number.POSITIVE_INFINITY;
  return {
    sure: latestFrom < earliestTo ? { from: latestFrom, to: earliestTo } : undefined,
    possible: earliestFrom < latestTo ? { from: earliestFrom, to: latestTo } : undefined,
    why: mergeReasons(reasonsOf(from), reasonsOf(end)),
  };
}

function edge(scalar: Scalar | undefined, ofDay: (day: Day) => Instant): number | undefined {
  if (scalar instanceof Instant) return scalar.ms;
  return scalar instanceof Day ? ofDay(scalar).ms : undefined;
}
