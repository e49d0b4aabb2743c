import type { TreePath } from '../source/yaml-tree.js';
import { isMap } from './raw-map.js';
import type { LiftSpec } from './rule.js';
import { checkKeys, placeOf, type RuleReader } from './rule-reader.js';

export function readLifts(reader: RuleReader, raw: unknown, path: TreePath): LiftSpec | undefined {
  if (!isMap(raw)) return undefined;
  checkKeys(reader, raw, path, ['clauses', 'except', 'when'], 'an exception');
  return {
    clauses: (Array.isArray(raw['clauses']) ? raw['clauses'] : []).map(String),
    except: (Array.isArray(raw['except']) ? raw['except'] : []).map(String),
    when: reader.condition(raw['when'], [...path, 'when']),
    at: placeOf(reader, path),
  };
}
