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
    let holds = 0;
    for (let i = 0; i < truths.length; i++) if (truths[i] === HOLDS) holds++;
    return holds;
  };
}

/**
 * Reads a file of NDJSON as a source of the program, which checks every declared field, and judges each record.
 * @returns {((file: string) => Promise<{ records: number, holds: number }>) | undefined}
 */
export function compileFileCheck(conditions, fields) {
  const judge = compileRules(conditions, fields);
  if (judge === undefined || face.readRecords === undefined) return undefined;
  return async (file) => {
    let holds = 0;
    const request = { root: dirname(file), file: basename(file) };
    const { records } = await face.readRecords(request, fields, (record) => {
      holds += judge(record);
    });
    return { records, holds };
  };
}
