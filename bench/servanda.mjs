// What the benchmarks use of the library: the two seams below, and nothing else of it.
const face = await import('../dist/index.js').catch(() => ({}));

/**
 * Compiles conditions once.
 * @param {object[]} conditions trees in json-rules-engine's format
 * @param {Record<string, string>} fields the fields of a record and their kinds
 * @returns {((record: object) => number) | undefined} how many of the conditions hold for a record;
 *   undefined when the library's face does not offer it
 */
export function compileRules(conditions, fields) {
  return face.compileConditions?.(conditions, fields);
}

/**
 * Reads a file of NDJSON as a source of the program and judges each record.
 * @returns {((file: string) => Promise<{ records: number, holds: number }>) | undefined}
 */
export function compileFileCheck(conditions, fields) {
  const judge = compileRules(conditions, fields);
  if (judge === undefined || face.readRecords === undefined) return undefined;
  return async (file) => {
    let records = 0;
    let holds = 0;
    for await (const record of face.readRecords(file, fields)) {
      records++;
      holds += judge(record);
    }
    return { records, holds };
  };
}
