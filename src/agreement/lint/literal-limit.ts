import { Duration } from '../../values/duration.js';
import { Rational } from '../../values/rational.js';
import { type Expression, ORDER_RELATIONS } from '../expression.js';
import { itemsOf } from '../kinds.js';
import { walkAgreement } from '../walk.js';
import type { LintCheck, LintMark } from './lint-check.js';

const ORDERS = ORDER_RELATIONS.flat();
const LIMITS = ['plus', 'minus', 'total'];
const TWO = Rational.of(2);

/**
 * Numbers of the text are dated terms with a unit, which a contract can override. In a rule they can be neither;
 * 0 and 1 are how 'none' and 'any' are said.
 */
export const literalLimit: LintCheck = {
  code: 'literal-limit',
  level: 'error',
  find({ agreement, derivations }) {
    const marks: LintMark[] = [];
    const look = (expression: Expression | undefined): void => {
      for (const item of itemsOf(expression)) {
        const limit = limitIn(item);
        if (limit !== undefined) {
          marks.push({ at: item.at(), message: `the limit ${limit} stands in a rule; make it a term` });
        }
      }
    };
    walkAgreement(agreement, derivations, {
      condition(condition) {
        if (condition.is === 'atom' && ORDERS.includes(condition.operator)) look(condition.right);
      },
      clock({ atMost, atLeast }) {
        look(atMost);
        look(atLeast);
      },
      expression(expression) {
        if (expression.is !== 'derived') return;
        for (const option of LIMITS) look(expression.options.values.get(option));
        look(expression.options.population?.latest);
      },
    });
    for (const { demand } of [...agreement.clauses.values()].flatMap(({ rules }) => rules)) {
      if (demand.is !== 'expect') continue;
      for (const { relation, value } of demand.fields) if (relation !== 'equal') look(value);
    }
    return marks;
  },
};

function limitIn(expression: Expression): string | undefined {
  if (expression.is !== 'literal') return undefined;
  const { value } = expression;
  if (value instanceof Rational) return value.abs().compare(TWO) >= 0 ? value.toString() : undefined;
  return typeof value === 'string' && Duration.parse(value) !== undefined ? `'${value}'` : undefined;
}
