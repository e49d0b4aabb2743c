import { Rational } from '../values/rational.js';
import type { ConvertContext } from './convert-context.js';
import { describe } from './convert-context.js';
import type { FieldSpec } from './field.js';
import { MAX_DIGITS, MONEY_DECIMALS } from './limits.js';

const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/;

/** A whole number: unquoted in YAML and JSON, digits in CSV. */
export function toInteger(value: unknown, context: ConvertContext): Rational | undefined {
  const number = toNumber(value, context, 'a whole number');
  if (number === undefined || number.isInteger()) return number;
  return context.fail('wrong-type', `${context.field}: ${describe(value)} is not a whole number`);
}

/**
 * A number, exact as written. JSON without its source text goes through the shortest decimal text of its
 * double, which is what was written up to 15 digits.
 */
export function toNumber(value: unknown, context: ConvertContext, meant = 'a number'): Rational | undefined {
  if (typeof value === 'number') {
    const source = context.source();
    if (source === undefined && Number.isInteger(value)) {
      if (Number.isSafeInteger(value)) return Rational.of(value);
    } else {
      const number = Rational.parse(source ?? plainDecimal(value));
      if (number !== undefined) return number;
    }
    return context.fail(
      'out-of-range',
      `${context.field}: ${describe(value)} cannot be held exactly`,
      'write plain decimals',
    );
  }
  if (typeof value === 'string' && context.notation === 'text') {
    const number = Rational.parse(value);
    return number ?? notNumber(value, context, meant);
  }
  const hint = typeof value === 'string' && Rational.parse(value) ? 'leave out the quotes' : undefined;
  return context.fail('wrong-type', `${context.field}: ${describe(value)} where ${meant} is meant`, hint);
}

/** An amount of money: decimal text, in YAML and JSON in quotes, so that it never was a float. */
export function toMoney(value: unknown, context: ConvertContext, spec: FieldSpec): Rational | undefined {
  if (typeof value === 'number') {
    const source = context.source();
    return context.fail(
      'money-as-number',
      `${context.field}: an amount of money may not be an unquoted number`,
      `write "${source ?? value}"`,
    );
  }
  if (typeof value !== 'string') {
    return context.fail(
      'wrong-type',
      `${context.field}: ${describe(value)} where an amount of money is meant`,
      'such as "121.00"',
    );
  }
  const amount = Rational.parse(value);
  if (amount === undefined) {
    if (digitsOf(value) > MAX_DIGITS) return notNumber(value, context, 'an amount of money');
    const hint = value.includes(',')
      ? 'a point before the decimals and no grouping, such as "1234.50"'
      : 'such as "121.00"';
    return context.fail('bad-money', `${context.field}: ${describe(value)} is not an amount of money`, hint);
  }
  const most = spec.decimals ?? MONEY_DECIMALS;
  const point = value.indexOf('.');
  const decimals = point < 0 ? 0 : value.length - point - 1;
  if (decimals <= most) return amount;
  return context.fail(
    'bad-money',
    `${context.field}: ${describe(value)} has ${decimals} decimals`,
    `at most ${most}`,
  );
}

function notNumber(value: string, context: ConvertContext, meant: string): undefined {
  const digits = digitsOf(value);
  if (digits > MAX_DIGITS) {
    return context.fail(
      'number-too-long',
      `${context.field}: the number has ${digits} digits`,
      `at most ${MAX_DIGITS}`,
    );
  }
  const hint = /^-?[\d.]*,\d+$/.test(value)
    ? 'a point before the decimals, or decimal: "," in the map'
    : undefined;
  return context.fail('wrong-type', `${context.field}: ${describe(value)} where ${meant} is meant`, hint);
}

function digitsOf(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits;
}

/** The double's shortest text, without the exponent of a very small number. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const parts = EXPONENT.exec(text);
  if (parts === null) return text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}
