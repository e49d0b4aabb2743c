import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What a folder holds, sorted by code unit; undefined when there is no such folder. Links are left out. */
export async function listFolder(
  root: string,
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] } | undefined> {
  try {
    const entries = await readdir(resolve(root, folder), { withFileTypes: true });
    const names = (keep: (entry: (typeof entries)[number]) => boolean): string[] =>
      entries
        .filter(keep)
        .map((entry) => entry.name)
        .sort();
    return { files: names((entry) => entry.isFile()), folders: names((entry) => entry.isDirectory()) };
  } catch {
    return undefined;
  }
}

/** The names of all that a folder holds but folders, links too, sorted by code unit; undefined when there is no such folder. */
export async function listNames(root: string, folder: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(resolve(root, folder), { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return undefined;
  }
}
