import type { Problems } from '../../source/problem.js';
import { suggestion } from '../../source/suggest.js';
import type { YamlTree } from '../../source/yaml-tree.js';
import type { Agreement } from '../agreement.js';

/** Groups of record types name types that there are, each in one group. */
export function checkRecordGroups(agreement: Agreement, manifest: YamlTree, problems: Problems): void {
  const known = [...agreement.recordTypes.keys()];
  const seen = new Set<string>();
  for (const [group, { types }] of agreement.recordGroups.entries()) {
    for (const [index, type] of types.entries()) {
      const at = manifest.at(['recordGroups', group, 'types', index]);
      if (!known.includes(type)) {
        const hint = suggestion(type, known);
        problems.add({ code: 'unknown-record-type', message: `there is no record type '${type}'`, at, hint });
      } else if (seen.has(type)) {
        problems.add({ code: 'duplicate-id', message: `the record type '${type}' is in two groups`, at });
      }
      seen.add(type);
    }
  }
}
