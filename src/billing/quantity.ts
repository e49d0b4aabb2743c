import type { Day } from '../values/day.js';
import type { Rational } from '../values/rational.js';
import type { Sourced } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import type { Product, QuantityChange } from './contract-terms.js';

/**
 * The quantity in force on a day: that of the latest change with effect on or before it, by effective day
 * and then by submission; without one, the quantity of the contract. Undefined after adding to `problems`, if two
 * changes contradict each other or the quantity is negative or not whole.
 */
export function quantityOn(
  product: Product,
  changes: readonly QuantityChange[],
  day: Day,
  problems: BillingProblem[],
): Sourced | undefined {
  const inForce = changes
    .filter((change) => change.product === product.id && change.effectiveOn.compare(day) <= 0)
    .sort((a, b) => b.effectiveOn.compare(a.effectiveOn) || b.submittedAt.compare(a.submittedAt));
  const [latest, rival] = inForce;
  if (latest === undefined) {
    const { value, at } = product.quantity;
    if (!isCount(value, product.id, at, problems)) return undefined;
    return {
      value,
      because: [
        { what: { en: `quantity in the contract: ${value}`, nl: `aantal in het contract: ${value}` }, at },
      ],
    };
  }
  if (rival !== undefined && sameMoment(latest, rival) && !latest.newCount.equals(rival.newCount)) {
    problems.push({
      code: 'contradicting-changes',
      message: `two changes of '${product.id}', submitted at the same moment with effect on ${latest.effectiveOn}, give ${latest.newCount} and ${rival.newCount}`,
      at: latest.at,
    });
    return undefined;
  }
  if (!isCount(latest.newCount, product.id, latest.at, problems)) return undefined;
  const { newCount, effectiveOn, at } = latest;
  return {
    value: newCount,
    because: [
      {
        what: {
          en: `quantity from ${effectiveOn} on, by a change: ${newCount}`,
          nl: `aantal vanaf ${effectiveOn}, na een mutatie: ${newCount}`,
        },
        at,
      },
    ],
  };
}

function sameMoment(a: QuantityChange, b: QuantityChange): boolean {
  return a.effectiveOn.compare(b.effectiveOn) === 0 && a.submittedAt.compare(b.submittedAt) === 0;
}

function isCount(value: Rational, product: string, at: Product['at'], problems: BillingProblem[]): boolean {
  if (value.isInteger() && value.sign() >= 0) return true;
  problems.push({
    code: 'bad-quantity',
    message: `the quantity of '${product}' is ${value}: it must be a whole number of 0 or more`,
    at,
  });
  return false;
}
