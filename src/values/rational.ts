import { divideHalfAway, nearestDouble, placesOfTerminating, reduce } from './fraction.js';

const MAX_DIGITS = 40;
const MAX_SMALL_DIGITS = 15;
const ZERO_CODE = 48;
const POINT_CODE = 46;
const MINUS_CODE = 45;
const POWERS = Array.from({ length: MAX_SMALL_DIGITS + 1 }, (_, power) => 10 ** power);

type Fraction = { readonly num: bigint; readonly den: bigint };

/**
 * An exact rational number; every amount of money is one. Ordinary decimals are held as a safe integer and a
 * power of ten, everything else as a fraction of big integers, so that no operation ever rounds by itself.
 */
export class Rational {
  static readonly ZERO = new Rational(0, 0, undefined);
  static readonly ONE = new Rational(1, 0, undefined);

  /** The nearest double: for drawing, and for a fast comparison. Never a source of amounts. */
  readonly approx: number;
  /** The value is mantissa / 10^scale, unless `exact` is set before the first use. */
  private readonly mantissa: number;
  private readonly scale: number;
  private exact: Fraction | undefined;

  private constructor(mantissa: number, scale: number, exact: Fraction | undefined) {
    this.mantissa = mantissa === 0 ? 0 : mantissa;
    this.scale = scale;
    this.exact = exact;
    // Both operands are exact doubles, so their quotient is the correctly rounded one.
    this.approx = exact === undefined ? this.mantissa / power(scale) : nearestDouble(exact.num, exact.den);
  }

