/** Significant bits kept before the last rounding: more than the 53 of a double, and a sticky bit below them. */
const KEPT_BITS = 64;
const EXACT_BITS = 53n;

/** The fraction in lowest terms; `den` must be positive. */
export function reduce(num: bigint, den: bigint): { num: bigint; den: bigint } {
  let a = num < 0n ? -num : num;
  let b = den;
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return a === 1n ? { num, den } : { num: num / a, den: den / a };
}

/** The number of decimals of a reduced fraction, or undefined when its decimal expansion does not end. */
export function placesOfTerminating(num: bigint, den: bigint): number | undefined {
  if (num === 0n || den === 1n) {
    return 0;
  }
  let rest = den;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The whole quotient nearest to num / den, a half away from zero; `den` must be positive. */
export function divideHalfAway(num: bigint, den: bigint): bigint {
  const size = num < 0n ? -num : num;
  const whole = (2n * size + den) / (2n * den);
  return num < 0n ? -whole : whole;
}

/**
 * The double nearest to num / den (a tie goes to the even one); `den` must be positive. Keeps order: a smaller
 * fraction never gives a larger double.
 */
export function nearestDouble(num: bigint, den: bigint): number {
  const size = num < 0n ? -num : num;
  const limit = 1n << EXACT_BITS;
  if (size <= limit && den <= limit) {
    return Number(num) / Number(den);
  }
  const shift = KEPT_BITS - (bitLength(size) - bitLength(den));
  const up = shift > 0 ? size << BigInt(shift) : size;
  const down = shift < 0 ? den << BigInt(-shift) : den;
  const whole = up / down;
  const sticky = whole * down === up ? 0n : 1n;
  const nearest = scaleByPowerOfTwo(Number(whole | sticky), -shift);
  return num < 0n ? -nearest : nearest;
}

function bitLength(n: bigint): number {
  return n.toString(16).length * 4;
}

function scaleByPowerOfTwo(value: number, exponent: number): number {
  // Two factors, since 2^exponent alone may lie outside the range of a double where the product does not.
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
