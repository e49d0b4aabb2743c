import { listFolder } from '../source/list-folder.js';
import { InputError } from '../source/problem.js';

const FOLDER = 'contracts';

/** The contract folders that a command line names; without any, this folder, or all of `contracts`. */
export async function contractFolders(root: string, named: readonly string[]): Promise<readonly string[]> {
  if (named.length > 0) return named.map((name) => name.replace(/\/+$/, '').replace(/\/contract\.yaml$/, ''));
  const here = await listFolder(root, '.');
  if (here?.files.includes('contract.yaml') === true) return ['.'];
  const all = await listFolder(root, FOLDER);
  if (all !== undefined && all.folders.length > 0) return all.folders.map((name) => `${FOLDER}/${name}`);
  throw new InputError([
    {
      code: 'missing-file',
      message: 'there is no contract here',
      hint: 'name its folder, the one with contract.yaml',
    },
  ]);
}

/** Contract folders outside the working folder are read from their own root, so that no path leaves it. */
export function rootOf(folder: string): { readonly root: string; readonly folder: string } {
  if (!folder.startsWith('/') && !folder.split('/').includes('..')) return { root: process.cwd(), folder };
  const cut = folder.lastIndexOf('/');
  return { root: folder.slice(0, cut) || '/', folder: folder.slice(cut + 1) };
}
