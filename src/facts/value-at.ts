import { compareMoments, type Moment } from '../values/moment.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { anything, joinValues, knownMoment, NONE, reasonsOf, type Value } from '../values/value.js';
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
    const inForce = stepwise ? latestOf(there, input) : there.map(candidate);
    let why: readonly Reason[] = population.more?.why ?? [];
    for (const { member, sure } of inForce) if (!sure) why = mergeReasons(why, openReasons(member));
    const sure = inForce.filter((each) => each.sure);
    const { more } = population;
    // A later step that nobody has seen would take its place; an earlier one, or a second in force, would not.
    const harmless = stepwise ? more?.before : (more?.before ?? more?.after);
    if (more !== undefined && (harmless === undefined || sure.length === 0)) return anything(why);
    if (sure.length > 1) {
      const same = joinValues(
        sure.map(({ member }) => member.value),
        [],
      );
      return same.is === 'known' ? same : anything([nothing(input, `${sure.length} are in force at once`)]);
    }
    const values = inForce.map(({ member }) => member.value);
    if (!inForce.some(({ member }) => isTrue(member.sure)))
      values.push(input.otherwise() ?? anything([nothing(input, 'none is in force')]));
    return joinValues(values, why);
  },
};

function nothing(input: DerivationInput, detail: string): Reason {
  return { because: 'missing', what: input.what, detail };
}

/** A member that may be the one in force, and whether it surely is, if nothing later is. */
interface Candidate {
  readonly member: Member;
  readonly sure: boolean;
}

function candidate(member: Member): Candidate {
  return { member, sure: isTrue(member.sure) };
}

function openReasons({ sure, by }: Member): readonly Reason[] {
  return by === undefined ? sure.why : mergeReasons(sure.why, reasonsOf(by));
}

/** The members with the last known moment; one that only may belong, or whose moment is open, leaves the one before it possible. */
function latestOf(members: readonly Member[], { frame }: DerivationInput): Candidate[] {
  const known: { readonly member: Member; readonly at: Moment }[] = [];
  const open: Candidate[] = [];
  for (const member of members) {
    const at = knownMoment(member.by);
    if (at === undefined) open.push({ member, sure: false });
    else known.push({ member, at });
  }
  known.sort((a, b) => compareMoments(b.at, a.at, frame.zone));
  const kept: Candidate[] = [];
  let lastSure: Moment | undefined;
  for (const { member, at } of known) {
    if (lastSure !== undefined && compareMoments(at, lastSure, frame.zone) < 0) break;
    const each = candidate(member);
    kept.push(each);
    if (each.sure) lastSure = at;
  }
  return [...kept, ...open];
}
