import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, Problems } from '../../src/source/problem.js';
import type { InputFile } from '../../src/source/read-file.js';
import { readInputFile } from '../../src/source/read-file.js';
import type { FileRequest } from '../../src/source/resolve-file.js';
import { folderWith } from './folder.js';

async function read(request: FileRequest, maxBytes?: number): Promise<InputFile | string[]> {
  const problems = new Problems();
  const file = await readInputFile(request, problems, maxBytes);
  expect(file === undefined).toBe(problems.count > 0);
  return file ?? problems.list.map(formatProblem);
}

describe('a file inside its folder', () => {
  it('comes with its name, its text and the hash of its bytes', async () => {
    const root = folderWith({ 'data/a.yaml': 'é: 1\n' });
    const sha256 = createHash('sha256').update('é: 1\n').digest('hex');
    expect(await read({ root, folder: 'data', path: 'a.yaml' })).toEqual({
      file: 'data/a.yaml',
      text: 'é: 1\n',
      sha256,
      bytes: 6,
    });
  });

  it('may start with a byte order mark, which is hashed but not read', async () => {
    const root = folderWith({ 'a.csv': '\uFEFFid\n' });
    const sha256 = createHash('sha256').update('\uFEFFid\n').digest('hex');
    expect(await read({ root, path: 'a.csv' })).toMatchObject({ text: 'id\n', sha256, bytes: 6 });
  });

  it('may have exactly the greatest size', async () => {
    const root = folderWith({ a: '12345' });
    expect(await read({ root, path: 'a' }, 5)).toMatchObject({ text: '12345' });
    expect(await read({ root, path: 'a' }, 4)).toEqual(["a  'a' has 5 bytes (at most 4)"]);
  });
});

describe('a file that cannot be read', () => {
  const askedAt = { file: 'sources.yaml', line: 3, column: 11 };

  it('is missing', async () => {
    const root = folderWith({ a: '1' });
    expect(await read({ root, path: 'b.yaml' })).toEqual(["b.yaml  there is no file 'b.yaml'"]);
    expect(await read({ root, path: 'a/b.yaml', askedAt })).toEqual([
      "sources.yaml:3:11  there is no file 'a/b.yaml'",
    ]);
  });

  it('is missing, where another has nearly its name', async () => {
    const root = folderWith({ 'invoices.csv': '1' });
    expect(await read({ root, path: 'invoice.csv', askedAt })).toEqual([
      "sources.yaml:3:11  there is no file 'invoice.csv' (did you mean 'invoices.csv'?)",
    ]);
  });

  it('is a folder', async () => {
    const root = folderWith({ 'a/b': '1' });
    expect(await read({ root, path: 'a', askedAt })).toEqual([
      "sources.yaml:3:11  'a' is a folder, where a file is meant",
    ]);
  });

  it('is empty', async () => {
    expect(await read({ root: folderWith({ a: '' }), path: 'a' })).toEqual([
      "a:1:1  'a' is empty (a list without records is [], a table without rows its header)",
    ]);
  });

  it.each(['../secret', '/etc/passwd', 'x/../../secret', 'C:/secret', 'x\\secret'])(
    'leaves its folder: %s',
    async (path) => {
      const root = folderWith({ 'in/a': '1', secret: '2' });
      expect(await read({ root, folder: 'in', path, askedAt })).toEqual([
        `sources.yaml:3:11  the path '${path}' leaves its folder (a path inside the folder, with /)`,
      ]);
    },
  );

  it('is a link out of its folder', async () => {
    const root = folderWith({ secret: '2' });
    mkdirSync(join(root, 'in'));
    symlinkSync(join(root, 'secret'), join(root, 'in', 'a'));
    symlinkSync('.', join(root, 'in', 'loop'));
    expect(await read({ root, folder: 'in', path: 'a' })).toEqual([
      "in/a  'in/a' is a link that leaves its folder (copy the file into the folder)",
    ]);
    expect(await read({ root, folder: 'in', path: 'loop' })).toEqual([
      "in/loop  'in/loop' is a folder, where a file is meant",
    ]);
  });
});

describe('encoding', () => {
  it.each([
    ['a lone byte of Windows-1252', Buffer.from('a: 1\nb: caf\xe9 x\n', 'latin1'), '2:7  the byte 0xe9'],
    ['a continuation byte', Buffer.from([0x61, 0x0a, 0xc3, 0xa9, 0x80, 0x80]), '2:2  the byte 0x80'],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0xaf]), '1:2  the byte 0xc0'],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), '1:2  the byte 0xed'],
    ['a character cut short', Buffer.from([0x0a, 0x0a, 0xe2, 0x82]), '3:1  the byte 0xe2'],
  ])('refuses %s, with its place', async (_what, bytes, said) => {
    expect(await read({ root: folderWith({ a: bytes }), path: 'a' })).toEqual([
      `a:${said} is not UTF-8 (save it as UTF-8)`,
    ]);
  });

  it('refuses control characters, with their place', async () => {
    expect(await read({ root: folderWith({ a: 'a: 1\n\tb: \u0000' }), path: 'a' })).toEqual([
      'a:2:5  the control character U+0000 does not belong in a text (remove it, or save the file as UTF-8 text)',
    ]);
  });

  it('recognises UTF-16', async () => {
    const root = folderWith({ a: Buffer.from('\uFEFFa: 1', 'utf16le') });
    expect(await read({ root, path: 'a' })).toEqual(['a:1:1  the file is in UTF-16 (save it as UTF-8)']);
  });
});
