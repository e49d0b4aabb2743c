import type { Place } from '../evaluate/result.js';

export type LetterProblemCode =
  | 'template-form'
  | 'template-syntax'
  | 'template-name'
  | 'template-link'
  | 'template-missing'
  | 'template-limit'
  | 'value-missing'
  | 'wrong-recipient'
  | 'not-its-clause'
  | 'address-missing'
  | 'letter-unprintable';

/** Why a template or a letter cannot be used. */
export interface LetterProblem {
  readonly code: LetterProblemCode;
  readonly message: string;
  readonly at?: Place;
}

/** `templates/letters/x.nl.md:7: message`, as far as the place is known. */
export function letterProblemText({ message, at }: LetterProblem): string {
  if (at === undefined) return message;
  return `${[at.file, at.line].filter((part) => part !== undefined).join(':')}: ${message}`;
}
