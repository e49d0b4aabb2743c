import type { Problems } from '../../source/problem.js';
import type { Agreement } from '../agreement.js';
import type { Condition, Expression } from '../expression.js';
import type { Rule, SubjectSpec } from '../rule.js';
import { type WordType, WordTypes } from '../word-types.js';

/**
 * A rule over two record types judges every pair unless something joins them: a reference from one to the
 * other, or an equality in `where`. Periods, the contract's own lists and items of a list are few.
 */
export function checkJoins(agreement: Agreement, problems: Problems): void {
  const types = new WordTypes(agreement);
  for (const clause of agreement.clauses.values()) {
    for (const rule of [...clause.rules, ...clause.occasions]) checkRule(rule, types, problems);
  }
}

function checkRule(rule: Rule, types: WordTypes, problems: Problems): void {
  const { subjects } = rule;
  for (const [index, subject] of subjects.entries()) {
    if (!isTable(subject)) continue;
    const earlier = subjects.slice(0, index).filter(isTable);
    if (earlier.length === 0) continue;
    if (earlier.some((other) => isReferred(types.typeOf(other), types.typeOf(subject)))) continue;
    if (rule.where !== undefined && joins(rule.where, subject)) continue;
    const [other] = earlier;
    problems.add({
      code: 'join-without-condition',
      message: `nothing says which '${subject.alias}' belongs to which '${other?.alias ?? ''}'`,
      at: subject.at(),
      hint: `an equality of both under where, or a field that references '${other?.alias ?? ''}'`,
    });
  }
}

function isTable({ from }: SubjectSpec): boolean {
  return from.is === 'records' && !from.type.startsWith('contract.') && from.type !== 'agreement';
}

/** Unknown types are reported elsewhere. */
function isReferred(earlier: WordType | undefined, type: WordType | undefined): boolean {
  if (earlier === undefined || type === undefined) return true;
  const target = type.parent ?? type;
  if (earlier === target || earlier.parent === target) return true;
  const leads = (from: WordType, to: WordType): boolean =>
    from.fields.some(({ references }) => references === to.name) ||
    (from.parent !== undefined && leads(from.parent, to));
  return leads(earlier, target) || leads(type, earlier);
}

/** An equality that must hold, with the subject on one side and something else on the other. */
function joins(condition: Condition, subject: SubjectSpec): boolean {
  if (condition.is === 'all') return condition.parts.some((part) => joins(part, subject));
  if (condition.is !== 'atom' || !['equal', 'in', 'contains', 'containsAll'].includes(condition.operator)) {
    return false;
  }
  const { left, right } = condition;
  if (left.is !== 'fact' || right.is !== 'fact') return false;
  return speaksOf(left, subject) !== speaksOf(right, subject);
}

function speaksOf(expression: Expression, { alias, from }: SubjectSpec): boolean {
  const first = expression.is === 'fact' ? expression.path[0] : undefined;
  return first === alias || (from.is === 'records' && first === from.type);
}