  /**
   * Reads plain decimal text: an optional minus sign, digits, and optionally a point with digits after it.
   * No exponent, no grouping, no blanks, at most 40 digits; anything else gives undefined.
   */
  static parse(text: string): Rational | undefined {
    const start = text.charCodeAt(0) === MINUS_CODE ? 1 : 0;
    let mantissa = 0;
    let digits = 0;
    let point = -1;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === POINT_CODE && point < 0 && at > start) {
        point = at;
      } else if (code >= ZERO_CODE && code <= ZERO_CODE + 9) {
        digits += 1;
        mantissa = mantissa * 10 + (code - ZERO_CODE);
      } else {
        return undefined;
      }
    }
    const scale = point < 0 ? 0 : text.length - point - 1;
    if (digits === 0 || digits > MAX_DIGITS || point === text.length - 1) {
      return undefined;
    }
    if (digits <= MAX_SMALL_DIGITS) {
      return new Rational(start === 1 ? -mantissa : mantissa, scale, undefined);
    }
    return Rational.ofFraction(BigInt(text.replace('.', '')), 10n ** BigInt(scale));
  }

  /** The whole number `n`; throws RangeError for a number that is not a safe integer. */
  static of(n: number | bigint): Rational {
    if (typeof n === 'bigint') {
      return Rational.ofFraction(n, 1n);
    }
    if (!Number.isSafeInteger(n)) {
      throw new RangeError(`not a whole number that a double holds exactly: ${n}`);
    }
    return new Rational(n, 0, undefined);
  }

  add(other: Rational): Rational {
    if (this.isSmall() && other.isSmall()) {
      const scale = Math.max(this.scale, other.scale);
      const left = this.mantissa * power(scale - this.scale);
      const right = other.mantissa * power(scale - other.scale);
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(left + right)) {
        return new Rational(left + right, scale, undefined);
      }
    }
    const a = this.fraction();
    const b = other.fraction();
    return a.den === b.den
      ? Rational.ofFraction(a.num + b.num, a.den)
      : Rational.ofFraction(a.num * b.den + b.num * a.den, a.den * b.den);
  }

  sub(other: Rational): Rational {
    return this.add(other.neg());
  }

  mul(other: Rational): Rational {
    const scale = this.scale + other.scale;
    if (this.isSmall() && other.isSmall() && scale <= MAX_SMALL_DIGITS) {
      const product = this.mantissa * other.mantissa;
      if (Number.isSafeInteger(product)) {
        return new Rational(product, scale, undefined);
      }
    }
    const a = this.fraction();
    const b = other.fraction();
    return Rational.ofFraction(a.num * b.num, a.den * b.den);
  }

  /** The exact quotient; throws RangeError when `other` is zero. */
  div(other: Rational): Rational {
    if (other.isZero()) {
      throw new RangeError('division by zero');
    }
    const a = this.fraction();
    const b = other.fraction();
    const den = a.den * b.num;
    const num = a.num * b.den;
    return den < 0n ? Rational.ofFraction(-num, -den) : Rational.ofFraction(num, den);
  }

  neg(): Rational {
    if (this.isSmall()) {
      return new Rational(-this.mantissa, this.scale, undefined);
    }
    const { num, den } = this.fraction();
    return new Rational(Number.NaN, 0, { num: -num, den });
  }

  abs(): Rational {
    return this.sign() < 0 ? this.neg() : this;
  }

  /** Exact order. Rounding to the nearest double keeps order, so only equal doubles need the exact values. */
  compare(other: Rational): -1 | 0 | 1 {
    if (this.approx !== other.approx) {
      return this.approx < other.approx ? -1 : 1;
    }
    if (this.isSmall() && other.isSmall() && this.scale === other.scale) {
      return order(this.mantissa, other.mantissa);
    }
    const a = this.fraction();
    const b = other.fraction();
    return order(a.num * b.den, b.num * a.den);
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.sign() === 0;
  }

  isInteger(): boolean {
    if (this.isSmall()) {
      return this.mantissa % power(this.scale) === 0;
    }
    const { num, den } = this.fraction();
    return num % den === 0n;
  }

  sign(): -1 | 0 | 1 {
    return this.isSmall() ? order(this.mantissa, 0) : order(this.fraction().num, 0n);
  }

  /** Rounds to `places` decimals (0 or more), a half away from zero. */
  round(places: number): Rational {
    checkPlaces(places);
    if (this.isSmall()) {
      if (this.scale <= places) {
        return this;
      }
      const unit = power(this.scale - places);
      const rest = this.mantissa % unit;
      const whole = (this.mantissa - rest) / unit;
      const up = Math.abs(rest) * 2 >= unit ? Math.sign(rest) : 0;
      return new Rational(whole + up, places, undefined);
    }
    return Rational.ofFraction(this.units(places), 10n ** BigInt(places));
  }

  /** Decimal text with exactly `places` decimals, a half rounded away from zero; zero has no sign. */
  toFixed(places: number): string {
    checkPlaces(places);
    const rounded = this.round(places);
    const units = rounded.isSmall() && rounded.scale === places ? rounded.mantissa : rounded.units(places);
    const negative = units < 0;
    const digits = String(negative ? -units : units).padStart(places + 1, '0');
    const cut = digits.length - places;
    const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
    return negative ? `-${text}` : text;
  }

  /** The shortest exact decimal text if there is one, else ten decimals after an approximation sign. */
  toString(): string {
    const { num, den } = reduce(this.fraction().num, this.fraction().den);
    const places = placesOfTerminating(num, den);
    return places === undefined ? `≈${this.toFixed(10)}` : this.toFixed(places);
  }

  private isSmall(): boolean {
    return !Number.isNaN(this.mantissa);
  }

  private fraction(): Fraction {
    this.exact ??= { num: BigInt(this.mantissa), den: BigInt(power(this.scale)) };
    return this.exact;
  }

  private units(places: number): bigint {
    const { num, den } = this.fraction();
    return divideHalfAway(num * 10n ** BigInt(places), den);
  }

  private static ofFraction(num: bigint, den: bigint): Rational {
    const exact = reduce(num, den);
    const places = placesOfTerminating(exact.num, exact.den);
    if (places !== undefined && places <= MAX_SMALL_DIGITS) {
      const mantissa = Number((exact.num * 10n ** BigInt(places)) / exact.den);
      if (Number.isSafeInteger(mantissa)) {
        return new Rational(mantissa, places, undefined);
      }
    }
    return new Rational(Number.NaN, 0, exact);
  }
}

function power(exponent: number): number {
  return POWERS[exponent] ?? 10 ** exponent;
}

function order<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkPlaces(places: number): void {
  if (!Number.isInteger(places) || places < 0 || places > 100) {
    throw new RangeError(`decimal places must be a whole number from 0 to 100, not ${places}`);
  }
}
