import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  dropUnfinished,
  UnwritableFile,
  type WriteBytes,
  writeAll,
  writeFileAtomically,
} from '../../src/source/atomic-write.js';
import { folderWith } from './folder.js';

it('writes a file, over an older one too, and leaves nothing else', async () => {
  const root = folderWith({ 'out/a.txt': 'old' });
  await writeFileAtomically(join(root, 'out/a.txt'), 'new');
  await writeFileAtomically(join(root, 'deep/er/b.bin'), new Uint8Array([1, 2]));
  expect(readFileSync(join(root, 'out/a.txt'), 'utf8')).toBe('new');
  expect([...readFileSync(join(root, 'deep/er/b.bin'))]).toEqual([1, 2]);
  expect(readdirSync(join(root, 'out'))).toEqual(['a.txt']);
});

it('passes by the temporary file of another writer', async () => {
  const root = folderWith({ '.a.txt.0.tmp': 'of another' });
  await writeFileAtomically(join(root, 'a.txt'), 'mine');
  expect(readdirSync(root).sort()).toEqual(['.a.txt.0.tmp', 'a.txt']);
});

it('writes no name at all when one file cannot be written', async () => {
  const root = folderWith({ 'a.txt': 'old', 'not-a-folder': '' });
  const files = [
    { path: join(root, 'a.txt'), bytes: 'new' },
    { path: join(root, 'not-a-folder', 'b.txt'), bytes: 'new' },
  ];
  await expect(writeAll(files)).rejects.toThrow();
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['a.txt', 'not-a-folder']);
});

it('removes its temporary file when the name cannot be taken', async () => {
  const root = folderWith({});
  mkdirSync(join(root, 'a.txt'));
  writeFileSync(join(root, 'a.txt', 'full'), '');
  await expect(writeFileAtomically(join(root, 'a.txt'), 'new')).rejects.toThrow();
  expect(readdirSync(root)).toEqual(['a.txt']);
});

describe('on a full disk', () => {
  /** Takes whole files until there is room for half of one. */
  const roomFor = (files: number): WriteBytes => {
    let left = files;
    return (file, bytes) => {
      left -= 1;
      writeSync(file, left < 0 ? bytes.slice(0, bytes.length / 2).toString() : bytes.toString());
      if (left < 0) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    };
  };

  it.each([0, 1, 2])('leaves all as it was when there is room for %i of three files', async (room) => {
    const root = folderWith({ 'a.txt': 'old' });
    const files = ['new/er/b.txt', 'a.txt', 'new/c.txt'].map((path) => ({
      path: join(root, path),
      bytes: 'fresh',
    }));
    const failing = files[room]?.path;
    await expect(writeAll(files, roomFor(room))).rejects.toMatchObject({ code: 'ENOSPC', path: failing });
    expect(readdirSync(root, { recursive: true })).toEqual(['a.txt']);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('old');
  });

  it('writes all when there is room for all', async () => {
    const root = folderWith({});
    const files = ['a', 'b/c'].map((path) => ({ path: join(root, path), bytes: path }));
    await writeAll(files, roomFor(2));
    expect(readFileSync(join(root, 'b/c'), 'utf8')).toBe('b/c');
  });
});

describe('what it cannot write it names as it was asked for', () => {
  it.each([
    ['a folder', 'a-folder', 'a-folder', 'EISDIR'],
    ['a file in the way', 'a-file/x/y', 'a-file/x', 'ENOTDIR'],
    ['a name that is too long', `${'x'.repeat(300)}`, 'x'.repeat(300), 'ENAMETOOLONG'],
  ])('%s', async (_, path, named, code) => {
    const root = folderWith({ 'a-file': '', 'a-folder/b': '' });
    const error: unknown = await writeFileAtomically(join(root, path), 'new').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(UnwritableFile);
    expect(error).toMatchObject({ path: join(root, named), code });
  });
});

it('keeps a folder that it made when somebody else put something into it', async () => {
  const root = folderWith({});
  const other: WriteBytes = () => {
    writeFileSync(join(root, 'new/other'), '');
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  await expect(writeAll([{ path: join(root, 'new/deep/a'), bytes: '' }], other)).rejects.toThrow('EIO');
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(['new', 'new/other']);
});

it('writes through a link and leaves it one', async () => {
  const root = folderWith({ 'real/a.txt': 'old' });
  symlinkSync('real/a.txt', join(root, 'link'));
  await writeFileAtomically(join(root, 'link'), 'new');
  expect(readFileSync(join(root, 'real/a.txt'), 'utf8')).toBe('new');
  expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true);
  expect(readdirSync(root)).toEqual(['link', 'real']);
});

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  const pipeIn = (root: string): string => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    return join(root, 'pipe');
  };

  it('takes the bytes and stays a pipe', async () => {
    const root = folderWith({});
    const pipe = pipeIn(root);
    const [read] = await Promise.all([readFile(pipe, 'utf8'), writeFileAtomically(pipe, 'through')]);
    expect(read).toBe('through');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('is waited for, and until then what was begun can be dropped', async () => {
    const root = folderWith({});
    const pipe = pipeIn(root);
    const files = [
      { path: join(root, 'out/a.txt'), bytes: 'new' },
      { path: pipe, bytes: 'through' },
    ];
    const writing = writeAll(files).catch((error: unknown) => error);
    expect(readdirSync(join(root, 'out'))).toEqual(['.a.txt.0.tmp']);
    dropUnfinished();
    expect(readdirSync(root)).toEqual(['pipe']);
    expect(await readFile(pipe, 'utf8')).toBe('through');
    expect(await writing).toBeInstanceOf(UnwritableFile);
    expect(readdirSync(root)).toEqual(['pipe']);
  });
});

it('drops nothing of what is finished', async () => {
  const root = folderWith({});
  await writeFileAtomically(join(root, 'out/a.txt'), 'new');
  dropUnfinished();
  expect(readdirSync(join(root, 'out'))).toEqual(['a.txt']);
});
