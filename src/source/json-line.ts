import { repeatedKey } from './json-keys.js';
import { beyondLimits } from './json-limits.js';
import { MAX_DEPTH, MAX_DIGITS, UNSUSPICIOUS_LINE_LENGTH } from './limits.js';
import { Problems } from './problem.js';
import type { ProblemCode } from './problem-code.js';
import type { RawRow } from './raw-table.js';
import { readYaml } from './yaml-tree.js';

/**
 * The JSON object of one line; undefined for a blank line, or after reporting what is wrong. Looks for keys
 * that occur twice if `thorough`; else the last one counts.
 */
export function jsonLine(
  text: string,
  { file, line }: { readonly file: string; readonly line: number },
  thorough: boolean,
  problems: Problems,
): RawRow | undefined {
  const fail = (code: ProblemCode, message: string, column: number, hint: string): undefined => {
    problems.add({ code, message, at: { file, line, column }, hint });
  };
  // Beyond this length a line could be deep or hold numbers that a double would round without a word.
  if (text.length > UNSUSPICIOUS_LINE_LENGTH) {
    const found = beyondLimits(text);
    if (found?.what === 'depth') {
      return fail(
        'too-deep',
        `lists and maps are nested more than ${MAX_DEPTH} deep`,
        found.column,
        'flatten the record',
      );
    }
    if (found !== undefined) {
      return fail(
        'number-too-long',
        `a number has more than ${MAX_DIGITS} digits`,
        found.column,
        `at most ${MAX_DIGITS}`,
      );
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (text.trim() === '') return undefined;
    return fail('json-syntax', 'the line is not JSON', errorColumn(text), 'one whole record per line');
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const twice = thorough ? repeatedKey(text, value) : undefined;
    if (twice === undefined) return value as RawRow;
    const { key, first, second } = twice;
    const message = `the key '${key}' occurs twice in one map`;
    return fail('duplicate-key', message, second, `the first one is at line ${line}, column ${first}`);
  }
  return fail('wrong-type', 'a record is a map of fields', 1, 'such as {"id": "1"}');
}

/**
 * JSON.parse does not say where it stopped in every version; the reader of YAML does, if YAML minds as well.
 */
function errorColumn(text: string): number {
  const found = new Problems();
  readYaml('', text, found);
  return found.list[0]?.at?.column ?? 1;
}
