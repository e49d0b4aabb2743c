import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, openContract } from '../../src/index.js';
import { writeJson } from '../../src/report/json.js';
import { agreementFiles } from '../evaluate/scene.js';
import { folderWith } from '../source/folder.js';
import { dayText, type History, histories, LAST_DAY, MINI, type Row } from './mini.js';

const PROGRAM = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const AS_OF = dayText(LAST_DAY);
const FOLDER = 'contracts/shop';

const PARTY = { name: 'P', address: { street: 'S 1', postalCode: '1', city: 'C', country: 'NL' } };
const CONTRACT = {
  id: 'shop',
  agreement: 'mini',
  branch: 'NL',
  startsOn: dayText(0),
  vendor: PARTY,
  customer: PARTY,
  terms: [{ term: 'ship.slow', value: 2, from: dayText(3), through: dayText(6) }],
};

interface Source {
  readonly file: string;
  readonly record: string;
  readonly rows: readonly Row[];
}

/** A file for each half of the records of a type. */
function sourcesOf(history: History): Source[] {
  return Object.entries(history).flatMap(([record, rows]: [string, readonly Row[]]) => {
    const middle = Math.ceil(rows.length / 2);
    return [
      { file: `${record}-a.yaml`, record, rows: rows.slice(0, middle) },
      { file: `${record}-b.yaml`, record, rows: rows.slice(middle) },
    ];
  });
}

function filesOf(sources: readonly Source[]): Record<string, string> {
  const coverage = { from: dayText(0), until: AS_OF };
  return {
    ...agreementFiles(MINI),
    [`${FOLDER}/contract.yaml`]: JSON.stringify(CONTRACT),
    [`${FOLDER}/operations/sources.yaml`]: JSON.stringify({
      sources: sources.map(({ file, record }) => ({ file, record, coverage })),
    }),
    ...Object.fromEntries(
      sources.map(({ file, rows }) => [
        `${FOLDER}/operations/${file}`,
        `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
      ]),
    ),
  };
}

async function bytesOf(sources: readonly Source[]): Promise<string> {
  const root = folderWith(filesOf(sources));
  const loaded = await openContract({ root, folder: FOLDER });
  return writeJson(await check(loaded, { asOf: AS_OF }));
}

/** Where a record stands, and the fingerprint of its file, move with it; all else may not. */
function withoutPlaces(bytes: string): string {
  return bytes
    .replaceAll(/"line":\d+/g, '"line":0')
    .replaceAll(/"file":"[^"]*\/operations\/(\w+)-[ab]\.yaml"/g, '"file":"$1"')
    .replace(/"inputs": \[[^\]]*\]/, '"inputs": []');
}

function shuffled<T>(list: readonly T[], order: readonly number[]): T[] {
  const keyed = list.map((item, index) => ({ item, key: order[index] ?? 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const orders = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 });

describe('the bytes of a result', () => {
  it('do not change with the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(histories, orders, async (history, order) => {
        const sources = sourcesOf(history);
        expect(await bytesOf(shuffled(sources, order))).toBe(await bytesOf(sources));
      }),
      { numRuns: 25 },
    );
  });

  it('do not change with the order of the records, places apart', async () => {
    await fc.assert(
      fc.asyncProperty(histories, orders, async (history, order) => {
        const turned = Object.fromEntries(
          Object.entries(history).map(([table, rows]) => [table, shuffled(rows, order)]),
        ) as unknown as History;
        const bytes = withoutPlaces(await bytesOf(sourcesOf(turned)));
        expect(bytes).toBe(withoutPlaces(await bytesOf(sourcesOf(history))));
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(!existsSync(PROGRAM))('the program, once built', () => {
  const [history] = fc.sample(histories, { numRuns: 20, seed: 7 }).sort((a, b) => weight(b) - weight(a));

  it('gives the same bytes again, in any zone, language and working folder', () => {
    if (history === undefined) throw new Error('no history');
    const files = filesOf(sourcesOf(history));
    const run = (root: string, env: Readonly<Record<string, string>>): string => {
      const args = [PROGRAM, 'check', FOLDER, '--as-of', AS_OF, '--format', 'json', '--fail-on', 'critical'];
      return execFileSync(process.execPath, args, {
        cwd: root,
        env: { PATH: process.env['PATH'], ...env },
      }).toString();
    };
    const [here, elsewhere] = [folderWith(files), folderWith(files)];
    const first = run(here, {});
    expect(JSON.parse(first)).toMatchObject({ contract: { id: 'shop' }, asOf: AS_OF });
    expect(first).toContain(`"file":"${FOLDER}/operations/order-a.yaml"`);
    expect(run(here, {})).toBe(first);
    expect(run(here, { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(first);
    expect(run(here, { TZ: 'America/St_Johns', LC_ALL: 'C' })).toBe(first);
    expect(run(elsewhere, {})).toBe(first);
  });
});

function weight(history: History): number {
  return Object.values(history).reduce((sum, rows: readonly Row[]) => sum + rows.length, 0);
}
