import type { PlainReader } from './plain-value.js';
import type { RawRow } from './raw-table.js';

/** A field of the row, and how its value is read. */
export interface PlainField {
  readonly name: string;
  readonly read: PlainReader;
}

/**
 * The values of one raw row after another as numbers, in one pass over its keys: rows of a file mostly name
 * their fields in the same order.
 */
export class PlainRow {
  /** By the index of the field; NaN for one that is absent or not plainly right. */
  readonly values: Float64Array;
  readonly #places: ReadonlyMap<string, number>;
  readonly #readers: readonly PlainReader[];
  /** How many keys of the row are no field. */
  others = 0;
  /** The keys of the row before, and the place of each; -1 for one that is no field. */
  readonly #keys: string[] = [];
  readonly #ofKeys: number[] = [];

  constructor(fields: readonly PlainField[]) {
    this.values = new Float64Array(fields.length);
    this.#places = new Map(fields.map(({ name }, index) => [name, index]));
    this.#readers = fields.map(({ read }) => read);
  }

  /** Reads a row; gives how many of its fields hold what is not plainly right. */
  read(row: RawRow): number {
    const { values } = this;
    const keys = this.#keys;
    const readers = this.#readers;
    values.fill(Number.NaN);
    let odd = 0;
    let others = 0;
    let at = 0;
    for (const key in row) {
      if (key !== keys[at]) this.#learn(at, key);
      const place = this.#ofKeys[at] ?? -1;
      at += 1;
      const read = readers[place];
      if (read === undefined) {
        others += 1;
        continue;
      }
      const value = row[key];
      if (value === null) continue;
      const number = read(value);
      if (Number.isNaN(number)) odd += 1;
      else values[place] = number;
    }
    this.others = others;
    return odd;
  }

  #learn(at: number, key: string): void {
    this.#keys[at] = key;
    this.#ofKeys[at] = this.#places.get(key) ?? -1;
  }
}
