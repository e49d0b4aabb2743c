import type { Place } from '../evaluate/result.js';

/** Why an invoice cannot be written as a document. */
export interface InvoiceProblem {
  readonly code: 'forbidden-character';
  readonly message: string;
  readonly at?: Place;
}
