import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { type Interval, union } from '../values/interval.js';
import { Period, type PeriodUnit } from '../values/period.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { isScalars, NONE, reasonsOf, type Value } from '../values/value.js';
import type { CompiledRule, CompiledSubject } from './compile-rule.js';
import { Entity, inLine } from './entity.js';
import type { EntityType } from './entity-type.js';
import { relatedBy } from './names.js';
import { Scope } from './scope.js';
import { slotsOf } from './slots.js';
import { unknownRows, unseen } from './unseen.js';
import type { World } from './world.js';

/** Who a rule judges, and why there may be others that nobody knows of. */
export interface Population {
  readonly scopes: readonly Scope[];
  readonly open: readonly Reason[];
}

/** All subjects of a rule; several are joined, for free where one refers to another. Found once for each world. */
export function subjectsOf(rule: CompiledRule, world: World): Population {
  return world.indexFor(rule.subjects, () => findSubjects(rule, world));
}

function findSubjects(rule: CompiledRule, world: World): Population {
  let tuples: Entity[][] = [[]];
  let open: readonly Reason[] = [];
  for (const [index, subject] of rule.subjects.entries()) {
    const joined = joinOf(rule, index, world);
    const found = joined === undefined ? entitiesOf(subject, world) : undefined;
    open = mergeReasons(open, found?.open ?? unseen(subject.type, world));
    tuples = tuples.flatMap((tuple) =>
      (joined?.(tuple) ?? found?.entities ?? []).map((entity) => [...tuple, entity]),
    );
  }
  return { scopes: tuples.map((tuple) => new Scope(world, tuple)), open };
}

interface Subjects {
  readonly entities: readonly Entity[];
  readonly open: readonly Reason[];
}

function entitiesOf(subject: CompiledSubject, world: World): Subjects {
  const { type, spec } = subject;
  if (spec.from.is === 'period') return periodsOf(subject, world);
  if (spec.from.is === 'records') {
    const open = mergeReasons(unseen(type, world), unknownRows(type, world));
    return { entities: world.entitiesOf(type), open };
  }
  const value = subject.items?.(new Scope(world, [world.agreementEntity])) ?? NONE;
  const items = value.is === 'known' && isScalars(value.value) ? value.value : [];
  const entities = items.map((item) => new Entity(world, type, String(item), { item }));
  return { entities: inLine(entities), open: reasonsOf(value) };
}

/** A later subject that an earlier one leads to, or that refers to an earlier one. */
function joinOf(
  rule: CompiledRule,
  index: number,
  world: World,
): ((tuple: readonly Entity[]) => readonly Entity[]) | undefined {
  const { type } = rule.subjects[index] ?? {};
  if (type === undefined || type.kind === 'period' || type.kind === 'item') return undefined;
  const names = { typeNamed: (name: string) => world.program.types.get(name) };
  for (let at = 0; at < index; at += 1) {
    const earlier = rule.subjects[at];
    if (earlier === undefined) continue;
    const target = type.parent ?? type;
    if (type.parent !== undefined && earlier.type === type.parent) {
      return (tuple) => tuple[at]?.list(type.short, type) ?? [];
    }
    const related = relatedBy(target.name, earlier.type, names);
    if (related?.type === target) {
      return (tuple) => {
        const from = tuple[at];
        const found = from === undefined ? undefined : related.from(from);
        if (!(found instanceof Entity)) return [];
        return type.parent === undefined ? [found] : (found.list(type.short, type) ?? []);
      };
    }
    const back = [...type.fields.values()].find(({ references }) => references === earlier.type.name);
    if (back !== undefined) {
      const owners = byReference(type, back.name, world);
      return (tuple) => owners.get(tuple[at]?.key ?? '') ?? [];
    }
  }
  return undefined;
}

function byReference(type: EntityType, field: string, world: World): ReadonlyMap<string, readonly Entity[]> {
  const owners = new Map<string, Entity[]>();
  for (const entity of world.entitiesOf(type)) {
    const key = entity.get(field);
    if (key.is !== 'known') continue;
    const owned = owners.get(String(key.value));
    if (owned === undefined) owners.set(String(key.value), [entity]);
    else owned.push(entity);
  }
  return owners;
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
  const parts = slots === undefined ? periods : periods.flatMap((period) => slotsOf(period, slots, world));
  const begun = parts.filter((period) => period.from.ms <= asOf.ms);
  const entities = begun.map((period) => new Entity(world, subject.type, period.key, { period }));
  return {
    entities: inLine(entities),
    open: slots === undefined ? open : mergeReasons(open, reasonsOf(slots)),
  };
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
