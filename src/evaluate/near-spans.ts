import type { Period } from '../values/period.js';
import type { Value } from '../values/value.js';
import { type Entity, OF_PERIODS } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { Expression, PopulationSpec } from './language.js';
import { edge } from './moment-edge.js';
import type { World } from './world.js';

/** From when until when a record's span may reach, in epoch milliseconds. */
interface Extent {
  readonly from: number;
  readonly until: number;
}

/** Leaves out those whose span is surely far from a period; what is near is still compared exactly. */
export type NearSpans = (entities: readonly Entity[], period: Period, world: World) => readonly Entity[];

const DAY_MS = 86_400_000;

/**
 * For spans between two plain fields, or the ends of periods, which are read once for each record of a world. `keepsEnded` keeps those that
 * ended before the period. Undefined where an end is more than a field.
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
    const extents = world.indexFor(owner, () => new Map<Entity, Extent>());
    // A day wider than asked on both sides, for days and instants compare by local date.
    const first = keepsEnded ? Number.NEGATIVE_INFINITY : period.from.ms - 2 * DAY_MS;
    const last = period.until.ms + DAY_MS;
    return entities.filter((entity) => {
      const extent = extents.get(entity) ?? extentOf(entity, from, end, world);
      extents.set(entity, extent);
      return extent.from <= last && extent.until >= first;
    });
  };
}

function fieldOf(expression: Expression | undefined, type: EntityType): string | undefined {
  const name = expression?.is === 'fact' && expression.path.length === 1 ? expression.path[0] : undefined;
  if (name === undefined || type.factNamed(name) !== undefined) return undefined;
  const isField = type.fieldNamed(name) !== undefined || (type.kind === 'period' && OF_PERIODS.has(name));
  return isField ? name : undefined;
}

function extentOf(entity: Entity, from: string, end: string, world: World): Extent {
  const bound = (value: Value, side: 'low' | 'high'): number =>
    edge(value, side, world) ?? (side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  return { from: bound(entity.get(from), 'low'), until: bound(entity.get(end), 'high') };
}
