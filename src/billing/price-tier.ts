import type { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';
import type { BillingProblem } from './billing-problem.js';
import type { PriceRow, Product } from './contract-terms.js';

/** A part of a quantity and the price row that holds for it. */
export interface TierPart {
  readonly quantity: Rational;
  readonly row: PriceRow;
}

/**
 * The price rows in force for a product on a day: individual ones if there are any; else those of the sector; else
 * those for all sectors. Sorted by tier.
 */
export function rowsInForce(
  product: string,
  prices: readonly PriceRow[],
  sector: string | undefined,
  day: Day,
): readonly PriceRow[] {
  const dated = prices.filter(
    (row) =>
      row.product === product &&
      row.from.compare(day) <= 0 &&
      (row.through === undefined || row.through.compare(day) >= 0),
  );
  const preferred = [
    dated.filter((row) => row.individual === true),
    dated.filter((row) => row.sector !== undefined && row.sector === sector),
    dated.filter((row) => row.sector === undefined),
  ];
  const rows = preferred.find((list) => list.length > 0) ?? [];
  return [...rows].sort((a, b) => a.fromQuantity.compare(b.fromQuantity));
}

/**
 * Splits a quantity over the rows: one part for whole tiers, one part a tier for graduated ones. Adds to `problems`
 * when no row or more than one row holds for a part of it.
 */
export function tierParts(
  product: Product,
  quantity: Rational,
  rows: readonly PriceRow[],
  problems: BillingProblem[],
): readonly TierPart[] {
  return product.tiers === 'whole'
    ? wholePart(product, quantity, rows, problems)
    : graduatedParts(product, quantity, rows, problems);
}

function wholePart(
  product: Product,
  quantity: Rational,
  rows: readonly PriceRow[],
  problems: BillingProblem[],
): readonly TierPart[] {
  const fits = rows.filter((row) => row.fromQuantity.compare(quantity) <= 0 && reaches(row, quantity));
  const [row, rival] = fits;
  if (row === undefined) problems.push(gap(product, quantity, rows));
  else if (rival !== undefined) problems.push(overlap(product, quantity, rival));
  return row === undefined || rival !== undefined ? [] : [{ quantity, row }];
}

function graduatedParts(
  product: Product,
  quantity: Rational,
  rows: readonly PriceRow[],
  problems: BillingProblem[],
): readonly TierPart[] {
  const parts: TierPart[] = [];
  let next = Rational.ONE;
  for (const row of rows) {
    if (row.fromQuantity.compare(quantity) > 0 || !reaches(row, Rational.ONE)) continue;
    const from = row.fromQuantity.compare(Rational.ONE) < 0 ? Rational.ONE : row.fromQuantity;
    if (from.compare(next) < 0) problems.push(overlap(product, from, row));
    if (from.compare(next) > 0) problems.push(gap(product, next, rows));
    const through = reaches(row, quantity) ? quantity : (row.throughQuantity ?? quantity);
    parts.push({ quantity: through.sub(from).add(Rational.ONE), row });
    next = through.add(Rational.ONE);
  }
  if (next.compare(quantity) <= 0) problems.push(gap(product, next, rows));
  return parts;
}

function reaches(row: PriceRow, quantity: Rational): boolean {
  return row.throughQuantity === undefined || row.throughQuantity.compare(quantity) >= 0;
}

function gap(product: Product, quantity: Rational, rows: readonly PriceRow[]): BillingProblem {
  const below = rows.filter((row) => row.fromQuantity.compare(quantity) <= 0).at(-1);
  return {
    code: 'tier-gap',
    message: `no tier of '${product.id}' holds a quantity of ${quantity}`,
    at: (below ?? rows[0])?.at ?? product.at,
  };
}

function overlap(product: Product, quantity: Rational, row: PriceRow): BillingProblem {
  return {
    code: 'tier-overlap',
    message: `more than one tier of '${product.id}' holds a quantity of ${quantity}`,
    at: row.at,
  };
}
