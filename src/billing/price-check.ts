import type { Place } from '../evaluate/result.js';
import type { Rational } from '../values/rational.js';
import type { BillingProblem } from './billing-problem.js';

/** Adds to `problems` if a price is negative: an invoice states no such price (BR-27). */
export function checkPrice(price: Rational, of: string, at: Place, problems: BillingProblem[]): void {
  if (price.sign() >= 0) return;
  problems.push({ code: 'bad-price', message: `the price of '${of}' is negative: ${price}`, at });
}
