import { equalValues } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { firstAtLeast } from '../values/sorted.js';
import type { Reason } from '../values/truth.js';
import { anything, isScalars, NONE, type Scalar, type Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import type { DerivedCompiler } from './compile-derived.js';
import type { Entity } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { Condition, Path, PopulationSpec } from './language.js';
import { edge, positionOf } from './moment-edge.js';
import { type Names, resolvePath } from './names.js';
import type { Bounds, MemberSource } from './population-parts.js';
import { type Compute, Scope, type Test } from './scope.js';
import { standInRows } from './unseen.js';
import type { World } from './world.js';

/** Entities that may be members, a superset; and whether they are the subject's own. */
export type Candidates = (
  scope: Scope,
  bounds: Bounds,
) => {
  readonly entities: readonly Entity[];
  readonly missing?: readonly Reason[] | undefined;
  /** One for each record that does not tell whether it has such rows. */
  readonly standIns?: readonly Entity[];
  readonly owned: boolean;
};

interface Request {
  readonly spec: PopulationSpec;
  readonly type: EntityType;
  readonly source: MemberSource['from'];
  readonly by: Compute | undefined;
  readonly inner: Names;
  readonly outer: Names;
  readonly compiler: DerivedCompiler;
}

/** An equality of a member's field with something that the subject knows: the key of a hash join. */
interface Join {
  readonly field: string;
  readonly right: Compute;
  /** The join as a condition, where `where` does not say it. */
  readonly implicit?: Test;
}

const DAY_MS = 86_400_000;

/**
 * Finds candidates without looking at every record: by the subject's own list, else by a hash of one equality of
 * `where` (or of the reference to the subject), and by time within it.
 */
export function candidatesOf(request: Request): {
  readonly candidates: Candidates;
  readonly implicit: Test | undefined;
} {
  const { source, type, by } = request;
  if (source !== undefined) {
    const candidates: Candidates = (scope) => {
      const { entities, missing } = source(scope);
      return { entities, missing, owned: true };
    };
    return { candidates, implicit: undefined };
  }
  const join = joinOf(request);
  const owner = placesAlike(request, join) ?? {};
  const candidates: Candidates = (scope, bounds) => {
    const { world } = scope;
    const index = world.indexFor(owner, () => buildIndex(world, type, join?.field, by));
    const key = join === undefined ? ALL : keyOf(join.right(scope), world);
    const bucket = key === undefined ? index.whole : (index.buckets.get(key) ?? EMPTY);
    const inTime = by === undefined ? bucket.entities : within(bucket, bounds, world);
    return {
      standIns: standInRows(type, world),
      entities: index.wild.length === 0 || key === undefined ? inTime : [...inTime, ...index.wild],
      owned: false,
    };
  };
  return { candidates, implicit: join?.implicit };
}

/** Populations of the same members by the same fields share their index; undefined where a moment is more than a field. */
function placesAlike({ spec, type }: Request, join: Join | undefined): object | undefined {
  const { by } = spec;
  const field = by?.is === 'fact' && by.path.length === 1 ? by.path[0] : undefined;
  const isField =
    field !== undefined && type.fieldNamed(field) !== undefined && type.factNamed(field) === undefined;
  return by === undefined || isField ? type.indexOwner(`${join?.field ?? ''} ${field ?? ''}`) : undefined;
}

/** The reference of the member to the subject, if there is one; else the first equality with something of the subject. */
function joinOf({ spec, type, inner, outer, compiler }: Request): Join | undefined {
  const equalities = spec.where === undefined ? [] : equalitiesOf(spec.where);
  const named = new Set(equalities.map(({ field }) => field));
  const subjects = outer.member === undefined ? outer.subjects : [{ alias: '', type: outer.member }];
  for (const [index, subject] of subjects.entries()) {
    const own = subject.type.selectedFrom ?? subject.type;
    for (const target of [own, own.parent]) {
      if (target === undefined || target.kind !== 'record' || target === type) continue;
      const field = [...type.fields.values()].find(
        ({ references, name }) => references === target.name && !named.has(name),
      );
      if (field === undefined) continue;
      const right: Compute = (scope) =>
        referenceKey(scope, index, outer.member !== undefined, target === own);
      const implicit: Test = (scope) =>
        equalValues(scope.member?.get(field.name) ?? NONE, right(scope.outer ?? scope), scope.world.frame);
      return { field: field.name, right, implicit };
    }
  }
  // An equality that may be left out may not choose the candidates.
  if (compiler.mutants !== undefined) return undefined;
  for (const { field, condition } of equalities) {
    const { right } = condition;
    if (type.fieldNamed(field) === undefined || right.is !== 'fact' || speaksOfMember(right.path, inner))
      continue;
    return { field, right: compiler.expression(right, outer) };
  }
  return undefined;
}

/** Inside a population a bare name is the member's before it is the subject's. */
function speaksOfMember(path: Path, inner: Names): boolean {
  const { outer: _, ...own } = inner;
  return path[0] !== 'subject' && resolvePath(path, { ...own, reads: () => undefined }) !== undefined;
}

function referenceKey(scope: Scope, index: number, member: boolean, own: boolean): Value {
  const subject = member ? scope.member : scope.subjects[index];
  const entity = own ? subject : subject?.parent;
  if (entity?.doubted !== undefined) return anything(entity.doubted);
  return { is: 'known', value: entity?.key ?? '' };
}

function equalitiesOf(
  condition: Condition,
): { field: string; condition: Extract<Condition, { is: 'atom' }> }[] {
  if (condition.is === 'all') return condition.parts.flatMap(equalitiesOf);
  if (condition.is !== 'atom' || condition.operator !== 'equal' || condition.left.is !== 'fact') return [];
  const [field, ...rest] = condition.left.path;
  return field === undefined || rest.length > 0 ? [] : [{ field, condition }];
}

interface Bucket {
  readonly entities: readonly Entity[];
  /** Sorted starts, with the entity of each; entities whose moment is open stand apart. */
  readonly sorted: readonly { readonly ms: number; readonly entity: Entity }[];
  readonly open: readonly Entity[];
}

interface Index {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly whole: Bucket;
  /** Entities whose joined field is not known: they may match anything. */
  readonly wild: readonly Entity[];
}

const EMPTY: Bucket = { entities: [], sorted: [], open: [] };
const ALL = ' all';

function buildIndex(
  world: World,
  type: EntityType,
  field: string | undefined,
  by: Compute | undefined,
): Index {
  const all = world.entitiesOf(type);
  const groups = new Map<string, Entity[]>();
  const wild: Entity[] = [];
  for (const entity of all) {
    const key = field === undefined ? ALL : keyOf(entity.get(field), world);
    if (key === undefined) wild.push(entity);
    else {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entity]);
      else group.push(entity);
    }
  }
  const buckets = new Map([...groups].map(([key, entities]) => [key, bucketOf(world, entities, by)]));
  let whole = field === undefined ? buckets.get(ALL) : undefined;
  return {
    buckets,
    get whole() {
      whole ??= bucketOf(world, all, by);
      return whole;
    },
    wild,
  };
}

