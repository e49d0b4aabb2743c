import { Day } from './day.js';
import { Duration } from './duration.js';
import { Instant, NEVER } from './instant.js';
import { isMoment, type Moment } from './moment.js';
import { Period } from './period.js';
import { Rational } from './rational.js';
import type { ServiceWindow } from './service-window.js';
import { mergeReasons, type Reason } from './truth.js';

/** Absence that is itself an answer, declared per field by `absent: none`. */
export class None {
  static readonly VALUE = new None();
  toString(): string {
    return 'none';
  }
}

export type Scalar =
  | boolean
  | string
  | Rational
  | Day
  | Instant
  | Duration
  | ServiceWindow
  | Period
  | None
  | readonly Scalar[];

/**
 * A value is what we know it can be: one point, one of a few, or anything between two bounds.
 * An absent bound is unbounded; a range without bounds is any value at all.
 */
export type Value = Known | OneOf | Range;

export interface Known {
  readonly is: 'known';
  readonly value: Scalar;
}

export interface OneOf {
  readonly is: 'one-of';
  readonly options: readonly Scalar[];
  readonly why: readonly Reason[];
}

export interface Range {
  readonly is: 'range';
  readonly low: Scalar | undefined;
  readonly high: Scalar | undefined;
  readonly why: readonly Reason[];
  /** It may also be none: the value of something that may not exist. */
  readonly orNone?: true;
}

export function point(value: Scalar): Known {
  return { is: 'known', value };
}

export const NONE: Known = point(None.VALUE);

export function isNone(value: Value): boolean {
  return value.is === 'known' && value.value === None.VALUE;
}

/** The moment that a value is, if it is known and one. */
export function knownMoment(value: Value | undefined): Moment | undefined {
  return value?.is === 'known' && isMoment(value.value) ? value.value : undefined;
}

export function range(low: Scalar | undefined, high: Scalar | undefined, why: readonly Reason[]): Range {
  return { is: 'range', low, high, why };
}

export function anything(why: readonly Reason[]): Range {
  return range(undefined, undefined, why);
}

/** A range that may also be none. */
export function orNone(value: Value): Value {
  return value.is === 'range' ? { ...value, orNone: true } : value;
}

/** An event that has not happened by the horizon: it lies in [horizon, never]. */
export function notYet(horizon: Moment, why: readonly Reason[]): Range {
  return range(horizon, NEVER, why);
}

export function reasonsOf(value: Value): readonly Reason[] {
  return value.is === 'known' ? [] : value.why;
}

export function reasonsOfAll(values: readonly Value[]): readonly Reason[] {
  let why: readonly Reason[] = [];
  for (const value of values) if (value.is !== 'known') why = mergeReasons(why, value.why);
  return why;
}

/** Applies a function to every point that a value can be. Ranges need a monotone function. */
export function mapValue(value: Value, map: (scalar: Scalar) => Value): Value {
  if (value.is === 'known') return map(value.value);
  if (value.is === 'one-of') return joinValues(value.options.map(map), value.why);
  const low = value.low === undefined ? undefined : lowest(map(value.low));
  const high = value.high === undefined ? undefined : highest(map(value.high));
  return { ...value, low, high };
}

/** The first moment or smallest number that a value can be; undefined where it has none, or no order. */
export function lowest(value: Value): Scalar | undefined {
  if (value.is === 'known') return value.value;
  return value.is === 'range' ? value.low : extreme(value.options, -1);
}

/** The last moment or largest number that a value can be; undefined where it has none, or no order. */
export function highest(value: Value): Scalar | undefined {
  if (value.is === 'known') return value.value;
  return value.is === 'range' ? value.high : extreme(value.options, 1);
}

