import type { DatedTermValue } from '../agreement/term.js';
import type { RecordRow } from '../source/record.js';

export interface UsedTermValue {
  readonly value: DatedTermValue;
  readonly key?: string;
}

/** A value that rests on more records than this is told by its number alone. */
export const MOST_EVIDENCE = 12;

/**
 * The terms, readings and records that a value rests on. Its tables are made when something is put in, for there
 * are as many of them as there are values.
 */
export class Uses {
  #terms: Map<DatedTermValue, UsedTermValue> | undefined;
  #keyed: Map<string, UsedTermValue> | undefined;
  #readings: Set<string> | undefined;
  #rows: Set<RecordRow> | undefined;

  get readings(): Iterable<string> {
    return this.#readings ?? [];
  }

  /** Records that were counted, summed or looked up. */
  get rows(): Iterable<RecordRow> {
    return this.#rows ?? [];
  }

  addRow(row: RecordRow): void {
    this.#rows ??= new Set();
    if (this.#rows.size < MOST_EVIDENCE) this.#rows.add(row);
  }

  addReading(id: string): void {
    this.#readings ??= new Set();
    this.#readings.add(id);
  }

  addTerm(value: DatedTermValue, key: string | undefined): void {
    if (key === undefined) {
      this.#terms ??= new Map();
      if (!this.#terms.has(value)) this.#terms.set(value, { value });
      return;
    }
    this.#keyed ??= new Map();
    this.#keyed.set(`${value.term} ${key} ${value.from.n} ${value.set}`, { value, key });
  }

  addAll(other: Uses): void {
    if (other.#terms !== undefined) this.#terms = merged(this.#terms, other.#terms);
    if (other.#keyed !== undefined) this.#keyed = merged(this.#keyed, other.#keyed);
    if (other.#readings !== undefined) for (const reading of other.#readings) this.addReading(reading);
    if (other.#rows !== undefined) for (const row of other.#rows) this.addRow(row);
  }

  get isEmpty(): boolean {
    return !(this.#terms ?? this.#keyed ?? this.#readings ?? this.#rows);
  }

  /** Whether both rest on the same terms and on nothing else. */
  hasSameTerms(other: Uses): boolean {
    const mine = this.#terms;
    const others = other.#terms;
    if (mine === undefined || mine.size !== others?.size || !this.#onlyTerms || !other.#onlyTerms)
      return false;
    for (const value of mine.keys()) if (!others.has(value)) return false;
    return true;
  }

  get #onlyTerms(): boolean {
    return !(this.#keyed ?? this.#readings ?? this.#rows);
  }

  /** Sorted by id, then key, so that the order of evaluation does not show. */
  allTerms(): UsedTermValue[] {
    const all = [...(this.#terms?.values() ?? []), ...(this.#keyed?.values() ?? [])];
    const name = (used: UsedTermValue): string =>
      `${used.value.term} ${used.key ?? ''} ${used.value.from.n} ${used.value.set}`;
    return all.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  }
}

function merged<K>(
  into: Map<K, UsedTermValue> | undefined,
  from: Map<K, UsedTermValue>,
): Map<K, UsedTermValue> {
  const all = into ?? new Map<K, UsedTermValue>();
  for (const [key, used] of from) if (!all.has(key)) all.set(key, used);
  return all;
}
