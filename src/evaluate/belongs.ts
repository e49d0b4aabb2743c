import { TRUE, type Truth } from '../values/truth.js';
import type { Entity } from './entity.js';
import type { World } from './world.js';

/** Whether a member of a selection surely is one; all other entities are what they are. */
export function belongs(entity: Entity, world: World): Truth {
  if (entity.type.kind !== 'group' || entity.type.group?.by !== undefined) return TRUE;
  const where = world.program.groups.get(entity.type)?.where;
  const [first] = entity.members;
  return where === undefined || first === undefined ? TRUE : where(world.scopeFor(first));
}
