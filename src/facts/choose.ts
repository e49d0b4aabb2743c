import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { joinValues, NONE, type Value } from '../values/value.js';
import type { Derivation, DerivationInput } from './derivation.js';

/** The first branch whose condition is true; where conditions are open, all branches that can be reached stay possible. */
export const choose: Derivation = {
  syntax: {
    name: 'choose',
    says: 'The first branch whose condition holds.',
    takes: 'branches',
    options: {},
    required: [],
  },
  compute(input: DerivationInput): Value {
    const reachable: Value[] = [];
    let why: readonly Reason[] = [];
    for (const branch of input.branches) {
      const when = branch.when();
      if (when !== undefined && isFalse(when)) continue;
      reachable.push(branch.value());
      if (when === undefined || isTrue(when)) return joinValues(reachable, why);
      why = mergeReasons(why, when.why);
    }
    // Where no branch is taken there is no value.
    return joinValues([...reachable, NONE], why);
  },
};
