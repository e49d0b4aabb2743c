import type { Reason } from '../values/truth.js';
import { None, reasonsOf } from '../values/value.js';
import type { CompiledRule } from './compile-rule.js';
import { Entity, standIn } from './entity.js';
import type { EntityType } from './entity-type.js';
import { relatedBy } from './names.js';
import type { World } from './world.js';

/** How a later subject is found: by what an earlier one leads to, or among those that refer to an earlier one. */
export interface Join {
  of(tuple: readonly Entity[]): readonly Entity[];
  /** Those of which nobody knows to whom they belong. */
  readonly strays?: readonly Stray[];
}

interface Stray {
  readonly entity: Entity;
  readonly why: readonly Reason[];
}

/** Undefined where nothing leads from an earlier subject to this one: then every pair is judged. */
export function joinOf(rule: CompiledRule, index: number, world: World): Join | undefined {
  const { type } = rule.subjects[index] ?? {};
  if (type === undefined || type.kind === 'period' || type.kind === 'item') return undefined;
  const names = { typeNamed: (name: string) => world.program.types.get(name) };
  for (let at = 0; at < index; at += 1) {
    const earlier = rule.subjects[at];
    if (earlier === undefined) continue;
    const target = type.parent ?? type;
    if (type.parent !== undefined && earlier.type === type.parent) {
      return { of: (tuple) => rowsOf(tuple[at], type) };
    }
    const related = relatedBy(target.name, earlier.type, names);
    if (related?.type === target) {
      return {
        of: (tuple) => {
          const from = tuple[at];
          const found = from === undefined ? undefined : related.from(from);
          if (found instanceof Entity) return type.parent === undefined ? [found] : rowsOf(found, type);
          // A reference that is not there leads to nobody; one that is not known to anybody.
          const why = found === undefined ? [] : reasonsOf(found.instead(''));
          return why.length === 0 ? [] : [standIn(world, type, why)];
        },
      };
    }
    const back = [...type.fields.values()].find(({ references }) => references === earlier.type.name);
    if (back !== undefined) return byReference(type, back.name, earlier.type, at, world);
  }
  return undefined;
}

/** The rows of a record, or one that stands in for them where nobody knows whether there are any. */
function rowsOf(record: Entity | undefined, type: EntityType): readonly Entity[] {
  if (record === undefined) return [];
  const rows = record.list(type.short, type);
  return rows ?? [standIn(record.world, type, record.doubted ?? [record.lacksRows(type.short)], record)];
}

function byReference(type: EntityType, field: string, target: EntityType, at: number, world: World): Join {
  const owners = new Map<string, Entity[]>();
  const strays: Stray[] = [];
  for (const entity of world.entitiesOf(type)) {
    const key = entity.get(field);
    if (key.is !== 'known') {
      strays.push({ entity, why: key.why });
      continue;
    }
    const name = String(key.value);
    const owned = owners.get(name);
    if (owned !== undefined) owned.push(entity);
    else owners.set(name, [entity]);
    if (key.value !== None.VALUE && world.byKey(target, name) === undefined)
      strays.push({ entity, why: [entity.lacks(field, `there is no ${target.name} '${name}'`)] });
  }
  return {
    of: (tuple) => {
      const owner = tuple[at];
      if (owner === undefined) return [];
      if (owner.doubted !== undefined) return [standIn(world, type, owner.doubted)];
      return owners.get(owner.key) ?? [];
    },
    strays,
  };
}
