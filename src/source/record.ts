import type { Day } from '../values/day.js';
import type { Instant } from '../values/instant.js';
import type { Rational } from '../values/rational.js';
import type { Position } from './position.js';

/** A local time without offset that a clock change repeats: it stands for both instants. */
export class AmbiguousInstant {
  readonly options: readonly [Instant, Instant];
  /** As written. */
  readonly text: string;

  constructor(options: readonly [Instant, Instant], text: string) {
    this.options = options;
    this.text = text;
  }
}

/**
 * A local time without offset that a clock change skips: it stands for no instant, so the value is missing.
 */
export class SkippedInstant {
  /** As written. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A value of a record. Integers, numbers and money are exact rationals; a month is its first day; a list
 * holds rows, or texts.
 */
export type FieldValue =
  | boolean
  | string
  | Rational
  | Day
  | Instant
  | AmbiguousInstant
  | SkippedInstant
  | readonly string[]
  | readonly RecordRow[];

/** One record, or one row of a list inside a record. */
export interface RecordRow {
  /** The record type; for a row of a list `type.list`. */
  readonly type: string;
  /** The natural key as text, its parts joined by '/'; without one, the place of the record. */
  readonly key: string;
  /** What the file gives; a field that is absent there is absent here. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly file: string;
  readonly line: number;
  /** Whether the source could say anything of a field: without a column for it, its absence says nothing. */
  carries(name: string): boolean;
  /** Where the value of a field stands; for an absent field, where the record does. */
  fieldAt(name: string): Position;
}
