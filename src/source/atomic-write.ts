import { constants } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

const MAX_ATTEMPTS = 1_000;

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, which then takes the name.
 * Makes the folder if needed. Throws the error of the file system, after removing the temporary file.
 */
export async function writeFileAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
  await writeAll([{ path, bytes }]);
}

/**
 * Writes all files, or leaves all as they were as far as the file system allows: first every temporary file,
 * then all names at the end.
 */
export async function writeAll(files: readonly OutputFile[]): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      await mkdir(dirname(path), { recursive: true });
      await refuseFolder(path);
      staged.push({ temporary: await writeTemporary(path, bytes), path });
    }
    for (const { temporary, path } of staged) await rename(temporary, path);
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

/** A folder in the way would be found only after other files have taken their names. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return;
  throw Object.assign(new Error(`EISDIR: '${path}' is a folder`), { code: 'EISDIR', path });
}

async function writeTemporary(path: string, bytes: string | Uint8Array): Promise<string> {
  const { temporary, handle } = await openTemporary(path);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await handle.close();
  return temporary;
}

/** The first free name: another writer of the same file, or one that was killed, may hold some. */
async function openTemporary(
  path: string,
): Promise<{ temporary: string; handle: Awaited<ReturnType<typeof open>> }> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  for (let attempt = 0; ; attempt += 1) {
    const temporary = join(dirname(path), `.${basename(path)}.${attempt}.tmp`);
    try {
      return { temporary, handle: await open(temporary, flags) };
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!taken || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
}
