import type { ConvertOptions } from './convert-context.js';
import { RecordConverter } from './convert-record.js';
import { DuplicateKeys } from './duplicate-keys.js';
import type { RecordShape } from './field.js';
import type { Problems } from './problem.js';
import type { RecordRow } from './record.js';
import type { SourceRow } from './record-row.js';
import { eachTreeRow, TreeLocator } from './yaml-records.js';
import type { TreePath, YamlTree } from './yaml-tree.js';

/**
 * The records in the list at `path` of a YAML file, such as a scenario; bad ones are problems and left out.
 */
export function rowsFromTree(
  tree: YamlTree,
  path: TreePath,
  shape: RecordShape,
  problems: Problems,
  options: ConvertOptions,
): RecordRow[] {
  const table = { locator: new TreeLocator(tree), notation: 'typed' } as const;
  const converter = new RecordConverter(shape, table, problems, options);
  const duplicates = new DuplicateKeys(problems);
  const rows: SourceRow[] = [];
  eachTreeRow(tree, path, problems, (raw, place) => {
    const row = converter.convert(raw, place);
    if (row === undefined) return;
    rows.push(row);
    duplicates.check(row);
  });
  return rows;
}
