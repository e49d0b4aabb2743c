import type { Day } from './day.js';
import type { Duration } from './duration.js';
import { type Instant, NEVER } from './instant.js';
import type { Period } from './period.js';
import type { Rational } from './rational.js';
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
}

export function point(value: Scalar): Known {
  return { is: 'known', value };
}

export const NONE: Known = point(None.VALUE);
export const YES: Known = point(true);
export const NO: Known = point(false);

export function isNone(value: Value): boolean {
  return value.is === 'known' && value.value === None.VALUE;
}

export function range(low: Scalar | undefined, high: Scalar | undefined, why: readonly Reason[]): Range {
  return { is: 'range', low, high, why };
}

export function anything(why: readonly Reason[]): Range {
  return range(undefined, undefined, why);
}

/** An event that has not happened by the horizon: it lies in [horizon, never]. */
export function notYet(horizon: Day | Instant, why: readonly Reason[]): Range {
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
  return range(low, high, value.why);
}

export function lowest(value: Value): Scalar | undefined {
  if (value.is === 'known') return value.value;
  return value.is === 'range' ? value.low : value.options[0];
}

export function highest(value: Value): Scalar | undefined {
  if (value.is === 'known') return value.value;
  return value.is === 'range' ? value.high : value.options[value.options.length - 1];
}

/** One of several values: all that any of them can be. */
export function joinValues(values: readonly Value[], why: readonly Reason[]): Value {
  const first = values[0];
  if (first === undefined) return anything(why);
  if (values.length === 1) return first;
  let reasons = why;
  const options: Scalar[] = [];
  for (const value of values) {
    if (value.is !== 'known') reasons = mergeReasons(reasons, value.why);
    if (value.is === 'known') options.push(value.value);
    else if (value.is === 'one-of') options.push(...value.options);
    else return hull(values, reasons);
  }
  const different = options.filter(
    (option, index) => options.findIndex((o) => sameScalar(o, option)) === index,
  );
  const only = different[0];
  if (different.length === 1 && only !== undefined) return point(only);
  return { is: 'one-of', options: different, why: reasons };
}

/**
 * Keeps the parts apart as options where it can, and otherwise widens to the whole.
 * Moments and numbers that are open upwards keep their lowest bound, for the first due moment counts.
 */
function hull(values: readonly Value[], why: readonly Reason[]): Range {
  let reasons = why;
  for (const value of values) reasons = mergeReasons(reasons, reasonsOf(value));
  const lows = values.map(boundsLow);
  const highs = values.map(boundsHigh);
  return range(extreme(lows, -1), extreme(highs, 1), reasons);
}

function boundsLow(value: Value): Scalar | undefined {
  if (value.is === 'one-of') return extreme(value.options, -1);
  return lowest(value);
}

function boundsHigh(value: Value): Scalar | undefined {
  if (value.is === 'one-of') return extreme(value.options, 1);
  return highest(value);
}

function extreme(scalars: readonly (Scalar | undefined)[], sign: -1 | 1): Scalar | undefined {
  let best: Scalar | undefined;
  for (const scalar of scalars) {
    const place = order(scalar);
    if (scalar === undefined || place === undefined) return undefined;
    const bestPlace = order(best);
    if (bestPlace === undefined || (place - bestPlace) * sign > 0) best = scalar;
  }
  return best;
}

/** A coarse position on the number or time line; days stand at noon UTC, good enough for a hull. */
function order(scalar: Scalar | undefined): number | undefined {
  if (scalar === undefined || typeof scalar !== 'object') return undefined;
  if ('ms' in scalar) return scalar.ms;
  if ('n' in scalar) return scalar.n * 86_400_000 + 43_200_000;
  if ('approx' in scalar) return scalar.approx;
  return undefined;
}

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item: Scalar, index) => sameScalar(item, b[index] as Scalar))
    );
  }
  if ('ms' in a && 'ms' in b) return a.ms === b.ms;
  if ('n' in a && 'n' in b) return a.n === b.n;
  if ('approx' in a && 'approx' in b) return a.equals(b);
  return false;
}
