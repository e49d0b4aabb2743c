import type { Position } from './position.js';
import type { TreePath } from './yaml-tree.js';

/** Where a raw row stands, in the terms of its own file format: only the locator reads it. */
export type Place = number | TreePath;

/** One row as the file holds it: an object of named values, or the cells of a line. */
export type RawRow = { readonly [column: string | number]: unknown };

/** Finds places in a file afterwards, so that reading a million rows does not make a million positions. */
export interface Locator {
  readonly file: string;
  row(place: Place): Position;
  /** Where the value in a column stands; for an absent one, where the row does. */
  value(place: Place, column: string): Position;
  /** Where the name of the column stands, in formats that repeat it in every row. */
  name(place: Place, column: string): Position;
  /** The place of a row of a list inside the row. */
  child(place: Place, column: string, index: number): Place;
  /** The characters of a number as written, in formats that keep them. */
  source(place: Place, column: string): string | undefined;
}

/** In CSV every value is text; in YAML and JSON a value says its own type. */
export type Notation = 'text' | 'typed';

/** What identifies the bytes that were read. */
export interface Fingerprint {
  /** Lower-case hexadecimal, over the bytes as they are on disk. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The rows of one file before anything is known about their fields. */
export interface RawTable {
  readonly locator: Locator;
  readonly notation: Notation;
  /** The columns of the header, in formats that have one; rows are then cells in this order. */
  readonly header?: readonly string[];
  /** Hands over every row in the file's order; a row that cannot be read is a problem and is left out. */
  each(take: (row: RawRow, place: Place) => void): Promise<Fingerprint>;
}
