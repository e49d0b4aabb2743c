/**
 * The sums of an invoice once more, in whole cents of big integers: a second kind of arithmetic that shares nothing with
 * the program's but the standard.
 */

/** Nearest whole number, a half away from zero. */
function divide(num: bigint, den: bigint): bigint {
  const negative = num < 0n !== den < 0n;
  const [n, d] = [num < 0n ? -num : num, den < 0n ? -den : den];
  const whole = n / d + (2n * (n % d) >= d ? 1n : 0n);
  return negative ? -whole : whole;
}

export interface Part {
  readonly sign: 1n | -1n;
  readonly cents: bigint;
  /** In hundredths of a percent, of a base in cents; the amount then follows. */
  readonly share?: { readonly percent: bigint; readonly base: bigint };
}

export interface PlainLine {
  /** Thousandths of a unit. */
  readonly quantity: bigint;
  /** Ten-thousandths of a unit of money. */
  readonly price: bigint;
  readonly base: bigint;
  readonly parts: readonly Part[];
  /** Whole percents; below zero for outside the scope. */
  readonly rate: bigint;
}

export interface PlainInvoice {
  readonly lines: readonly PlainLine[];
  readonly parts: readonly (Part & { readonly rate: bigint })[];
  readonly prepaid: bigint;
  readonly rounding: bigint;
}

export interface PlainTotals {
  readonly nets: readonly bigint[];
  readonly groups: ReadonlyMap<bigint, { readonly taxable: bigint; readonly tax: bigint }>;
  readonly lines: bigint;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly payable: bigint;
}

function centsOf({ sign, cents, share }: Part): bigint {
  return sign * (share === undefined ? cents : divide(share.base * share.percent, 10_000n));
}

export function totalsOf({ lines, parts, prepaid, rounding }: PlainInvoice): PlainTotals {
  // quantity × price is in units of 10^-7; a hundred of them make a cent's hundred thousand.
  const nets = lines.map(({ quantity, price, base, parts: own }) => {
    const scale = 100_000n * base;
    const adjusted = own.reduce((sum, part) => sum + centsOf(part), 0n);
    return divide(quantity * price + adjusted * scale, scale);
  });
  const bases = new Map<bigint, bigint>();
  const add = (rate: bigint, cents: bigint): void => {
    bases.set(rate, (bases.get(rate) ?? 0n) + cents);
  };
  for (const [index, { rate }] of lines.entries()) add(rate, nets[index] ?? 0n);
  for (const part of parts) add(part.rate, centsOf(part));
  const groups = new Map(
    [...bases].map(([rate, taxable]) => [
      rate,
      { taxable, tax: rate < 0n ? 0n : divide(taxable * rate, 100n) },
    ]),
  );
  const sum = (values: Iterable<bigint>): bigint => [...values].reduce((total, value) => total + value, 0n);
  const lineSum = sum(nets);
  const net = lineSum + sum(parts.map(centsOf));
  const tax = sum([...groups.values()].map((group) => group.tax));
  return {
    nets,
    groups,
    lines: lineSum,
    net,
    tax,
    gross: net + tax,
    payable: net + tax - prepaid + rounding,
  };
}
