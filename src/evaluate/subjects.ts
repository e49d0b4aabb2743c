import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { type Interval, union } from '../values/interval.js';
import { Period, type PeriodUnit } from '../values/period.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { isScalars, NONE, reasonsOf, type Value } from '../values/value.js';
import type { CompiledRule, CompiledSubject } from './compile-rule.js';
import { Entity, inLine, standIn } from './entity.js';
import type { EntityType } from './entity-type.js';
import { Scope } from './scope.js';
import { slotsOf } from './slots.js';
import { joinOf } from './subject-joins.js';
import { standInRows, unseen } from './unseen.js';
import type { World } from './world.js';

/** Who a rule judges, and why there may be others that nobody knows of. */
export interface Population {
  readonly scopes: readonly Scope[];
  readonly open: readonly Reason[];
}

/** All subjects of a rule; several are joined, for free where one refers to another. Found once for each world. */
export function subjectsOf(rule: CompiledRule, world: World): Population {
  const [only, ...others] = rule.subjects;
  // Rules about the records of one type share their scopes.
  const key = only?.spec.from.is === 'records' && others.length === 0 ? keyOf(only.type) : rule.subjects;
  return world.indexFor(key, () => findSubjects(rule, world));
}

const KEYS = new WeakMap<EntityType, object>();

function keyOf(type: EntityType): object {
  const known = KEYS.get(type);
  if (known !== undefined) return known;
  const key = {};
  KEYS.set(type, key);
  return key;
}

function findSubjects(rule: CompiledRule, world: World): Population {
  let tuples: Entity[][] = [[]];
  let open: readonly Reason[] = [];
  for (const [index, subject] of rule.subjects.entries()) {
    const join = joinOf(rule, index, world);
    const found = join === undefined ? entitiesOf(subject, world) : undefined;
    open = mergeReasons(open, found?.open ?? unseen(subject.type, world));
    tuples = tuples.flatMap((tuple) =>
      (join?.of(tuple) ?? found?.entities ?? []).map((entity) => [...tuple, entity]),
    );
    for (const { entity, why } of join?.strays ?? []) {
      const earlier = rule.subjects.slice(0, index).map(({ type }) => standIn(world, type, why));
      tuples.push([...earlier, entity]);
    }
  }
  return { scopes: tuples.map((tuple) => new Scope(world, tuple)), open };
}

interface Subjects {
  readonly entities: readonly Entity[];
  readonly open: readonly Reason[];
}

function entitiesOf(subject: CompiledSubject, world: World): Subjects {
  const { type, spec } = subject;
  if (spec.from.is === 'period')
    return spec.from.ahead === true ? periodsAhead(type, world) : periodsOf(subject, world);
  if (spec.from.is === 'records') {
    const rows = standInRows(type, world);
    const entities = world.entitiesOf(type);
    return { entities: rows.length === 0 ? entities : [...entities, ...rows], open: unseen(type, world) };
  }
  const value = subject.items?.(new Scope(world, [world.agreementEntity])) ?? NONE;
  const items = value.is === 'known' && isScalars(value.value) ? value.value : [];
  const entities = items.map((item) => new Entity(world, type, String(item), { item }));
  return { entities: inLine(entities), open: reasonsOf(value) };
}

/** The periods that begin after as-of, for a year and a month, as long as the agreement runs. */
function periodsAhead(type: EntityType, world: World): Subjects {
  const { asOf } = world.frame;
  const { endsOn } = world.contract;
  const entities = world
    .entitiesOf(type)
    .filter(
      ({ period }) =>
        period !== undefined &&
        period.from.ms > asOf.ms &&
        (endsOn === undefined || period.firstDay.compare(endsOn) <= 0),
    );
  return { entities, open: [] };
}

/** The periods of the agreement that have begun by as-of, or those in which a record of some type is valid. */
function periodsOf(subject: CompiledSubject, world: World): Subjects {
  const { from } = subject.spec;
  const whole = world.agreementPeriod();
  if (from.is !== 'period' || whole === undefined) return { entities: [], open: [] };
  const { zone, asOf } = world.frame;
  const { spans, open } =
    from.during.is === 'records'
      ? validSpans(from.during.type, world, whole)
      : { spans: [{ from: whole.firstDay.n, to: whole.lastDay.n + 1 }], open: [] };
  const periods: Period[] = [];
  const seen = new Set<string>();
  for (const span of spans) {
    let day = new Day(span.from);
    while (day.n < span.to) {
      const unit = from.unit === 'working-day' ? 'day' : from.unit;
      const period = Period.holding(unit as Exclude<PeriodUnit, 'working-day' | 'slot'>, day, zone);
      const works = from.unit !== 'working-day' || world.workingDays(undefined).isWorkingDay(day);
      if (works && !seen.has(period.key)) {
        seen.add(period.key);
        periods.push(period);
      }
      day = period.lastDay.addDays(1);
    }
  }
  const slots = subject.slots?.(new Scope(world, [world.agreementEntity]));
  // Of a year that the agreement began in, the parts before that are none of it.
  const parts =
    slots === undefined
      ? periods
      : periods.flatMap((period) => slotsOf(period, slots, world)).filter((slot) => touches(slot, spans));
  const begun = parts.filter((period) => period.from.ms <= asOf.ms);
  const entities = begun.map((period) => new Entity(world, subject.type, period.key, { period }));
  return {
    entities: inLine(entities),
    open: slots === undefined ? open : mergeReasons(open, reasonsOf(slots)),
  };
}

function touches({ firstDay, lastDay }: Period, spans: readonly Interval[]): boolean {
  return spans.some(({ from, to }) => firstDay.n < to && lastDay.n >= from);
}

interface ValidSpans {
  readonly spans: readonly Interval[];
  readonly open: readonly Reason[];
}

/** Days, as numbers, on which a record of the type may be valid; a record without a known start opens the list. */
function validSpans(name: string, world: World, whole: Period): ValidSpans {
  const type = world.program.types.get(name);
  const valid = type?.valid;
  if (type === undefined || valid === undefined) return { spans: [], open: [] };
  let open = unseen(type, world);
  const spans: Interval[] = [];
  for (const entity of world.entitiesOf(type)) {
    const start = entity.get(valid.from);
    const from = dayOf(start, world);
    const through = valid.through === undefined ? undefined : dayOf(entity.get(valid.through), world);
    if (from === undefined) open = mergeReasons(open, reasonsOf(start));
    else {
      spans.push({
        from: Math.max(from.n, whole.firstDay.n),
        to: Math.min(through?.n ?? Number.POSITIVE_INFINITY, whole.lastDay.n) + 1,
      });
    }
  }
  return { spans: union(spans), open };
}

function dayOf(value: Value, world: World): Day | undefined {
  if (value.is !== 'known') return undefined;
  if (value.value instanceof Day) return value.value;
  return value.value instanceof Instant ? world.frame.zone.dayOf(value.value) : undefined;
}
