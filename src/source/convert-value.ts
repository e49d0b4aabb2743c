import { Rational } from '../values/rational.js';
import type { ConvertContext } from './convert-context.js';
import { describe } from './convert-context.js';
import { toDay, toInstant, toMonth } from './convert-moment.js';
import { toInteger, toMoney, toNumber } from './convert-number.js';
import { type FieldKind, type FieldSpec, isNumeric } from './field.js';
import { MAX_TEXT_LENGTH } from './limits.js';
import type { FieldValue } from './record.js';
import { suggestion } from './suggest.js';

/** Turns a raw value into a typed one; undefined after reporting a problem. */
export type ValueConverter = (value: unknown, context: ConvertContext) => FieldValue | undefined;

/** In CSV a list of texts stands in one cell, its items separated by this. */
export const TEXTS_SEPARATOR = '|';

/** The converter of a field that holds one value, or texts; lists of rows are the record's own affair. */
export function valueConverter(spec: FieldSpec): ValueConverter {
  const convert = isNumeric(spec) && spec.negative !== true ? notBelowZero(byKind(spec)) : byKind(spec);
  return spec.oneOf === undefined ? convert : oneOf(convert, spec.oneOf);
}

function byKind(spec: FieldSpec): ValueConverter {
  const table: Record<Exclude<FieldKind, 'list'>, ValueConverter> = {
    text: toText,
    integer: toInteger,
    number: toNumber,
    money: (value, context) => toMoney(value, context, spec),
    boolean: toBoolean,
    day: toDay,
    instant: toInstant,
    month: toMonth,
    texts: toTexts,
  };
  if (spec.is === 'list') throw new RangeError(`a list has no converter for one value: ${spec.name}`);
  return table[spec.is];
}

function toText(value: unknown, context: ConvertContext): string | undefined {
  if (typeof value !== 'string') {
    const hint = typeof value === 'number' ? `write "${context.source() ?? value}"` : undefined;
    return context.fail('wrong-type', `${context.field}: ${describe(value)} where a text is meant`, hint);
  }
  if (value.length <= MAX_TEXT_LENGTH) return value;
  return context.fail(
    'text-too-long',
    `${context.field}: the text has ${value.length} characters`,
    `at most ${MAX_TEXT_LENGTH}`,
  );
}

function toBoolean(value: unknown, context: ConvertContext): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (context.notation === 'text') {
    if (value === 'true') return true;
    if (value === 'false') return false;
  }
  const quoted = value === 'true' || value === 'false';
  const hint = quoted
    ? 'leave out the quotes'
    : context.notation === 'text'
      ? 'other words need values in the map'
      : undefined;
  return context.fail(
    'wrong-type',
    `${context.field}: ${describe(value)} where true or false is meant`,
    hint,
  );
}

function toTexts(value: unknown, context: ConvertContext): readonly string[] | undefined {
  const items =
    typeof value === 'string' && context.notation === 'text' ? splitTexts(value, TEXTS_SEPARATOR) : value;
  if (!Array.isArray(items)) {
    return context.fail(
      'wrong-type',
      `${context.field}: ${describe(value)} where a list of texts is meant`,
      'such as [one, two]',
    );
  }
  const texts: string[] = [];
  for (const item of items as readonly unknown[]) {
    const text = toText(item, context);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

/** The items of one cell, without blanks around them and without empty ones. */
export function splitTexts(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function notBelowZero(convert: ValueConverter): ValueConverter {
  return (value, context) => {
    const converted = convert(value, context);
    if (!(converted instanceof Rational) || converted.sign() >= 0) return converted;
    return context.fail('out-of-range', `${context.field}: ${describe(value)} is below zero`, 'zero or more');
  };
}

function oneOf(convert: ValueConverter, allowed: readonly string[]): ValueConverter {
  const known = new Set(allowed);
  return (value, context) => {
    const converted = convert(value, context);
    if (converted === undefined) return undefined;
    const words = Array.isArray(converted) ? (converted as readonly unknown[]) : [converted];
    const wrong = words.map(wordOf).find((word) => !known.has(word));
    if (wrong === undefined) return converted;
    return context.fail(
      'not-allowed',
      `${context.field}: '${wrong}' is not one of its values`,
      suggestion(wrong, allowed),
    );
  };
}

/** A whole number through its double, which is many times faster than through its exact fraction. */
function wordOf(value: unknown): string {
  return value instanceof Rational && value.isInteger() ? String(value.approx) : String(value);
}
