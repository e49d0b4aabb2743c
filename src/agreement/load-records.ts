import { rowsFromTree } from '../source/inline-records.js';
import { listFolder } from '../source/list-folder.js';
import type { Problems } from '../source/problem.js';
import { suggestion } from '../source/suggest.js';
import { Day } from '../values/day.js';
import type { Zone } from '../values/zone.js';
import type { ReferenceTable } from './agreement.js';
import type { AgreementFiles } from './agreement-files.js';
import { type RecordType, readRecordType } from './record-type.js';
import { RECORD_TYPE_SCHEMA } from './schema/agreement-schema.js';
import { REFERENCE_SCHEMA } from './schema/reference-schema.js';

/** The record dictionary: one file a type. */
export async function readRecordTypes(
  root: string,
  folder: string,
  files: AgreementFiles,
  problems: Problems,
): Promise<Map<string, RecordType>> {
  const types = new Map<string, RecordType>();
  const listed = await listFolder(root, `${folder}/records`);
  for (const name of listed?.files.filter((file) => file.endsWith('.yaml')) ?? []) {
    const tree = await files.read(`records/${name}`, RECORD_TYPE_SCHEMA);
    if (tree === undefined) continue;
    const type = readRecordType(tree, problems);
    if (types.has(type.type))
      problems.add({
        code: 'duplicate-id',
        message: `the record type '${type.type}' is declared twice`,
        at: tree.at(['record']),
      });
    types.set(type.type, type);
  }
  return types;
}

/** Published figures that belong to the agreement. */
export async function readReferences(
  root: string,
  folder: string,
  files: AgreementFiles,
  types: ReadonlyMap<string, RecordType>,
  zone: Zone,
  problems: Problems,
): Promise<ReferenceTable[]> {
  const tables: ReferenceTable[] = [];
  const listed = await listFolder(root, `${folder}/reference`);
  for (const name of listed?.files.filter((file) => file.endsWith('.yaml')) ?? []) {
    const path = `reference/${name}`;
    const tree = await files.read(path, REFERENCE_SCHEMA);
    if (tree === undefined) continue;
    const { record, coverage } = tree.data as { record: string; coverage: { from: string; until: string } };
    const shape = types.get(record);
    const from = Day.parse(coverage.from);
    const until = Day.parse(coverage.until);
    if (shape === undefined) {
      problems.add({
        code: 'unknown-record-type',
        message: `there is no record type '${record}'`,
        at: tree.at(['record']),
        hint: suggestion(record, [...types.keys()]),
      });
    } else if (from !== undefined && until !== undefined) {
      const rows = rowsFromTree(tree, ['rows'], shape, problems, { zone });
      tables.push({ record, rows, coverage: { from, until }, file: tree.file, sha256: files.sha256Of(path) });
    }
  }
  return tables;
}
