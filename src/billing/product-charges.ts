import type { Words } from '../evaluate/result.js';
import { Rational } from '../values/rational.js';
import type { Sourced } from './because.js';
import type { Charge } from './bill.js';
import type { BillingProblem } from './billing-problem.js';
import { amountsOf, unitCode } from './charge-amounts.js';
import type { PricedTerms, PriceRow, Product } from './contract-terms.js';
import { type IndexationPath, indexedPrice } from './indexation.js';
import type { BilledPeriod } from './invoice-model.js';
import { checkPrice } from './price-check.js';
import { rowsInForce, type TierPart, tierParts } from './price-tier.js';
import { quantityOn } from './quantity.js';
import { isBilledFor } from './whole-months.js';

/** What all monthly lines of one invoice share. */
export interface MonthFrame {
  readonly period: BilledPeriod;
  readonly indexations: IndexationPath;
  /** The id of the kind of invoice. */
  readonly kind: string;
}

/** The lines of the contract's products with the quantity in force on the first day. One of quantity 0 has no line. */
export function productCharges(
  terms: PricedTerms,
  frame: MonthFrame,
  problems: BillingProblem[],
): readonly Charge[] {
  return terms.products
    .filter(({ billedAs }) => billedAs === undefined)
    .flatMap((product) => {
      if (!isBilledFor(product, frame.period, `product '${product.id}'`, problems)) return [];
      const quantity = quantityOn(product, terms.changes, frame.period.from, problems);
      return quantity === undefined ? [] : chargesOf(terms, product, quantity, frame, problems);
    });
}

/** The lines of one product: one, or with graduated tiers one a tier. `shown` goes before the words of the tier. */
export function chargesOf(
  terms: PricedTerms,
  product: Product,
  quantity: Sourced,
  frame: MonthFrame,
  problems: BillingProblem[],
  shown?: Words,
): readonly Charge[] {
  if (quantity.value.isZero()) return [];
  const day = frame.period.from;
  const rows = rowsInForce(product.id, terms.prices, terms.sector, day);
  if (rows.length === 0) {
    const sector = terms.sector === undefined ? '' : ` in sector '${terms.sector}'`;
    problems.push({
      code: 'price-missing',
      message: `no price of '${product.id}'${sector} is in force on ${day}`,
      at: product.at,
    });
    return [];
  }
  return tierParts(product, quantity.value, rows, problems).map((part) =>
    productCharge(product, quantity, part, frame, problems, shown),
  );
}

function productCharge(
  product: Product,
  quantity: Sourced,
  { quantity: inPart, row }: TierPart,
  frame: MonthFrame,
  problems: BillingProblem[],
  shown?: Words,
): Charge {
  checkPrice(row.unitPrice, product.id, row.at, problems);
  const graduated = product.tiers === 'graduated';
  const inTier = { en: `${inPart} of them in this tier`, nl: `daarvan ${inPart} in deze staffel` };
  const description = joined(shown, graduated ? tierWords(row) : undefined);
  return {
    name: product.name,
    ...(description === undefined ? {} : { description }),
    item: product.id,
    unitCode: unitCode(product.unit),
    ...amountsOf(
      graduated ? { value: inPart, because: [...quantity.because, { what: inTier, at: row.at }] } : quantity,
      indexedPrice(row, frame.indexations),
    ),
    period: frame.period,
    vatFor: [product.id, frame.kind],
    taxedOn: frame.period.from,
  };
}

function joined(first: Words | undefined, second: Words | undefined): Words | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { en: `${first.en}; ${second.en}`, nl: `${first.nl}; ${second.nl}` };
}

function tierWords({ fromQuantity: from, throughQuantity: through }: PriceRow): Words {
  return through === undefined
    ? { en: `tier from ${from}`, nl: `staffel vanaf ${from}` }
    : { en: `tier ${from} to ${through}`, nl: `staffel ${from} t/m ${through}` };
}

/** The lines of services with a monthly price that are in force. */
export function subscriptionCharges(
  terms: PricedTerms,
  frame: MonthFrame,
  problems: BillingProblem[],
): readonly Charge[] {
  return terms.subscriptions.flatMap((subscription): readonly Charge[] => {
    const { id, name, from, monthlyPrice, at } = subscription;
    if (!isBilledFor(subscription, frame.period, `'${id}'`, problems)) return [];
    checkPrice(monthlyPrice, id, at, problems);
    const oneMonth = { what: { en: 'in force in this month', nl: 'van kracht in deze maand' }, at };
    const quantity = { value: Rational.ONE, because: [...(subscription.because ?? []), oneMonth] };
    const indexations = terms.servicesIndexed === true ? frame.indexations : { applied: [] };
    const row = { product: id, from, fromQuantity: Rational.ONE, unitPrice: monthlyPrice, at };
    const [, ...steps] = indexedPrice(row, indexations).because;
    const price = monthlyPrice.toFixed(2);
    const perMonth = { what: { en: `price a month: ${price}`, nl: `prijs per maand: ${price}` }, at };
    return [
      {
        name,
        item: id,
        unitCode: unitCode('month'),
        ...amountsOf(quantity, {
          value: indexedPrice(row, indexations).value,
          because: [perMonth, ...steps],
        }),
        period: frame.period,
        vatFor: [id, frame.kind],
        taxedOn: frame.period.from,
      },
    ];
  });
}
