import { Rational } from '../values/rational.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import {
  canBeNone,
  isNone,
  NONE,
  point,
  range,
  reasonsOf,
  type Value,
  withoutNone,
} from '../values/value.js';
import type { Derivation, DerivationInput, Member, Population } from './derivation.js';
import { add, type NumberSpan, spansOf, wholeOf } from './number-span.js';

const POPULATION = { takes: 'options', options: {}, required: ['of'], population: true } as const;

/** How many members there are: from those that are sure to those that are possible, and without end while more may come. */
export const count: Derivation = {
  syntax: { name: 'count', says: 'How many members a population has.', ...POPULATION },
  compute(input: DerivationInput): Value {
    const population = input.population();
    if (population === undefined) return NONE;
    let sure = 0;
    let possible = 0;
    let why: readonly Reason[] = population.more?.why ?? [];
    for (const member of population.members) {
      if (isTrue(member.sure)) sure += 1;
      else if (!isFalse(member.sure)) {
        possible += 1;
        why = mergeReasons(why, member.sure.why);
      }
    }
    if (population.more !== undefined) return range(Rational.of(sure), undefined, why);
    if (possible === 0) return point(Rational.of(sure));
    return range(Rational.of(sure), Rational.of(sure + possible), why);
  },
};

/** The sum of what is taken. While more may come it is open upwards, and downwards too where what is taken can be below zero. */
export const sum: Derivation = {
  syntax: {
    name: 'sum',
    says: 'The sum of a field over a population.',
    ...POPULATION,
    required: ['of', 'take'],
  },
  compute(input: DerivationInput): Value {
    const population = input.population();
    if (population === undefined) return NONE;
    const otherwise = input.otherwise();
    const empty = population.members.every((member) => isFalse(member.sure) || isNone(member.value));
    if (empty && population.more === undefined && otherwise !== undefined) return otherwise;
    return sumOf(population);
  },
};

function sumOf({ members, more, negative = false }: Population): Value {
  let total: NumberSpan = NOTHING;
  let why: readonly Reason[] = more?.why ?? [];
  for (const member of members) {
    const amount = amountOf(member, negative);
    if (amount === undefined) continue;
    total = add(total, amount);
    why = mergeReasons(why, mergeReasons(member.sure.why, reasonsOf(member.value)));
  }
  const { low, high } = total;
  if (more !== undefined) return range(negative ? undefined : low, undefined, why);
  if (low !== undefined && high !== undefined && low.equals(high)) return point(low);
  return range(low, high, why.length === 0 ? [NO_AMOUNT] : why);
}

const NOTHING: NumberSpan = { low: Rational.ZERO, high: Rational.ZERO };
const NO_AMOUNT: Reason = { because: 'missing', what: 'an amount that is a number' };

/**
 * What a member adds; nothing is one of the amounts of a member that may not belong, and the least that anyone can
 * add where it cannot be below zero. Undefined for none at all.
 */
export function amountOf({ sure, value }: Member, negative: boolean): NumberSpan | undefined {
  if (isFalse(sure) || isNone(value)) return undefined;
  const least = negative ? undefined : Rational.ZERO;
  const open = [{ low: undefined, high: undefined }];
  const spans = (spansOf(withoutNone(value)) ?? open).map(({ low = least, high }) => ({ low, high }));
  return wholeOf(isTrue(sure) && !canBeNone(value) ? spans : [...spans, NOTHING]);
}
