import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** How bytes get into a file that is open: all of them, or an error. */
export type WriteBytes = (file: number, bytes: string | Uint8Array) => void;

/** A file that cannot be written: which one, as the caller named it or the folder in its way, and why. */
export class UnwritableFile extends Error {
  readonly path: string;
  /** Of the file system: `EACCES`, `ENOSPC`, … */
  readonly code: string;

  constructor(path: string, code: string) {
    super(`${code}: '${path}' cannot be written`);
    this.name = 'UnwritableFile';
    this.path = path;
    this.code = code;
  }
}

const MAX_ATTEMPTS = 1_000;

/** What a call has made and may have to take away again. */
interface Begun {
  readonly temporaries: Set<string>;
  /** The deepest first. */
  readonly folders: string[];
}

const begun = new Set<Begun>();

/** Takes away what calls that have not ended have made so far, so that a run can end right after it. */
export function dropUnfinished(): void {
  for (const each of begun) undo(each);
}

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, which then takes the name.
 * Makes the folder if needed. Throws UnwritableFile, after removing what it made.
 */
export async function writeFileAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
  await writeAll([{ path, bytes }]);
}

/**
 * Writes all files, or leaves all as they were as far as the file system allows: first every temporary file, then what
 * goes into devices and pipes, and at the end all names. Files that are made one by one are written one by one, so that
 * they are never all in memory. Only pipes and files still to be made are waited for; in between nothing else runs, no
 * signal either. Throws UnwritableFile.
 */
export async function writeAll(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  write: WriteBytes = writeWhole,
): Promise<void> {
  const made: Begun = { temporaries: new Set(), folders: [] };
  const staged: { readonly path: string; readonly temporary: string; readonly target: string }[] = [];
  const streams: OutputFile[] = [];
  const stage = ({ path, bytes }: OutputFile): void => {
    makeFolder(dirname(path), made);
    naming(path, () => {
      const found = statSync(path, { throwIfNoEntry: false });
      if (found?.isDirectory() === true) throw new UnwritableFile(path, 'EISDIR');
      if (found !== undefined && !found.isFile()) streams.push({ path, bytes });
      else {
        // A link stays a link: what it leads to is replaced.
        const target = found === undefined ? path : realpathSync(path);
        staged.push({ path, target, temporary: writeTemporary(target, bytes, made, write) });
      }
    });
  };
  begun.add(made);
  try {
    if (Symbol.iterator in files) for (const file of files) stage(file);
    else for await (const file of files) stage(file);
    for (const { path, bytes } of streams) {
      await writeStream(path, bytes).catch((error: unknown) => refuse(path, error));
    }
    for (const { path, temporary, target } of staged) {
      naming(path, () => renameSync(temporary, target));
      made.temporaries.delete(temporary);
    }
  } catch (error) {
    undo(made);
    throw error;
  } finally {
    begun.delete(made);
  }
}

function undo({ temporaries, folders }: Begun): void {
  for (const path of temporaries) rmSync(path, { force: true });
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // Something else has come to stand in it.
      return;
    }
  }
}

/** Errors of the file system speak of temporary files; who asked for a file knows it by its own name. */
function refuse(path: string, error: unknown): never {
  if (error instanceof UnwritableFile || !(error instanceof Error && 'code' in error)) throw error;
  throw new UnwritableFile(path, String(error.code));
}

function naming(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    refuse(path, error);
  }
}

function makeFolder(folder: string, { folders }: Begun): void {
  let first: string | undefined;
  try {
    first = mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { path = folder } = error as NodeJS.ErrnoException;
    refuse(path, error);
  }
  if (first === undefined) return;
  const made: string[] = [];
  for (let each = resolve(folder); made.at(-1) !== resolve(first); each = dirname(each)) made.push(each);
  folders.unshift(...made);
}

function writeWhole(file: number, bytes: string | Uint8Array): void {
  writeFileSync(file, bytes);
  fsyncSync(file);
}

function writeTemporary(
  target: string,
  bytes: string | Uint8Array,
  { temporaries }: Begun,
  write: WriteBytes,
): string {
  const { temporary, file } = openTemporary(target);
  temporaries.add(temporary);
  try {
    write(file, bytes);
  } finally {
    closeSync(file);
  }
  return temporary;
}

/** The first free name: another writer of the same file, or one that was killed, may hold some. */
function openTemporary(target: string): { readonly temporary: string; readonly file: number } {
  for (let attempt = 0; ; attempt += 1) {
    const temporary = join(dirname(target), `.${basename(target)}.${attempt}.tmp`);
    try {
      return { temporary, file: openSync(temporary, 'wx') };
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!taken || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
}

/** A device or a pipe takes the bytes as they come; that its reader has seen enough is no fault. */
async function writeStream(path: string, bytes: string | Uint8Array): Promise<void> {
  const file = await open(path, constants.O_WRONLY);
  try {
    await file.writeFile(bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  } finally {
    await file.close();
  }
}
