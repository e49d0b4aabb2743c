import { Day } from '../values/day.js';
import { epochMs } from '../values/epoch-ms.js';
import { type FieldKind, type FieldSpec, isNumeric } from './field.js';
import { MAX_TEXT_LENGTH, MONEY_DECIMALS } from './limits.js';

/**
 * The place of a JSON value on the number line: a number itself, an amount its nearest double, an instant its
 * epoch milliseconds, a day or month its days since 1970-01-01, false 0 and true 1, a text 0. NaN unless the
 * value is plainly right for its field; whether it is wrong then, the converter of the field says.
 */
export type PlainReader = (value: unknown) => number;

/** Digits that a double tells apart from all others as many. */
const SURE_DIGITS = 15;
/** Below it the shortest text of a double has an exponent. */
const LEAST_PLAIN = 1e-6;

/** The reader of one field. Lists of rows are never plain. */
export function plainReader(spec: FieldSpec): PlainReader {
  const { oneOf } = spec;
  const read = signed(spec, byKind(spec));
  if (oneOf === undefined) return read;
  if (spec.is !== 'text' && spec.is !== 'integer') return notPlain;
  const allowed: readonly unknown[] = spec.is === 'text' ? oneOf : oneOf.map(Number);
  return (value) => (allowed.includes(value) ? read(value) : Number.NaN);
}

function byKind(spec: FieldSpec): PlainReader {
  const readers: Record<FieldKind, PlainReader> = {
    text: (value) => (typeof value === 'string' && value.length <= MAX_TEXT_LENGTH ? 0 : Number.NaN),
    integer: (value) => (Number.isSafeInteger(value) ? (value as number) : Number.NaN),
    number: plainNumber,
    money: plainMoney(spec.decimals ?? MONEY_DECIMALS),
    boolean: (value) => (value === true ? 1 : value === false ? 0 : Number.NaN),
    day: (value) => (typeof value === 'string' ? dayNumber(value) : Number.NaN),
    instant: (value) => (typeof value === 'string' ? epochMs(value) : Number.NaN),
    month: (value) =>
      typeof value === 'string' && value.length === 7 ? dayNumber(`${value}-01`) : Number.NaN,
    list: notPlain,
    texts: notPlain,
  };
  return readers[spec.is];
}

function signed(spec: FieldSpec, read: PlainReader): PlainReader {
  if (spec.negative === true || !isNumeric(spec)) return read;
  return (value) => {
    const number = read(value);
    return number >= 0 ? number : Number.NaN;
  };
}

function notPlain(): number {
  return Number.NaN;
}

function dayNumber(text: string): number {
  return Day.parse(text)?.n ?? Number.NaN;
}

/** A double whose shortest text is plain decimals, so that it is what was written. */
function plainNumber(value: unknown): number {
  if (typeof value !== 'number') return Number.NaN;
  const size = Math.abs(value);
  return size <= Number.MAX_SAFE_INTEGER && (size >= LEAST_PLAIN || size === 0) ? value : Number.NaN;
}

/** An amount in so few digits that its double is no other amount's. */
function plainMoney(most: number): PlainReader {
  return (value) => {
    if (typeof value !== 'string' || value.length > SURE_DIGITS) return Number.NaN;
    const start = value.charCodeAt(0) === 45 ? 1 : 0;
    let mantissa = 0;
    let point = -1;
    for (let at = start; at < value.length; at += 1) {
      const digit = value.charCodeAt(at) - 48;
      if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
      else if (digit === -2 && point < 0 && at > start) point = at;
      else return Number.NaN;
    }
    const decimals = point < 0 ? 0 : value.length - point - 1;
    if (value.length === start || point === value.length - 1 || decimals > most) return Number.NaN;
    const size = mantissa / 10 ** decimals;
    return start === 1 && size !== 0 ? -size : size;
  };
}
