import { resolve } from 'node:path';
import { type OutputFile, UnwritableFile, writeAll } from '../source/atomic-write.js';
import { InputError } from '../source/problem.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  EEXIST: 'a file stands where a folder is needed',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'it would be too large',
  ENAMETOOLONG: 'the name is too long',
};

/**
 * Writes all files of a command, or none, and none over a file that the command read. Throws InputError with the path
 * that stands in the way.
 */
export async function writeOutputs(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  inputs: readonly string[] = [],
  write = writeAll,
): Promise<void> {
  const read = new Set(inputs.map((path) => resolve(path)));
  const seen = new Set<string>();
  const check = ({ path }: OutputFile): void => {
    if (seen.has(resolve(path))) fail(path, 'two outputs would go to it', 'give each a name of its own');
    if (read.has(resolve(path))) fail(path, 'it was read for this', 'choose another place for the output');
    seen.add(resolve(path));
  };
  if (Symbol.iterator in files) for (const file of files) check(file);
  try {
    await write(Symbol.iterator in files ? files : checked(files, check));
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    fail(error.path, REASONS[error.code] ?? error.code, 'choose another place for the output');
  }
}

/** Files that are made one by one are looked at as they come. */
async function* checked(
  files: AsyncIterable<OutputFile>,
  check: (file: OutputFile) => void,
): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    check(file);
    yield file;
  }
}

function fail(path: string, why: string, hint: string): never {
  throw new InputError([{ code: 'cannot-write', message: `'${path}' cannot be written: ${why}`, hint }]);
}
