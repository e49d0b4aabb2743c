import { Day } from '../values/day.js';
import { Instant, NEVER } from '../values/instant.js';
import { compareMoments } from '../values/moment.js';
import { Rational } from '../values/rational.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { anything, isNone, NONE, point, range, reasonsOf, type Scalar, type Value } from '../values/value.js';
import type { Derivation, DerivationInput, Member, Population } from './derivation.js';

const POPULATION = { takes: 'options', options: {}, required: ['of'], population: true } as const;

interface Bounds {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
}

function boundsOf(value: Value): Bounds {
  const number = (scalar: Scalar | undefined): Rational | undefined =>
    scalar instanceof Rational ? scalar : undefined;
  if (value.is === 'known') return { low: number(value.value), high: number(value.value) };
  if (value.is === 'range') return { low: number(value.low), high: number(value.high) };
  const numbers = value.options.filter((option) => option instanceof Rational);
  if (numbers.length !== value.options.length) return { low: undefined, high: undefined };
  return {
    low: numbers.reduce((a, b) => (a.compare(b) <= 0 ? a : b)),
    high: numbers.reduce((a, b) => (a.compare(b) >= 0 ? a : b)),
  };
}

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

/** The sum of what is taken. While more may come it is open upwards, and downwards too where a member is negative. */
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

function sumOf({ members, more }: Population): Value {
  let low: Rational | undefined = Rational.ZERO;
  let high: Rational | undefined = Rational.ZERO;
  let negative = false;
  let why: readonly Reason[] = more?.why ?? [];
  for (const { sure, value } of members) {
    if (isFalse(sure) || isNone(value)) continue;
    const bounds = boundsOf(value);
    why = mergeReasons(why, mergeReasons(sure.why, reasonsOf(value)));
    const least = isTrue(sure) ? bounds.low : smaller(bounds.low, Rational.ZERO);
    const most = isTrue(sure) ? bounds.high : larger(bounds.high, Rational.ZERO);
    negative ||= bounds.low === undefined || bounds.low.sign() < 0;
    low = least === undefined || low === undefined ? undefined : low.add(least);
    high = most === undefined || high === undefined ? undefined : high.add(most);
  }
  if (more !== undefined) return range(negative ? undefined : low, undefined, why);
  if (low !== undefined && high !== undefined && low.equals(high)) return point(low);
  return range(low, high, why);
}

function smaller(a: Rational | undefined, b: Rational): Rational | undefined {
  return a === undefined ? undefined : a.compare(b) <= 0 ? a : b;
}

function larger(a: Rational | undefined, b: Rational): Rational | undefined {
  return a === undefined ? undefined : a.compare(b) >= 0 ? a : b;
}

/**
 * The first moment at which a running total is there; a total of nothing is there from the start. Not yet
 * there means at or after the horizon, or never.
 */
export const reaches: Derivation = {
  syntax: {
    name: 'reaches',
    says: 'The first moment at which a running sum reaches a total.',
    takes: 'options',
    options: { sum: 'member-name', total: 'value' },
    required: ['of', 'by', 'total'],
    population: true,
  },
  compute(input: DerivationInput): Value {
    const population = input.population();
    const total = input.value('total');
    if (population === undefined || total === undefined || isNone(total)) return NONE;
    const target = boundsOf(total);
    const ordered = inOrder(population.members, input);
    const earliest = reachedAt(ordered, target.low, true);
    const latest = reachedAt(ordered, target.high, false);
    if (earliest !== undefined && earliest === latest && !isAnyTime(population)) return point(earliest);
    let why = mergeReasons(reasonsOf(total), population.more?.why ?? []);
    for (const member of ordered) {
      why = mergeReasons(why, mergeReasons(member.sure.why, reasonsOf(member.value)));
      if (member.by !== undefined) why = mergeReasons(why, reasonsOf(member.by));
    }
    if (isAnyTime(population) || target.low === undefined) return anything(why);
    const horizon = population.more?.after ?? NEVER;
    const low = earliest ?? horizon;
    return low === NEVER ? point(NEVER) : range(low, latest ?? NEVER, why);
  },
};

function isAnyTime({ more }: Population): boolean {
  return more !== undefined && more.after === undefined;
}

function inOrder(members: readonly Member[], { frame }: DerivationInput): Member[] {
  const at = (member: Member): Day | Instant => {
    const by = member.by;
    const low =
      by === undefined
        ? undefined
        : by.is === 'known'
          ? by.value
          : by.is === 'range'
            ? by.low
            : by.options[0];
    return low instanceof Day || low instanceof Instant ? low : NEVER;
  };
  return members
    .filter((member) => !isFalse(member.sure) && !isNone(member.value))
    .sort((a, b) => compareMoments(at(a), at(b), frame.zone));
}

/** Optimistic: the possible count as members and the most they can be. Otherwise only what is sure. */
function reachedAt(
  members: readonly Member[],
  total: Rational | undefined,
  optimistic: boolean,
): Day | Instant | undefined {
  if (total === undefined) return undefined;
  if (total.sign() <= 0) return new Instant(Number.NEGATIVE_INFINITY);
  let running: Rational | undefined = Rational.ZERO;
  let reached: Day | Instant | undefined;
  for (const { sure, value, by } of members) {
    if (!optimistic && !isTrue(sure)) continue;
    const { low, high } = boundsOf(value);
    const part: Rational | undefined = optimistic ? high : low;
    running = part === undefined || running === undefined ? undefined : running.add(part);
    const at = momentOf(by, optimistic);
    if (running === undefined) return optimistic ? at : undefined;
    if (reached === undefined && running.compare(total) >= 0) reached = at;
    // A later refund does not undo that the total was there.
  }
  return reached;
}

function momentOf(by: Value | undefined, early: boolean): Day | Instant | undefined {
  if (by === undefined) return undefined;
  const scalar =
    by.is === 'known'
      ? by.value
      : by.is === 'range'
        ? early
          ? by.low
          : by.high
        : by.options[early ? 0 : by.options.length - 1];
  return scalar instanceof Day || scalar instanceof Instant ? scalar : undefined;
}
