import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { compareMoments } from '../values/moment.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { anything, joinValues, NONE, reasonsOf, type Value } from '../values/value.js';
import type { Derivation, DerivationInput, Member } from './derivation.js';

/**
 * The state at a moment: what the one member in force says, or the latest before it where members have no
 * span. None or two in force: missing, unless `else` says what holds when there is none.
 */
export const valueAt: Derivation = {
  syntax: {
    name: 'valueAt',
    says: 'What the record in force at a moment says.',
    takes: 'options',
    options: {},
    required: ['of', 'take'],
    population: true,
  },
  compute(input: DerivationInput): Value {
    const population = input.population();
    if (population === undefined) return NONE;
    const there = population.members.filter((member) => !isFalse(member.sure));
    const stepwise = there.length > 0 && there.every((member) => member.by !== undefined);
    const inForce = stepwise ? latestOf(there, input) : there;
    const sure = inForce.filter((member) => isTrue(member.sure));
    let why: readonly Reason[] = population.more?.why ?? [];
    for (const member of inForce) why = mergeReasons(why, member.sure.why);
    // A later one that nobody has seen yet would take its place.
    if (population.more !== undefined) return anything(why);
    if (inForce.length === 0) return input.otherwise() ?? anything([nothing(input, 'none is in force')]);
    if (sure.length > 1) {
      const values = sure.map((member) => member.value);
      const same = joinValues(values, []);
      return same.is === 'known' ? same : anything([nothing(input, `${sure.length} are in force at once`)]);
    }
    const values = inForce.map((member) => member.value);
    const only = values[0];
    if (inForce.length === 1 && sure.length === 1 && only !== undefined) return only;
    const otherwise = input.otherwise();
    if (sure.length === 0) values.push(otherwise ?? anything([nothing(input, 'none is in force')]));
    return joinValues(values, mergeReasons(why, values.flatMap(reasonsOf)));
  },
};

function nothing(input: DerivationInput, detail: string): Reason {
  return { because: 'missing', what: input.what, detail };
}

/** The members with the last known moment; one that only may belong leaves the one before it possible. */
function latestOf(members: readonly Member[], input: DerivationInput): Member[] {
  const { zone } = input.frame;
  const known = members.filter((member) => moment(member) !== undefined);
  const open = members.filter((member) => moment(member) === undefined);
  const sorted = [...known].sort((a, b) => {
    const left = moment(a);
    const right = moment(b);
    return left === undefined || right === undefined ? 0 : compareMoments(right, left, zone);
  });
  const kept: Member[] = [];
  let lastSure: Day | Instant | undefined;
  for (const member of sorted) {
    const at = moment(member);
    if (lastSure !== undefined && at !== undefined && compareMoments(at, lastSure, zone) < 0) break;
    kept.push(member);
    if (isTrue(member.sure)) lastSure = at;
  }
  return [...kept, ...open];
}

function moment(member: Member): Day | Instant | undefined {
  const { by } = member;
  return by?.is === 'known' && (by.value instanceof Day || by.value instanceof Instant)
    ? by.value
    : undefined;
}
