import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { keyPlace } from './json-keys.js';
import { jsonLine } from './json-line.js';
import { MAX_LINE_BYTES, THOROUGH_LINE_BYTES } from './limits.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { Locator, Place, RawRow, RawTable } from './raw-table.js';
import type { ResolvedFile } from './resolve-file.js';
import { decodeUtf8 } from './utf8.js';

const CHUNK_BYTES = 256 * 1024;
/** A longer text would be made outside the young heap, which costs several times as much. */
const TEXT_BYTES = 64 * 1024;
const LF = 0x0a;

/**
 * A file with one JSON object per line, streamed in flat memory. The place of a row is its line; that of a
 * value is known as long as its line is read. In the first THOROUGH_LINE_BYTES a key that occurs twice is a
 * problem; beyond them the last one counts.
 */
export function ndjsonTable({ file, absolute }: ResolvedFile, problems: Problems): LineTable {
  const locator = new LineLocator(file);
  const read: LineTable['read'] = async (take, see) => {
    const bytes = await readLines(locator, absolute, problems, take, see);
    locator.reading(0, '');
    return bytes;
  };
  return {
    locator,
    notation: 'typed',
    read,
    each: async (take) => {
      const hash = createHash('sha256');
      const bytes = await read(take, (chunk) => hash.update(chunk));
      return { sha256: hash.digest('hex'), bytes };
    },
  };
}

export interface LineTable extends RawTable {
  /** As `each`, but hashes nothing: shows each chunk of bytes to `see`, and gives their number. */
  read(take: (row: RawRow, place: Place) => void, see?: (chunk: Buffer) => void): Promise<number>;
}

async function readLines(
  locator: LineLocator,
  absolute: string,
  problems: Problems,
  take: (row: RawRow, place: Place) => void,
  see: ((chunk: Buffer) => void) | undefined,
): Promise<number> {
  const { file } = locator;
  let bytes = 0;
  let line = 1;
  let rest: Buffer[] = [];
  let restBytes = 0;
  const readText = (text: Buffer): boolean => {
    const place = { locator, firstLine: line, thorough: bytes <= THOROUGH_LINE_BYTES };
    const next = readBlock(place, text, problems, take);
    line = next ?? line;
    return next !== undefined;
  };
  const flush = (block: Buffer): boolean => {
    let from = 0;
    if (restBytes > 0) {
      from = block.indexOf(LF) + 1;
      const begun = Buffer.concat([...rest, block.subarray(0, from)]);
      rest = [];
      restBytes = 0;
      if (!readText(begun)) return false;
    }
    while (from < block.length) {
      const to = textEnd(block, from);
      if (!readText(block.subarray(from, to))) return false;
      from = to;
    }
    return true;
  };
  for await (const chunk of createReadStream(absolute, {
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>) {
    see?.(chunk);
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
      return bytes;
    }
  }
  if (restBytes > 0) flush(Buffer.alloc(0));
  return bytes;
}

/** The end of the last line that ends within the length of one text; of the first line, if that is longer. */
function textEnd(block: Buffer, from: number): number {
  if (block.length - from <= TEXT_BYTES) return block.length;
  const last = block.lastIndexOf(LF, from + TEXT_BYTES - 1);
  const end = last >= from ? last : block.indexOf(LF, from + TEXT_BYTES);
  return end < 0 ? block.length : end + 1;
}

interface BlockPlace {
  readonly locator: LineLocator;
  readonly firstLine: number;
  readonly thorough: boolean;
}

/**
 * Reads whole lines, the first of which is `firstLine`; the number of the line after them, undefined if
 * undecodable.
 */
function readBlock(
  { locator, firstLine, thorough }: BlockPlace,
  block: Buffer,
  problems: Problems,
  take: (row: RawRow, place: Place) => void,
): number | undefined {
  const { file } = locator;
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
    const written = text.slice(start, end);
    const row = jsonLine(written, { file, line }, thorough, problems);
    if (row !== undefined) {
      locator.reading(line, written);
      take(row, line);
    }
    line += 1;
    start = end + 1;
  }
  return line;
}

/** Places in a file with one record per line; those inside the line only while it is read. */
class LineLocator implements Locator {
  readonly file: string;
  #line = 0;
  #text = '';

  constructor(file: string) {
    this.file = file;
  }

  reading(line: number, text: string): void {
    this.#line = line;
    this.#text = text;
  }

  row(place: Place): Position {
    const line = typeof place === 'number' ? place : (place[0] as number);
    return { file: this.file, line, column: 1 };
  }

  value(place: Place, column: string): Position {
    return this.#at(place, column, 'value');
  }

  name(place: Place, column: string): Position {
    return this.#at(place, column, 'name');
  }

  /** What stands in a list has the place of the list. */
  child(place: Place, column: string): Place {
    return typeof place === 'number' ? [place, column] : place;
  }

  source(): undefined {
    return undefined;
  }

  #at(place: Place, column: string, part: 'name' | 'value'): Position {
    const row = this.row(place);
    if (row.line !== this.#line) return row;
    const name = typeof place === 'number' ? column : String(place[1]);
    const found = keyPlace(this.#text, name);
    return found === undefined ? row : { ...row, column: found[part] };
  }
}
