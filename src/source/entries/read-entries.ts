import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problems } from '../problem.js';
import { type InputFile, readInputFile } from '../read-file.js';
import { entryName, positionNamed, UNFINISHED } from './entry-name.js';

/** An entry of a folder of numbered entries. */
export interface Entry {
  readonly position: number;
  /** As shown to the user. */
  readonly folder: string;
  /** The file that says what the entry holds. */
  readonly record: InputFile;
}

export interface Entries {
  /** In order; an entry whose record cannot be read is a problem and left out. */
  readonly entries: readonly Entry[];
  /** Folders that a killed run had prepared and that never got a number, as shown to the user. */
  readonly unfinished: readonly string[];
}

/**
 * Reads the records of a folder of numbered entries, one file `record` an entry. A number that is left out is a problem:
 * entries are never taken away. A folder that is not there has no entries.
 */
export async function readEntries(
  root: string,
  folder: string,
  record: string,
  problems: Problems,
): Promise<Entries> {
  const names = await namesIn(resolve(root, folder));
  const positions = names.flatMap((name) => positionNamed(name) ?? []).sort((a, b) => a - b);
  const entries: Entry[] = [];
  for (const [index, position] of positions.entries()) {
    const expected = index + 1;
    if (position !== expected) {
      problems.add({
        code: 'missing-file',
        message: `the entry ${entryName(expected)} is missing: entries are never taken away`,
        file: folder,
        hint: 'bring it back from a backup',
      });
      break;
    }
    const own = `${folder}/${entryName(position)}`;
    const file = await readInputFile({ root, folder: own, path: record }, problems);
    if (file !== undefined) entries.push({ position, folder: own, record: file });
  }
  const unfinished = names.filter((name) => name.startsWith(UNFINISHED)).map((name) => `${folder}/${name}`);
  return { entries, unfinished };
}

/** A file of an entry as it is on disk, with its SHA-256 in lower-case hexadecimal; undefined if it cannot be read. */
export async function readEntryFile(
  root: string,
  { folder }: Pick<Entry, 'folder'>,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string } | undefined> {
  try {
    const bytes = await readFile(join(resolve(root, folder), name));
    return { bytes, sha256: sha256Of(bytes) };
  } catch {
    return undefined;
  }
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
