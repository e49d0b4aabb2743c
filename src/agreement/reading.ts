import type { TermValue } from './term.js';
import type { Place, Words } from './words.js';

export interface Choice {
  readonly id: string;
  readonly says: Words;
  /** Terms that have another value under this choice, whatever the day. */
  readonly terms: ReadonlyMap<
    string,
    { readonly value: TermValue; readonly text: string; readonly at: Place }
  >;
}

/** A declared ambiguity: a question, the choice taken by default, and its alternatives. */
export interface Reading {
  readonly id: string;
  readonly question: Words;
  readonly default: string;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly at: Place;
}
