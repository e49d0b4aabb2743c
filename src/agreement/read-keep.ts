import type { TreePath } from '../source/yaml-tree.js';
import { isMap } from './raw-map.js';
import type { KeepSpec } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

/** `keeps: { of: termination, where: …, version: …, from: …, through: … }` of a clause. */
export function readKeep(reader: RuleReader, raw: unknown, path: TreePath): KeepSpec | undefined {
  if (!isMap(raw)) return undefined;
  checkKeys(reader, raw, path, ['of', 'where', 'version', 'from', 'through'], 'a version that is kept');
  const lacking = ['of', 'version', 'from', 'through'].filter((name) => !(name in raw));
  if (lacking.length > 0) {
    complain(
      reader,
      path,
      'required-missing',
      `what is kept does not say its ${lacking.join(', ')}`,
      '{ of: termination, version: change.previousVersion, from: noticeOn, through: endsOn }',
    );
    return undefined;
  }
  return {
    of: String(raw['of']),
    ...('where' in raw ? { where: reader.condition(raw['where'], [...path, 'where']) } : {}),
    version: reader.named(raw['version'], [...path, 'version']),
    from: reader.named(raw['from'], [...path, 'from']),
    through: reader.named(raw['through'], [...path, 'through']),
    at: placeOf(reader, path),
  };
}
