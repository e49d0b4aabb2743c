import { Rational } from '../values/rational.js';
import type { Reason } from '../values/truth.js';
import { joinValues, point, range, type Scalar, type Value } from '../values/value.js';

/** Everything between two numbers; an absent bound is unbounded. */
export interface NumberSpan {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
}

/** The spans of what a value can be; undefined where it can be something that is no number. */
export function spansOf(value: Value): readonly NumberSpan[] | undefined {
  if (value.is === 'range') {
    const isBound = (scalar: Scalar | undefined): scalar is Rational | undefined =>
      scalar === undefined || scalar instanceof Rational;
    const { low, high } = value;
    return value.orNone !== true && isBound(low) && isBound(high) ? [{ low, high }] : undefined;
  }
  const options = value.is === 'known' ? [value.value] : value.options;
  const numbers = options.filter((option) => option instanceof Rational);
  return numbers.length === options.length
    ? numbers.map((number) => ({ low: number, high: number }))
    : undefined;
}

const MOST_OPTIONS = 64;

/** A few points stay apart as options; a great many, and spans, become the whole from the first to the last. */
export function valueOfSpans(spans: readonly NumberSpan[], why: readonly Reason[]): Value {
  const points = spans.flatMap(({ low, high }) => (low !== undefined && isPoint({ low, high }) ? [low] : []));
  if (points.length === spans.length) {
    const options = joinValues(points.map(point), why);
    if (options.is !== 'one-of' || options.options.length <= MOST_OPTIONS) return options;
  }
  const { low, high } = wholeOf(spans);
  return low !== undefined && isPoint({ low, high }) ? point(low) : range(low, high, why);
}

function isPoint({ low, high }: NumberSpan): boolean {
  return low !== undefined && high !== undefined && low.equals(high);
}

export function wholeOf(spans: readonly NumberSpan[]): NumberSpan {
  const lows = spans.map(({ low }) => low ?? -1);
  const highs = spans.map(({ high }) => high ?? 1);
  return { low: boundOf(extremeEnd(lows, -1)), high: boundOf(extremeEnd(highs, 1)) };
}

export function add(a: NumberSpan, b: NumberSpan): NumberSpan {
  return { low: both(a.low, b.low), high: both(a.high, b.high) };
}

function both(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  return a === undefined || b === undefined ? undefined : a.add(b);
}

export function subtract(a: NumberSpan, b: NumberSpan): NumberSpan {
  return add(a, { low: b.high?.neg(), high: b.low?.neg() });
}

/** A number, or the infinity of that sign. */
type End = Rational | 1 | -1;

/** Multiplication is monotone in each side, so the extremes lie at the corners. */
export function multiply(a: NumberSpan, b: NumberSpan): NumberSpan {
  const corners = endsOf(a).flatMap((x) => endsOf(b).map((y) => times(x, y)));
  return { low: boundOf(extremeEnd(corners, -1)), high: boundOf(extremeEnd(corners, 1)) };
}

/** Undefined for a divisor that can be zero. Towards an unbounded divisor the quotient goes to zero. */
export function divide(a: NumberSpan, b: NumberSpan): NumberSpan | undefined {
  const positive = b.low !== undefined && b.low.sign() > 0;
  const negative = b.high !== undefined && b.high.sign() < 0;
  if (!positive && !negative) return undefined;
  const invert = (bound: Rational | undefined): Rational =>
    bound === undefined ? Rational.ZERO : Rational.ONE.div(bound);
  return multiply(a, { low: invert(b.high), high: invert(b.low) });
}

function endsOf({ low, high }: NumberSpan): readonly End[] {
  return [low ?? -1, high ?? 1];
}

function times(a: End, b: End): End {
  if (a instanceof Rational && b instanceof Rational) return a.mul(b);
  const sign = signOf(a) * signOf(b);
  return sign === 0 ? Rational.ZERO : sign > 0 ? 1 : -1;
}

function signOf(end: End): number {
  return end instanceof Rational ? end.sign() : end;
}

function extremeEnd(ends: readonly End[], side: -1 | 1): End {
  return ends.reduce((best, next) => (compareEnds(next, best) === side ? next : best));
}

function compareEnds(a: End, b: End): number {
  if (a instanceof Rational && b instanceof Rational) return a.compare(b);
  const [left, right] = [a instanceof Rational ? 0 : a, b instanceof Rational ? 0 : b];
  return Math.sign(left - right);
}

function boundOf(end: End): Rational | undefined {
  return end instanceof Rational ? end : undefined;
}
