import type { Member, More, Population } from '../facts/derivation.js';
import { compareValues, type Frame } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { compareMoments, type Moment } from '../values/moment.js';
import { Period } from '../values/period.js';
import { Rational } from '../values/rational.js';
import { and, isFalse, isTrue, type Reason, TRUE, type Truth, unknown } from '../values/truth.js';
import { NONE, point, type Value } from '../values/value.js';
import type { DerivedCompiler } from './compile-derived.js';
import { Entity } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { Condition, Expression, PopulationSpec } from './language.js';
import { type Found, type Names, onType, relatedBy, resolvePath } from './names.js';
import { type Candidates, candidatesOf } from './population-index.js';
import type { Compute, Scope, Test } from './scope.js';
import type { World } from './world.js';

/** Reads one population in a scope, and knows the period that it is about. */
export interface PopulationReader {
  read(scope: Scope): Population;
  periodOf(scope: Scope): Period | undefined;
}

interface Parts {
  readonly type: EntityType;
  readonly where: Test | undefined;
  readonly only: Test | undefined;
  readonly by: Compute | undefined;
  readonly take: Compute | undefined;
  readonly span:
    | { readonly from: Compute; readonly until: Compute | undefined; readonly through: Compute | undefined }
    | undefined;
  readonly options: ReadonlyMap<string, Compute>;
  readonly from: Compute | undefined;
  readonly upTo: Compute | undefined;
  readonly before: Compute | undefined;
  readonly moment: Compute | undefined;
  readonly latest: Compute | undefined;
  readonly period: ((scope: Scope) => Period | undefined) | undefined;
  readonly subjectPeriod: (scope: Scope) => Period | undefined;
  readonly candidates: Candidates;
  /** The first of events is asked for: while none is there, one may still come. */
  readonly firstEvent: boolean;
  /** The agreement's time ends at as-of, and what no span covers is judged up to as-of; a month runs on. */
  readonly upToAsOf: boolean;
}

const ONE = point(Rational.ONE);

/** Compiles `of`, `where`, `by` and the rest; names inside speak of the members. */
export function compilePopulation(
  compiler: DerivedCompiler,
  spec: PopulationSpec,
  names: Names,
  memberOptions: ReadonlyMap<string, Expression>,
  derivation: string,
): PopulationReader {
  const source = sourceOf(compiler, spec, names);
  if (source === undefined) {
    const message = `there is no record type, list or period '${spec.of}' to read`;
    compiler.problems.add({ code: 'unknown-subject', message, at: spec.at() });
    return { read: () => ({ members: [] }), periodOf: () => undefined };
  }
  const { type } = source;
  const inner: Names = { ...names, member: type, outer: names, locals: new Map(), subjects: [] };
  const ofMember = (expression: Expression | undefined): Compute | undefined =>
    expression === undefined ? undefined : compiler.expression(expression, inner);
  const ofSubject = (expression: Expression | undefined): Compute | undefined =>
    expression === undefined ? undefined : compiler.expression(expression, names);
  const by = ofMember(spec.by);
  const span = spanOf(spec, type, by !== undefined, inner, ofMember);
  const period = duringOf(compiler, spec, names);
  const subjectPeriod = subjectPeriodOf(names);
  const { candidates, implicit } = candidatesOf({
    spec,
    type,
    source: source.from,
    by,
    inner,
    outer: names,
    compiler,
  });
  const where = spec.where === undefined ? undefined : compiler.condition(spec.where, inner);
  const parts: Parts = {
    type,
    where:
      where === undefined || implicit === undefined
        ? (where ?? implicit)
        : (scope) => and([where(scope), implicit(scope)]),
    only: spec.only === undefined ? undefined : compiler.condition(spec.only, inner),
    by,
    take: ofMember(spec.take),
    span,
    options: new Map(
      [...memberOptions].map(([name, expression]) => [name, compiler.expression(expression, inner)]),
    ),
    from: ofSubject(spec.from),
    upTo: ofSubject(spec.upTo),
    before: ofSubject(spec.before),
    moment: ofSubject(spec.moment),
    latest: ofSubject(spec.latest),
    period,
    subjectPeriod,
    candidates,
    firstEvent: derivation === 'earliest' && spec.otherwise === undefined && takesEvent(spec.take, type),
    upToAsOf:
      derivation === 'uncovered' ||
      spec.during?.is === 'agreement' ||
      (spec.during === undefined && names.subjects.every((subject) => subject.type.kind !== 'period')),
  };
  return {
    read: (scope) => readPopulation(parts, scope),
    periodOf: (scope) => period?.(scope) ?? subjectPeriod(scope),
  };
}

function takesEvent(take: Expression | undefined, type: EntityType): boolean {
  const name = take?.is === 'fact' && take.path.length === 1 ? take.path[0] : undefined;
  return name !== undefined && type.fieldNamed(name)?.event === true;
}

