const LF = 0x0a;

/** The place, from 0, of the last line that starts at or before an offset; `starts` ascend from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Turns offsets in UTF-8 bytes into lines and columns, both counted from 1. Lines end at LF; CRLF counts
 * once.
 */
export class LineIndex {
  readonly #bytes: Buffer;
  readonly #starts: number[];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#starts = [0];
    for (let i = bytes.indexOf(LF); i !== -1; i = bytes.indexOf(LF, i + 1)) this.#starts.push(i + 1);
  }

  /** The line that holds the offset. */
  lineOf(offset: number): number {
    return lineAt(this.#starts, offset) + 1;
  }

  /** Line and column of the offset; the column counts UTF-16 units. */
  placeOf(offset: number): { line: number; column: number } {
    const line = this.lineOf(offset);
    const start = this.#starts[line - 1] ?? 0;
    return { line, column: this.#bytes.toString('utf8', start, offset).length + 1 };
  }
}
