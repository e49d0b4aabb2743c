import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { isNone, NONE, point, reasonsOf, type Scalar, sameScalar, type Value } from '../values/value.js';
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
    if (open) return { is: 'range', low: sure, high: undefined, why };
    const extra = possible.filter((item) => !sure.some((known) => sameScalar(known, item)));
    if (extra.length === 0 && sure.length === 0) return input.otherwise() ?? point(sure);
    return extra.length === 0 ? point(sure) : { is: 'range', low: sure, high: [...sure, ...extra], why };
  },
};

/** A value may be a list itself, such as the formats attached to a message. */
function add(set: Scalar[], value: Scalar): void {
  const items = Array.isArray(value) ? (value as readonly Scalar[]) : [value];
  for (const item of items) if (!set.some((known) => sameScalar(known, item))) set.push(item);
}
