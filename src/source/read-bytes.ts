import { readFileSync } from 'node:fs';
import type { Problems } from './problem.js';
import { type FileRequest, resolveFile } from './resolve-file.js';

/** Reads a file of any kind inside its folder. What is wrong becomes a problem; the answer is then undefined. */
export async function readInputBytes(
  request: FileRequest,
  problems: Problems,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const resolved = await resolveFile(request, maxBytes, problems);
  if (resolved === undefined) return undefined;
  try {
    return readFileSync(resolved.absolute);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it changed meanwhile';
    const message = `the file cannot be read: ${reason}`;
    problems.add({ code: 'unreadable-file', message, file: resolved.file });
    return undefined;
  }
}