/** One of several values: all that any of them can be. */
export function joinValues(values: readonly Value[], why: readonly Reason[]): Value {
  const first = values[0];
  if (first === undefined) return anything(why);
  if (values.length === 1) return first;
  const reasons = mergeReasons(why, reasonsOfAll(values));
  if (values.some(({ is }) => is === 'range')) return hull(values, reasons);
  const options: Scalar[] = [];
  for (const value of values) {
    for (const option of value.is === 'known' ? [value.value] : value.is === 'one-of' ? value.options : []) {
      if (!options.some((kept) => sameScalar(kept, option))) options.push(option);
    }
  }
  const only = options[0];
  if (options.length === 1 && only !== undefined) return point(only);
  return { is: 'one-of', options, why: reasons };
}

/** The whole from the first to the last, and none beside it where one of them can be none. */
function hull(values: readonly Value[], why: readonly Reason[]): Value {
  const there = values.filter((value) => !isNone(value));
  const ends = (pick: (value: Value) => Scalar | undefined): (Scalar | undefined)[] =>
    there.map((value) => pick(withoutNone(value)));
  const whole = range(extreme(ends(lowest), -1), extreme(ends(highest), 1), why);
  return values.some(canBeNone) ? orNone(whole) : whole;
}

/** Whether none is one of the points that a value can be; any value at all can be none as well. */
export function canBeNone(value: Value): boolean {
  if (value.is === 'known') return value.value === None.VALUE;
  return value.is === 'range' ? value.orNone === true : value.options.includes(None.VALUE);
}

/** What a value can be apart from none. */
export function withoutNone(value: Value): Value {
  if (value.is === 'range' && value.orNone === true) return range(value.low, value.high, value.why);
  if (value.is !== 'one-of' || !value.options.includes(None.VALUE)) return value;
  const options = value.options.filter((option) => option !== None.VALUE);
  return joinValues(options.map(point), value.why);
}

/** The first or last of points that have an order; undefined as soon as one has none. */
function extreme(scalars: readonly (Scalar | undefined)[], side: -1 | 1): Scalar | undefined {
  let number: Rational | undefined;
  let day: Day | undefined;
  let instant: Instant | undefined;
  for (const scalar of scalars) {
    if (scalar instanceof Rational) {
      if (number === undefined || scalar.compare(number) === side) number = scalar;
    } else if (scalar instanceof Day) {
      if (day === undefined || scalar.compare(day) === side) day = scalar;
    } else if (scalar instanceof Instant) {
      if (instant === undefined || scalar.compare(instant) === side) instant = scalar;
    } else return undefined;
  }
  if (number !== undefined) return day === undefined && instant === undefined ? number : undefined;
  return day === undefined || instant === undefined ? (day ?? instant) : outermost(day, instant, side);
}

const DAY_MS = 86_400_000;
/** Local days begin at most so long before, and end at most so long after, the day in UTC. */
const FARTHEST_MS = 14 * 3_600_000;

/** Where a day and an instant on it meet, an instant at which no zone has that day any more, or yet. */
function outermost(day: Day, instant: Instant, side: -1 | 1): Scalar {
  const first = day.n * DAY_MS - FARTHEST_MS;
  const last = (day.n + 1) * DAY_MS + FARTHEST_MS;
  if (instant.ms >= last) return side > 0 ? instant : day;
  if (instant.ms < first) return side < 0 ? instant : day;
  return new Instant(side < 0 ? first : last);
}

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (isScalars(a)) {
    return (
      isScalars(b) &&
      a.length === b.length &&
      a.every((item, index) => sameScalar(item, b[index] ?? None.VALUE))
    );
  }
  if (a instanceof Instant) return b instanceof Instant && a.ms === b.ms;
  if (a instanceof Day) return b instanceof Day && a.n === b.n;
  if (a instanceof Rational) return b instanceof Rational && a.equals(b);
  if (a instanceof Duration) return b instanceof Duration && a.amount === b.amount && a.unit === b.unit;
  if (a instanceof Period) return b instanceof Period && a.from.ms === b.from.ms && a.until.ms === b.until.ms;
  return false;
}

/** `Array.isArray` does not see that a read-only list is one. */
export function isScalars(scalar: Scalar): scalar is readonly Scalar[] {
  return Array.isArray(scalar);
}
