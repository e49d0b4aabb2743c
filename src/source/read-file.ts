import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MAX_TREE_FILE_BYTES } from './limits.js';
import type { Problems } from './problem.js';
import type { FileRequest } from './resolve-file.js';
import { resolveFile } from './resolve-file.js';
import { decodeUtf8 } from './utf8.js';

/** What no text holds: control characters other than blanks and line ends. */
const CONTROL = /\p{Cc}(?<!\s)/u;

/** A file as it was read. */
export interface InputFile {
  /** As shown to the user: relative to the working root, with forward slashes. */
  readonly file: string;
  /** Without byte order mark. */
  readonly text: string;
  /** Of the bytes as they are on disk, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads a UTF-8 file inside its folder. Whatever is wrong with the path, the file or its encoding becomes a
 * problem; the answer is then undefined.
 */
export async function readInputFile(
  request: FileRequest,
  problems: Problems,
  maxBytes = MAX_TREE_FILE_BYTES,
): Promise<InputFile | undefined> {
  const found = await readBytes(request, problems, maxBytes);
  if (found === undefined) return undefined;
  const { file, bytes } = found;
  const text = decodeUtf8(file, bytes);
  if (typeof text !== 'string') {
    problems.add(text);
    return undefined;
  }
  const control = text.search(CONTROL);
  if (control !== -1) {
    const before = text.slice(0, control).split('\n');
    const code = text.charCodeAt(control).toString(16).padStart(4, '0');
    problems.add({
      code: 'wrong-encoding',
      message: `the control character U+${code} does not belong in a text`,
      at: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      hint: 'remove it, or save the file as UTF-8 text',
    });
    return undefined;
  }
  return { file, text, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** The bytes of a file inside its folder; whatever is wrong with the path or the file becomes a problem. */
export async function readInputBytes(
  request: FileRequest,
  problems: Problems,
  maxBytes = MAX_TREE_FILE_BYTES,
): Promise<Uint8Array | undefined> {
  return (await readBytes(request, problems, maxBytes))?.bytes;
}

async function readBytes(
  request: FileRequest,
  problems: Problems,
  maxBytes: number,
): Promise<{ readonly file: string; readonly bytes: Buffer } | undefined> {
  const resolved = await resolveFile(request, maxBytes, problems);
  if (resolved === undefined) return undefined;
  const { file } = resolved;
  try {
    return { file, bytes: readFileSync(resolved.absolute) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it changed meanwhile';
    problems.add({ code: 'unreadable-file', message: `the file cannot be read: ${reason}`, file });
    return undefined;
  }
}
