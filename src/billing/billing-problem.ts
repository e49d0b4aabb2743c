import type { Place } from '../evaluate/result.js';

export type BillingProblemCode =
  | 'contract-part-missing'
  | 'not-in-force'
  | 'part-month'
  | 'bad-quantity'
  | 'contradicting-changes'
  | 'price-missing'
  | 'tier-gap'
  | 'tier-overlap'
  | 'bad-price'
  | 'indexation-twice'
  | 'bad-indexation'
  | 'vat-rate-missing'
  | 'vat-rate-twice'
  | 'vat-abroad'
  | 'vat-mixed'
  | 'vat-setting'
  | 'vat-number-unchecked'
  | 'index-unknown'
  | 'rate-missing'
  | 'rate-twice'
  | 'count-missing'
  | 'amount-unknown'
  | 'included-unknown'
  | 'number-twice'
  | 'unknown-kind'
  | 'currency-mixed'
  | 'payment-term-unit'
  | 'unknown-placeholder'
  | 'number-in-use'
  | 'billed-twice'
  | 'nothing-to-bill';

/** Why an invoice cannot be made. All of them are collected before anything is said. */
export interface BillingProblem {
  readonly code: BillingProblemCode;
  readonly message: string;
  readonly at?: Place;
}
