import type { Zone } from '../values/zone.js';
import type { RecordShape } from './field.js';
import type { Problems } from './problem.js';
import { readInputFile } from './read-file.js';
import { checkSchema } from './schema-check.js';
import type { Declaration } from './source-entry.js';
import { readDeclaration } from './source-entry.js';
import type { SourceEntry } from './sources-schema.js';
import { SOURCES_SCHEMA } from './sources-schema.js';
import { readYaml } from './yaml-tree.js';

/** The file in a folder of operations data that describes the others. */
const SOURCES_FILE = 'sources.yaml';

/** An entry of sources.yaml; `source` is absent when the entry has a problem. */
export interface DeclaredSource {
  readonly entry: SourceEntry;
  readonly source?: Declaration;
}

/**
 * Reads what `folder`/sources.yaml declares, without opening the data files. `folder` is relative to `root`;
 * `zone` is that of sources that name none.
 */
export async function readDeclarations(
  root: string,
  folder: string,
  shapes: ReadonlyMap<string, RecordShape>,
  zone: Zone,
  problems: Problems,
): Promise<DeclaredSource[]> {
  const input = await readInputFile({ root, folder, path: SOURCES_FILE }, problems);
  const tree = input && readYaml(input.file, input.text, problems);
  if (tree === undefined) return [];
  if (!(await checkSchema(tree, SOURCES_SCHEMA, problems, { title: SOURCES_FILE }))) return [];
  const { sources } = tree.data as { readonly sources: readonly SourceEntry[] };
  return sources.map((entry, index) => {
    const source = readDeclaration(entry, tree, ['sources', index], shapes, zone, problems);
    return source === undefined ? { entry } : { entry, source };
  });
}
