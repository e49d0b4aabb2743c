import { TRUE, type Truth, unknown } from '../values/truth.js';
import type { Entity } from './entity.js';
import type { World } from './world.js';

/**
 * Whether there surely is such an entity: a member of a selection may be none, a group may have no members, and
 * one that stands in for others may stand for nobody.
 */
export function belongs(entity: Entity, world: World): Truth {
  const { type, members, open, doubted } = entity;
  if (doubted !== undefined) return unknown(doubted);
  if (type.kind !== 'group') return TRUE;
  const [first] = members;
  if (first === undefined) return unknown(open);
  const where = type.group?.by === undefined ? world.program.groups.get(type)?.where : undefined;
  return where === undefined ? TRUE : where(world.scopeFor(first));
}
