import { and, isFalse, isTrue, mergeReasons, type Reason, TRUE } from '../values/truth.js';
import { Entity, inLine } from './entity.js';
import type { EntityType } from './entity-type.js';
import { unknownRows, unseen } from './unseen.js';
import type { World } from './world.js';

/** A selection holds its members one by one; grouped by a key they are added up. */
export function groupsOf(type: EntityType, world: World): Entity[] {
  if (type.group === undefined || type.base === undefined) return [];
  return type.group.by === undefined ? selected(type, type.base, world) : grouped(type, type.base, world);
}

/** Rows stand in line within their record. */
function selected(type: EntityType, base: EntityType, world: World): Entity[] {
  const where = world.program.groups.get(type)?.where;
  const pick = (entities: readonly Entity[]): Entity[] =>
    inLine(
      entities
        .filter((entity) => where === undefined || !isFalse(where(world.scopeFor(entity))))
        .map((member) => {
          const { row, parent } = member;
          return new Entity(world, type, member.key, {
            ...(row === undefined ? {} : { row }),
            ...(parent === undefined ? {} : { parent }),
            members: [member],
          });
        }),
    );
  if (base.kind !== 'row' || base.parent === undefined) return pick(world.entitiesOf(base));
  return world.entitiesOf(base.parent).flatMap((parent) => pick(parent.list(base.short, base) ?? []));
}

interface Group {
  readonly members: Entity[];
  /** Why others may belong to it. */
  open: readonly Reason[];
}

/**
 * One entity for each key, in the order of its first member. A member that the group may not take, whose key is
 * not known, or that no source shows, is none of its members, but leaves open who they are.
 */
function grouped(type: EntityType, base: EntityType, world: World): Entity[] {
  const compiled = world.program.groups.get(type);
  const groups = new Map<string, Group>();
  let anyOf = mergeReasons(unseen(base, world), unknownRows(base, world));
  for (const entity of world.entitiesOf(base)) {
    const scope = world.scopeFor(entity);
    const taken = and([compiled?.where?.(scope) ?? TRUE]);
    const key = compiled?.by?.(scope);
    if (isFalse(taken) || key === undefined) continue;
    const name = key.is === 'known' ? String(key.value) : `without ${type.name}`;
    const group = groups.get(name) ?? { members: [], open: [] };
    groups.set(name, group);
    if (key.is !== 'known') anyOf = mergeReasons(anyOf, key.why);
    if (key.is === 'known' && isTrue(taken)) group.members.push(entity);
    else group.open = mergeReasons(group.open, taken.why);
  }
  return [...groups].map(
    ([name, { members, open }]) =>
      new Entity(world, type, name, { members, open: mergeReasons(open, anyOf) }),
  );
}
