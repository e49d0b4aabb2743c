import type { Instant } from '../values/instant.js';
import type { Zone } from '../values/zone.js';
import type { ConvertOptions } from './convert-context.js';
import { readDeclarations } from './declarations.js';
import { DuplicateKeys } from './duplicate-keys.js';
import type { RecordShape } from './field.js';
import type { ListSource } from './list-sources.js';
import { attachLists } from './list-sources.js';
import { readSource } from './load-source.js';
import type { Problems } from './problem.js';
import type { RecordRow } from './record.js';
import type { SourceRow } from './record-row.js';
import type { Coverage } from './source-entry.js';

/** One data file with its records. */
export interface LoadedSource {
  /** As shown to the user. */
  readonly file: string;
  /** A record type, or `type.list`. */
  readonly record: string;
  /** Of the bytes on disk, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly coverage: Coverage;
  /** The zone of local times in the file. */
  readonly zone: Zone;
  /** In the file's order; rows of a list also stand in the records that they belong to. */
  readonly rows: readonly RecordRow[];
  readonly extractedAt?: Instant;
}

/**
 * Reads every data file that `folder`/sources.yaml names, in its order. `folder` is relative to `root`, and
 * no file may lie outside it. `defaults.zone` is the zone of sources that name none. Whatever is wrong
 * becomes a problem with its place; sources and records that have one are left out.
 */
export async function readSources(
  root: string,
  folder: string,
  shapes: ReadonlyMap<string, RecordShape>,
  defaults: ConvertOptions,
  problems: Problems,
): Promise<LoadedSource[]> {
  const declared = await readDeclarations(root, folder, shapes, defaults.zone, problems);
  const loaded: LoadedSource[] = [];
  const lists: ListSource[] = [];
  const records = new Map<string, SourceRow[]>();
  const duplicates = new Map<string, DuplicateKeys>();
  const incomplete = new Set<string>();
  for (const { entry, source } of declared) {
    const before = problems.count;
    const read = source && (await readSource(source, { root, folder }, defaults, problems));
    if (read === undefined || problems.count > before) incomplete.add(entry.record);
    if (source === undefined || read === undefined) continue;

    const { file, sha256, bytes } = read;
    const { coverage, zone, extractedAt } = source;
    const rows = read.rows.map(({ row }) => row);
    loaded.push({
      file,
      record: entry.record,
      sha256,
      bytes,
      coverage,
      zone,
      rows,
      ...(extractedAt ? { extractedAt } : {}),
    });
    if (source.listOf !== undefined) {
      lists.push({ source, rows: read.rows });
      continue;
    }
    const seen = duplicates.get(entry.record) ?? new DuplicateKeys(problems);
    duplicates.set(entry.record, seen);
    for (const row of rows) seen.check(row);
    records.set(entry.record, [...(records.get(entry.record) ?? []), ...rows]);
  }
  attachLists(lists, records, incomplete, problems);
  return loaded;
}
