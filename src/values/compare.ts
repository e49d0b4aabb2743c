import { Day } from './day.js';
import { Instant } from './instant.js';
import { compareMoments, isMoment, type Moment } from './moment.js';
import { Period } from './period.js';
import { Rational } from './rational.js';
import { FALSE, known, mergeReasons, type Reason, TRUE, type Truth, unknown } from './truth.js';
import { isScalars, None, type Scalar, sameScalar, type Value } from './value.js';
import type { Zone } from './zone.js';

/** What every comparison needs to know: the zone of local days, and the last instant that can be known. */
export interface Frame {
  readonly zone: Zone;
  readonly asOf: Instant;
}

export type Order = 'at-most' | 'at-least' | 'less' | 'greater';

/**
 * Orders two points: numbers by size, moments in time (a day equals every instant on it).
 * Undefined for kinds that have no order between them; a number against a moment is never true or false.
 */
export function compareScalars(a: Scalar, b: Scalar, zone: Zone): -1 | 0 | 1 | undefined {
  if (a instanceof Rational) return b instanceof Rational ? a.compare(b) : undefined;
  if (isMoment(a)) {
    return isMoment(b) ? compareMoments(a, b, zone) : endless(a, b, 1);
  }
  if (a instanceof Period) return b instanceof Period ? a.from.compare(b.from) : endless(b, a, -1);
  return undefined;
}

/** Never lies after every period, and always before it: the ends of a period that may not come. */
function endless(a: Scalar, b: Scalar, sign: -1 | 1): -1 | 1 | undefined {
  if (!(a instanceof Instant && b instanceof Period) || Number.isFinite(a.ms)) return undefined;
  return a.ms > 0 === sign > 0 ? 1 : -1;
}

function holdsFor(order: Order, sign: number): boolean {
  if (order === 'at-most') return sign <= 0;
  if (order === 'at-least') return sign >= 0;
  return order === 'less' ? sign < 0 : sign > 0;
}

/** Compares all that two values can be: true or false only where every pair of points agrees. */
export function compareValues(order: Order, a: Value, b: Value, frame: Frame): Truth {
  if (a.is === 'known' && b.is === 'known') {
    const sign = compareScalars(a.value, b.value, frame.zone);
    return sign !== undefined && holdsFor(order, sign) ? TRUE : FALSE;
  }
  let canBeTrue = false;
  let canBeFalse = false;
  for (const left of spans(a)) {
    for (const right of spans(b)) {
      if (left.low === None.VALUE || right.low === None.VALUE) {
        canBeFalse = true;
        continue;
      }
      const pair = comparePair(order, left, right, frame.zone);
      canBeTrue ||= pair.canBeTrue;
      canBeFalse ||= pair.canBeFalse;
    }
  }
  if (canBeTrue && canBeFalse) return unknown(whyOpen(a, b, frame));
  return known(canBeTrue);
}

interface Span {
  readonly low: Scalar | undefined;
  readonly high: Scalar | undefined;
}

const NONE_SPAN: Span = { low: None.VALUE, high: None.VALUE };

function spans(value: Value): readonly Span[] {
  if (value.is === 'known') return [{ low: value.value, high: value.value }];
  if (value.is === 'range') return value.orNone === true ? [value, NONE_SPAN] : [value];
  return value.options.map((option) => ({ low: option, high: option }));
}

function comparePair(
  order: Order,
  a: Span,
  b: Span,
  zone: Zone,
): { canBeTrue: boolean; canBeFalse: boolean } {
  const lowest = signOf(a.low, b.high, -1, zone);
  const highest = signOf(a.high, b.low, 1, zone);
  if (lowest === undefined || highest === undefined) return { canBeTrue: false, canBeFalse: true };
  const reached: number[] = [lowest, highest];
  if (lowest < 0 && highest > 0) reached.push(0);
  // Between a day and an instant on it lie instants before and after any other.
  if ((isMixed(a) || isMixed(b)) && reached.includes(0)) reached.push(-1, 1);
  return {
    canBeTrue: reached.some((sign) => holdsFor(order, sign)),
    canBeFalse: reached.some((sign) => !holdsFor(order, sign)),
  };
}

function isMixed({ low, high }: Span): boolean {
  const isInstant = (end: Scalar | undefined): boolean => end instanceof Instant && Number.isFinite(end.ms);
  return (low instanceof Day && isInstant(high)) || (isInstant(low) && high instanceof Day);
}

/** An absent bound lies beyond every value, on its own side. */
function signOf(
  a: Scalar | undefined,
  b: Scalar | undefined,
  beyond: -1 | 1,
  zone: Zone,
): -1 | 0 | 1 | undefined {
  return a === undefined || b === undefined ? beyond : compareScalars(a, b, zone);
}

