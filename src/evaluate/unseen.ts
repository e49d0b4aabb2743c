import { mergeReasons, type Reason } from '../values/truth.js';
import type { EntityType } from './entity-type.js';
import type { World } from './world.js';

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
  return reach.horizon.ms < last ? [missing(`the source reaches ${zone.dayOf(reach.horizon)}`)] : [];
}

/** Why there may be rows of a list that no record shows: a record does not tell whether it has any. */
export function unknownRows(type: EntityType, world: World): readonly Reason[] {
  const { parent } = type;
  if (type.kind !== 'row' || parent === undefined) return [];
  return world.indexFor(type, () => {
    let why: readonly Reason[] = [];
    for (const entity of world.entitiesOf(parent)) {
      if (entity.list(type.short, type) === undefined) why = mergeReasons(why, [entity.lacks(type.short)]);
    }
    return why;
  });
}
