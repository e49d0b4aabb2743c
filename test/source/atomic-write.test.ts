import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAll, writeFileAtomically } from '../../src/source/atomic-write.js';
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
