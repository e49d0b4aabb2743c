import type { Problems } from '../../source/problem.js';
import type { Agreement } from '../agreement.js';
import type { DerivationTable } from '../expression.js';
import { checkJoins } from './check-joins.js';
import { checkNames } from './check-names.js';
import { checkRelations } from './check-relations.js';
import { checkRuleIds } from './check-rule-ids.js';

/** What can only be seen once the whole agreement has been read. */
export function checkAgreement(agreement: Agreement, derivations: DerivationTable, problems: Problems): void {
  checkRuleIds(agreement, problems);
  checkNames(agreement, derivations, problems);
  checkRelations(agreement, derivations, problems);
  checkJoins(agreement, problems);
}
