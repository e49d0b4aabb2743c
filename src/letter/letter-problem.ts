import type { Place } from '../evaluate/result.js';

export type LetterProblemCode =
  | 'template-form'
  | 'template-syntax'
  | 'template-name'
  | 'value-missing'
  | 'wrong-recipient'
  | 'not-its-clause';

/** Why a template or a letter cannot be used. */
export interface LetterProblem {
  readonly code: LetterProblemCode;
  readonly message: string;
  readonly at?: Place;
}
