import { TRUE, type Truth, unknown } from '../values/truth.js';
import type { Entity } from './entity.js';
import type { World } from './world.js';

/**
 * Whether a member of a selection surely is one, and whether a group surely has a member; all other entities are
 * what they are.
 */
export function belongs(entity: Entity, world: World): Truth {
  const { type, members, open } = entity;
  if (type.kind !== 'group') return TRUE;
  const [first] = members;
  if (first === undefined) return unknown(open);
  const where = type.group?.by === undefined ? world.program.groups.get(type)?.where : undefined;
  return where === undefined ? TRUE : where(world.scopeFor(first));
}
