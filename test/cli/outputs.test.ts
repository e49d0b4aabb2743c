import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOutputs } from '../../src/cli/write-outputs.js';
import { UnwritableFile } from '../../src/source/atomic-write.js';
import { everythingUnder, isBuilt, MAIN, newFolder, PROJECT, servanda } from './servanda.js';

const AS_OF = ['--as-of', '2026-03-31'];
const CONTRACT = 'contracts/lindenhof';
const CHECK = ['check', CONTRACT, ...AS_OF];
const format = (...names: string[]): string[] => names.flatMap((name) => ['--format', name]);

/** How each format begins. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  terminal: /^Servanda · Conformity report\n/,
  json: /^\{\n {2}"schemaVersion"/,
  html: /^<!doctype html>/i,
  markdown: /^## Servanda · Conformity report\n/,
  ndjson: /^\{"schemaVersion":"1\.0",/,
  csv: /^contract,asOf,id,/,
  sarif: /^\{\n {2}"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
  tap: /^TAP version 14\n1\.\.\d+\n/,
};

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program; `meddle` gets the process once it has started. */
function run(
  folder: string,
  args: readonly string[],
  meddle: (child: ReturnType<typeof spawn>) => void = () => undefined,
  more: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, ...more });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => {
      stdout += String(text);
    });
    child.stderr.on('data', (text) => {
      stderr += String(text);
    });
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    meddle(child);
  });
}

