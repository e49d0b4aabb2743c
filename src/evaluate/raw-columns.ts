import { RecordConverter } from '../source/convert-record.js';
import type { FieldSpec, RecordShape } from '../source/field.js';
import { PlainRow } from '../source/plain-row.js';
import { type PlainReader, plainReader } from '../source/plain-value.js';
import type { Position } from '../source/position.js';
import { InputError, Problems } from '../source/problem.js';
import type { Locator, RawRow } from '../source/raw-table.js';
import type { FieldValue } from '../source/record.js';
import type { Frame } from '../values/compare.js';
import type { Instant } from '../values/instant.js';
import type { Reason } from '../values/truth.js';
import type { Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import { type FieldHolder, fieldValue } from './field-value.js';
import type { ColumnField, Columns } from './record-columns.js';

/** Rows of JSON as columns of numbers: the plain values directly, the others through the reader of sources. */
export class RawColumns implements Columns<RawRow> {
  readonly values: Float64Array;
  readonly fields: readonly ColumnField[];
  readonly zone: Zone;
  readonly doublesTell = true;
  readonly #frame: { readonly frame: Frame };
  readonly #row: PlainRow;
  readonly #required: readonly number[];
  /** Beyond it a value has not happened at as-of. */
  readonly #most: readonly (readonly [place: number, most: number])[];
  readonly #exact: ExactRow;

  /** `fields` are those of the shape that conditions read; the others are only checked. */
  constructor(shape: RecordShape, fields: readonly ColumnField[], frame: Frame) {
    const read = new Set(fields.map(({ spec }) => spec.name));
    const others = shape.fields.filter(({ name }) => !read.has(name)).map((spec) => ({ spec, texts: [] }));
    const all: readonly ColumnField[] = [...fields, ...others];
    this.fields = fields;
    this.zone = frame.zone;
    this.#frame = { frame };
    this.#row = new PlainRow(all.map((field) => ({ name: field.spec.name, read: readerOf(field) })));
    this.values = this.#row.values;
    this.#required = all.flatMap(({ spec }, place) => (spec.required === true ? [place] : []));
    this.#most = fields.flatMap(({ spec }, place) => {
      const most = lastValue(spec, frame);
      return most === undefined ? [] : [[place, most] as const];
    });
    this.#exact = new ExactRow(shape, frame);
  }

  /** Makes a row the current one. False unless it is plainly right: then it may still be right. */
  load(row: RawRow): boolean {
    this.#exact.row = row;
    const isPlain = this.#row.read(row) === 0 && this.#row.others === 0;
    const { values } = this;
    let isComplete = true;
    for (const place of this.#required) if (Number.isNaN(values[place])) isComplete = false;
    for (const [place, most] of this.#most) if ((values[place] as number) > most) values[place] = Number.NaN;
    return isPlain && isComplete;
  }

  /** Checks the current row as the reader of sources does. Throws InputError with all that is wrong with it. */
  check(): void {
    this.#exact.check();
  }

  exact(_row: RawRow, field: string): Value {
    return this.#exact.get(field);
  }

  world(): { readonly frame: Frame } {
    return this.#frame;
  }
}

function readerOf({ spec, texts }: ColumnField): PlainReader {
  const read = plainReader(spec);
  if (spec.is !== 'text' || texts.length === 0) return read;
  // A text that the field does not allow equals nothing.
  const known = texts.map((text) => (Number.isNaN(read(text)) ? undefined : text));
  return (value) => {
    if (value === undefined) return Number.NaN;
    for (let index = 0; index < known.length; index += 1) if (known[index] === value) return index;
    return Number.isNaN(read(value)) ? Number.NaN : -1;
  };
}

/** An event after as-of has not happened; a field that hangs on another is read in full. */
function lastValue({ event, is, absent }: FieldSpec, { asOf, zone }: Frame): number | undefined {
  if (typeof absent === 'object') return Number.NEGATIVE_INFINITY;
  if (event !== true) return undefined;
  if (is === 'instant') return asOf.ms;
  return is === 'day' || is === 'month' ? zone.dayOf(asOf).n : undefined;
}

/** Whoever gives a record knows where it comes from; its problems name no place. */
const NOWHERE: Position = { file: '', line: 0, column: 0 };
const NO_LOCATOR: Locator = {
  file: '',
  row: () => NOWHERE,
  value: () => NOWHERE,
  name: () => NOWHERE,
  child: (place) => place,
  source: () => undefined,
};

/** The current row with its values in full, read when someone asks. */
class ExactRow implements FieldHolder {
  readonly name = 'record';
  readonly frame: Frame;
  readonly #specs: ReadonlyMap<string, FieldSpec>;
  readonly #problems = new Problems();
  readonly #converter: RecordConverter;
  readonly #absent = new Map<string, Value>();
  #row: RawRow = {};
  #values: Readonly<Record<string, FieldValue>> | undefined;

  constructor(shape: RecordShape, frame: Frame) {
    this.frame = frame;
    this.#specs = new Map(shape.fields.map((spec) => [spec.name, spec]));
    const table = { locator: NO_LOCATOR, notation: 'typed' } as const;
    this.#converter = new RecordConverter(shape, table, this.#problems, { zone: frame.zone });
  }

  set row(row: RawRow) {
    this.#row = row;
    this.#values = undefined;
  }

  check(): void {
    this.#values = this.#convert();
  }

  get values(): Readonly<Record<string, FieldValue>> {
    this.#values ??= this.#convert();
    return this.#values;
  }

  fieldNamed(name: string): FieldSpec | undefined {
    return this.#specs.get(name);
  }

  horizon(): Instant {
    return this.frame.asOf;
  }

  /** A line of JSON may have any field. */
  carries(): boolean {
    return true;
  }

  lacks(name: string, detail?: string): Reason {
    return { because: 'missing', what: name, ...(detail === undefined ? {} : { detail }) };
  }

  get(name: string): Value {
    const isAbsent = (this.#row[name] ?? null) === null && typeof this.#specs.get(name)?.absent !== 'object';
    if (!isAbsent) return fieldValue(this, name);
    const known = this.#absent.get(name);
    if (known !== undefined) return known;
    const value = fieldValue(this, name);
    this.#absent.set(name, value);
    return value;
  }

  #convert(): Readonly<Record<string, FieldValue>> {
    const row = this.#converter.convert(this.#row, 0);
    if (row !== undefined) return row.values;
    throw new InputError(this.#problems.take().map(({ code, message, hint }) => ({ code, message, hint })));
  }
}
