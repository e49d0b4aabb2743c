import type {
  Adjustment,
  DocumentAdjustment,
  InvoiceLine,
  LineVat,
} from '../../src/billing/invoice-model.js';
import { lineNet, shareOf } from '../../src/billing/line-net.js';
import { invoiceTotals } from '../../src/billing/totals.js';
import { vatGroups } from '../../src/billing/vat.js';
import { Rational } from '../../src/values/rational.js';
import type { Part, PlainInvoice, PlainLine } from './second-arithmetic.js';
import { amount } from './terms.js';

/** A stream of numbers that a seed fixes (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const RATES: readonly bigint[] = [21n, 21n, 9n, 6n, 0n];

export interface RandomOptions {
  /** Whether quantities may be negative, for corrections. */
  readonly negative: boolean;
}

/** Any invoice: up to six lines with fractions, base quantities, allowances and charges in amounts and percentages. */
export function randomInvoice(seed: number, { negative }: RandomOptions): PlainInvoice {
  const next = numbers(seed);
  const rates = next(8) === 0 ? [-1n] : RATES;
  const rate = (): bigint => rates[next(rates.length)] ?? 21n;
  const part = (base: bigint): Part => ({
    sign: next(2) === 0 ? 1n : -1n,
    cents: BigInt(next(5_000)),
    ...(next(2) === 0 || base < 0n ? {} : { share: { percent: BigInt(next(3_000)), base } }),
  });
  const line = (): PlainLine => ({
    quantity:
      BigInt(next(3) === 0 ? next(2_000_000) + 1 : 1000 * (next(400) + 1)) *
      (negative && next(6) === 0 ? -1n : 1n),
    price: BigInt(next(3) === 0 ? next(9_000_000) : 100 * next(50_000)),
    base: BigInt(next(4) === 0 ? next(999) + 1 : 1),
    parts: Array.from({ length: next(3) === 0 ? next(3) : 0 }, () => part(BigInt(next(90_000)))),
    rate: rate(),
  });
  const lines = Array.from({ length: next(6) + 1 }, line);
  const used = lines.map((one) => one.rate);
  return {
    lines,
    parts: Array.from({ length: next(3) === 0 ? next(3) : 0 }, () => ({
      ...part(BigInt(next(90_000))),
      rate: used[next(used.length)] ?? 21n,
    })),
    prepaid: BigInt(next(4) === 0 ? next(20_000) : 0),
    rounding: BigInt(next(4) === 0 ? next(5) - 2 : 0),
  };
}

const sourced = (value: Rational) => ({ value, because: [] });

/** `12345` in hundredths is `123.45`. */
export function decimal(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n ? `-${text}` : text;
}

function vatOf(rate: bigint): LineVat {
  if (rate < 0n) return { category: 'O' };
  return { category: rate === 0n ? 'Z' : 'S', percent: Rational.of(rate) };
}

function adjustmentOf({ sign, cents, share }: Part): Adjustment {
  const kind = sign > 0n ? 'charge' : 'allowance';
  const reason = { en: 'why', nl: 'waarom' };
  if (share === undefined) return { kind, reason, amount: sourced(amount(decimal(cents, 2))) };
  const [base, percent] = [amount(decimal(share.base, 2)), amount(decimal(share.percent, 2))];
  return { kind, reason, share: { base, percent }, amount: sourced(shareOf(base, percent)) };
}

/** The same invoice as the program makes it. */
export function modelParts({ lines: plain, parts, prepaid, rounding }: PlainInvoice) {
  const lines = plain.map(({ quantity, price, base, parts: own, rate }, index): InvoiceLine => {
    const line = {
      quantity: sourced(amount(decimal(quantity, 3))),
      unitPrice: sourced(amount(decimal(price, 4))),
      ...(base === 1n ? {} : { baseQuantity: sourced(Rational.of(base)) }),
      ...(own.length === 0 ? {} : { adjustments: own.map(adjustmentOf) }),
    };
    const name = { en: `Item ${index}`, nl: `Artikel ${index}` };
    return {
      id: String(index + 1),
      name,
      item: `a${index}`,
      unitCode: 'C62',
      ...line,
      net: lineNet(line),
      vat: vatOf(rate),
    };
  });
  const adjustments = parts.map(
    (part): DocumentAdjustment => ({ ...adjustmentOf(part), vat: vatOf(part.rate) }),
  );
  const groups = vatGroups(lines, [], { adjustments });
  const totals = invoiceTotals(lines, groups, {
    adjustments,
    ...(prepaid === 0n ? {} : { prepaid: sourced(amount(decimal(prepaid, 2))) }),
    ...(rounding === 0n ? {} : { rounding: sourced(amount(decimal(rounding, 2))) }),
  });
  return { lines, adjustments, vatGroups: groups, totals };
}
