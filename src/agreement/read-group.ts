import type { TreePath } from '../source/yaml-tree.js';
import { isMap } from './raw-map.js';
import type { GroupSpec } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

export function readGroups(reader: RuleReader, raw: unknown, path: TreePath): GroupSpec[] {
  if (!isMap(raw)) return [];
  const groups: GroupSpec[] = [];
  for (const [name, spec] of Object.entries(raw)) {
    const here = [...path, name];
    if (!isMap(spec) || typeof spec['of'] !== 'string') {
      complain(
        reader,
        here,
        'wrong-form',
        `the group '${name}' does not say what it is made of`,
        '{ of: claim, by: causeId }',
      );
      continue;
    }
    checkKeys(reader, spec, here, ['of', 'where', 'by'], 'a group');
    groups.push({
      name,
      of: spec['of'],
      ...('where' in spec ? { where: reader.condition(spec['where'], [...here, 'where']) } : {}),
      ...('by' in spec ? { by: reader.named(spec['by'], [...here, 'by']) } : {}),
      at: placeOf(reader, here),
    });
  }
  return groups;
}