describe.skipIf(!isBuilt)('where reports go (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;

  beforeAll(() => {
    ({ folder, remove } = newFolder({}));
    // The agreement of the documentation is small, and its contract has every verdict.
    for (const part of ['rules', 'contracts'])
      cpSync(join(PROJECT, 'test/docs', part), join(folder, part), { recursive: true });
    cpSync(join(folder, CONTRACT), join(folder, 'other'), { recursive: true });
    const file = join(folder, 'other/contract.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('id: lindenhof', 'id: other'));
  });

  afterAll(() => remove());

  it('every format goes to a file, all at once', async () => {
    const names = Object.keys(BEGINNINGS);
    const { code, stdout, stderr } = await servanda(folder, [
      ...CHECK,
      ...format(...names.map((name) => `${name}=all/${name}`)),
    ]);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(everythingUnder(join(folder, 'all'))).toEqual([...names].sort());
    for (const [name, beginning] of Object.entries(BEGINNINGS)) {
      expect(readFileSync(join(folder, 'all', name), 'utf8'), name).toMatch(beginning);
    }
  });

  it('the exit code does not depend on the format, and --strict reaches the report', async () => {
    const lax = ['--fail-on', 'critical'];
    const plain = await servanda(folder, [...CHECK, ...format('tap')]);
    const strict = await servanda(folder, [...CHECK, ...format('tap'), '--strict', ...lax]);
    const junit = await servanda(folder, [...CHECK, ...format('junit'), ...lax]);
    expect([plain.code, strict.code, junit.code]).toEqual([1, 3, 0]);
    expect(plain.stdout).toContain(' # SKIP undetermined.');
    expect(strict.stdout).not.toContain(' # SKIP undetermined.');
    expect(junit.stdout).toMatch(/ failures="[1-9]\d*" errors="0"/);
  });

  it('several contracts go to one stream only in formats that allow it', async () => {
    const both = ['check', CONTRACT, 'other', ...AS_OF];
    const ndjson = await servanda(folder, [...both, ...format('ndjson')]);
    expect(ndjson.stdout.match(/^\{"schemaVersion"/gm)).toHaveLength(2);
    const csv = await servanda(folder, [...both, ...format('csv', 'json=both/r.json')]);
    expect(csv).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'csv is one document a contract, and there are several contracts (give each a file: --format csv=report)\n' +
        '1 problem; nothing was written.\n',
    });
    expect(existsSync(join(folder, 'both'))).toBe(false);
  });

  it.each([
    ['srif', "Did you mean 'sarif'?"],
    ['spreadsheet', 'Known: terminal, json, html, pdf, markdown, ndjson, csv, sarif, junit, tap.'],
    ['constructor', 'Known: '],
  ])('the unknown format %s gets the nearest, or all of them', async (name, says) => {
    const { code, stdout, stderr } = await servanda(folder, [...CHECK, ...format(name)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`There is no format '${name}'.`);
    expect(stderr).toContain(says);
  });

  it.each([`${CONTRACT}/contract.yaml`, `./${CONTRACT}/operations/../operations/bank.csv`])(
    'no report is written over what was read: %s',
    async (path) => {
      const before = readFileSync(join(folder, path), 'utf8');
      const { code, stderr } = await servanda(folder, [...CHECK, ...format('html=no/x.html', `csv=${path}`)]);
      expect(code).toBe(2);
      expect(stderr).toContain(`'${path}' cannot be written: it was read for this`);
      expect(readFileSync(join(folder, path), 'utf8')).toBe(before);
      expect(existsSync(join(folder, 'no'))).toBe(false);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'a folder without permission: nothing is written anywhere',
    async () => {
      // Root may write everywhere; nobody may not.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      chmodSync(folder, 0o755);
      mkdirSync(join(folder, 'open'));
      mkdirSync(join(folder, 'closed'), { mode: 0o555 });
      if (nobody.uid !== undefined) chownSync(join(folder, 'open'), nobody.uid, nobody.gid);
      const args = [...CHECK, ...format('json=open/new/a.json', 'sarif=closed/b.sarif')];
      const { code, stdout, stderr } = await run(folder, args, undefined, nobody);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(
        "'closed/b.sarif' cannot be written: it may not be written (choose another place for the output)\n" +
          '1 problem; nothing was written.\n',
      );
      expect([...everythingUnder(join(folder, 'open')), ...everythingUnder(join(folder, 'closed'))]).toEqual(
        [],
      );
    },
  );

  it.skipIf(!existsSync('/dev/full'))('a full disk behind stdout is told, and ends with 2', () => {
    const command = `'${process.execPath}' '${MAIN}' ${CHECK.join(' ')} --format json 2>&1 >/dev/full; echo $?`;
    expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe(
      'servanda failed: the output cannot be written: the disk is full\n2\n',
    );
  });

  describe('a reader that has seen enough', () => {
    it.each(['terminal', 'sarif'])('of %s ends the run quietly, with its exit code', async (name) => {
      const read = (child: ReturnType<typeof spawn>): void => {
        child.stdout?.once('data', () => child.stdout?.destroy());
      };
      const breached = await run(folder, [...CHECK, ...format(name)], read);
      expect(breached).toMatchObject({ code: 1, signal: null, stderr: '' });
    });

    it('who has left before the first line does not matter either', async () => {
      const args = [...CHECK, '--fail-on', 'critical', ...format('json', 'csv=left/x.csv')];
      const { code, signal, stderr } = await run(folder, args, (child) => child.stdout?.destroy());
      expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
      expect(everythingUnder(join(folder, 'left'))).toEqual(['x.csv']);
    });
  });

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s in the middle of writing: a sentence, the signal, and nothing half-written',
    async (signal) => {
      const out = newFolder({ 'kept.json': 'old' });
      // Nobody reads the pipe, so that the run stands still with the other files begun.
      execFileSync('mkfifo', [join(out.folder, 'pipe')]);
      const args = [
        ...CHECK,
        ...format(
          `json=${out.folder}/kept.json`,
          `html=${out.folder}/new/report.html`,
          `csv=${out.folder}/pipe`,
        ),
      ];
      const ended = await run(folder, args, (child) => {
        const timer = setInterval(() => {
          if (!everythingUnder(out.folder).includes('new/.report.html.0.tmp')) return;
          clearInterval(timer);
          child.kill(signal);
        }, 20);
      });
      expect(ended).toEqual({
        code: null,
        signal,
        stdout: '',
        stderr: 'servanda was interrupted; no file is half-written.\n',
      });
      expect(everythingUnder(out.folder)).toEqual(['kept.json', 'pipe']);
      expect(readFileSync(join(out.folder, 'kept.json'), 'utf8')).toBe('old');
      out.remove();
    },
  );
});

describe('writing the outputs of a command', () => {
  const files = [{ path: 'a', bytes: '' }];

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk is full'],
    ['EROFS', 'it may not be written'],
    ['EWHATEVER', 'EWHATEVER'],
  ])('says of %s: %s', async (code, says) => {
    const full = (): Promise<void> => Promise.reject(new UnwritableFile('out/a', code));
    await expect(writeOutputs(files, [], full)).rejects.toThrow(`'out/a' cannot be written: ${says}`);
  });

  it('passes on what is no fault of a file', async () => {
    const broken = (): Promise<void> => Promise.reject(new TypeError('a mistake'));
    await expect(writeOutputs(files, [], broken)).rejects.toThrow(TypeError);
  });
});
