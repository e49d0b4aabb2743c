import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/facts/calculate.js';
import { Rational } from '../../src/values/rational.js';
import { NONE, point, range, type Value } from '../../src/values/value.js';
import { between, derive, MISSING, n, one, shown } from './input.js';

interface Sum {
  readonly add?: Value[];
  readonly subtract?: Value[];
  readonly multiply?: Value[];
  readonly divide?: Value;
  readonly round?: string;
}

function computed({ add = [], subtract = [], multiply = [], divide, round }: Sum): Value {
  return derive(calculate, {
    lists: { add, subtract, multiply },
    values: divide === undefined ? {} : { divide },
    texts: round === undefined ? {} : { round },
  });
}

const num = (text: string | number): Value => point(n(text));

describe('points', () => {
  it('adds, subtracts, multiplies, divides and rounds, in this order', () => {
    expect(
      shown(computed({ add: [num(1), num(2)], subtract: [num(1)], multiply: [num(5)], divide: num(4) })),
    ).toBe('2.5');
    expect(shown(computed({ subtract: [num(5), num(2), num(1)] }))).toBe('2');
  });

  it('rounds a half away from zero, and only when it is told to', () => {
    expect(shown(computed({ multiply: [num('1.005'), num(1)], round: 'cent' }))).toBe('1.01');
    expect(shown(computed({ multiply: [num('-1.005'), num(1)], round: 'cent' }))).toBe('-1.01');
    expect(shown(computed({ add: [num('0.99499')], round: '3' }))).toBe('0.995');
    expect(computed({ add: [num(1)], divide: num(3) })).toEqual(point(Rational.ONE.div(n(3))));
  });

  it('has no result without operands, or with an absent one', () => {
    expect(computed({})).toEqual(NONE);
    expect(computed({ add: [num(1), NONE] })).toEqual(NONE);
    expect(computed({ add: [num(1)], divide: NONE })).toEqual(NONE);
    expect(computed({ add: [NONE, between(n(1), n(2))] })).toEqual(NONE);
  });
});

describe('ranges', () => {
  it('keeps a few options apart', () => {
    expect(shown(computed({ add: [one(n(1), n(2)), one(n(10), n(20))] }))).toBe('11 | 21 | 12 | 22');
    expect(shown(computed({ multiply: [one(n(2), n(-2)), num(0)] }))).toBe('0');
  });

  it('widens a great many options to their bounds', () => {
    const coins = Array.from({ length: 12 }, (_, index) => one(n(0), n(2 ** index)));
    expect(shown(computed({ add: coins }))).toBe('[0, 4095]');
  });

  it('multiplies over zero, and by an open end', () => {
    expect(shown(computed({ multiply: [between(n(-2), n(3)), between(n(-5), n(4))] }))).toBe('[-15, 12]');
    expect(shown(computed({ multiply: [between(n(2), undefined), num(-3)] }))).toBe('[*, -6]');
    expect(shown(computed({ multiply: [between(n(-2), undefined), between(n(-5), n(4))] }))).toBe('[*, *]');
    expect(shown(computed({ multiply: [between(n(2), undefined), num(0)] }))).toBe('0');
    expect(shown(computed({ subtract: [num(100), between(n(30), undefined)] }))).toBe('[*, 70]');
  });

  it('does not divide by a possible zero', () => {
    const undecided = '[*, *]';
    expect(shown(computed({ add: [num(1)], divide: num(0) }))).toBe(undecided);
    expect(shown(computed({ add: [num(1)], divide: between(n(0), n(5)) }))).toBe(undecided);
    expect(shown(computed({ add: [num(1)], divide: one(n(-1), n(1)) }))).toBe('-1 | 1');
    expect(shown(computed({ add: [num(1)], divide: one(n(0), n(1)) }))).toBe(undecided);
    expect(shown(computed({ add: [num(1)], divide: between(n(-1), n(1)) }))).toBe(undecided);
  });

  it('divides by what is surely not zero', () => {
    expect(shown(computed({ add: [num(12)], divide: between(n(2), n(4)) }))).toBe('[3, 6]');
    expect(shown(computed({ add: [num(12)], divide: between(n(2), undefined) }))).toBe('[0, 6]');
    expect(shown(computed({ add: [num(12)], divide: between(undefined, n(-3)) }))).toBe('[-4, 0]');
    expect(shown(computed({ add: [between(n(-12), n(12))], divide: between(n(-4), n(-3)) }))).toBe('[-4, 4]');
  });

  it('never leaves out a result that is possible', () => {
    const number = fc.integer({ min: -4, max: 4 });
    const spanned = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(spanned, spanned, spanned, fc.constantFrom('cent', undefined), (a, b, c, round) => {
        const options = (bounds: readonly [number, number]): number[] =>
          Array.from({ length: bounds[1] - bounds[0] + 1 }, (_, index) => bounds[0] + index);
        const wide = ([low, high]: readonly [number, number]): Value => range(n(low), n(high), [MISSING]);
        const rest = round === undefined ? {} : { round };
        const whole = computed({ add: [wide(a)], multiply: [wide(b)], divide: wide(c), ...rest });
        for (const x of options(a)) {
          for (const y of options(b)) {
            for (const z of options(c).filter((divisor) => divisor !== 0)) {
              const exact = computed({ add: [num(x)], multiply: [num(y)], divide: num(z), ...rest });
              expect(holds(whole, exact)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function holds(whole: Value, exact: Value): boolean {
  if (exact.is !== 'known' || !(exact.value instanceof Rational)) return false;
  const value = exact.value;
  if (whole.is === 'known') return whole.value instanceof Rational && whole.value.equals(value);
  if (whole.is === 'one-of')
    return whole.options.some((option) => option instanceof Rational && option.equals(value));
  const { low, high } = whole;
  return (
    !(low instanceof Rational && low.compare(value) > 0) &&
    !(high instanceof Rational && high.compare(value) < 0)
  );
}
