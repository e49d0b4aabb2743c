import type { TreePath } from '../source/yaml-tree.js';
import { isMap } from './raw-map.js';
import { readFacts } from './read-fact.js';
import { readSubjects } from './read-subject.js';
import type { ConsequenceSpec, Rule, WithinSpec } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

const KINDS = ['letter', 'calendar'] as const;
const FIELDS = ['to', 'forEach', 'where', 'facts', 'at'];

/**
 * Reads the occasions of a clause: what calls for a letter, or for an entry in a calendar, without anybody being judged.
 * `at` is the moment that it is about; an entry in a calendar must have one.
 */
export function readOccasions(reader: RuleReader, raw: unknown, path: TreePath, clause: string): Rule[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry, index): Rule[] => {
    const here = [...path, index];
    if (!isMap(entry)) return [];
    checkKeys(reader, entry, here, [...KINDS, ...FIELDS], 'an occasion');
    const kind = KINDS.find((candidate) => candidate in entry);
    if (kind === undefined || (kind === 'calendar' && !('at' in entry))) {
      complain(
        reader,
        here,
        'required-missing',
        kind === undefined ? 'the occasion does not say what follows' : 'an entry in a calendar has a moment',
        kind === undefined ? `one of: ${KINDS.join(', ')}` : 'at: endsOn',
      );
      return [];
    }
    const at = placeOf(reader, here);
    const name = String(entry[kind]);
    const consequence: ConsequenceSpec = {
      when: 'met',
      kind,
      name,
      ...('to' in entry ? { to: String(entry['to']) } : {}),
      at,
    };
    const clock: WithinSpec = {
      to: 'at' in entry ? reader.named(entry['at'], [...here, 'at']) : reader.expression('none', here),
      at,
    };
    return [
      {
        id: `${clause} ${name}${index === 0 ? '' : ` ${index + 1}`}`,
        clause,
        subjects: readSubjects(reader, entry['forEach'], [...here, 'forEach']),
        facts: readFacts(reader, entry['facts'], [...here, 'facts']).filter(({ type }) => type === undefined),
        ...('where' in entry ? { where: reader.condition(entry['where'], [...here, 'where']) } : {}),
        demand: { is: 'within', clock },
        severity: 'note',
        saysSeverity: true,
        consequences: [consequence],
        at,
      },
    ];
  });
}
