import { eachPlainRecord } from '../source/plain-records.js';
import { Problems } from '../source/problem.js';
import type { RawRow } from '../source/raw-table.js';
import { Zone } from '../values/zone.js';
import { type FieldDeclarations, shapeOf } from './record-fields.js';

export interface RecordsRequest {
  /** The working folder; the file lies inside it. */
  readonly root: string;
  /** Relative to it: one JSON object per line. */
  readonly file: string;
  /** Of local times without offset; UTC if not given. */
  readonly zone?: string;
}

/** What was read. */
export interface RecordsRead {
  readonly records: number;
  /** Of the bytes of the file, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Streams a file of NDJSON in flat memory and hands over each record with its line, as JSON.parse gives it. Every
 * record is checked like a source of a contract: types of all declared fields, allowed values, required and unknown
 * fields, UTF-8, limits. `take` is called for the right ones only. Throws InputError at the end with all that is
 * wrong, with file:line:column.
 */
export async function readRecords(
  { root, file, zone = 'UTC' }: RecordsRequest,
  fields: FieldDeclarations,
  take: (record: RawRow, line: number) => void,
): Promise<RecordsRead> {
  const problems = new Problems();
  let records = 0;
  const options = { zone: Zone.of(zone) };
  const read = await eachPlainRecord(
    { root, path: file },
    shapeOf(fields),
    options,
    problems,
    (row, line) => {
      records += 1;
      take(row, line);
    },
  );
  problems.throwIfAny();
  if (read === undefined) throw new Error(`'${file}' was not read`);
  return { records, ...read };
}
