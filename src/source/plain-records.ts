import type { ConvertOptions } from './convert-context.js';
import { RecordConverter } from './convert-record.js';
import type { RecordShape } from './field.js';
import { ndjsonTable } from './ndjson-records.js';
import { PlainCheck } from './plain-row.js';
import type { Problems } from './problem.js';
import type { Fingerprint, RawRow } from './raw-table.js';
import { type FileRequest, resolveFile } from './resolve-file.js';

/**
 * Hands over the records of a file of NDJSON as its lines hold them, each checked as `RecordConverter` checks it:
 * types, allowed values, required and unknown fields, limits. Bad ones are problems and left out. Undefined if the
 * file cannot be read at all.
 */
export async function eachPlainRecord(
  request: FileRequest,
  shape: RecordShape,
  options: ConvertOptions,
  problems: Problems,
  take: (row: RawRow, line: number) => void,
): Promise<Fingerprint | undefined> {
  const file = await resolveFile(request, Number.POSITIVE_INFINITY, problems);
  if (file === undefined) return undefined;
  const table = ndjsonTable(file, problems);
  const plain = new PlainCheck(shape.fields);
  const converter = new RecordConverter(shape, table, problems, options);
  return table.each((row, place) => {
    if (plain.passes(row) || converter.convert(row, place) !== undefined) take(row, place as number);
  });
}
