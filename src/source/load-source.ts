import type { ConvertOptions } from './convert-context.js';
import { RecordConverter } from './convert-record.js';
import type { FieldMap } from './mapping.js';
import { decimalMap, readMap } from './mapping.js';
import type { Problems } from './problem.js';
import type { Fingerprint } from './raw-table.js';
import type { SourceRow } from './record-row.js';
import type { FileRequest } from './resolve-file.js';
import { cellText, checkColumns, otherColumns, rowFilter, slotOf } from './source-columns.js';
import type { Declaration } from './source-entry.js';
import { openTable } from './source-table.js';

/** A row, and for a row of a list the key of the record that it belongs to, as its file gives it. */
export interface ReadRow {
  readonly row: SourceRow;
  readonly parent: string | undefined;
}

/** The file of a source, as it was read. */
interface ReadFile extends Fingerprint {
  /** As shown to the user. */
  readonly file: string;
}

/** The rows of one source. */
interface ReadSource extends ReadFile {
  readonly rows: readonly ReadRow[];
}

/** The folder of the sources, and how their records are read; a source knows its own path and zone. */
type SourceRequest = Pick<FileRequest, 'root' | 'folder'>;
type RecordOptions = Omit<ConvertOptions, 'zone'>;

/** Reads the file of a source into records; undefined if it cannot be read at all. Bad rows are left out. */
export async function readSource(
  source: Declaration,
  request: SourceRequest,
  options: RecordOptions,
  problems: Problems,
): Promise<ReadSource | undefined> {
  const rows: ReadRow[] = [];
  const read = await eachRecord(source, request, options, problems, (row, parent) => {
    rows.push({ row, parent });
  });
  return read && { ...read, rows };
}

/**
 * Hands over the records of a source one by one, in the file's order, and keeps none: a file of NDJSON passes
 * in flat memory. Undefined if the file cannot be read at all; bad rows are problems and left out. Natural
 * keys are not compared.
 */
export async function eachRecord(
  source: Declaration,
  request: SourceRequest,
  options: RecordOptions,
  problems: Problems,
  take: (row: SourceRow, parent: string | undefined) => void,
): Promise<ReadFile | undefined> {
  const { entry, tree, path, shape, zone } = source;
  const before = problems.count;
  const map = entry.map && readMap(tree, [...path, 'map'], entry.map, shape.fields, entry.decimal, problems);
  const askedAt = tree.at([...path, 'file']);
  const table = await openTable({ ...request, path: entry.file, askedAt }, entry.delimiter, problems);
  if (table === undefined || !checkColumns(source, table, map, problems)) return undefined;
  if (problems.count > before) return undefined;

  const columns = { map: map ?? ownNames(source), others: otherColumns(entry).map(({ column }) => column) };
  const converter = new RecordConverter(shape, table, problems, { ...options, zone }, columns);
  const isWanted = rowFilter(source, table);
  const parentSlot = entry.parent === undefined ? undefined : slotOf(entry.parent, table);
  const fingerprint = await table.each((raw, place) => {
    if (!isWanted(raw)) return;
    const row = converter.convert(raw, place);
    if (row !== undefined) take(row, parentSlot === undefined ? undefined : cellText(raw[parentSlot]));
  });
  return { file: table.locator.file, ...fingerprint };
}

/** Without a map the columns are called as the fields; a decimal comma still needs translating. */
function ownNames({ entry, tree, path, shape }: Declaration): FieldMap | undefined {
  if (entry.decimal !== ',') return undefined;
  return decimalMap(shape.fields, entry.decimal, tree.at([...path, 'decimal']));
}
