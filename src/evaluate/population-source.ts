import { mergeReasons, type Reason } from '../values/truth.js';
import type { DerivedCompiler } from './compile-derived.js';
import { Entity } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { Condition, PopulationSpec } from './language.js';
import { type Found, type Names, relatedBy } from './names.js';
import type { MemberSource } from './population-parts.js';
import type { Scope } from './scope.js';

/** Finds what `of` names, as seen from the subject. */
export function sourceOf(
  compiler: DerivedCompiler,
  spec: PopulationSpec,
  names: Names,
): MemberSource | undefined {
  const own = names.member ?? names.subjects[0]?.type;
  const here = (scope: Scope): Entity | undefined =>
    names.member === undefined ? scope.subjects[0] : scope.member;
  if (spec.of === '' && own !== undefined) {
    return {
      type: own,
      from: (scope) => ({ entities: [here(scope)].filter((entity) => entity !== undefined) }),
    };
  }
  const list = own?.listNamed(spec.of);
  if (list !== undefined) return { type: list, from: (scope) => rowsOf(here(scope), list) };
  const type = compiler.typeNamed(spec.of);
  if (type === undefined) return undefined;
  return { type, from: joinedFor(spec, type, names) };
}

function rowsOf(
  found: Found | undefined,
  list: EntityType,
): { entities: readonly Entity[]; missing?: readonly Reason[] } {
  if (!(found instanceof Entity)) {
    const value = found?.instead(list.short);
    return value === undefined || value.is === 'known'
      ? { entities: [] }
      : { entities: [], missing: value.why };
  }
  const rows = found.list(list.short, list);
  return rows === undefined ? { entities: [], missing: [found.lacksRows(list.short)] } : { entities: rows };
}

/**
 * A list of another record type joins for free where the subject is, belongs to, or refers to that record; a
 * group reads its own members. A condition that speaks of the record itself is a join of its own.
 */
function joinedFor(spec: PopulationSpec, type: EntityType, names: Names): MemberSource['from'] {
  const { parent } = type;
  const chain = names.member === undefined ? names.subjects : [{ alias: '', type: names.member }];
  for (const [index, subject] of chain.entries()) {
    const locate = (scope: Scope): Found | undefined =>
      names.member === undefined ? scope.subjects[index] : scope.member;
    const members = membersFor(subject.type, type);
    if (members !== undefined) {
      return (scope) => {
        const group = locate(scope);
        return group instanceof Entity ? members(group) : { entities: [] };
      };
    }
    if (parent === undefined || type.kind === 'group' || speaksOf(spec.where, parent)) continue;
    if (subject.type === parent || subject.type.selectedFrom === parent) {
      return (scope) => rowsOf(locate(scope), type);
    }
    const related = relatedBy(parent.name, subject.type, names);
    if (related?.type === parent) {
      return (scope) => {
        const found = locate(scope);
        return rowsOf(found === undefined ? undefined : related.from(found), type);
      };
    }
  }
  return undefined;
}

function membersFor(
  group: EntityType,
  type: EntityType,
): ((entity: Entity) => { entities: readonly Entity[]; missing?: readonly Reason[] }) | undefined {
  if (group.group?.by === undefined) return undefined;
  if (group.base === type) return ({ members, open }) => withMissing(members, open);
  if (group.base !== undefined && group.base === type.parent) {
    return ({ members, open }) => {
      const lists = members.map((member) => member.list(type.short, type));
      const unknown = members.filter((_, index) => lists[index] === undefined);
      const missing = unknown.map((member) => member.lacksRows(type.short));
      return withMissing(
        lists.flatMap((rows) => rows ?? []),
        mergeReasons(open, missing),
      );
    };
  }
  return undefined;
}

function withMissing(
  entities: readonly Entity[],
  missing: readonly Reason[],
): { entities: readonly Entity[]; missing?: readonly Reason[] } {
  return missing.length === 0 ? { entities } : { entities, missing };
}

function speaksOf(condition: Condition | undefined, type: EntityType): boolean {
  if (condition === undefined) return false;
  if (condition.is === 'not') return speaksOf(condition.part, type);
  if (condition.is !== 'atom') return condition.parts.some((part) => speaksOf(part, type));
  const first = condition.left.is === 'fact' ? condition.left.path[0] : undefined;
  return first === type.name || first === type.short;
}
