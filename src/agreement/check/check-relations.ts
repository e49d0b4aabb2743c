import type { Problems } from '../../source/problem.js';
import { Rational } from '../../values/rational.js';
import { isScalars } from '../../values/value.js';
import type { Agreement } from '../agreement.js';
import {
  type Condition,
  type DerivationTable,
  type Expression,
  type Operator,
  ORDER_RELATIONS,
} from '../expression.js';
import { isMoment, itemsOf, type Kind, Kinds } from '../kinds.js';
import type { WithinSpec } from '../rule.js';
import { type Surroundings, walkAgreement } from '../walk.js';

const MOMENTS_FOR = new Map(ORDER_RELATIONS);
const NUMBERS_FOR = new Map(ORDER_RELATIONS.map(([ofNumbers, ofMoments]) => [ofMoments, ofNumbers]));

/** Order relations on the wrong kind of value, and hours taken from a whole day, where the kinds are known. */
export function checkRelations(agreement: Agreement, derivations: DerivationTable, problems: Problems): void {
  const checker = new RelationChecker(new Kinds(agreement), problems);
  walkAgreement(agreement, derivations, {
    condition: (condition, around) => checker.condition(condition, around),
    expression: (expression, around) => checker.expression(expression, around),
    clock: (clock, around) => checker.clock(clock, around),
  });
}

type Atom = Extract<Condition, { is: 'atom' }>;

/** Values of one class can be equal: an instant lies on a day. */
function classOf(kind: Kind): Kind {
  return isMoment(kind) ? 'moment' : kind;
}

/** What one of a list is compared with, each for itself. */
function optionsOf(expression: Expression): readonly Expression[] {
  if (expression.is !== 'literal' || !isScalars(expression.value)) return itemsOf(expression);
  const { value, at } = expression;
  return value.map((item) => ({ is: 'literal', value: item, at }));
}

class RelationChecker {
  readonly #kinds: Kinds;
  readonly #problems: Problems;

  constructor(kinds: Kinds, problems: Problems) {
    this.#kinds = kinds;
    this.#problems = problems;
  }

  condition(condition: Condition, around: Surroundings): void {
    if (condition.is !== 'atom') return;
    const { operator, left, right } = condition;
    if (operator === 'equal' || operator === 'in') this.#neverEqual(condition, around);
    if (operator === 'inside') this.#dayInWindow(condition, around);
    if (condition.short) return;
    const sides = [this.#kinds.of(left, around), this.#kinds.of(right, around)];
    const other = sides.some(isMoment)
      ? MOMENTS_FOR.get(operator)
      : sides.some((kind) => kind === 'number' || kind === 'duration')
        ? NUMBERS_FOR.get(operator)
        : undefined;
    if (other !== undefined) {
      const what = sides.some(isMoment) ? 'moments' : 'numbers';
      this.#problems.add({
        code: 'wrong-relation',
        message: `'${operator}' does not compare ${what}`,
        at: condition.at(),
        hint: `use '${other}'`,
      });
    } else if (MOMENTS_FOR.has(operator) || NUMBERS_FOR.has(operator))
      this.#sameKind(sides, operator, condition);
  }

  /** A number is no text, whatever digits the text has: such an equality would be false without a word. */
  #neverEqual({ operator, left, right }: Atom, around: Surroundings): void {
    const found = this.#kinds.of(left, around);
    if (found === undefined) return;
    for (const item of optionsOf(right)) {
      const kind = this.#kinds.of(item, around);
      if (kind === undefined || classOf(kind) === classOf(found)) continue;
      const text = item.is === 'literal' && typeof item.value === 'string' ? item.value : undefined;
      const number = found === 'number' && text !== undefined ? Rational.parse(text) : undefined;
      this.#problems.add({
        code: 'wrong-relation',
        message: `'${operator}' compares a ${found} with a ${kind}, which it never is`,
        at: item.at(),
        ...(number === undefined ? {} : { hint: `write ${text} without quotes, or a term` }),
      });
    }
  }

  /** A window opens and closes within a day, so that a whole day is in none. */
  #dayInWindow({ left, right }: Atom, around: Surroundings): void {
    if (this.#kinds.of(left, around) !== 'day' || this.#kinds.unitOf(right) !== 'window') return;
    this.#problems.add({
      code: 'wrong-relation',
      message: 'a whole day is inside no window',
      at: left.at(),
      hint: 'a moment with its hour, or how much of the day is covered',
    });
  }

  expression(expression: Expression, around: Surroundings): void {
    if (expression.is !== 'derived' || expression.derivation !== 'deadline') return;
    const { values } = expression.options;
    const from = values.get('from');
    if (from === undefined || values.has('startsIn')) return;
    this.#hoursFrom(from, itemsOf(values.get('minus')), around);
  }

  clock({ before, atLeast }: WithinSpec, around: Surroundings): void {
    if (before !== undefined) this.#hoursFrom(before, itemsOf(atLeast), around);
  }

  #sameKind(sides: readonly (Kind | undefined)[], operator: Operator, condition: Condition): void {
    const [left, right] = sides;
    const odd = [left, right].find((kind) => kind === 'text' || kind === 'boolean');
    if (odd === undefined) return;
    this.#problems.add({
      code: 'wrong-relation',
      message: `'${operator}' does not compare a ${odd}`,
      at: condition.at(),
      hint: 'numbers and moments have an order',
    });
  }

  /** Nobody can say at which hour of the day such a limit lies. */
  #hoursFrom(from: Expression, lengths: readonly Expression[], around: Surroundings): void {
    if (this.#kinds.of(from, around) !== 'day') return;
    for (const length of lengths) {
      if (!this.#kinds.isHours(length)) continue;
      const unit = this.#kinds.unitOf(length) ?? 'hours';
      this.#problems.add({
        code: 'bad-unit',
        message: `${unit} cannot be taken from a whole day`,
        at: length.at(),
        hint: 'a term in days, or a moment with its hour',
      });
    }
  }
}
