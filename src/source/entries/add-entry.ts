import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { UnwritableFile } from '../atomic-write.js';
import { entryName, UNFINISHED } from './entry-name.js';

/** A file of an entry, by its name inside it. */
export interface EntryFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

const MAX_ATTEMPTS = 1_000;
/** How file systems say that a folder with something in it already has the name. */
const TAKEN: ReadonlySet<string> = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES']);

/**
 * Adds an entry to a folder of numbered entries: all its files at once, by the one rename that gives a finished folder
 * its number. A number that is taken is never taken again, whoever tries at the same time: the answer is then false, and
 * nothing was written. A run that is killed leaves the entry or none; what it had prepared lies aside under a hidden name.
 * Throws UnwritableFile, after removing what it made.
 */
export function addEntry(folder: string, position: number, files: readonly EntryFile[]): boolean {
  const target = join(folder, entryName(position));
  const made = naming(folder, () => mkdirSync(folder, { recursive: true }));
  let prepared: string | undefined;
  try {
    if (existsSync(target)) return false;
    prepared = naming(target, () => prepareFolder(folder));
    for (const { name, bytes } of files) {
      const path = join(prepared, name);
      naming(join(target, name), () => writeDurably(path, bytes));
    }
    syncFolder(prepared);
    if (!takeName(prepared, target)) return false;
    prepared = undefined;
    syncFolder(folder);
    return true;
  } finally {
    if (prepared !== undefined) rmSync(prepared, { recursive: true, force: true });
    if (made !== undefined) removeIfEmpty(folder);
  }
}

function takeName(prepared: string, target: string): boolean {
  try {
    renameSync(prepared, target);
    return true;
  } catch (error) {
    if (TAKEN.has(codeOf(error)) && existsSync(target)) return false;
    throw new UnwritableFile(target, codeOf(error));
  }
}

/** The first free name: another run, or one that was killed, may hold some. */
function prepareFolder(folder: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const path = join(folder, `${UNFINISHED}${attempt}`);
    try {
      mkdirSync(path);
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
}

function writeDurably(path: string, bytes: string | Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** So that the names outlive a loss of power; not every system lets a folder be opened for it. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // The rename is atomic all the same.
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something stands in it.
  }
}

function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnwritableFile) throw error;
    throw new UnwritableFile(path, codeOf(error));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
}
