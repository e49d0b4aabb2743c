import type { Problems } from '../../source/problem.js';
import type { Agreement } from '../agreement.js';

/** No rule id twice, nor that of another clause: findings are called by it. */
export function checkRuleIds(agreement: Agreement, problems: Problems): void {
  const seen = new Set<string>();
  for (const clause of agreement.clauses.values()) {
    for (const rule of clause.rules) {
      if (seen.has(rule.id) || (rule.id !== clause.id && agreement.clauses.has(rule.id))) {
        problems.add({
          code: 'duplicate-id',
          message: `the id '${rule.id}' is used twice`,
          at: rule.at(),
          hint: 'findings are called by the id of their rule',
        });
      }
      seen.add(rule.id);
    }
  }
}
