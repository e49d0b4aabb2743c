import { Rational } from '../values/rational.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import {
  anything,
  canBeNone,
  isNone,
  mapValue,
  NONE,
  point,
  reasonsOfAll,
  type Value,
} from '../values/value.js';
import type { Derivation, DerivationInput } from './derivation.js';
import { add, divide, multiply, type NumberSpan, spansOf, subtract, valueOfSpans } from './number-span.js';

type Operation = (a: NumberSpan, b: NumberSpan) => NumberSpan | undefined;

/**
 * Exact fractions and range arithmetic; it rounds only where the text rounds. Division by a possible zero is
 * missing; without operands, or with an absent one, there is no result.
 */
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
    result = fold(result, input.list('add'), add);
    result = fold(result, input.list('subtract'), subtract);
    result = fold(result, input.list('multiply'), multiply);
    if (result === undefined) return NONE;
    const divisor = input.value('divide');
    if (divisor !== undefined) result = combine(result, divisor, divide);
    const round = input.text('round');
    return round === undefined ? result : rounded(result, round === 'cent' ? 2 : Number(round));
  },
};

function fold(start: Value | undefined, values: readonly Value[], operation: Operation): Value | undefined {
  let result = start;
  for (const value of values) result = result === undefined ? value : combine(result, value, operation);
  return result;
}

const NOT_BY_ZERO: Reason = { because: 'missing', what: 'a number to divide by that is not zero' };

function combine(a: Value, b: Value, operation: Operation): Value {
  if (isNone(a) || isNone(b)) return NONE;
  const why = reasonsOfAll([a, b]);
  const [left, right] = [spansOf(a), spansOf(b)];
  if (left === undefined || right === undefined) {
    // Points that are no numbers have no result, as an absent one has none.
    return why.length === 0 && !canBeNone(a) && !canBeNone(b) ? NONE : anything(why);
  }
  const results = left.flatMap((x) => right.map((y) => operation(x, y)));
  const spans = results.filter((span) => span !== undefined);
  return spans.length < results.length
    ? anything(mergeReasons(why, [NOT_BY_ZERO]))
    : valueOfSpans(spans, why);
}

/** Rounding is monotone. */
function rounded(value: Value, places: number): Value {
  return mapValue(value, (scalar) => point(scalar instanceof Rational ? scalar.round(places) : scalar));
}
