import type { DatedTermValue } from '../agreement/term.js';
import type { RecordRow } from '../source/record.js';

export interface UsedTermValue {
  readonly value: DatedTermValue;
  readonly key?: string;
}

/** A value that rests on more records than this is told by its number alone. */
export const MOST_EVIDENCE = 12;

/** The terms, readings and records that a value rests on. */
export class Uses {
  readonly terms = new Map<DatedTermValue, UsedTermValue>();
  readonly keyed = new Map<string, UsedTermValue>();
  readonly readings = new Set<string>();
  /** Records that were counted, summed or looked up. */
  readonly rows = new Set<RecordRow>();

  addRow(row: RecordRow): void {
    if (this.rows.size < MOST_EVIDENCE) this.rows.add(row);
  }

  addTerm(value: DatedTermValue, key: string | undefined): void {
    if (key === undefined) this.terms.set(value, { value });
    else this.keyed.set(`${value.term} ${key} ${value.from.n} ${value.set}`, { value, key });
  }

  addAll(other: Uses): void {
    for (const [value, used] of other.terms) this.terms.set(value, used);
    for (const [key, used] of other.keyed) this.keyed.set(key, used);
    for (const reading of other.readings) this.readings.add(reading);
    for (const row of other.rows) this.addRow(row);
  }

  get isEmpty(): boolean {
    return this.terms.size + this.keyed.size + this.readings.size + this.rows.size === 0;
  }

  /** Sorted by id, then key, so that the order of evaluation does not show. */
  allTerms(): UsedTermValue[] {
    const all = [...this.terms.values(), ...this.keyed.values()];
    const name = (used: UsedTermValue): string =>
      `${used.value.term} ${used.key ?? ''} ${used.value.from.n} ${used.value.set}`;
    return all.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  }
}
