import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BAD_FILES, type BadFile, SEVERAL } from './bad-files.js';
import { BAD_RULES } from './bad-rules.js';
import { everythingUnder, forEachOf, isBuilt, newFolder, type Outcome, RULES, servanda } from './servanda.js';
import { GOOD } from './small-contract.js';

const ALL = [...BAD_FILES, SEVERAL, ...BAD_RULES];

interface Ran extends Outcome {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Faults in the data of one kind stand beside those of another in one folder, so that a run finds several:
 * reading the agreement takes longer than finding a fault. What stops the reading early runs alone.
 */
function batches(all: readonly BadFile[]): BadFile[][] {
  const made: BadFile[][] = [];
  const next = new Map<string, number>();
  const alone: BadFile[][] = [];
  for (const broken of all) {
    const [name = '', ...more] = Object.keys(broken.files);
    if (more.length > 0 || !/\/operations\/(?!sources)/.test(name) || broken.files[name] === null) {
      alone.push([broken]);
      continue;
    }
    const index = next.get(name) ?? 0;
    next.set(name, index + 1);
    made[index] = [...(made[index] ?? []), broken];
  }
  return [...made, ...alone];
}

/** `servanda run` in a folder with these things broken. */
async function runBroken(batch: readonly BadFile[]): Promise<Ran> {
  const files = Object.assign({}, GOOD, ...batch.map((broken) => broken.files)) as BadFile['files'];
  const present = Object.entries(files).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  const { folder, remove } = newFolder({});
  try {
    if (present.some(([name]) => name.startsWith('rules/'))) {
      cpSync(RULES, join(folder, 'rules'), { recursive: true });
    }
    newFolder(Object.fromEntries(present), folder);
    const before = everythingUnder(folder);
    const outcome = await servanda(folder, ['run', 'klant', '--as-of', '2025-12-31', '--out', 'out']);
    return { ...outcome, before, after: everythingUnder(folder) };
  } finally {
    remove();
  }
}

describe.skipIf(!isBuilt)('bad input (needs dist: npm run build)', () => {
  const ran = new Map<string, Ran>();

  beforeAll(async () => {
    await forEachOf(batches(ALL), async (batch) => {
      const outcome = await runBroken(batch);
      for (const { what } of batch) ran.set(what, outcome);
    });
  }, 120_000);

  it.each(ALL.map((broken) => [broken.what, broken] as const))('%s', (what, { place, says }) => {
    const { code, stdout, stderr, before, after } = ran.get(what) as Ran;
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(
      stderr.split('\n').some((line) => line.startsWith(place)),
      stderr,
    ).toBe(true);
    for (const said of says) expect(stderr).toContain(said);
    expect(stderr).toMatch(/^\d+ problems?; nothing was written\.$/m);
    expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThan(400);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(after).toEqual(before);
  });

  it('is told from good input', async () => {
    const { folder, remove } = newFolder(GOOD);
    const { code, stderr } = await servanda(folder, [
      'run',
      'klant',
      '--as-of',
      '2025-12-31',
      '--out',
      'out',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(everythingUnder(folder)).toContain('out/klant/report.json');
    remove();
  });
});