/** Where the members come from: the subject's own list, a related record's list, a table, or the subject itself. */
export interface MemberSource {
  readonly type: EntityType;
  /** Undefined where the whole table is read. */
  readonly from:
    | ((scope: Scope) => { readonly entities: readonly Entity[]; readonly missing?: readonly Reason[] })
    | undefined;
}

function sourceOf(compiler: DerivedCompiler, spec: PopulationSpec, names: Names): MemberSource | undefined {
  const own = names.member ?? names.subjects[0]?.type;
  const here = (scope: Scope): Entity | undefined =>
    names.member === undefined ? scope.subjects[0] : scope.member;
  if (spec.of === '' && own !== undefined) {
    return {
      type: own,
      from: (scope) => ({ entities: [here(scope)].filter((entity) => entity !== undefined) }),
    };
  }
  const list = own?.listNamed(spec.of);
  if (list !== undefined) return { type: list, from: (scope) => rowsOf(here(scope), list) };
  const type = compiler.typeNamed(spec.of);
  if (type === undefined) return undefined;
  return { type, from: joinedFor(spec, type, names) };
}

function rowsOf(
  found: Found | undefined,
  list: EntityType,
): { entities: readonly Entity[]; missing?: readonly Reason[] } {
  if (!(found instanceof Entity)) {
    const value = found?.instead(list.short);
    return value === undefined || value.is === 'known'
      ? { entities: [] }
      : { entities: [], missing: value.why };
  }
  const rows = found.list(list.short, list);
  return rows === undefined ? { entities: [], missing: [found.lacks(list.short)] } : { entities: rows };
}

/**
 * A list of another record type joins for free where the subject is, belongs to, or refers to that record; a
 * group reads its own members. A condition that speaks of the record itself is a join of its own.
 */
function joinedFor(spec: PopulationSpec, type: EntityType, names: Names): MemberSource['from'] {
  const { parent } = type;
  const chain = names.member === undefined ? names.subjects : [{ alias: '', type: names.member }];
  for (const [index, subject] of chain.entries()) {
    const locate = (scope: Scope): Found | undefined =>
      names.member === undefined ? scope.subjects[index] : scope.member;
    const members = membersFor(subject.type, type);
    if (members !== undefined) {
      return (scope) => {
        const group = locate(scope);
        return group instanceof Entity ? members(group) : { entities: [] };
      };
    }
    if (parent === undefined || type.kind === 'group' || speaksOf(spec.where, parent)) continue;
    if (subject.type === parent) return (scope) => rowsOf(locate(scope), type);
    const related = relatedBy(parent.name, subject.type, names);
    if (related?.type === parent) {
      return (scope) => {
        const found = locate(scope);
        return rowsOf(found === undefined ? undefined : related.from(found), type);
      };
    }
  }
  return undefined;
}

function membersFor(
  group: EntityType,
  type: EntityType,
): ((entity: Entity) => { entities: readonly Entity[] }) | undefined {
  if (group.group?.by === undefined) return undefined;
  if (group.base === type) return (entity) => ({ entities: entity.members });
  if (group.base !== undefined && group.base === type.parent) {
    return (entity) => ({
      entities: entity.members.flatMap((member) => member.list(type.short, type) ?? []),
    });
  }
  return undefined;
}

export function speaksOf(condition: Condition | undefined, type: EntityType): boolean {
  if (condition === undefined) return false;
  if (condition.is === 'not') return speaksOf(condition.part, type);
  if (condition.is !== 'atom') return condition.parts.some((part) => speaksOf(part, type));
  const first = condition.left.is === 'fact' ? condition.left.path[0] : undefined;
  return first === type.name || first === type.short;
}

/** Spans that are written; else the time for which records of the type are valid, when a moment is asked for. */
function spanOf(
  spec: PopulationSpec,
  type: EntityType,
  hasBy: boolean,
  inner: Names,
  compile: (expression: Expression | undefined) => Compute | undefined,
): Parts['span'] {
  if (spec.span !== undefined) {
    const from = compile(spec.span.from) ?? (() => NONE);
    return { from, until: compile(spec.span.until), through: compile(spec.span.through) };
  }
  if (spec.moment === undefined || hasBy) return undefined;
  const member = (name: string): Compute =>
    onType([name], type, (scope) => scope.member ?? { instead: () => NONE }, inner)?.compute ?? (() => NONE);
  if (type.kind === 'period') return { from: member('start'), until: undefined, through: member('end') };
  const { valid } = type;
  if (valid === undefined) return undefined;
  return {
    from: member(valid.from),
    until: valid.until === undefined ? undefined : member(valid.until),
    through: valid.through === undefined ? undefined : member(valid.through),
  };
}

