import { resolve } from 'node:path';
import { writeAll } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';
import { InputError } from '../source/problem.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  EEXIST: 'a file stands where a folder is needed',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** Writes all files of a command, or none. Throws InputError with the path that stands in the way. */
export async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(resolve(path))) fail(path, 'two outputs would go to it', 'give each a name of its own');
    seen.add(resolve(path));
  }
  try {
    await writeAll(files);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const { code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
    fail(dest ?? path ?? '', REASONS[code ?? ''] ?? String(code), 'choose another place for the output');
  }
}

function fail(path: string, why: string, hint: string): never {
  throw new InputError([{ code: 'cannot-write', message: `'${path}' cannot be written: ${why}`, hint }]);
}
