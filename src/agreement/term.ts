import type { Day } from '../values/day.js';
import type { Scalar } from '../values/value.js';
import type { WindowSpec } from '../values/window-spec.js';
import type { Place, Words } from './words.js';

/** Units of terms whose values are plain numbers. `second` counts measured seconds, `seconds` is a duration. */
export const NUMBER_UNITS: readonly string[] = ['EUR', 'percent', 'ratio', 'count', 'second', 'year'];

/** A service window as a term writes it; it opens and closes in the contract's zone and calendar. */
export class WindowTerm {
  readonly spec: WindowSpec;

  constructor(spec: WindowSpec) {
    this.spec = spec;
  }
}

/** Named parts of a period, as written: `06-01 through 07-31`, `19:00 until 07:00`. */
export class SlotTerm {
  readonly slots: readonly string[];

  constructor(slots: readonly string[]) {
    this.slots = slots;
  }
}

/**
 * What a term says: one value; a vague term's sure and possible ends; a map by key; no limit; or no number at
 * all, so that nothing that rests on it can be decided.
 */
export type TermValue =
  | { readonly is: 'value'; readonly value: Scalar }
  | { readonly is: 'vague'; readonly from: Scalar; readonly to: Scalar }
  | { readonly is: 'map'; readonly entries: ReadonlyMap<string, TermValue> }
  | { readonly is: 'window'; readonly window: WindowTerm }
  | { readonly is: 'slots'; readonly slots: SlotTerm }
  | { readonly is: 'unlimited' }
  | { readonly is: 'unknown' };

/** A value of a term with the day from which it holds, and where it is written. */
export interface DatedTermValue {
  readonly term: string;
  readonly from: Day;
  /** Last day on which it holds; a contract's individual term may end, the agreement's is followed by another. */
  readonly through?: Day;
  readonly value: TermValue;
  /** As written, for reports. */
  readonly text: string;
  readonly at: Place;
  readonly set: 'agreement' | 'contract' | 'reading';
  readonly unit: string;
  readonly assumed?: Words;
}

export interface Term {
  readonly id: string;
  readonly section: string;
  readonly unit: string;
  /** The unit of the entries of a map. */
  readonly of?: string;
  readonly says: Words;
  /** In the order of their dates. */
  readonly values: readonly DatedTermValue[];
  /** Why a number is needed that the text does not give. */
  readonly assumed?: Words;
  readonly source?: string;
  readonly at: Place;
}
