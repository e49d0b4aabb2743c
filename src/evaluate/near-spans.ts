import type { Period } from '../values/period.js';
import { firstAtLeast } from '../values/sorted.js';
import type { Value } from '../values/value.js';
import { type Entity, OF_PERIODS } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { Expression, PopulationSpec } from './language.js';
import { edge } from './moment-edge.js';
import type { World } from './world.js';

/** From when until when a record's span may reach, in epoch milliseconds. */
interface Extent {
  readonly entity: Entity;
  /** Its place among those it was asked of, whose order the answer keeps. */
  readonly place: number;
  readonly from: number;
  readonly until: number;
}

/** The extents of a list: short ones by their start, so that the near ones are found and not sought. */
interface Extents {
  readonly short: readonly Extent[];
  readonly long: readonly Extent[];
}

/** Leaves out those whose span is surely far from a period; what is near is still compared exactly. */
export type NearSpans = (entities: readonly Entity[], period: Period, world: World) => readonly Entity[];

const DAY_MS = 86_400_000;
const SHORT_MS = 60 * DAY_MS;

/**
 * For spans between two plain fields, or the ends of periods, which are read once for each list of a world.
 * `keepsEnded` keeps those that ended before the period. Undefined where an end is more than a field.
 */
export function nearSpansOf(
  { span }: PopulationSpec,
  type: EntityType,
  keepsEnded: boolean,
): NearSpans | undefined {
  const from = fieldOf(span?.from, type);
  const end = fieldOf(span?.until ?? span?.through, type);
  if (from === undefined || end === undefined) return undefined;
  const owner = type.indexOwner(`spans ${from} ${end}`);
  return (entities, period, world) => {
    const lists = world.indexFor(owner, () => new WeakMap<readonly Entity[], Extents>());
    const extents = lists.get(entities) ?? extentsOf(entities, from, end, world);
    lists.set(entities, extents);
    // A day wider than asked on both sides, for days and instants compare by local date.
    const first = keepsEnded ? Number.NEGATIVE_INFINITY : period.from.ms - 2 * DAY_MS;
    const last = period.until.ms + DAY_MS;
    return near(extents, first, last);
  };
}

function near({ short, long }: Extents, first: number, last: number): readonly Entity[] {
  const found = long.filter(({ from, until }) => from <= last && until >= first);
  for (let at = firstAtLeast(short, first - SHORT_MS, ({ from }) => from); at < short.length; at += 1) {
    const extent = short[at];
    if (extent === undefined || extent.from > last) break;
    if (extent.until >= first) found.push(extent);
  }
  return found.sort((a, b) => a.place - b.place).map(({ entity }) => entity);
}

function fieldOf(expression: Expression | undefined, type: EntityType): string | undefined {
  const name = expression?.is === 'fact' && expression.path.length === 1 ? expression.path[0] : undefined;
  if (name === undefined || type.factNamed(name) !== undefined) return undefined;
  const isField = type.fieldNamed(name) !== undefined || (type.kind === 'period' && OF_PERIODS.has(name));
  return isField ? name : undefined;
}

function extentsOf(entities: readonly Entity[], from: string, end: string, world: World): Extents {
  const bound = (value: Value, side: 'low' | 'high'): number =>
    edge(value, side, world) ?? (side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  const extents = entities.map((entity, place) => ({
    entity,
    place,
    from: bound(entity.get(from), 'low'),
    until: bound(entity.get(end), 'high'),
  }));
  const isShort = (extent: Extent): boolean => extent.until - extent.from <= SHORT_MS;
  return {
    short: extents.filter(isShort).sort((a, b) => a.from - b.from),
    long: extents.filter((extent) => !isShort(extent)),
  };
}
