import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/values/rational.js';

function read(text: string): Rational {
  const value = Rational.parse(text);
  if (value === undefined) {
    throw new Error(`not a decimal: ${text}`);
  }
  return value;
}

/** An exact fraction of its own, to hold Rational against. */
type Exact = { num: bigint; den: bigint };

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 22n }), fc.integer({ min: 0, max: 18 }))
  .map(([minus, digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    const cut = text.length - places;
    const sign = minus ? '-' : '';
    return {
      text: places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, cut)}.${text.slice(cut)}`,
      exact: { num: minus ? -digits : digits, den: 10n ** BigInt(places) },
    };
  });
const money = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((cents) => ({
  text: (cents / 100).toFixed(2),
  exact: { num: BigInt(cents), den: 100n },
}));
const number = fc.oneof(decimal, money);

function order(a: Exact, b: Exact): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether the value is num/den, without dividing. */
function same(value: Rational, exact: Exact): boolean {
  return value.mul(Rational.of(exact.den)).equals(Rational.of(exact.num));
}

describe('parse', () => {
  it.each(['0', '12', '-12', '12.34', '0.005', '007', '-0.10'])('reads %s', (text) => {
    expect(read(text).approx).toBe(Number(text) + 0);
  });

  it.each([
    '',
    '-',
    '.',
    '1.',
    '.5',
    '1e3',
    '+1',
    ' 1',
    '1 ',
    '1,5',
    '1.2.3',
    '--1',
    '0x1',
    'NaN',
    '1_000',
    '-.5',
  ])('refuses %j', (text) => {
    expect(Rational.parse(text)).toBeUndefined();
  });

  it('takes forty digits and not forty-one', () => {
    const forty = `${'9'.repeat(20)}.${'9'.repeat(20)}`;
    expect(read(forty).toString()).toBe(forty);
    expect(Rational.parse(`${forty}9`)).toBeUndefined();
  });

  it('keeps the cent of a number too large for a double', () => {
    expect(read('12345678901234567890.01').add(read('0.01')).toString()).toBe('12345678901234567890.02');
  });
});

describe('of', () => {
  it('takes whole numbers only', () => {
    expect(Rational.of(5).toString()).toBe('5');
    expect(Rational.of(2n ** 70n).toString()).toBe((2n ** 70n).toString());
    expect(() => Rational.of(0.5)).toThrow(RangeError);
    expect(() => Rational.of(2 ** 53)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    ['1.005', '1.01'],
    ['-1.005', '-1.01'],
    ['2.675', '2.68'],
    ['1.0049999', '1.00'],
    ['0.004', '0.00'],
    ['-0.004', '0.00'],
    ['-0.005', '-0.01'],
    ['9.995', '10.00'],
    ['5', '5.00'],
    ['9007199254740991.005', '9007199254740991.01'],
  ])('%s to two places is %s', (text, rounded) => {
    expect(read(text).toFixed(2)).toBe(rounded);
    expect(read(text).round(2).toFixed(2)).toBe(rounded);
  });

  it('rounds a third away from zero only from the half', () => {
    const third = Rational.ONE.div(Rational.of(3));
    expect(third.toFixed(2)).toBe('0.33');
    expect(Rational.of(2).mul(third).toFixed(2)).toBe('0.67');
    expect(Rational.of(2).mul(third).neg().toFixed(0)).toBe('-1');
  });

  it('agrees with big integers', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 6 }), ({ text, exact }, places) => {
        const scaled = (exact.num < 0n ? -exact.num : exact.num) * 10n ** BigInt(places);
        const rest = scaled % exact.den;
        const units = scaled / exact.den + (rest * 2n >= exact.den ? 1n : 0n);
        const signed = exact.num < 0n ? -units : units;
        return same(read(text).round(places), { num: signed, den: 10n ** BigInt(places) });
      }),
    );
  });

  it('refuses impossible places', () => {
    expect(() => Rational.ONE.toFixed(-1)).toThrow(RangeError);
    expect(() => Rational.ONE.round(1.5)).toThrow(RangeError);
  });
});

describe('text', () => {
  it.each([
    ['12.50', '12.5'],
    ['-0', '0'],
    ['100', '100'],
    ['0.000', '0'],
    ['-3.140', '-3.14'],
  ])('%s is written %s', (text, written) => {
    expect(read(text).toString()).toBe(written);
  });

  it('marks what no decimal can say', () => {
    expect(Rational.ONE.div(Rational.of(3)).toString()).toBe('≈0.3333333333');
    expect(Rational.of(-2).div(Rational.of(3)).toString()).toBe('≈-0.6666666667');
    expect(Rational.ONE.div(Rational.of(8)).toString()).toBe('0.125');
  });

  it('reads back what it wrote', () => {
    fc.assert(fc.property(number, ({ text }) => read(read(text).toString()).equals(read(text))));
  });
});

describe('arithmetic', () => {
  it('agrees with big integers', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const x = read(a.text);
        const y = read(b.text);
        const { num: p, den: q } = a.exact;
        const { num: r, den: s } = b.exact;
        return (
          same(x.add(y), { num: p * s + r * q, den: q * s }) &&
          same(x.sub(y), { num: p * s - r * q, den: q * s }) &&
          same(x.mul(y), { num: p * r, den: q * s }) &&
          (r === 0n || x.div(y).mul(y).equals(x)) &&
          x.compare(y) === order(a.exact, b.exact) &&
          x.sign() === Number(p > 0n) - Number(p < 0n) &&
          x.abs().sign() >= 0 &&
          x.neg().add(x).isZero() &&
          x.isInteger() === (p % q === 0n)
        );
      }),
      { numRuns: 500 },
    );
  });

  it('tells apart and orders neighbours that are the same double', () => {
    const a = read('9007199254740993');
    const b = read('9007199254740992');
    expect(a.approx).toBe(b.approx);
    expect(a.compare(b)).toBe(1);
    expect(read('0.1000000000000000000001').compare(read('0.1'))).toBe(1);
    expect(Rational.ONE.div(Rational.of(3)).compare(read('0.33333333333333333333'))).toBe(1);
  });

  it('has no division by zero', () => {
    expect(() => Rational.ONE.div(Rational.ZERO)).toThrow(RangeError);
  });

  it('adds a third three times to one', () => {
    const third = Rational.ONE.div(Rational.of(3));
    expect(third.add(third).add(third).equals(Rational.ONE)).toBe(true);
  });

  it('measures 99.5 % of 743 hours exactly', () => {
    const minutes = Rational.of(743 * 60).mul(read('0.005'));
    expect(minutes.toString()).toBe('222.9');
  });
});

describe('approx', () => {
  it('is the nearest double of decimal text', () => {
    fc.assert(fc.property(number, ({ text }) => read(text).approx === Number(text) + 0));
  });

  it('never contradicts the exact order', () => {
    const fraction = fc.tuple(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.bigInt({ min: 1n, max: 10n ** 30n }),
    );
    fc.assert(
      fc.property(fraction, fraction, ([p, q], [r, s]) => {
        const x = Rational.of(p).div(Rational.of(q));
        const y = Rational.of(r).div(Rational.of(s));
        const exact = order({ num: p, den: q }, { num: r, den: s });
        return (
          x.compare(y) === exact && (exact === 0 || (exact < 0 ? x.approx <= y.approx : x.approx >= y.approx))
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reaches beyond both ends of a double without losing order', () => {
    const tiny = Rational.ONE.div(Rational.of(10n ** 400n));
    const huge = Rational.of(10n ** 400n);
    expect(tiny.compare(Rational.ZERO)).toBe(1);
    expect(huge.compare(huge.add(Rational.ONE))).toBe(-1);
    expect(tiny.sign()).toBe(1);
  });
});

it('compares a million decimals in well under a second', () => {
  const values = Array.from({ length: 1000 }, (_, at) =>
    read(`${(at * 7919) % 1000}.${String(at % 100).padStart(2, '0')}`),
  );
  const start = performance.now();
  let below = 0;
  for (const a of values) {
    for (const b of values) {
      below += a.compare(b) < 0 ? 1 : 0;
    }
  }
  expect(below).toBeGreaterThan(400_000);
  expect(performance.now() - start).toBeLessThan(1000);
});
