import type { Place, Words } from '../evaluate/result.js';
import type { Rational } from '../values/rational.js';

/** One step of the way to an amount: what was taken or computed, and where it was written. A sum has no place. */
export interface Because {
  readonly what: Words;
  readonly at?: Place;
}

/** A number that can say where it comes from, step by step. */
export interface Sourced {
  readonly value: Rational;
  readonly because: readonly Because[];
}
