import { isMap } from '../agreement/raw-map.js';
import { type Result, SCHEMA_VERSION } from '../evaluate/result.js';
import { readAsset } from '../source/asset.js';
import { jsonDocument } from '../source/json-document.js';
import { MAX_RESULT_FILE_BYTES } from '../source/limits.js';
import type { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { checkWrittenFile, type JsonSchema } from '../source/schema-check.js';
import { fileAnywhere } from './file-anywhere.js';

const HINT = 'give what servanda check --format json writes';

let schema: JsonSchema | undefined;

/**
 * Reads the result of a check from its JSON file, from anywhere, and holds it against the schema of its form.
 * Whatever is wrong first becomes a problem: no JSON, another form, a field that is not as it should be.
 */
export async function readResult(
  root: string,
  path: string,
  problems: Problems,
): Promise<Result | undefined> {
  const request = { ...fileAnywhere(root, path), emptyHint: HINT };
  const file = await readInputFile(request, problems, MAX_RESULT_FILE_BYTES);
  const tree = file === undefined ? undefined : jsonDocument(file, problems);
  if (tree === undefined) return undefined;
  const form = isMap(tree.data) ? tree.data['schemaVersion'] : undefined;
  if (form !== SCHEMA_VERSION) {
    const message =
      typeof form === 'string'
        ? `the result has the form '${form.slice(0, 20)}'`
        : 'the file is not a result';
    const hint = typeof form === 'string' ? `this program reads the form ${SCHEMA_VERSION}` : HINT;
    problems.add({ code: 'wrong-form', message, at: tree.at(['schemaVersion']), hint });
    return undefined;
  }
  schema ??= JSON.parse(await readAsset(`schemas/result-${SCHEMA_VERSION}.schema.json`)) as JsonSchema;
  const isRight = await checkWrittenFile(tree, schema, problems, { title: 'the result' });
  return isRight ? (tree.data as Result) : undefined;
}
