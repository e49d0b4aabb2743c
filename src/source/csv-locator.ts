import { LineIndex } from './line-index.js';
import type { Position } from './position.js';
import type { Locator, Place } from './raw-table.js';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Finds rows and cells in the bytes of a CSV file afterwards; the place of a row is the offset of its first
 * byte.
 */
export class CsvLocator implements Locator {
  readonly file: string;
  readonly #bytes: Buffer;
  readonly #delimiter: number;
  readonly #lines: LineIndex;
  #header: readonly string[] = [];

  /** `bytes` without byte order mark. */
  constructor(file: string, bytes: Buffer, delimiter: string) {
    this.file = file;
    this.#bytes = bytes;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#lines = new LineIndex(bytes);
  }

  set header(header: readonly string[]) {
    this.#header = header;
  }

  row(place: Place): Position {
    return this.#at(place as number);
  }

  value(place: Place, column: string): Position {
    const index = this.#header.indexOf(column);
    return index < 0 ? this.row(place) : this.cell(place as number, index);
  }

  name(_place: Place, column: string): Position {
    return this.value(this.rowStart(0), column);
  }

  child(place: Place): Place {
    return place;
  }

  source(): undefined {
    return undefined;
  }

  /** Where the cell with this index starts, in the row that starts at `start`. */
  cell(start: number, index: number): Position {
    let at = start;
    for (let passed = 0; passed < index && at < this.#bytes.length; passed += 1) at = this.#cellEnd(at) + 1;
    return this.#at(this.#skipBlanks(at));
  }

  /** The first byte of the row at or after the offset: line ends are skipped. */
  rowStart(offset: number): number {
    let at = offset;
    while (this.#bytes[at] === LF || this.#bytes[at] === CR) at += 1;
    return at;
  }

  #cellEnd(start: number): number {
    let at = this.#skipBlanks(start);
    let quoted = this.#bytes[at] === QUOTE;
    if (quoted) at += 1;
    for (; at < this.#bytes.length; at += 1) {
      const byte = this.#bytes[at];
      // A doubled quote closes and opens again, which comes to the same.
      if (byte === QUOTE) quoted = !quoted;
      else if (!quoted && (byte === this.#delimiter || byte === LF)) break;
    }
    return at;
  }

  #skipBlanks(offset: number): number {
    let at = offset;
    while (this.#bytes[at] === SPACE || (this.#bytes[at] === TAB && this.#delimiter !== TAB)) at += 1;
    return at;
  }

  #at(offset: number): Position {
    return { file: this.file, ...this.#lines.placeOf(offset) };
  }
}
