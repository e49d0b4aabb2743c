import { plainDecimal } from '../source/convert-number.js';
import type { TreePath } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { ALWAYS, Instant, NEVER } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { None, type Scalar } from '../values/value.js';
import type { Path } from './expression.js';
import { complain, type RuleWords } from './rule-reader.js';

/** The name of a fact as its parts. */
export function pathOf(reader: RuleWords, raw: unknown, path: TreePath): Path {
  if (typeof raw !== 'string' || !/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*$/.test(raw)) {
    complain(
      reader,
      path,
      'wrong-form',
      `${JSON.stringify(raw)} is no name of a fact`,
      'a name such as invoice.paidOn',
    );
    return ['?'];
  }
  return raw.split('.');
}

/** The words none, never and always are values; a date is a day; other text is text. */
export function scalarOf(raw: unknown): Scalar {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return numberOf(raw);
  if (raw === null || raw === 'none') return None.VALUE;
  if (raw === 'never') return NEVER;
  if (raw === 'always') return ALWAYS;
  if (Array.isArray(raw)) return raw.map(scalarOf);
  const text = String(raw);
  return Day.parse(text) ?? Instant.parse(text) ?? text;
}

/** What was written, up to 15 digits; also where the double's own text has an exponent. */
function numberOf(raw: number): Rational {
  if (Number.isInteger(raw)) return Rational.of(BigInt(raw));
  return Rational.parse(plainDecimal(raw)) ?? Rational.ZERO;
}
