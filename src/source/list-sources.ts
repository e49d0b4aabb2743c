import type { ReadRow } from './load-source.js';
import type { Problems } from './problem.js';
import type { RecordRow } from './record.js';
import type { SourceRow } from './record-row.js';
import type { Declaration } from './source-entry.js';
import { inTimeOrder } from './time-order.js';

/** A source of rows that belong into a list of other records. */
export interface ListSource {
  readonly source: Declaration;
  readonly rows: readonly ReadRow[];
}

/**
 * Puts the rows of lists that have a file of their own into the records that they belong to, in the order of
 * their `at`. A row whose record is not there is a problem, unless `incomplete` names its type: then bad
 * input explains it.
 */
export function attachLists(
  lists: readonly ListSource[],
  records: ReadonlyMap<string, readonly SourceRow[]>,
  incomplete: ReadonlySet<string>,
  problems: Problems,
): void {
  const indices = new Map<string, ReadonlyMap<string, SourceRow>>();
  const changed = new Map<SourceRow, Set<string>>();
  for (const { source, rows } of lists) {
    const { type, list } = source.listOf ?? { type: '', list: '' };
    const index = indices.get(type) ?? new Map(records.get(type)?.map((row) => [row.key, row]));
    indices.set(type, index);
    if (!records.has(type) && !incomplete.has(type)) {
      const at = source.tree.at([...source.path, 'record']);
      const hint = `a source with record: ${type}`;
      problems.add({
        code: 'parent-missing',
        message: `no source gives the ${type} that ${source.entry.record} belongs to`,
        at,
        hint,
      });
      continue;
    }
    for (const { row, parent } of rows) {
      const owner = parent === undefined ? undefined : index.get(parent);
      if (owner === undefined) {
        if (parent === undefined || !incomplete.has(type)) addOrphan(row, parent, source, problems);
        continue;
      }
      owner.values[list] = [...((owner.values[list] as readonly RecordRow[] | undefined) ?? []), row];
      changed.set(owner, (changed.get(owner) ?? new Set()).add(list));
    }
  }
  // A record without rows in a file of rows has none.
  for (const { source } of lists) {
    const { type, list } = source.listOf ?? { type: '', list: '' };
    for (const owner of records.get(type) ?? []) owner.values[list] ??= [];
  }
  for (const [owner, names] of changed) {
    for (const list of names) owner.values[list] = inTimeOrder(owner.values[list] as SourceRow[]);
  }
}

function addOrphan(
  row: SourceRow,
  parent: string | undefined,
  { entry, listOf }: Declaration,
  problems: Problems,
): void {
  const column = entry.parent ?? '';
  const at = row.origin.locator.value(row.place, column);
  const message =
    parent === undefined
      ? `the column '${column}' is empty`
      : `there is no ${listOf?.type} with the key '${parent}'`;
  problems.add({ code: 'parent-missing', message, at });
}