function bucketOf(world: World, entities: readonly Entity[], by: Compute | undefined): Bucket {
  if (by === undefined) return { entities, sorted: [], open: [] };
  const sorted: { ms: number; entity: Entity }[] = [];
  const open: Entity[] = [];
  for (const entity of entities) {
    const ms = positionOf(by(new Scope(world, [], entity)), world);
    if (ms === undefined) open.push(entity);
    else sorted.push({ ms, entity });
  }
  sorted.sort((a, b) => a.ms - b.ms);
  return { entities, sorted, open };
}

/** A day wider than asked on both sides, for days and instants compare by local date. */
function within(bucket: Bucket, { from, upTo, before, period }: Bounds, world: World): readonly Entity[] {
  const lows = [period?.from.ms, edge(from, 'low', world)].filter((ms) => ms !== undefined);
  const highs = [period?.until.ms, edge(upTo, 'high', world), edge(before, 'high', world)].filter(
    (ms) => ms !== undefined,
  );
  const low = Math.max(Number.NEGATIVE_INFINITY, ...lows) - DAY_MS;
  const high = Math.min(Number.POSITIVE_INFINITY, ...highs) + 2 * DAY_MS;
  const { sorted } = bucket;
  const found: Entity[] = [];
  for (let at = firstAtLeast(sorted, low, ({ ms }) => ms); at < sorted.length; at += 1) {
    const entry = sorted[at];
    if (entry === undefined || entry.ms > high) break;
    found.push(entry.entity);
  }
  return bucket.open.length === 0 ? found : [...found, ...bucket.open];
}

/** Undefined for a value that is not known, and for a list, which may match by any of its items. */
function keyOf(value: Value, { frame }: World): string | undefined {
  return value.is === 'known' && !isScalars(value.value) ? keyText(value.value, frame.zone) : undefined;
}

/** Points that can be equal have the same key; a day equals every instant on it. */
function keyText(scalar: Scalar, zone: Zone): string {
  if (typeof scalar === 'string') return `t ${scalar}`;
  if (typeof scalar === 'boolean') return `b ${scalar}`;
  if (scalar instanceof Rational) return `n ${scalar}`;
  if (scalar instanceof Instant) return `d ${zone.dayOf(scalar).n}`;
  if (scalar instanceof Day) return `d ${scalar.n}`;
  return `o ${String(scalar)}`;
}
