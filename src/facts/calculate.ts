import { Rational } from '../values/rational.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { anything, isNone, joinValues, NONE, point, range, reasonsOf, reasonsOfAll, type Scalar, type Value } from '../values/value.js';
import type { Derivation, DerivationInput } from './derivation.js';

type Operation = (a: Rational, b: Rational) => Rational;

/** Exact fractions and range arithmetic; it rounds only where the text rounds. Division by a possible zero is missing. */
export const calculate: Derivation = {
  syntax: {
    name: 'calculate',
    says: 'Adds, subtracts, multiplies, then divides, then rounds (cent, or decimals).',
    takes: 'options',
    options: { add: 'values', subtract: 'values', multiply: 'values', divide: 'value', round: 'text' },
    required: [],
  },
  compute(input: DerivationInput): Value {
    let result: Value | undefined;
    result = fold(result, input.list('add'), (a, b) => a.add(b));
    result = fold(result, input.list('subtract'), (a, b) => a.sub(b));
    result = fold(result, input.list('multiply'), (a, b) => a.mul(b));
    if (result === undefined) return NONE;
    const divisor = input.value('divide');
    if (divisor !== undefined) result = divide(result, divisor);
    const round = input.text('round');
    return round === undefined ? result : roundTo(result, round === 'cent' ? 2 : Number(round));
  },
};

function fold(start: Value | undefined, values: readonly Value[], operation: Operation): Value | undefined {
  let result = start;
  for (const value of values) result = result === undefined ? value : combine(result, value, operation);
  return result;
}

function combine(a: Value, b: Value, operation: Operation): Value {
  if (a.is === 'known' && b.is === 'known') {
    return a.value instanceof Rational && b.value instanceof Rational ? point(operation(a.value, b.value)) : NONE;
  }
  if (isNone(a) || isNone(b)) return NONE;
  const why = reasonsOfAll([a, b]);
  if (a.is !== 'range' && b.is !== 'range') {
    const left = a.is === 'known' ? [a.value] : a.options;
    const right = b.is === 'known' ? [b.value] : b.options;
    return joinValues(left.flatMap((x) => right.map((y) => combine(point(x), point(y), operation))), why);
  }
  return corners(a, b, operation, why);
}

/** The operations are monotone in each side, so the extremes lie at the corners. */
function corners(a: Value, b: Value, operation: Operation, why: readonly Reason[]): Value {
  const left = numberEnds(a);
  const right = numberEnds(b);
  if (left === undefined || right === undefined) return anything(why);
  const results: (Rational | 'low' | 'high')[] = [];
  for (const x of left) for (const y of right) results.push(corner(x, y, operation));
  const finite = results.filter((value) => value instanceof Rational);
  const low = results.includes('low') ? undefined : finite.reduce<Rational | undefined>((m, v) => (m === undefined || v.compare(m) < 0 ? v : m), undefined);
  const high = results.includes('high') ? undefined : finite.reduce<Rational | undefined>((m, v) => (m === undefined || v.compare(m) > 0 ? v : m), undefined);
  return range(low, high, why);
}

const LARGE = Rational.of(1);

/** An unbounded end stands for a large number of its sign; the operation tells where the result runs away to. */
function corner(x: Rational | 'low' | 'high', y: Rational | 'low' | 'high', operation: Operation): Rational | 'low' | 'high' {
  if (x instanceof Rational && y instanceof Rational) return operation(x, y);
  const big = (end: Rational | 'low' | 'high', size: Rational): Rational =>
    end instanceof Rational ? end : end === 'high' ? size : size.neg();
  const at = (size: Rational): Rational => operation(big(x, size), big(y, size));
  const near = at(LARGE.mul(Rational.of(1_000_000_000_000)));
  const far = at(LARGE.mul(Rational.of(2_000_000_000_000)));
  const growth = far.compare(near);
  return growth === 0 ? near : growth > 0 ? 'high' : 'low';
}

function numberEnds(value: Value): readonly (Rational | 'low' | 'high')[] | undefined {
  const numbers = (scalars: readonly Scalar[]): Rational[] => scalars.filter((scalar) => scalar instanceof Rational);
  if (value.is === 'known') return value.value instanceof Rational ? [value.value] : undefined;
  if (value.is === 'one-of') {
    const options = numbers(value.options);
    return options.length === value.options.length ? options : undefined;
  }
  const low = value.low === undefined ? 'low' : value.low instanceof Rational ? value.low : undefined;
  const high = value.high === undefined ? 'high' : value.high instanceof Rational ? value.high : undefined;
  return low === undefined || high === undefined ? undefined : [low, high];
}

function divide(value: Value, divisor: Value): Value {
  if (isNone(divisor)) return NONE;
  const ends = numberEnds(divisor);
  const finite = ends?.filter((end) => end instanceof Rational) ?? [];
  const why = reasonsOfAll([value, divisor]);
  const positive = finite.length > 0 && finite.every((end) => end.sign() > 0) && ends?.includes('low') === false;
  const negative = finite.length > 0 && finite.every((end) => end.sign() < 0) && ends?.includes('high') === false;
  if (!positive && !negative) {
    return anything(mergeReasons(why, [{ because: 'missing', what: 'a number to divide by that is not zero' }]));
  }
  if (ends !== undefined && finite.length === ends.length) return combine(value, divisor, (a, b) => a.div(b));
  // Towards an unbounded divisor the quotient goes to zero.
  const toBound = combine(value, joinValues(finite.map(point), why), (a, b) => a.div(b));
  return combineWithZero(toBound, why);
}

function combineWithZero(value: Value, why: readonly Reason[]): Value {
  const ends = numberEnds(value);
  if (ends === undefined || ends.some((end) => !(end instanceof Rational))) return anything(why);
  const numbers = [...ends.filter((end) => end instanceof Rational), Rational.ZERO];
  const low = numbers.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
  const high = numbers.reduce((a, b) => (a.compare(b) >= 0 ? a : b));
  return range(low, high, why);
}

function roundTo(value: Value, places: number): Value {
  const round = (scalar: Scalar): Scalar => (scalar instanceof Rational ? scalar.round(places) : scalar);
  if (value.is === 'known') return point(round(value.value));
  if (value.is === 'one-of') return joinValues(value.options.map((option) => point(round(option))), value.why);
  const end = (scalar: Scalar | undefined): Scalar | undefined => (scalar === undefined ? undefined : round(scalar));
  return range(end(value.low), end(value.high), reasonsOf(value));
}
