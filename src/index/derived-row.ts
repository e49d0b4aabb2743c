import type { Place } from '../evaluate/result.js';
import type { Position } from '../source/position.js';
import type { FieldValue, RecordRow } from '../source/record.js';

/** A value of a record that was computed, and where what it comes from is written. */
export interface DerivedValue {
  readonly value: FieldValue;
  readonly at?: Place | undefined;
}

/** A record that was computed and stands in no file of its own; rules speak of it as of any other. */
export class DerivedRow implements RecordRow {
  readonly type: string;
  readonly key: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly #at: Place;
  readonly #fields: Readonly<Record<string, DerivedValue | undefined>>;
  readonly #open: ReadonlySet<string>;

  /** Of `open` fields nobody knows anything, for reasons of the data. */
  constructor(
    name: { readonly type: string; readonly key: string },
    fields: Readonly<Record<string, DerivedValue | undefined>>,
    at: Place,
    open: readonly string[] = [],
  ) {
    this.type = name.type;
    this.key = name.key;
    this.#fields = fields;
    this.#at = at;
    this.#open = new Set(open);
    const values: Record<string, FieldValue> = {};
    for (const [field, given] of Object.entries(fields)) if (given !== undefined) values[field] = given.value;
    this.values = values;
  }

  get file(): string {
    return this.#at.file;
  }

  get line(): number {
    return this.#at.line ?? 1;
  }

  carries(name: string): boolean {
    return !this.#open.has(name);
  }

  fieldAt(name: string): Position {
    const at = (Object.hasOwn(this.#fields, name) ? this.#fields[name]?.at : undefined) ?? this.#at;
    return { file: at.file, line: at.line ?? 1, column: at.column ?? 1 };
  }
}
