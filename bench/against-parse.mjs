import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sideBySide } from './measure.mjs';
import { compileFileCheck } from './servanda.mjs';
import { CONDITIONS, FIELDS, makeRecords } from './workload.mjs';

const ROUNDS = 7;
const RECORDS = 200_000;

/** What an ordinary program does. */
const byReadline = async (file) => {
  let records = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (JSON.parse(line).id !== undefined) records++;
  }
  return records;
};

/** The least that one can do: chunks, cut at line ends; small enough that their texts stay in the young heap. */
const byChunks = async (file) => {
  let records = 0;
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 16 })) {
    const text = rest + chunk;
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      if (JSON.parse(text.slice(from, end)).id !== undefined) records++;
      from = end + 1;
    }
    rest = text.slice(from);
  }
  return records;
};

/**
 * Parse, check of every field and 10 rules, against nothing but the parsing of the same NDJSON. Ratio: how many times
 * as long. The budget is held against an ordinary program; the hand-made splitter stands beside it for comparison.
 */
export async function againstParse() {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-bench-'));
  try {
    const file = join(folder, 'records.ndjson');
    writeFileSync(
      file,
      makeRecords(RECORDS)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    );
    const check = compileFileCheck(CONDITIONS, FIELDS);
    const rows = [];
    for (const [yardstick, bare, forComparison] of [
      ['readline + JSON.parse', byReadline, false],
      ['64 KiB chunks + JSON.parse', byChunks, true],
    ]) {
      const what = 'NDJSON record: parse, check, 10 rules';
      if (check === undefined) {
        rows.push({ what, yardstick });
        continue;
      }
      const ours = async () => {
        const { records } = await check(file);
        if (records !== RECORDS) throw new Error(`${records} records read, ${RECORDS} written.`);
        return records;
      };
      const result = await sideBySide(ROUNDS, ours, () => bare(file));
      rows.push({
        what,
        yardstick,
        ...result,
        ratio: result.oursToTheirs,
        budget: { atMost: 1.25 },
        forComparison,
      });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
