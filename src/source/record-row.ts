import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Zone } from '../values/zone.js';
import type { Position } from './position.js';
import { formatPosition } from './position.js';
import type { Locator, Place } from './raw-table.js';
import type { FieldValue, RecordRow } from './record.js';
import { AmbiguousInstant, SkippedInstant } from './record.js';

/** What all rows of one file and type share. */
export interface RowOrigin {
  readonly type: string;
  readonly keyFields: readonly string[];
  readonly zone: Zone;
  readonly locator: Locator;
  /** Where a field takes its value from: the name of a column, or a place in the mapping for a constant. */
  readonly columns: ReadonlyMap<string, string | Position>;
  /** The fields that the source has a column for; undefined where any record may have any field. */
  readonly carried: ReadonlySet<string> | undefined;
}

/** A record with its place; positions and the key are worked out when someone asks. */
export class SourceRow implements RecordRow {
  readonly values: Record<string, FieldValue>;
  readonly place: Place;
  readonly origin: RowOrigin;
  /** The index of a row that has no key of its own in its list. */
  index: number | undefined;

  constructor(
    origin: RowOrigin,
    values: Record<string, FieldValue>,
    place: Place,
    index: number | undefined,
  ) {
    this.origin = origin;
    this.values = values;
    this.place = place;
    this.index = index;
  }

  get type(): string {
    return this.origin.type;
  }

  get file(): string {
    return this.origin.locator.file;
  }

  get line(): number {
    return this.origin.locator.row(this.place).line;
  }

  get key(): string {
    const parts = keyParts(this, keyText);
    if (parts !== undefined) return parts;
    return this.index === undefined
      ? formatPosition(this.origin.locator.row(this.place))
      : String(this.index);
  }

  /**
   * Equal for two records with the same natural key, whatever way its moments are written; undefined without
   * key.
   */
  get identity(): string | undefined {
    return keyParts(this, identityText);
  }

  carries(name: string): boolean {
    return this.origin.carried?.has(name) ?? true;
  }

  fieldAt(name: string): Position {
    const column = this.origin.columns.get(name) ?? name;
    return typeof column === 'string' ? this.origin.locator.value(this.place, column) : column;
  }
}

function keyParts(row: SourceRow, textOf: (value: FieldValue, zone: Zone) => string): string | undefined {
  const { keyFields, zone } = row.origin;
  let joined: string | undefined;
  for (const field of keyFields) {
    const value = row.values[field];
    if (value === undefined) return undefined;
    const text = textOf(value, zone);
    joined = joined === undefined ? text : `${joined}/${text}`;
  }
  return joined;
}

function keyText(value: FieldValue, zone: Zone): string {
  if (typeof value === 'string') return value;
  if (value instanceof Instant) return value.toISO(zone);
  if (value instanceof AmbiguousInstant || value instanceof SkippedInstant) return value.text;
  if (value instanceof Day || value instanceof Rational || typeof value === 'boolean')
    return value.toString();
  return value.map((item) => (typeof item === 'string' ? item : item.key)).join(' ');
}

function identityText(value: FieldValue, zone: Zone): string {
  if (value instanceof Instant) return String(value.ms);
  return value instanceof Day ? String(value.n) : keyText(value, zone);
}
