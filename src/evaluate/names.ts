import type { FieldSpec } from '../source/field.js';
import { Instant } from '../values/instant.js';
import { anything, NONE, None, notYet, point, type Value } from '../values/value.js';
import { Entity, OF_PERIODS } from './entity.js';
import type { EntityType, TypeFact } from './entity-type.js';
import type { Path, PlaceOf } from './language.js';
import { type Compute, type Memo, Scope } from './scope.js';
import { Uses } from './uses.js';
import type { World } from './world.js';

/** A fact that belongs to one rule. */
export interface LocalFact {
  readonly name: string;
  readonly at: PlaceOf;
  compute: Compute;
  readonly reads: Set<TypeFact | LocalFact>;
}

/** What names mean at one place of a rule: known when the agreement is loaded, so that a typo never waits for data. */
export interface Names {
  readonly subjects: readonly { readonly alias: string; readonly type: EntityType }[];
  readonly locals: ReadonlyMap<string, LocalFact>;
  readonly member?: EntityType;
  readonly outer?: Names;
  readonly agreement: EntityType;
  readonly typeNamed: (name: string) => EntityType | undefined;
  /** The verdict of each clause, as a fact that others may read. */
  readonly verdicts: ReadonlyMap<string, LocalFact>;
  /** Notes that a fact is read, for finding circles; not called for neighbours. */
  readonly reads: (fact: TypeFact | LocalFact) => void;
}

/** An entity, or the value that every field of a missing one has. */
export type Found = Entity | { readonly instead: (field: string) => Value };
export type Locate = (scope: Scope) => Found;

export interface Resolved {
  readonly compute: Compute;
  /** The field that the name leads to, and how to find its record, for evidence. */
  readonly field?: { readonly name: string; readonly locate: Locate };
  /** Names a whole period or item rather than a field. */
  readonly whole?: EntityType;
  /** What the name stands for, as far as it is written: a field of a record type, or a derived column. */
  readonly written?: FieldSpec | TypeFact;
}

const NOBODY: Found = { instead: () => NONE };

export function resolvePath(path: Path, names: Names): Resolved | undefined {
  const [first = '', ...rest] = path;
  if (names.member !== undefined) {
    if (first === 'subject')
      return lift(names.outer === undefined ? undefined : resolvePath(rest, names.outer));
    const { member } = names;
    const locate: Locate = (scope) => scope.member ?? NOBODY;
    return (
      onType(path, member, locate, names) ??
      (isNamed(member, first) && rest.length > 0 ? onType(rest, member, locate, names) : undefined) ??
      lift(names.outer === undefined ? undefined : resolvePath(path, names.outer))
    );
  }
  if (first === 'subject') return resolvePath(rest, names);
  const local = rest.length === 0 ? names.locals.get(first) : undefined;
  for (const [index, { alias, type }] of names.subjects.entries()) {
    if (alias !== first && !isNamed(type, first)) continue;
    const locate: Locate = (scope) => scope.subjects[index] ?? NOBODY;
    const found = rest.length === 0 ? whole(type, locate) : onType(rest, type, locate, names);
    if (found !== undefined) return found;
  }
  if (local !== undefined) {
    names.reads(local);
    return { compute: (scope) => localValue(local, scope) };
  }
  for (const [index, { type }] of names.subjects.entries()) {
    const found = onType(path, type, (scope) => scope.subjects[index] ?? NOBODY, names);
    if (found !== undefined) return found;
  }
  if (first === 'agreement' || first === 'contract') {
    return onType(rest, names.agreement, (scope) => scope.world.agreementEntity, names);
  }
  return undefined;
}

export function isNamed(type: EntityType, name: string): boolean {
  return type.name === name || type.short === name || type.unit === name;
}

