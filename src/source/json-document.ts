import { repeatedKey } from './json-keys.js';
import { beyondLimits } from './json-limits.js';
import { walkJson } from './json-walk.js';
import { MAX_DEPTH, MAX_DIGITS } from './limits.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { ProblemCode } from './problem-code.js';
import type { InputFile } from './read-file.js';
import type { TreePath, YamlTree } from './yaml-tree.js';

/** The data of a JSON file, and where each value stands in it. */
export type JsonTree = Pick<YamlTree, 'file' | 'data' | 'at' | 'keyAt'>;

/**
 * Reads a whole file as one JSON value; places are looked for only when somebody asks. The first thing that is
 * wrong is a problem, and the answer then undefined.
 */
export function jsonDocument({ file, text }: InputFile, problems: Problems): JsonTree | undefined {
  const placeOf = (offset: number): Position => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
    return { file, line, column: offset - start + 1 };
  };
  const fail = (code: ProblemCode, message: string, offset: number, hint: string): undefined => {
    problems.add({ code, message, at: placeOf(offset), hint });
  };
  const beyond = beyondLimits(text);
  if (beyond?.what === 'depth') {
    const message = `lists and maps are nested more than ${MAX_DEPTH} deep`;
    return fail('too-deep', message, beyond.column - 1, 'the file is not what it should be');
  }
  if (beyond !== undefined) {
    const message = `a number has more than ${MAX_DIGITS} digits`;
    return fail('number-too-long', message, beyond.column - 1, `at most ${MAX_DIGITS}`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const offset = walkJson(text, () => false) ?? 0;
    return fail('json-syntax', 'the file is not JSON', offset, 'here it stops to be; perhaps it was cut off');
  }
  const twice = repeatedKey(text, data);
  if (twice !== undefined) {
    const first = placeOf(twice.first - 1);
    const message = `the key '${twice.key}' occurs twice in one map`;
    return fail(
      'duplicate-key',
      message,
      twice.second - 1,
      `the first one is at line ${first.line}, column ${first.column}`,
    );
  }
  return {
    file,
    data,
    at: (path) => placeOf(offsetOf(text, path)?.offset ?? 0),
    keyAt: (path) => placeOf(offsetOf(text, path)?.keyOffset ?? 0),
  };
}

/** Where a value and its key begin; those of its nearest ancestor when there is no such value. */
function offsetOf(
  text: string,
  wanted: TreePath,
): { readonly offset: number; readonly keyOffset: number } | undefined {
  let found: { offset: number; keyOffset: number } | undefined;
  walkJson(text, ({ path, offset, keyOffset }) => {
    if (path.length > wanted.length || path.some((step, index) => step !== wanted[index])) return false;
    found = { offset, keyOffset };
    return path.length === wanted.length;
  });
  return found;
}
