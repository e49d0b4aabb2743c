import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTRACT = 'contracts/noordkade-logistiek';
const MEGABYTE = 1_048_576;

/** Paths of all files under a folder, relative to it. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe('the sample contract', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sample-'));
    const options = { env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' } };
    execFileSync(process.execPath, ['scripts/sample/generate.mjs', folder], options);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is what its generator makes, byte for byte, in any zone', () => {
    const made = filesUnder(folder);
    expect(filesUnder(CONTRACT).filter((file) => !/^(issued|received)\//.test(file))).toEqual(made);
    for (const file of made) {
      const same = readFileSync(join(folder, file)).equals(readFileSync(join(CONTRACT, file)));
      expect(same, `${file}: run node scripts/sample/generate.mjs`).toBe(true);
    }
  });

  it('stays small enough to be read and checked in', () => {
    const sizes = filesUnder(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
    const total = (list: typeof sizes): number => list.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total(sizes)).toBeLessThan(6 * MEGABYTE);
    expect(total(sizes.filter(({ file }) => file.endsWith('.yaml')))).toBeLessThan(300_000);
  });
});
