import { mergeReasons, type Reason } from '../values/truth.js';
import { type Entity, standIn } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { World } from './world.js';

const NOBODY: readonly Entity[] = [];

/** Why there may be records of a type that no source shows: there is none, or it does not cover the agreement's time. */
export function unseen(type: EntityType, world: World): readonly Reason[] {
  const { table } = type;
  const reach = world.reachOf(table);
  if (reach === undefined) return [{ because: 'missing', what: table.name, noSource: true }];
  const period = world.agreementPeriod();
  if (period === undefined) return [];
  const { zone, asOf } = world.frame;
  const missing = (detail: string): Reason => ({ because: 'missing', what: table.name, detail });
  if (reach.from.ms > period.from.ms) return [missing(`the source starts on ${zone.dayOf(reach.from)}`)];
  const last = Math.min(period.until.ms - 1, asOf.ms);
  return reach.horizon.ms < last ? [missing(`the source reaches ${zone.dayBefore(reach.horizon)}`)] : [];
}

/** Why there may be rows of a list that no record shows: a record does not tell whether it has any. */
export function unknownRows(type: EntityType, world: World): readonly Reason[] {
  return standInRows(type, world).reduce<readonly Reason[]>(
    (why, { doubted = [] }) => mergeReasons(why, doubted),
    [],
  );
}

/** One for each record that does not tell whether it has rows of a list, or of a selection from it. */
export function standInRows(type: EntityType, world: World): readonly Entity[] {
  const list = type.kind === 'group' ? type.base : type;
  const parent = list?.kind === 'row' ? list.parent : undefined;
  if (list === undefined || parent === undefined) return NOBODY;
  return world.indexFor(type, () =>
    world
      .entitiesOf(parent)
      .filter((entity) => entity.list(list.short, list) === undefined)
      .map((entity) => standIn(world, type, [entity.lacksRows(list.short)], entity)),
  );
}
