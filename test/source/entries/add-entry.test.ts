import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UnwritableFile } from '../../../src/source/atomic-write.js';
import { addEntry } from '../../../src/source/entries/add-entry.js';
import { readEntries } from '../../../src/source/entries/read-entries.js';
import { Problems } from '../../../src/source/problem.js';
import { folderWith } from '../folder.js';

const FILES = [
  { name: 'F1.xml', bytes: '<a/>'.repeat(1000) },
  { name: 'F1.pdf', bytes: new Uint8Array([1, 2, 3]) },
  { name: 'line.ndjson', bytes: '{"number":"F1"}\n' },
];
const BUILT = fileURLToPath(new URL('../../../dist/source/entries/add-entry.js', import.meta.url));
const CHILD_TIMEOUT = 120_000;

const namesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

it('adds entries one after another, each with its files', () => {
  const root = folderWith({});
  const folder = join(root, 'deep', 'issued');
  expect(addEntry(folder, 1, FILES)).toBe(true);
  expect(addEntry(folder, 2, FILES.slice(2))).toBe(true);
  expect(namesUnder(folder)).toEqual([
    '000001',
    '000001/F1.pdf',
    '000001/F1.xml',
    '000001/line.ndjson',
    '000002',
    '000002/line.ndjson',
  ]);
});

it('takes no number twice, and leaves what has it as it is', () => {
  const folder = folderWith({ '000001/line.ndjson': 'first' });
  expect(addEntry(folder, 1, FILES)).toBe(false);
  expect(namesUnder(folder)).toEqual(['000001', '000001/line.ndjson']);
  expect(readFileSync(join(folder, '000001/line.ndjson'), 'utf8')).toBe('first');
});

it('passes by what a killed run has left', () => {
  const folder = folderWith({ '.unfinished-0/line.ndjson': 'left' });
  expect(addEntry(folder, 1, FILES)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['.unfinished-0', '000001']);
});

it('leaves nothing where the folder cannot be made or a file has no place', () => {
  const root = folderWith({ file: '' });
  expect(() => addEntry(join(root, 'file', 'issued'), 1, FILES)).toThrow(UnwritableFile);
  const twice = [...FILES, { name: 'F1.xml', bytes: '' }];
  expect(() => addEntry(join(root, 'issued'), 1, twice)).toThrow(UnwritableFile);
  expect(readdirSync(root)).toEqual(['file']);
});

it('names the entry that is missing between others', async () => {
  const root = folderWith({ 'issued/000001/line.ndjson': 'a', 'issued/000003/line.ndjson': 'c' });
  const problems = new Problems();
  const { entries } = await readEntries(root, 'issued', 'line.ndjson', problems);
  expect(entries.map(({ position }) => position)).toEqual([1]);
  expect(problems.list.map(({ message }) => message)).toEqual([
    'the entry 000002 is missing: entries are never taken away',
  ]);
});

/** A program that adds an entry and is killed just before its n-th call that changes the file system, or half-way in it. */
function dying(folder: string, calls: number, half: boolean): string {
  return `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const die = () => process.kill(process.pid, 'SIGKILL');
    let left = ${calls};
    for (const name of ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync', 'rmdirSync']) {
      const real = fs[name];
      fs[name] = (...given) => {
        if (left-- === 0) {
          if (${half} && name === 'writeFileSync') real(given[0], given[1].slice(0, given[1].length / 2));
          die();
        }
        return real(...given);
      };
    }
    syncBuiltinESMExports();
    const { addEntry } = await import(${JSON.stringify(pathToFileURL(BUILT).href)});
    const files = ${JSON.stringify(FILES.filter(({ bytes }) => typeof bytes === 'string'))};
    addEntry(${JSON.stringify(folder)}, 2, files);`;
}

describe.runIf(existsSync(BUILT))('a run that is killed', () => {
  it.each([
    [false, 'before'],
    [true, 'half-way in'],
  ])(
    'leaves the entry whole or none, whichever call it is killed %s',
    (half) => {
      const outcomes = new Set<string>();
      for (let calls = 0; ; calls += 1) {
        const folder = join(folderWith({}), 'issued');
        mkdirSync(join(folder, '000001'), { recursive: true });
        writeFileSync(join(folder, '000001', 'line.ndjson'), 'first');
        const { signal, stderr } = spawnSync(
          process.execPath,
          ['--input-type=module', '-e', dying(folder, calls, half)],
          { encoding: 'utf8' },
        );
        const entry = join(folder, '000002');
        const there = existsSync(entry);
        if (there) expect(readdirSync(entry).sort()).toEqual(['F1.xml', 'line.ndjson']);
        if (there) expect(readFileSync(join(entry, 'F1.xml'), 'utf8')).toBe(FILES[0]?.bytes);
        if (there) expect(readFileSync(join(entry, 'line.ndjson'), 'utf8')).toBe(FILES[2]?.bytes);
        outcomes.add(there ? 'whole' : 'none');
        if (signal === null) {
          expect(stderr).toBe('');
          expect(calls).toBeGreaterThan(10);
          break;
        }
        // The next run goes on as if nothing had been.
        expect(addEntry(folder, there ? 3 : 2, FILES)).toBe(true);
      }
      expect([...outcomes].sort()).toEqual(['none', 'whole']);
    },
    CHILD_TIMEOUT,
  );

  it(
    'and runs at once never share a number, nor lose an entry',
    async () => {
      const folder = join(folderWith({}), 'issued');
      const writers = 6;
      const each = 15;
      const code = (who: number): string => `
        import { readdirSync } from 'node:fs';
        const { addEntry } = await import(${JSON.stringify(pathToFileURL(BUILT).href)});
        for (let n = 0; n < ${each}; n += 1) {
          const file = { name: 'line.ndjson', bytes: '${who}/' + n };
          for (let at = 1; !addEntry(${JSON.stringify(folder)}, at, [file]); at += 1);
        }`;
      const children = Array.from({ length: writers }, (_, who) =>
        spawn(process.execPath, ['--input-type=module', '-e', code(who)], { stdio: 'ignore' }),
      );
      const codes = await Promise.all(
        children.map((child) => new Promise((resolve) => child.on('exit', resolve))),
      );
      expect(codes).toEqual(Array.from({ length: writers }, () => 0));
      const written = readdirSync(folder).sort();
      expect(written).toEqual(
        Array.from({ length: writers * each }, (_, n) => String(n + 1).padStart(6, '0')),
      );
      const said = written.map((name) => readFileSync(join(folder, name, 'line.ndjson'), 'utf8'));
      expect(new Set(said).size).toBe(writers * each);
    },
    CHILD_TIMEOUT,
  );
});
