import type { Rational } from '../values/rational.js';

/** At least two decimals, and as many as the amount has: `53.40`, `0.0125`. For sentences, not for sums. */
export function moneyText(amount: Rational): string {
  return amount.equals(amount.round(2)) ? amount.toFixed(2) : amount.toString();
}
