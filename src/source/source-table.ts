import { csvTable } from './csv-records.js';
import { jsonTable } from './json-records.js';
import { MAX_CSV_FILE_BYTES } from './limits.js';
import { ndjsonTable } from './ndjson-records.js';
import type { Problems } from './problem.js';
import type { RawTable } from './raw-table.js';
import { readInputFile } from './read-file.js';
import type { FileRequest } from './resolve-file.js';
import { resolveFile } from './resolve-file.js';
import { yamlTable } from './yaml-records.js';

type TableOpener = (
  request: FileRequest,
  delimiter: string | undefined,
  problems: Problems,
) => Promise<RawTable | undefined>;

const csv =
  (usual: string): TableOpener =>
  async (request, delimiter, problems) => {
    const input = await readInputFile(request, problems, MAX_CSV_FILE_BYTES);
    return input && csvTable(input, delimiter ?? usual, problems);
  };

const ndjson: TableOpener = async (request, _delimiter, problems) => {
  const file = await resolveFile(request, Number.POSITIVE_INFINITY, problems);
  return file && ndjsonTable(file, problems);
};

const json: TableOpener = async (request, _delimiter, problems) => {
  const input = await readInputFile(request, problems);
  return input && jsonTable(input, problems);
};

const yaml: TableOpener = async (request, _delimiter, problems) => {
  const input = await readInputFile(request, problems);
  return input && yamlTable(input, problems);
};

/** How a data file is opened, by the end of its name. */
const OPENERS: Readonly<Record<string, TableOpener>> = {
  csv: csv(','),
  tsv: csv('\t'),
  ndjson,
  jsonl: ndjson,
  json,
  yaml,
  yml: yaml,
};

/** Opens a data file as a table of raw rows; undefined after reporting why it cannot be. */
export async function openTable(
  request: FileRequest,
  delimiter: string | undefined,
  problems: Problems,
): Promise<RawTable | undefined> {
  const extension = request.path.slice(request.path.lastIndexOf('.') + 1).toLowerCase();
  const open = Object.hasOwn(OPENERS, extension) ? OPENERS[extension] : undefined;
  if (open !== undefined) return open(request, delimiter, problems);
  problems.add({
    code: 'unknown-format',
    message: `the format of '${request.path}' is not known`,
    ...(request.askedAt === undefined ? { file: request.path } : { at: request.askedAt }),
    hint: `a name that ends in ${Object.keys(OPENERS)
      .map((name) => `.${name}`)
      .join(', ')}`,
  });
  return undefined;
}
