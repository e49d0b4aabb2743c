import type { Member, More, Population } from '../facts/derivation.js';
import { compareValues, type Frame } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { compareMoments, type Moment } from '../values/moment.js';
import { Rational } from '../values/rational.js';
import {
  and,
  FALSE,
  isFalse,
  isTrue,
  mergeReasons,
  type Reason,
  TRUE,
  type Truth,
  unknown,
} from '../values/truth.js';
import { knownMoment, NONE, point, reasonsOf, type Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import { belongs } from './belongs.js';
import type { Entity } from './entity.js';
import { moreOf } from './population-more.js';
import { type Bounds, boundsOf, measuredPeriod, type PopulationParts } from './population-parts.js';
import type { Scope } from './scope.js';
import { MOST_EVIDENCE } from './uses.js';
import type { World } from './world.js';

const ONE = point(Rational.ONE);

/** The members that count, each with what is known of its belonging, and whether there may be others. */
export function readPopulation(parts: PopulationParts, scope: Scope): Population {
  const { world } = scope;
  const bounds = boundsOf(parts, scope);
  const candidates = parts.candidates(scope, bounds);
  const moment = parts.span === undefined ? undefined : parts.moment?.(scope);
  const members: ScopedMember[] = [];
  for (const entity of nearby(parts, scope, candidates.entities, moment)) {
    const member = memberOf(parts, entity, scope, bounds, moment);
    if (member !== undefined) members.push(member);
  }
  const missing = candidates.missing ?? unknownRowsOf(parts, candidates.standIns ?? [], scope);
  const more = moreOf(parts, scope, bounds, moment, missing, candidates.owned, world);
  remember(world, members);
  const last = lastOf(parts, scope, members, more);
  const unseen = last.more;
  const { negative } = parts;
  return {
    members: counted(parts, last.members),
    negative,
    ...(unseen === undefined ? {} : { more: unseen }),
  };
}

/** Those whose span may touch the measured period; all of them where no period is measured. */
function nearby(
  parts: PopulationParts,
  scope: Scope,
  entities: readonly Entity[],
  moment: Value | undefined,
): readonly Entity[] {
  if (parts.nearSpans === undefined || moment !== undefined) return entities;
  const period = measuredPeriod(parts, scope);
  return period === undefined ? entities : parts.nearSpans(entities, period, scope.world);
}

/** Why records that tell of no rows may have some that count; the rows of a record that `where` leaves out do not. */
function unknownRowsOf(
  { where }: PopulationParts,
  standIns: readonly Entity[],
  scope: Scope,
): readonly Reason[] | undefined {
  const why = standIns
    .filter((entity) => where === undefined || !isFalse(where(scope.inside(entity))))
    .reduce<readonly Reason[]>((reasons, { doubted = [] }) => mergeReasons(reasons, doubted), []);
  return why.length === 0 ? undefined : why;
}

/** A few records are evidence, each with its place; of many only what they come to is. */
function remember({ uses }: World, members: readonly ScopedMember[]): void {
  if (uses === undefined || members.length > MOST_EVIDENCE) return;
  for (const { inner } of members) if (inner.member?.row !== undefined) uses.addRow(inner.member.row);
}

/** A member, with the scope in which `is` looks at it. */
interface ScopedMember extends Member {
  readonly inner: Scope;
}

/** What is counted is asked of the last few only once it is known which they are. */
function counted({ only }: PopulationParts, members: readonly ScopedMember[]): readonly Member[] {
  if (only === undefined) return members;
  const found: Member[] = [];
  for (const member of members) {
    const said = only(member.inner);
    const sure = said === TRUE ? member.sure : and([member.sure, said]);
    if (!isFalse(sure)) found.push(sure === member.sure ? member : { ...member, sure });
  }
  return found;
}

function memberOf(
  parts: PopulationParts,
  entity: Entity,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
): ScopedMember | undefined {
  const inner = scope.inside(entity);
  const { frame } = scope.world;
  const by = parts.by?.(inner);
  const inTime = by === undefined ? TRUE : insideBounds(by, bounds, frame);
  if (isFalse(inTime)) return undefined;
  const from = parts.span?.from(inner);
  const until = parts.span?.until?.(inner);
  const through = parts.span?.through?.(inner);
  const inForce =
    moment === undefined || from === undefined ? TRUE : isInForce(moment, from, until, through, frame);
  if (isFalse(inForce)) return undefined;
  if (moment === undefined && from !== undefined && liesOutside(parts, scope, from, until ?? through))
    return undefined;
  const where = parts.where?.(inner) ?? TRUE;
  if (isFalse(where)) return undefined;
  const doubt = belongs(entity, scope.world);
  const sure =
    inTime === TRUE && inForce === TRUE && where === TRUE && doubt === TRUE
      ? TRUE
      : and([inTime, inForce, where, doubt]);
  if (isFalse(sure)) return undefined;
  return {
    sure,
    value: parts.take?.(inner) ?? ONE,
    by,
    from,
    until,
    through,
    inner,
    option: (name) => parts.options.get(name)?.(inner),
  };
}

function insideBounds(by: Value, { from, upTo, before, period }: Bounds, frame: Frame): Truth {
  const tests: Truth[] = [];
  if (period !== undefined) {
    tests.push(
      compareValues(
        'at-least',
        by,
        point(by.is === 'known' && by.value instanceof Day ? period.firstDay : period.from),
        frame,
      ),
    );
    const isDay = by.is === 'known' && by.value instanceof Day;
    tests.push(
      isDay
        ? compareValues('at-most', by, point(period.lastDay), frame)
        : compareValues('less', by, point(period.until), frame),
    );
  }
  if (from !== undefined) tests.push(compareValues('at-least', by, from, frame));
  if (upTo !== undefined)
    tests.push(isAfterAsOf(by, upTo, frame) ? FALSE : compareValues('at-most', by, upTo, frame));
  if (before !== undefined) tests.push(compareValues('less', by, before, frame));
  return and(tests);
}

/** A time up to as-of ends with what is known: what has not happened lies after it. */
function isAfterAsOf(by: Value, upTo: Value, { asOf }: Frame): boolean {
  return (
    upTo.is === 'known' &&
    upTo.value === asOf &&
    by.is === 'range' &&
    by.why.every(({ because, horizon }) => because === 'future' && horizon?.ms === asOf.ms)
  );
}

function isInForce(
  moment: Value,
  from: Value,
  until: Value | undefined,
  through: Value | undefined,
  frame: Frame,
): Truth {
  const tests = [compareValues('at-most', from, moment, frame)];
  if (through !== undefined && !isAbsent(through) && !endsLater(through, moment, frame))
    tests.push(compareValues('at-least', through, moment, frame));
  if (until !== undefined && !isAbsent(until) && !endsLater(until, moment, frame)) {
    tests.push(compareValues('greater', until, moment, frame));
  }
  return and(tests);
}

/** A span that surely ends before the measured period, or begins after it, measures nothing of it. */
function liesOutside(parts: PopulationParts, scope: Scope, from: Value, end: Value | undefined): boolean {
  const period = measuredPeriod(parts, scope);
  if (period === undefined) return false;
  const { frame } = scope.world;
  if (isFalse(compareValues('less', from, point(period.until), frame))) return true;
  return (
    !parts.keepsEnded &&
    end !== undefined &&
    !isAbsent(end) &&
    isFalse(compareValues('at-least', end, point(period.from), frame))
  );
}

/** A state at as-of is read as the table stands: an end that has not come lies after it. */
function endsLater(until: Value, moment: Value, { asOf }: Frame): boolean {
  const isAsOf = moment.is === 'known' && moment.value instanceof Instant && moment.value.ms === asOf.ms;
  return isAsOf && until.is === 'range' && until.why.every(({ because }) => because === 'future');
}

function isAbsent(value: Value): boolean {
  return value === NONE || (value.is === 'known' && value.value === NONE.value);
}

interface Last {
  readonly members: readonly ScopedMember[];
  readonly more: More | undefined;
}

/**
 * The last few by time, and by key among equals. Whether an earlier one is among them depends on every later one
 * that may belong, on those whose moment is open, and on those that nobody has seen.
 */
function lastOf(
  parts: PopulationParts,
  scope: Scope,
  members: readonly ScopedMember[],
  more: More | undefined,
): Last {
  const wanted = parts.latest?.(scope);
  if (wanted === undefined) return { members, more };
  if (wanted.is !== 'known' || !(wanted.value instanceof Rational)) {
    return { members: members.map((member) => doubtful(member, reasonsOf(wanted))), more };
  }
  const size = wanted.value.approx;
  const last = lastAmong(members, size, scope);
  if (more === undefined) return { members: last, more };
  if (more.before === undefined) return { members: last.map((member) => doubtful(member, more.why)), more };
  // Earlier ones that nobody has seen are not among the last once those are all there.
  return { members: last, more: last.filter(({ sure }) => isTrue(sure)).length >= size ? undefined : more };
}

function lastAmong(members: readonly ScopedMember[], size: number, scope: Scope): readonly ScopedMember[] {
  if (members.length <= size) return members;
  const { zone } = scope.world.frame;
  const { known, open } = byTime(members, zone);
  const kept: ScopedMember[] = [];
  let sureLater = 0;
  let why = open.map(({ by }) => reasonsOf(by ?? NONE)).reduce(mergeReasons, []);
  for (const { member } of known) {
    if (sureLater >= size) break;
    const surely = kept.length + open.length < size;
    kept.push(surely ? member : doubtful(member, why));
    if (isTrue(member.sure)) sureLater += 1;
    else why = mergeReasons(why, member.sure.why);
  }
  return [...kept, ...open.map((member) => doubtful(member, why))];
}

function doubtful(member: ScopedMember, why: readonly Reason[]): ScopedMember {
  return why.length === 0 ? member : { ...member, sure: and([member.sure, unknown(why)]) };
}

interface Placed {
  readonly member: ScopedMember;
  readonly at: Moment;
}

function byTime(members: readonly ScopedMember[], zone: Zone): { known: Placed[]; open: ScopedMember[] } {
  const known: Placed[] = [];
  const open: ScopedMember[] = [];
  for (const member of members) {
    const at = knownMoment(member.by);
    if (at === undefined) open.push(member);
    else known.push({ member, at });
  }
  const key = ({ member }: Placed): string => member.inner.member?.fullKey ?? '';
  known.sort((a, b) => compareMoments(b.at, a.at, zone) || (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
  return { known, open };
}
