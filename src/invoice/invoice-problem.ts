import type { Place } from '../evaluate/result.js';

export type InvoiceProblemCode =
  | 'required-for-e-invoice'
  | 'bad-identifier'
  | 'forbidden-character'
  | 'mixed-vat';

/** Why an invoice cannot be written as an e-invoice. */
export interface InvoiceProblem {
  readonly code: InvoiceProblemCode;
  readonly message: string;
  /** The rule of EN 16931, Peppol or the Netherlands that asks for it. */
  readonly rule?: string;
  readonly at?: Place;
}
