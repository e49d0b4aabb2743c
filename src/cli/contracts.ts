import { basename, dirname, resolve } from 'node:path';
import { listFolder } from '../source/list-folder.js';
import { InputError, type Problem } from '../source/problem.js';
import { suggest } from '../source/suggest.js';

const FOLDER = 'contracts';
const FILE = 'contract.yaml';

/**
 * The contract folders that a command line names, each once; a folder of contracts stands for all in it.
 * Without any, this folder, or all of `contracts`. Throws InputError for folders that are not there.
 */
export async function contractFolders(root: string, named: readonly string[]): Promise<readonly string[]> {
  if (named.length === 0) return foldersHere(root);
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const name of named) {
    const folder =
      name.replace(/\/+$/, '').replace(/(^|\/)contract\.yaml$/, '') || (name.startsWith('/') ? '/' : '.');
    const listed = await listFolder(root, folder);
    if (listed === undefined) {
      problems.push(await missing(root, folder));
      continue;
    }
    const inside = listed.files.includes(FILE) ? [folder] : await contractsIn(root, folder);
    if (inside.length === 0) {
      const message = `there is no ${FILE} in '${folder}'`;
      problems.push({
        code: 'missing-file',
        message,
        hint: 'name the folder of a contract, or of contracts',
      });
    }
    for (const one of inside) {
      const path = resolve(root, one);
      if (!found.has(path)) found.set(path, one);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return [...found.values()];
}

async function foldersHere(root: string): Promise<readonly string[]> {
  const here = await listFolder(root, '.');
  if (here?.files.includes(FILE) === true) return ['.'];
  const all = await contractsIn(root, FOLDER);
  if (all.length > 0) return all;
  const message = 'there is no contract here';
  throw new InputError([{ code: 'missing-file', message, hint: `name its folder, the one with ${FILE}` }]);
}

async function contractsIn(root: string, folder: string): Promise<string[]> {
  const listed = await listFolder(root, folder);
  const contracts: string[] = [];
  for (const name of listed?.folders ?? []) {
    const path = `${folder}/${name}`;
    if ((await listFolder(root, path))?.files.includes(FILE) === true) contracts.push(path);
  }
  return contracts;
}

async function missing(root: string, folder: string): Promise<Problem> {
  const beside = await listFolder(root, dirname(folder));
  const near = suggest(basename(folder), beside?.folders ?? []);
  return {
    code: 'missing-file',
    message: `there is no folder '${folder}'`,
    hint: near === undefined ? `the folder of a contract, with ${FILE} in it` : `did you mean '${near}'?`,
  };
}
