import type { Zone } from '../values/zone.js';
import { ConvertContext } from './convert-context.js';
import { valueConverter } from './convert-value.js';
import type { FieldSpec } from './field.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { Locator } from './raw-table.js';
import type { FieldValue, RecordRow } from './record.js';

/** A record in which one field has another value, or none; everything else is as it was. */
export class ChangedRow implements RecordRow {
  readonly #of: RecordRow;
  readonly #field: string;
  readonly #at: Position;
  readonly values: Readonly<Record<string, FieldValue>>;

  constructor(of: RecordRow, field: string, value: FieldValue | undefined, at: Position) {
    this.#of = of;
    this.#field = field;
    this.#at = at;
    const { [field]: _, ...others } = of.values;
    this.values = value === undefined ? others : { ...others, [field]: value };
  }

  get type(): string {
    return this.#of.type;
  }

  get key(): string {
    return this.#of.key;
  }

  get file(): string {
    return this.#of.file;
  }

  get line(): number {
    return this.#of.line;
  }

  carries(name: string): boolean {
    return name === this.#field || this.#of.carries(name);
  }

  fieldAt(name: string): Position {
    return name === this.#field ? this.#at : this.#of.fieldAt(name);
  }
}

/** A text as the value of a field, read as a cell of a table is; undefined after reporting a problem at `at`. */
export function readFieldText(
  text: string,
  spec: FieldSpec,
  at: Position,
  zone: Zone,
  problems: Problems,
): FieldValue | undefined {
  const locator: Locator = {
    file: at.file,
    row: () => at,
    value: () => at,
    name: () => at,
    child: (place) => place,
    source: () => text,
  };
  const context = new ConvertContext(locator, problems, { zone });
  context.notation = 'text';
  context.field = spec.name;
  context.column = at;
  return valueConverter(spec)(text, context);
}
