import type { Problems } from './problem.js';
import type { RawTable } from './raw-table.js';
import type { InputFile } from './read-file.js';
import { treeTable } from './yaml-records.js';
import { readYaml } from './yaml-tree.js';

/**
 * A JSON file that is a list of records. The reader of YAML, of which JSON is a part, keeps the places and
 * sees duplicate keys; the reader of JSON makes sure that it is nothing else.
 */
export function jsonTable(input: InputFile, problems: Problems): RawTable | undefined {
  const tree = readYaml(input.file, input.text, problems);
  if (tree === undefined) return undefined;
  try {
    JSON.parse(input.text);
  } catch {
    const hint = 'keys and texts in double quotes, no comments, no comma after the last item';
    problems.add({ code: 'json-syntax', message: 'the file is not JSON', at: tree.at([]), hint });
    return undefined;
  }
  return treeTable(tree, [], input, problems);
}
