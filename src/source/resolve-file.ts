import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { listFolder } from './list-folder.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { ProblemCode } from './problem-code.js';
import { suggest } from './suggest.js';

const EMPTY_HINT = 'a list without records is [], a table without rows its header';

/** A file that somebody asks for. */
export interface FileRequest {
  /** The working root: names are shown relative to it. */
  readonly root: string;
  /** The folder that the file may not leave, relative to the root; without it, the root. */
  readonly folder?: string;
  /** Relative to that folder, with forward slashes. */
  readonly path: string;
  /** Where the input asks for it; a problem with the file is then reported there. */
  readonly askedAt?: Position;
  /** What a user reads who gives an empty file; without it, how data without records looks. */
  readonly emptyHint?: string;
}

/** A file that exists inside its folder. */
export interface ResolvedFile {
  /** As shown to the user. */
  readonly file: string;
  readonly absolute: string;
  readonly bytes: number;
}

/**
 * Finds a file inside its folder. Problems: a path that is absolute or leaves the folder (also by a symbolic
 * link), no such file, something that is not a file, an empty file, one of more than `maxBytes`.
 */
export async function resolveFile(
  request: FileRequest,
  maxBytes: number,
  problems: Problems,
): Promise<ResolvedFile | undefined> {
  const base = resolve(request.root, request.folder ?? '.');
  const absolute = resolve(base, request.path);
  const file = shownName(request, absolute);
  const fail = (code: ProblemCode, message: string, hint?: string, place?: Position): undefined => {
    const at = request.askedAt ?? place;
    const where = at === undefined ? { file } : { at };
    problems.add({ code, message, ...where, ...(hint === undefined ? {} : { hint }) });
  };
  if (isAbsolute(request.path) || /^[A-Za-z]:|\\/.test(request.path) || leaves(base, absolute)) {
    return fail(
      'outside-folder',
      `the path '${request.path}' leaves its folder`,
      'a path inside the folder, with /',
    );
  }
  try {
    // A run asks for hundreds of files one after the other: waiting for a thread takes longer than the answer.
    const real = realpathSync.native(absolute);
    if (leaves(realpathSync.native(base), real)) {
      return fail(
        'outside-folder',
        `'${file}' is a link that leaves its folder`,
        'copy the file into the folder',
      );
    }
    const found = statSync(real);
    if (found.isDirectory()) return fail('not-a-file', `'${file}' is a folder, where a file is meant`);
    if (!found.isFile()) return fail('not-a-file', `'${file}' is not an ordinary file`);
    if (found.size === 0)
      return fail('empty-file', `'${file}' is empty`, request.emptyHint ?? EMPTY_HINT, {
        file,
        line: 1,
        column: 1,
      });
    if (found.size > maxBytes) {
      return fail('file-too-large', `'${file}' has ${found.size} bytes`, `at most ${maxBytes}`);
    }
    return { file, absolute: real, bytes: found.size };
  } catch (error) {
    return isAbsent(error)
      ? fail('missing-file', `there is no file '${file}'`, await nearName(absolute))
      : fail('unreadable-file', `'${file}' cannot be read: ${codeOf(error)}`);
  }
}

/** The file beside it that was perhaps meant. */
async function nearName(absolute: string): Promise<string | undefined> {
  const beside = await listFolder('/', dirname(absolute));
  const near = suggest(basename(absolute), beside?.files ?? []);
  return near === undefined ? undefined : `did you mean '${near}'?`;
}

function shownName(request: FileRequest, absolute: string): string {
  const name = relative(resolve(request.root), absolute).split(sep).join('/');
  return name.startsWith('../') || isAbsolute(name) ? posix.join(request.folder ?? '.', request.path) : name;
}

function leaves(base: string, path: string): boolean {
  const way = relative(base, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isAbsent(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