/** Seen from inside a population, the subject stands one scope further out. */
function lift(resolved: Resolved | undefined): Resolved | undefined {
  if (resolved === undefined) return undefined;
  const { compute, field, written } = resolved;
  const outward = (scope: Scope): Scope => scope.outer ?? scope;
  return {
    compute: (scope) => compute(outward(scope)),
    ...(written === undefined ? {} : { written }),
    ...(field === undefined
      ? {}
      : { field: { name: field.name, locate: (scope) => field.locate(outward(scope)) } }),
  };
}

/** The alias alone: a period, an item of a list; of a record its key. */
function whole(type: EntityType, locate: Locate): Resolved {
  return {
    whole: type,
    compute(scope) {
      const found = locate(scope);
      if (!(found instanceof Entity)) return found.instead('');
      if (found.doubted !== undefined) return anything(found.doubted);
      if (found.item !== undefined) return point(found.item);
      return found.period === undefined ? point(found.key) : point(found.period);
    },
  };
}

export function onType(path: Path, type: EntityType, locate: Locate, names: Names): Resolved | undefined {
  const [name = '', ...rest] = path;
  if (name === 'previous' || name === 'next') {
    const step = name === 'previous' ? -1 : 1;
    const blind: Names = { ...names, reads: () => undefined };
    return rest.length === 0
      ? undefined
      : onType(rest, type, (scope) => neighbour(locate(scope), step), blind);
  }
  const fact = type.factNamed(name);
  if (fact !== undefined && rest.length === 0) {
    names.reads(fact);
    const compute: Compute = (scope) => ofEntity(locate(scope), name, (entity) => factValue(fact, entity));
    return { compute, written: fact };
  }
  const field = type.fieldNamed(name);
  if (field !== undefined && rest.length === 0) {
    return {
      compute: (scope) => ofEntity(locate(scope), name, (entity) => entity.get(name)),
      field: { name, locate },
      written: field,
    };
  }
  if (rest.length === 0 && isPlaced(type, name)) {
    return { compute: (scope) => ofEntity(locate(scope), name, (entity) => entity.get(name)) };
  }
  if (name === 'moment' && rest.length === 0) {
    return { compute: (scope) => ofEntity(locate(scope), name, (entity) => entity.moment()) };
  }
  if (rest.length === 0 && type.listNamed(name) === undefined) return undefined;
  const related = relatedBy(name, type, names);
  if (related !== undefined && rest.length > 0) {
    return onType(rest, related.type, (scope) => related.from(locate(scope)), names);
  }
  if (name === 'agreement')
    return onType(rest, names.agreement, (scope) => scope.world.agreementEntity, names);
  return undefined;
}

function isPlaced(type: EntityType, name: string): boolean {
  const placed = type.kind === 'period' || type.kind === 'agreement';
  return placed && OF_PERIODS.has(name);
}

/** Another entity that this one leads to: its record, a referenced record by field or type, a member's record. */
export function relatedBy(
  name: string,
  type: EntityType,
  names: Pick<Names, 'typeNamed'>,
): { readonly type: EntityType; from(found: Found): Found } | undefined {
  const { parent } = type;
  if (parent !== undefined && (name === parent.name || name === parent.short)) {
    return { type: parent, from: (found) => (found instanceof Entity ? (found.parent ?? NOBODY) : found) };
  }
  const field = referenceField(name, type);
  const target = field?.references === undefined ? undefined : names.typeNamed(field.references);
  if (field !== undefined && target !== undefined) {
    return { type: target, from: (found) => follow(found, field.name, target) };
  }
  const base = type.group !== undefined && type.group.by === undefined ? type.base : undefined;
  if (base !== undefined) return relatedBy(name, base, names);
  if (parent === undefined) return undefined;
  const further = relatedBy(name, parent, names);
  return further === undefined
    ? undefined
    : {
        type: further.type,
        from: (found) => further.from(found instanceof Entity ? (found.parent ?? NOBODY) : found),
      };
}

