import type { TreePath } from '../source/yaml-tree.js';
import { isMap, type RawMap } from './raw-map.js';
import { readConsequences } from './read-consequence.js';
import { readDemand } from './read-demand.js';
import { readFacts } from './read-fact.js';
import { readSubjects } from './read-subject.js';
import type { Rule } from './rule.js';
import { complain, placeOf, type RuleReader } from './rule-reader.js';
import { type Words, wordsOf } from './words.js';

export const RULE_FIELDS: readonly string[] = [
  'forEach',
  'facts',
  'where',
  'within',
  'require',
  'expect',
  'holds',
  'doubt',
  'otherwise',
  'severity',
  'consequences',
  'chart',
];

/** Reads one rule, the facts that belong to it included. `path` leads to the map that holds `forEach`. */
export function readRule(
  reader: RuleReader,
  raw: RawMap,
  path: TreePath,
  ids: { readonly clause: string; readonly rule: string; readonly target: boolean },
): Rule | undefined {
  const demand = readDemand(reader, raw, path);
  if (!('forEach' in raw)) {
    complain(
      reader,
      path,
      'required-missing',
      `the rule '${ids.rule}' does not say who is judged`,
      'forEach: invoice',
    );
  }
  if (demand === undefined || !('forEach' in raw)) return undefined;
  const otherwise = raw['otherwise'] as Rule['otherwise'] | undefined;
  const doubt = raw['doubt'];
  return {
    id: ids.rule,
    clause: ids.clause,
    subjects: readSubjects(reader, raw['forEach'], [...path, 'forEach']),
    facts: readFacts(reader, raw['facts'], [...path, 'facts']).filter((fact) => fact.type === undefined),
    ...('where' in raw ? { where: reader.condition(raw['where'], [...path, 'where']) } : {}),
    demand,
    ...(isMap(doubt)
      ? {
          doubt: {
            when: reader.condition(doubt['when'], [...path, 'doubt', 'when']),
            ask: wordsOf(doubt['ask'] as string | Words),
          },
        }
      : {}),
    ...(otherwise === undefined ? (ids.target ? { otherwise: 'missed' } : {}) : { otherwise }),
    severity: (raw['severity'] as Rule['severity'] | undefined) ?? 'major',
    saysSeverity: 'severity' in raw,
    consequences: readConsequences(reader, raw['consequences'], [...path, 'consequences']),
    ...('chart' in raw ? { chart: String(raw['chart']) } : {}),
    at: placeOf(reader, path),
  };
}
