// What the benchmarks use of the library: its face for record checks, and nothing else of it.
import { basename, dirname } from 'node:path';

const face = await import('../dist/index.js').catch(() => ({}));
const HOLDS = 1;

/**
 * Compiles conditions once.
 * @param {object[]} conditions trees in json-rules-engine's format
 * @param {Record<string, string>} fields the fields of a record and their kinds
 * @returns {((record: object) => number) | undefined} how many of the conditions hold for a record;
 *   undefined when the library's face does not offer it
 */
export function compileRules(conditions, fields) {
  const compiled = face.compileConditions?.(conditions, fields);
  if (compiled === undefined) return undefined;
  const truths = new Uint8Array(compiled.count);
  return (record) => {
    compiled.judge(record, truths);
    return held(truths);
  };
}

/**
 * Reads a file of NDJSON, checks every declared field as for a source of the program, and judges each record.
 * @returns {((file: string) => Promise<{ records: number, holds: number }>) | undefined}
 */
export function compileFileCheck(conditions, fields) {
  const compiled = face.compileConditions?.(conditions, fields);
  if (compiled === undefined) return undefined;
  return async (file) => {
    let holds = 0;
    const request = { root: dirname(file), file: basename(file) };
    const { records } = await compiled.judgeFile(request, (truths) => {
      holds += held(truths);
    });
    return { records, holds };
  };
}

const held = (truths) => {
  let holds = 0;
  for (let i = 0; i < truths.length; i++) if (truths[i] === HOLDS) holds++;
  return holds;
};
