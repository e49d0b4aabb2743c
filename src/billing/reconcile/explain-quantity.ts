import type { Rational } from '../../values/rational.js';
import type { ContractTerms } from '../contract-terms.js';
import type { BilledPeriod } from '../invoice-model.js';
import type { Explanation } from './explain-price.js';

/** What quantities are made from. */
export type QuantityTerms = Pick<ContractTerms, 'products' | 'changes'>;

/**
 * Which other quantity of the contract was billed: the one before a change, one that only counts later, or that of the
 * contract. `billed` and `agreed` are those of the whole product, over all its tiers. Undefined where none fits.
 */
export function explainQuantity(
  { products, changes }: QuantityTerms,
  item: string,
  billed: Rational,
  period: BilledPeriod,
): Explanation | undefined {
  const own = changes
    .filter(({ product }) => product === item)
    .sort((a, b) => b.effectiveOn.compare(a.effectiveOn) || b.submittedAt.compare(a.submittedAt));
  const later = own.filter(({ effectiveOn }) => effectiveOn.compare(period.from) > 0).reverse();
  const begun = own.filter(({ effectiveOn }) => effectiveOn.compare(period.from) <= 0);
  const [last, ...before] = begun;
  const overtaken = before.find(({ newCount }) => newCount.equals(billed));
  if (overtaken !== undefined && last !== undefined)
    return {
      what: {
        en: `the quantity of ${overtaken.effectiveOn}, before the change of ${last.effectiveOn}`,
        nl: `het aantal van ${overtaken.effectiveOn}, vóór de mutatie van ${last.effectiveOn}`,
      },
      at: last.at,
    };
  const product = products.find(({ id }) => id === item);
  if (last !== undefined && product?.quantity.value.equals(billed) === true)
    return {
      what: {
        en: `the quantity of the contract, before the change of ${last.effectiveOn}`,
        nl: `het aantal van het contract, vóór de mutatie van ${last.effectiveOn}`,
      },
      at: last.at,
    };
  const early = later.find(({ newCount }) => newCount.equals(billed));
  if (early === undefined) return undefined;
  return {
    what: {
      en: `the quantity of a change that counts only from ${early.effectiveOn} on`,
      nl: `het aantal van een mutatie die pas vanaf ${early.effectiveOn} telt`,
    },
    at: early.at,
  };
}