function duringOf(compiler: DerivedCompiler, spec: PopulationSpec, names: Names): Parts['period'] {
  const { during } = spec;
  if (during === undefined) return undefined;
  if (during.is === 'agreement') return (scope) => scope.world.agreementPeriod();
  if (during.is === 'records') {
    const named = resolvePath([during.type], names);
    if (named?.whole !== undefined) return periodFrom(named.compute);
    compiler.problems.add({
      code: 'unknown-subject',
      message: `'${during.type}' is no period of a subject`,
      at: during.at(),
    });
    return undefined;
  }
  return periodFrom(compiler.expression(during.period, names));
}

function periodFrom(compute: Compute): (scope: Scope) => Period | undefined {
  return (scope) => {
    const value = compute(scope);
    return value.is === 'known' && value.value instanceof Period ? value.value : undefined;
  };
}

function subjectPeriodOf(names: Names): (scope: Scope) => Period | undefined {
  if (names.member?.kind === 'period') return (scope) => scope.member?.period;
  const index = names.subjects.findIndex(({ type }) => type.kind === 'period' || type.kind === 'agreement');
  if (index < 0) return () => undefined;
  return (scope) => scope.subjects[index]?.period;
}

/** The bounds in time between which members count. Upper bounds: `upTo` is included, `before` and `until` are not. */
interface Bounds {
  readonly from: Value | undefined;
  readonly upTo: Value | undefined;
  readonly before: Value | undefined;
  readonly period: Period | undefined;
}

function boundsOf(parts: Parts, scope: Scope): Bounds {
  const explicit = parts.from !== undefined || parts.upTo !== undefined || parts.before !== undefined;
  const at = parts.by !== undefined && parts.moment !== undefined ? parts.moment(scope) : undefined;
  return {
    from: parts.from?.(scope),
    upTo: parts.upTo?.(scope) ?? at,
    before: parts.before?.(scope),
    period:
      parts.by === undefined
        ? undefined
        : (parts.period?.(scope) ?? (explicit || at !== undefined ? undefined : parts.subjectPeriod(scope))),
  };
}

function readPopulation(parts: Parts, scope: Scope): Population {
  const { world } = scope;
  const bounds = boundsOf(parts, scope);
  const candidates = parts.candidates(scope, bounds);
  const moment = parts.span === undefined ? undefined : parts.moment?.(scope);
  const members: ScopedMember[] = [];
  for (const entity of candidates.entities) {
    const member = memberOf(parts, entity, scope, bounds, moment);
    if (member !== undefined) members.push(member);
  }
  const more = moreOf(parts, scope, bounds, moment, candidates.missing, candidates.owned, world);
  return { members: counted(parts, lastOf(parts, scope, members)), ...(more === undefined ? {} : { more }) };
}

/** A member, with the scope in which `is` looks at it. */
interface ScopedMember extends Member {
  readonly inner: Scope;
}

/** What is counted is asked of the last few only once it is known which they are. */
function counted({ only }: Parts, members: readonly ScopedMember[]): readonly Member[] {
  if (only === undefined) return members;
  return members.flatMap((member) => {
    const sure = and([member.sure, only(member.inner)]);
    return isFalse(sure) ? [] : [{ ...member, sure }];
  });
}

