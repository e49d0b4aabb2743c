import { compareScalars, type Frame } from '../values/compare.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import {
  isNone,
  isScalars,
  joinValues,
  NONE,
  point,
  range,
  reasonsOf,
  type Scalar,
  sameScalar,
  type Value,
} from '../values/value.js';
import type { Derivation, DerivationInput } from './derivation.js';

/**
 * The set of what is taken. It is one-of two sets while members are open: those that are sure, and those with the
 * possible ones; and it may grow without end while the population may.
 */
export const collect: Derivation = {
  syntax: {
    name: 'collect',
    says: 'The set of values of a field over a population.',
    takes: 'options',
    options: {},
    required: ['of', 'take'],
    population: true,
  },
  compute(input: DerivationInput): Value {
    const population = input.population();
    if (population === undefined) return NONE;
    const sure: Scalar[] = [];
    const possible: Scalar[] = [];
    let why: readonly Reason[] = population.more?.why ?? [];
    let open = population.more !== undefined;
    for (const { sure: belongs, value } of population.members) {
      if (isFalse(belongs) || isNone(value)) continue;
      why = mergeReasons(why, mergeReasons(belongs.why, reasonsOf(value)));
      if (value.is === 'known') add(isTrue(belongs) ? sure : possible, value.value);
      else if (value.is === 'one-of') for (const option of value.options) add(possible, option);
      else open = true;
    }
    if (open) return range(inOrder(sure, input.frame), undefined, why);
    const extra = possible.filter((item) => !sure.some((known) => sameScalar(known, item)));
    const settled = point(inOrder(sure, input.frame));
    const whole =
      extra.length === 0 ? settled : range(settled.value, inOrder([...sure, ...extra], input.frame), why);
    const otherwise = sure.length === 0 ? input.otherwise() : undefined;
    if (otherwise === undefined) return whole;
    return extra.length === 0 ? otherwise : joinValues([whole, otherwise], why);
  },
};

/** By size, time or code unit, so that the order of the records does not show. */
function inOrder(set: readonly Scalar[], { zone }: Frame): Scalar[] {
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...set].sort((a, b) => compareScalars(a, b, zone) ?? text(String(a), String(b)));
}

/** A value may be a list itself, such as the formats attached to a message. */
function add(set: Scalar[], value: Scalar): void {
  const items = isScalars(value) ? value : [value];
  for (const item of items) if (!set.some((known) => sameScalar(known, item))) set.push(item);
}
