import type { FieldMap } from './mapping.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { RawRow, RawTable } from './raw-table.js';
import type { Declaration } from './source-entry.js';
import { suggestion } from './suggest.js';

/**
 * Checks, once per file, that its columns are those that the source speaks of: mapped columns, parent and
 * `where` exist; without a map every column is a field; no required field is left without a column.
 */
export function checkColumns(
  { entry, tree, path, shape }: Declaration,
  table: RawTable,
  map: FieldMap | undefined,
  problems: Problems,
): boolean {
  const before = problems.count;
  const at = (...steps: string[]): Position => tree.at([...path, ...steps]);
  const { header } = table;
  if (map !== undefined) {
    for (const { name, required } of shape.fields) {
      if (!required || map.has(name)) continue;
      problems.add({
        code: 'required-missing',
        message: `the map lacks the field '${name}'`,
        at: tree.keyAt([...path, 'map']),
      });
    }
  }
  if (header === undefined) return problems.count === before;

  const others = otherColumns(entry);
  const mapped = map === undefined ? [] : [...map.values()].filter((source) => source.constant === undefined);
  const used: (readonly [string, Position])[] = [
    ...mapped.map((source) => [source.column, source.at] as const),
    ...others.map(({ column, steps }) => [column, at(...steps)] as const),
  ];
  for (const [column, where] of used) {
    if (header.includes(column)) continue;
    const hint = suggestion(column, header);
    const message = `there is no column '${column}' in ${table.locator.file}`;
    problems.add({ code: 'unknown-column', message, at: where, ...(hint ? { hint } : {}) });
  }
  if (map === undefined)
    checkHeader(
      header,
      shape.fields,
      others.map(({ column }) => column),
      table,
      problems,
    );
  return problems.count === before;
}

function checkHeader(
  header: readonly string[],
  fields: Declaration['shape']['fields'],
  others: readonly string[],
  { locator }: RawTable,
  problems: Problems,
): void {
  const names = fields.map((field) => field.name);
  for (const column of header) {
    if (names.includes(column) || others.includes(column)) continue;
    const hint = suggestion(column, names);
    const message = `unknown field '${column}'`;
    problems.add({ code: 'unknown-field', message, at: locator.name(0, column), ...(hint ? { hint } : {}) });
  }
  for (const { name, required } of fields) {
    if (!required || header.includes(name)) continue;
    const hint = 'add the column, or give the source a map';
    problems.add({
      code: 'required-missing',
      message: `the header lacks the field '${name}'`,
      at: locator.name(0, name),
      hint,
    });
  }
}

/** Columns that a source uses for something else than a field, and where it says so. */
export function otherColumns(
  entry: Declaration['entry'],
): { readonly column: string; readonly steps: string[] }[] {
  const where = Object.keys(entry.where ?? {}).map((column) => ({ column, steps: ['where', column] }));
  return entry.parent === undefined ? where : [{ column: entry.parent, steps: ['parent'] }, ...where];
}

/** Whether a row has the texts that `where` asks for. */
export function rowFilter({ entry }: Declaration, table: RawTable): (raw: RawRow) => boolean {
  const tests = Object.entries(entry.where ?? {}).map(([column, wanted]) => {
    const texts = new Set(typeof wanted === 'string' ? [wanted] : wanted);
    return { slot: slotOf(column, table), texts };
  });
  return (raw) => tests.every(({ slot, texts }) => texts.has(cellText(raw[slot]) ?? ''));
}

/** Where a raw row keeps a column. */
export function slotOf(column: string, { header }: RawTable): string | number {
  return header === undefined ? column : header.indexOf(column);
}

/** The text of a cell that holds one word; undefined for an empty one. */
export function cellText(cell: unknown): string | undefined {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' && cell !== '' ? cell : undefined;
}