function referenceField(name: string, type: EntityType): { name: string; references?: string } | undefined {
  const byName = type.fieldNamed(name);
  if (byName?.references !== undefined) return byName;
  return [...type.fields.values()].find((field) => field.references === name);
}

function follow(found: Found, field: string, target: EntityType): Found {
  if (!(found instanceof Entity)) return found;
  const key = found.get(field);
  if (key.is !== 'known') return { instead: () => anything(key.why) };
  if (key.value === None.VALUE) return NOBODY;
  if (found.world.reachOf(target) === undefined) {
    return { instead: () => anything([{ because: 'missing', what: target.name, noSource: true }]) };
  }
  const there = found.world.byKey(target, String(key.value));
  const why = { ...found.lacks(field, `there is no ${target.name} '${String(key.value)}'`) };
  return there ?? { instead: () => anything([why]) };
}

/** Before the first there is none; after the last another may still come, if the rows are events. */
function neighbour(found: Found, step: -1 | 1): Found {
  if (!(found instanceof Entity)) return found;
  const { doubted } = found;
  if (doubted !== undefined) return { instead: () => anything(doubted) };
  const there = found.sibling(step);
  if (there !== undefined) return there;
  if (step < 0 || found.type.fieldNamed('at')?.event !== true) return NOBODY;
  return {
    instead(field) {
      const horizon = found.world.horizonOf(found.type.table);
      const why = [{ because: 'future', what: `${found.type.name}.${field}`, horizon } as const];
      const spec = found.type.fieldNamed(field);
      return spec?.is === 'instant' ? notYet(new Instant(horizon.ms), why) : anything(why);
    },
  };
}

function ofEntity(found: Found, field: string, read: (entity: Entity) => Value): Value {
  return found instanceof Entity ? read(found) : found.instead(field);
}

/**
 * Computed once an entity. A fact that looks at its neighbours is computed from the first one on, or from the last
 * one back, so that long lists do not nest.
 */
export function factValue(fact: TypeFact, entity: Entity): Value {
  if (entity.doubted !== undefined) return anything(entity.doubted);
  const memo = entity.memo.get(fact);
  if (memo !== undefined) return remember(memo, entity.world);
  if (fact.folds !== undefined) {
    const { siblings, index } = entity;
    const step = fact.folds === 'forward' ? -1 : 1;
    let start = index + step;
    while (siblings[start] !== undefined && siblings[start]?.memo.has(fact) === false) start += step;
    for (let at = start - step; at !== index; at -= step) {
      const neighbour = siblings[at];
      if (neighbour !== undefined) computeFact(fact, neighbour);
    }
  }
  return remember(computeFact(fact, entity), entity.world);
}

function computeFact(fact: TypeFact, entity: Entity): Memo {
  const memo = collecting(entity.world, () => fact.compute(scopeOf(entity)), fact);
  entity.memo.set(fact, memo);
  return memo;
}

function localValue(local: LocalFact, scope: Scope): Value {
  const memo = scope.locals.get(local);
  if (memo !== undefined) return remember(memo, scope.world);
  const fresh = collecting(scope.world, () => local.compute(scope));
  scope.locals.set(local, fresh);
  return remember(fresh, scope.world);
}

function scopeOf(entity: Entity): Scope {
  return new Scope(entity.world, [entity]);
}

/**
 * Runs a computation and keeps the terms and readings that it used with its result. A fact of many records mostly
 * rests on the same terms, which are then kept once.
 */
function collecting(world: World, compute: () => Value, fact?: TypeFact): Memo {
  const outside = world.uses;
  const uses = new Uses();
  world.uses = uses;
  try {
    const value = compute();
    if (uses.isEmpty) return { value, uses: undefined };
    return { value, uses: fact === undefined ? uses : world.sharedUses(fact, uses) };
  } finally {
    world.uses = outside;
  }
}

function remember(memo: Memo, world: World): Value {
  if (memo.uses !== undefined) world.uses?.addAll(memo.uses);
  return memo.value;
}
