import type { Place, Words } from '../evaluate/result.js';
import { Rational } from '../values/rational.js';
import type { Sourced } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import type { ContractTerms, Indexation, PriceRow, Product, Subscription } from './contract-terms.js';
import { indexedPrice } from './indexation.js';
import type { BilledPeriod, InvoiceLine, LineVat } from './invoice-model.js';
import { lineNet } from './line-net.js';
import { moneyText } from './money-text.js';
import { rowsInForce, type TierPart, tierParts } from './price-tier.js';
import { quantityOn } from './quantity.js';

const ONE_EACH = 'C62';
const MONTH = 'MON';
/** Codes of UN/ECE Recommendation 20 for what has one; everything else is counted as `C62`, one. */
const UNIT_CODES: ReadonlyMap<string, string> = new Map([
  ['hour', 'HUR'],
  ['day', 'DAY'],
  ['week', 'WEE'],
  ['month', MONTH],
  ['year', 'ANN'],
]);

type Draft = Omit<InvoiceLine, 'id'>;

/** What all lines of one invoice share. */
export interface LineFrame {
  readonly period: BilledPeriod;
  readonly vat: LineVat;
  readonly indexations: readonly Indexation[];
}

/**
 * The lines of a month, in the contract's order: products first, then subscriptions. A product with quantity 0 has
 * no line; a graduated one has a line a tier.
 */
export function licenceLines(
  terms: ContractTerms,
  frame: LineFrame,
  problems: BillingProblem[],
): readonly InvoiceLine[] {
  const drafts = [
    ...terms.products.flatMap((product) => productLines(terms, product, frame, problems)),
    ...terms.subscriptions.flatMap((subscription) => subscriptionLines(subscription, frame, problems)),
  ];
  return drafts.map((draft, index) => ({ id: String(index + 1), ...draft }));
}

function productLines(
  terms: ContractTerms,
  product: Product,
  frame: LineFrame,
  problems: BillingProblem[],
): readonly Draft[] {
  const day = frame.period.from;
  if (!isBilled(product, frame.period, `product '${product.id}'`, problems)) return [];
  const quantity = quantityOn(product, terms.changes, day, problems);
  if (quantity === undefined || quantity.value.isZero()) return [];
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
    productLine(product, quantity, part, frame, problems),
  );
}

function productLine(
  product: Product,
  quantity: Sourced,
  part: TierPart,
  frame: LineFrame,
  problems: BillingProblem[],
): Draft {
  checkPrice(part.row.unitPrice, product.id, part.row.at, problems);
  const graduated = product.tiers === 'graduated';
  const inTier = {
    en: `${part.quantity} of them in this tier`,
    nl: `daarvan ${part.quantity} in deze staffel`,
  };
  return {
    name: product.name,
    ...(graduated ? { description: tierWords(part.row) } : {}),
    item: product.id,
    unitCode: UNIT_CODES.get(product.unit) ?? ONE_EACH,
    ...amounts(
      graduated
        ? { value: part.quantity, because: [...quantity.because, { what: inTier, at: part.row.at }] }
        : quantity,
      indexedPrice(part.row, frame.indexations),
    ),
    period: frame.period,
    vat: frame.vat,
  };
}

function subscriptionLines(
  subscription: Subscription,
  frame: LineFrame,
  problems: BillingProblem[],
): readonly Draft[] {
  const { id, name, monthlyPrice, at } = subscription;
  if (!isBilled(subscription, frame.period, `'${id}'`, problems)) return [];
  checkPrice(monthlyPrice, id, at, problems);
  const oneMonth = { what: { en: 'in force in this month', nl: 'van kracht in deze maand' }, at };
  const price = moneyText(monthlyPrice);
  const perMonth = { what: { en: `price a month: ${price}`, nl: `prijs per maand: ${price}` }, at };
  return [
    {
      name,
      item: id,
      unitCode: MONTH,
      ...amounts({ value: Rational.ONE, because: [oneMonth] }, { value: monthlyPrice, because: [perMonth] }),
      period: frame.period,
      vat: frame.vat,
    },
  ];
}

/** BT-131, rounded to the cent, half away from zero. */
function amounts(quantity: Sourced, unitPrice: Sourced): Pick<Draft, 'quantity' | 'unitPrice' | 'net'> {
  return { quantity, unitPrice, net: lineNet({ quantity, unitPrice }) };
}

/** Whole months only: nothing says what a part of one costs. */
function isBilled(
  span: { readonly from: Product['from']; readonly through?: Product['through']; readonly at: Place },
  period: BilledPeriod,
  what: string,
  problems: BillingProblem[],
): boolean {
  if (span.from.compare(period.through) > 0) return false;
  if (span.through !== undefined && span.through.compare(period.from) < 0) return false;
  const whole =
    span.from.compare(period.from) <= 0 &&
    (span.through === undefined || span.through.compare(period.through) >= 0);
  if (!whole) {
    problems.push({
      code: 'part-month',
      message: `${what} is in force for only a part of ${period.from} to ${period.through}, and no price is agreed for a part of a month`,
      at: span.at,
    });
  }
  return whole;
}

function checkPrice(price: Rational, of: string, at: Place, problems: BillingProblem[]): void {
  if (price.sign() >= 0) return;
  problems.push({ code: 'bad-price', message: `the price of '${of}' is negative: ${price}`, at });
}

function tierWords({ fromQuantity: from, throughQuantity: through }: PriceRow): Words {
  return through === undefined
    ? { en: `tier from ${from}`, nl: `staffel vanaf ${from}` }
    : { en: `tier ${from} to ${through}`, nl: `staffel ${from} t/m ${through}` };
}