/** Equality of all that two values can be. A day equals every instant on it; texts by code unit. */
export function equalValues(a: Value, b: Value, frame: Frame): Truth {
  if (a.is === 'known' && b.is === 'known') return known(equalScalars(a.value, b.value, frame.zone));
  let canBeTrue = false;
  let canBeFalse = false;
  for (const left of spans(a)) {
    for (const right of spans(b)) {
      if (
        left.low !== undefined &&
        left.low === left.high &&
        right.low !== undefined &&
        right.low === right.high
      ) {
        if (equalScalars(left.low, right.low, frame.zone)) canBeTrue = true;
        else canBeFalse = true;
        continue;
      }
      canBeFalse = true;
      canBeTrue ||= overlap(left, right, frame.zone);
    }
  }
  if (canBeTrue && canBeFalse) return unknown(whyOpen(a, b, frame));
  return known(canBeTrue);
}

function overlap(a: Span, b: Span, zone: Zone): boolean {
  if (a.low === None.VALUE || b.low === None.VALUE) return a.high === undefined || b.high === undefined;
  // Of sets that may still grow nobody knows whether they will be the same.
  if ([a.low, a.high, b.low, b.high].some((end) => end !== undefined && isScalars(end))) return true;
  const lowest = signOf(a.low, b.high, -1, zone);
  const highest = signOf(a.high, b.low, 1, zone);
  return lowest !== undefined && highest !== undefined && lowest <= 0 && highest >= 0;
}

function equalScalars(a: Scalar, b: Scalar, zone: Zone): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a instanceof Instant || b instanceof Instant || a instanceof Day || b instanceof Day) {
    return compareScalars(a, b, zone) === 0;
  }
  if (a instanceof Period && b instanceof Period) return a.key === b.key;
  return sameScalar(a, b);
}

/**
 * Why a comparison is open. A moment that has not come yet is compared with a limit: while every possible
 * limit lies at or after as-of, only the future keeps it open; a limit that as-of has passed but the evidence
 * has not reached is missing evidence.
 */
function whyOpen(a: Value, b: Value, frame: Frame): readonly Reason[] {
  const left = a.is === 'known' ? [] : a.why;
  const right = b.is === 'known' ? [] : b.why;
  if (isOpenEvent(a)) return againstLimit(left, b, right, frame);
  if (isOpenEvent(b)) return againstLimit(right, a, left, frame);
  return mergeReasons(left, right);
}

function isOpenEvent(value: Value): boolean {
  return (
    value.is === 'range' &&
    value.high instanceof Instant &&
    value.high.ms === Number.POSITIVE_INFINITY &&
    value.why.some((reason) => reason.horizon !== undefined)
  );
}

function againstLimit(
  event: readonly Reason[],
  limit: Value,
  ofLimit: readonly Reason[],
  frame: Frame,
): readonly Reason[] {
  const first = firstMoment(limit, frame.zone);
  // As-of itself is no limit that is still to come: what has not happened by now is asked.
  if (first !== undefined && first !== frame.asOf && compareMoments(first, frame.asOf, frame.zone) >= 0) {
    const decidedAt = first instanceof Day ? frame.zone.endOf(first) : first;
    const future = event.filter((reason) => reason.because === 'future');
    if (future.length > 0) {
      const unseen = event.filter(({ because, horizon }) => because !== 'future' && horizon === undefined);
      return [...future.map((reason) => ({ ...reason, decidedAt })), ...unseen];
    }
  }
  return mergeReasons(staleAsMissing(event, frame), ofLimit);
}

/**
 * What lies beyond the end of a source that stops before as-of may have happened already: evidence that is
 * missing, unless it cannot be decided before a moment that is still to come.
 */
export function staleAsMissing(why: readonly Reason[], { asOf, zone }: Frame): readonly Reason[] {
  return why.map((reason) => {
    const { because, horizon, decidedAt } = reason;
    if (because !== 'future' || horizon === undefined || horizon.ms >= asOf.ms) return reason;
    if (decidedAt !== undefined && decidedAt.ms >= asOf.ms) return reason;
    return { ...reason, because: 'missing', detail: `the source reaches ${zone.dayBefore(horizon)}` };
  });
}

function firstMoment(value: Value, zone: Zone): Moment | undefined {
  let first: Moment | undefined;
  for (const { low } of spans(value)) {
    if (!isMoment(low)) return undefined;
    if (first === undefined || compareMoments(low, first, zone) < 0) first = low;
  }
  return first;
}
