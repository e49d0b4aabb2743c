import type { TreePath } from '../source/yaml-tree.js';
import { isMap } from './raw-map.js';
import type { ConsequenceSpec } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

export function readConsequences(reader: RuleReader, raw: unknown, path: TreePath): ConsequenceSpec[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry, index): ConsequenceSpec[] => {
    const here = [...path, index];
    const kinds = ['letter', 'calendar', 'invoice-line', 'right'] as const;
    if (!isMap(entry)) return [];
    checkKeys(reader, entry, here, ['when', 'to', 'after', ...kinds], 'a consequence');
    const kind = kinds.find((candidate) => candidate in entry);
    if (kind === undefined) {
      complain(
        reader,
        here,
        'required-missing',
        'the consequence does not say what follows',
        `one of: ${kinds.join(', ')}`,
      );
      return [];
    }
    if ('after' in entry && kind !== 'letter') {
      complain(reader, [...here, 'after'], 'wrong-form', `'after' is of a letter, and this is a ${kind}`);
    }
    return [
      {
        when: entry['when'] as ConsequenceSpec['when'],
        kind,
        name: String(entry[kind]),
        ...('to' in entry ? { to: String(entry['to']) } : {}),
        ...('after' in entry ? { after: String(entry['after']) } : {}),
        at: placeOf(reader, here),
      },
    ];
  });
}
