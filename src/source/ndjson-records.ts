import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { jsonLine } from './json-line.js';
import { MAX_LINE_BYTES } from './limits.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { Fingerprint, Locator, Place, RawRow, RawTable } from './raw-table.js';
import type { ResolvedFile } from './resolve-file.js';
import { decodeUtf8 } from './utf8.js';

const CHUNK_BYTES = 256 * 1024;
const LF = 0x0a;

/**
 * A file with one JSON object per line, streamed in flat memory. The place of a row is its line; the keys of
 * a map are not checked for duplicates, of which the last one counts.
 */
export function ndjsonTable({ file, absolute }: ResolvedFile, problems: Problems): RawTable {
  return {
    locator: new LineLocator(file),
    notation: 'typed',
    each: (take) => readLines(file, absolute, problems, take),
  };
}

async function readLines(
  file: string,
  absolute: string,
  problems: Problems,
  take: (row: RawRow, place: Place) => void,
): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let bytes = 0;
  let line = 1;
  let rest: Buffer[] = [];
  let restBytes = 0;
  const flush = (block: Buffer): boolean => {
    const whole = restBytes === 0 ? block : Buffer.concat([...rest, block]);
    rest = [];
    restBytes = 0;
    const next = readBlock(file, whole, line, problems, take);
    if (next !== undefined) line = next;
    return next !== undefined;
  };
  for await (const chunk of createReadStream(absolute, {
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    const end = chunk.lastIndexOf(LF) + 1;
    if (end > 0 && !flush(chunk.subarray(0, end))) break;
    if (end < chunk.length) {
      rest.push(end === 0 ? chunk : chunk.subarray(end));
      restBytes += chunk.length - end;
    }
    if (restBytes > MAX_LINE_BYTES) {
      const hint = `at most ${MAX_LINE_BYTES} bytes; every record has a line of its own`;
      problems.add({
        code: 'line-too-long',
        message: 'the line is too long',
        at: { file, line, column: 1 },
        hint,
      });
      return { sha256: hash.digest('hex'), bytes };
    }
  }
  if (restBytes > 0) flush(Buffer.alloc(0));
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Reads whole lines, the first of which is `line`; the number of the line after them, undefined if
 * undecodable.
 */
function readBlock(
  file: string,
  block: Buffer,
  firstLine: number,
  problems: Problems,
  take: (row: RawRow, place: Place) => void,
): number | undefined {
  const text = decodeUtf8(file, block, firstLine);
  if (typeof text !== 'string') {
    problems.add(text);
    return undefined;
  }
  let line = firstLine;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const row = jsonLine(text.slice(start, end), file, line, problems);
    if (row !== undefined) take(row, line);
    line += 1;
    start = end + 1;
  }
  return line;
}

/** Places in a file with one record per line. */
class LineLocator implements Locator {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  row(place: Place): Position {
    return { file: this.file, line: place as number, column: 1 };
  }

  value(place: Place): Position {
    return this.row(place);
  }

  name(place: Place): Position {
    return this.row(place);
  }

  child(place: Place): Place {
    return place;
  }

  source(): undefined {
    return undefined;
  }
}
