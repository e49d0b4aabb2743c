import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { type Interval, union } from '../values/interval.js';
import { Period, type PeriodUnit } from '../values/period.js';
import type { Reason } from '../values/truth.js';
import type { Scalar } from '../values/value.js';
import type { CompiledRule, CompiledSubject } from './compile-rule.js';
import { Entity, inLine } from './entity.js';
import { relatedBy } from './names.js';
import { Scope } from './scope.js';
import { slotsOf } from './slots.js';
import type { World } from './world.js';

/** Who a rule judges, and why the list may not be complete. */
export interface Population {
  readonly scopes: readonly Scope[];
  readonly open?: readonly Reason[];
}

/** All subjects of a rule; several are joined, for free where one refers to another. */
export function subjectsOf(rule: CompiledRule, world: World): Population {
  let tuples: Entity[][] = [[]];
  let open: readonly Reason[] = [];
  for (const [index, subject] of rule.subjects.entries()) {
    const missing = missingFor(subject, world);
    if (missing !== undefined) open = [...open, missing];
    const joined = joinOf(rule, index, world);
    if (joined !== undefined) {
      tuples = tuples.flatMap((tuple) => joined(tuple).map((entity) => [...tuple, entity]));
      continue;
    }
    const entities = entitiesOf(subject, world);
    tuples = tuples.flatMap((tuple) => entities.map((entity) => [...tuple, entity]));
  }
  const scopes = tuples.map((tuple) => new Scope(world, tuple));
  return open.length === 0 ? { scopes } : { scopes, open };
}

function missingFor({ type, spec }: CompiledSubject, world: World): Reason | undefined {
  if (spec.from.is !== 'records') return undefined;
  return world.reachOf(type) === undefined
    ? { because: 'missing', what: type.table.name, noSource: true }
    : undefined;
}

function entitiesOf(subject: CompiledSubject, world: World): readonly Entity[] {
  const { type, spec } = subject;
  if (spec.from.is === 'period') return periodsOf(subject, world);
  if (spec.from.is === 'items') {
    const value = subject.items?.(new Scope(world, [world.agreementEntity]));
    const items =
      value?.is === 'known' && Array.isArray(value.value) ? (value.value as readonly Scalar[]) : [];
    return inLine(items.map((item) => new Entity(world, type, String(item), { item })));
  }
  return world.entitiesOf(type);
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
      return (tuple) =>
        world.entitiesOf(type).filter((entity) => {
          const key = entity.get(back.name);
          return key.is === 'known' && String(key.value) === tuple[at]?.key;
        });
    }
  }
  return undefined;
}

/** The periods of the agreement up to as-of, or those in which a record of some type is valid. */
function periodsOf(subject: CompiledSubject, world: World): readonly Entity[] {
  const { from } = subject.spec;
  const whole = world.agreementPeriod();
  if (from.is !== 'period' || whole === undefined) return [];
  const { zone } = world.frame;
  const spans =
    from.during.is === 'records'
      ? validSpans(from.during.type, world, whole)
      : [{ from: whole.firstDay.n, to: whole.lastDay.n + 1 }];
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
  return inLine(parts.map((period) => new Entity(world, subject.type, keyOf(period), { period })));
}

function keyOf(period: Period): string {
  return period.unit === 'slot' ? `${period.firstDay}` : period.key;
}

/** Days, as numbers, on which a record of the type is valid. */
function validSpans(name: string, world: World, whole: Period): readonly Interval[] {
  const type = world.program.types.get(name);
  const valid = type?.valid;
  if (type === undefined || valid === undefined) return [];
  const spans = world.entitiesOf(type).flatMap((entity): Interval[] => {
    const start = dayOf(entity.get(valid.from), world);
    const through = valid.through === undefined ? undefined : dayOf(entity.get(valid.through), world);
    if (start === undefined) return [];
    const from = Math.max(start.n, whole.firstDay.n);
    const to = Math.min(through?.n ?? Number.POSITIVE_INFINITY, whole.lastDay.n) + 1;
    return from < to ? [{ from, to }] : [];
  });
  return union(spans);
}

function dayOf(value: ReturnType<Entity['get']>, world: World): Day | undefined {
  if (value.is !== 'known') return undefined;
  if (value.value instanceof Day) return value.value;
  return value.value instanceof Instant ? world.frame.zone.dayOf(value.value) : undefined;
}