function memberOf(
  parts: Parts,
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
  const where = parts.where?.(inner) ?? TRUE;
  if (isFalse(where)) return undefined;
  const doubt = entity.type.kind === 'group' ? belongs(entity, scope.world) : TRUE;
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

/** Whether a member of a selection surely is one. */
function belongs(entity: Entity, world: World): Truth {
  const where = world.program.groups.get(entity.type)?.where;
  const first = entity.members[0];
  if (where === undefined || first === undefined || entity.type.group?.by !== undefined) return TRUE;
  return where(world.scopeFor(first));
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
  if (upTo !== undefined) tests.push(compareValues('at-most', by, upTo, frame));
  if (before !== undefined) tests.push(compareValues('less', by, before, frame));
  return and(tests);
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

/** A state at as-of is read as the table stands: an end that has not come lies after it. */
function endsLater(until: Value, moment: Value, { asOf }: Frame): boolean {
  const isAsOf = moment.is === 'known' && moment.value instanceof Instant && moment.value.ms === asOf.ms;
  return isAsOf && until.is === 'range' && until.why.every(({ because }) => because === 'future');
}

function isAbsent(value: Value): boolean {
  return value === NONE || (value.is === 'known' && value.value === NONE.value);
}

/** The last few by time; whether an earlier one is among them depends on every later one that may belong. */
function lastOf(parts: Parts, scope: Scope, members: ScopedMember[]): readonly ScopedMember[] {
  const wanted = parts.latest?.(scope);
  if (wanted === undefined) return members;
  if (wanted.is !== 'known' || !(wanted.value instanceof Rational))
    return members.map((member) => ({
      ...member,
      sure: and([member.sure, unknown(wanted.is === 'known' ? [] : wanted.why)]),
    }));
  const size = wanted.value.approx;
  const { zone } = scope.world.frame;
  const sorted = [...members].sort((a, b) => {
    const left = momentOf(a.by);
    const right = momentOf(b.by);
    return left === undefined || right === undefined ? 0 : compareMoments(right, left, zone);
  });
  const kept: ScopedMember[] = [];
  let sureBefore = 0;
  let openBefore: readonly Reason[] = [];
  for (const member of sorted) {
    if (sureBefore >= size) break;
    kept.push(
      openBefore.length === 0 || kept.length < size
        ? member
        : { ...member, sure: and([member.sure, unknown(openBefore)]) },
    );
    if (isTrue(member.sure)) sureBefore += 1;
    else openBefore = [...openBefore, ...member.sure.why];
  }
  return kept;
}

function momentOf(value: Value | undefined): Moment | undefined {
  return value?.is === 'known' && (value.value instanceof Day || value.value instanceof Instant)
    ? value.value
    : undefined;
}

/**
 * Whether further members may exist. Without `by` and without a moment the table is read as it stands at as-of.
 * What lies beyond the horizon is the future, or missing where the source stops before as-of.
 */
function moreOf(
  parts: Parts,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
  missing: readonly Reason[] | undefined,
  owned: boolean,
  world: World,
): More | undefined {
  if (missing !== undefined) return { why: missing };
  const { table } = parts.type;
  if (table.kind !== 'record' || table.name.startsWith('contract.')) return undefined;
  const reach = world.reachOf(table);
  if (reach === undefined) return { why: [{ because: 'missing', what: table.name, noSource: true }] };
  const { zone, asOf } = world.frame;
  if (!owned) {
    const start = lowerBound(parts, scope, bounds, moment, zone);
    if (start !== undefined && start < reach.from.ms) {
      const detail = `the source starts on ${zone.dayOf(reach.from)}`;
      return { why: [{ because: 'missing', what: table.name, detail }] };
    }
  }
  const end = upperBound(parts, scope, bounds, moment);
  // A source that is complete up to a day is complete to its end; at as-of itself an act may still be recorded.
  const last = end === undefined || reach.horizon.ms >= asOf.ms ? end : end - 1;
  if (end === undefined || last === undefined || last <= reach.horizon.ms) return undefined;
  if (parts.span !== undefined && owned) return undefined;
  const after = reach.horizon;
  const decidedAt = Number.isFinite(end) ? { decidedAt: new Instant(end) } : {};
  const future: Reason = { because: 'future', what: table.name, horizon: after, ...decidedAt };
  if (after.ms >= asOf.ms || !Number.isFinite(end)) return { why: [future], after };
  const detail = `the source reaches ${zone.dayOf(after)}`;
  return { why: [{ because: 'missing', what: table.name, detail, horizon: after }], after };
}

/** The earliest moment at which a member would matter; a subject's own moment where nothing else is said. */
function lowerBound(
  parts: Parts,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
  zone: World['frame']['zone'],
): number | undefined {
  if (bounds.period !== undefined) return bounds.period.from.ms;
  const explicit = bounds.from ?? moment;
  const at = momentOf(explicit) ?? momentOf(scope.entity?.moment()) ?? scope.world.contract.startsOn;
  if (parts.by === undefined && moment === undefined) return undefined;
  return at instanceof Day ? zone.startOf(at).ms : at.ms;
}

/** The last instant at which members matter; infinite without an upper bound, undefined where the table is read as it stands. */
function upperBound(
  parts: Parts,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
): number | undefined {
  const { zone, asOf } = scope.world.frame;
  if (parts.by === undefined && moment === undefined) {
    if (parts.firstEvent) return Number.POSITIVE_INFINITY;
    const measured =
      parts.span === undefined ? undefined : (parts.period?.(scope) ?? parts.subjectPeriod(scope));
    if (measured === undefined) return undefined;
    return parts.upToAsOf ? Math.min(measured.until.ms - 1, asOf.ms) : measured.until.ms;
  }
  const ends: number[] = [];
  if (bounds.period !== undefined) ends.push(bounds.period.until.ms);
  for (const [value, included] of [
    [bounds.upTo, true],
    [bounds.before, false],
    [moment, true],
  ] as const) {
    if (value === undefined) continue;
    const at = value.is === 'known' ? value.value : value.is === 'range' ? value.high : undefined;
    if (at instanceof Day) ends.push(included ? zone.endOf(at).ms - 1 : zone.startOf(at).ms);
    else if (at instanceof Instant) ends.push(at.ms);
    else ends.push(Number.POSITIVE_INFINITY);
  }
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...ends);
}

export type { Bounds };
