import type { Condition } from '../agreement/expression.js';
import { itemsOf, nameOf } from '../evaluate/record-columns.js';
import type { FieldKind, FieldSpec } from '../source/field.js';
import type { Problems } from '../source/problem.js';
import { isMoment } from '../values/moment.js';
import { Rational } from '../values/rational.js';
import { None, type Scalar } from '../values/value.js';

const isNumber = (value: Scalar): boolean => value instanceof Rational;
const isText = (value: Scalar): boolean => typeof value === 'string';

/** What a field of each kind can be compared with, and how that is written. */
const FITTING: Readonly<
  Record<FieldKind, { readonly fits: (value: Scalar) => boolean; readonly write: string }>
> = {
  text: { fits: isText, write: 'a text that is no date' },
  texts: { fits: isText, write: 'a text that is no date' },
  integer: { fits: isNumber, write: 'a number without quotes' },
  number: { fits: isNumber, write: 'a number without quotes' },
  money: { fits: isNumber, write: 'a number without quotes' },
  boolean: { fits: (value) => typeof value === 'boolean', write: 'true or false without quotes' },
  day: { fits: isMoment, write: 'a date such as 2025-02-28' },
  month: { fits: isMoment, write: 'a date such as 2025-02-01' },
  instant: { fits: isMoment, write: 'a date, or a moment with its offset' },
  list: { fits: () => false, write: 'nothing' },
};

/** A literal of another kind than its field would be compared without ever being the same: a mistake. */
export function checkLiterals(
  condition: Condition,
  specs: ReadonlyMap<string, FieldSpec>,
  problems: Problems,
): void {
  if (condition.is === 'not') {
    checkLiterals(condition.part, specs, problems);
    return;
  }
  if (condition.is !== 'atom') {
    for (const part of condition.parts) checkLiterals(part, specs, problems);
    return;
  }
  const spec = specs.get(nameOf(condition.left) ?? '');
  if (spec === undefined || condition.right.is !== 'literal') return;
  const { fits, write } = FITTING[spec.is];
  if (itemsOf(condition.right.value).every((item) => item === None.VALUE || fits(item))) return;
  const message = `${spec.name} is of the kind ${spec.is}, and is never the same as this`;
  problems.add({ code: 'wrong-type', message, at: condition.right.at(), hint: `compare it with ${write}` });
}
