import type { Problems } from '../../source/problem.js';
import type { YamlTree } from '../../source/yaml-tree.js';
import type { Agreement } from '../agreement.js';
import type { DerivationTable } from '../expression.js';
import { checkJoins } from './check-joins.js';
import { checkLedger } from './check-ledger.js';
import { checkNames } from './check-names.js';
import { checkRelations } from './check-relations.js';

/** What can only be seen once the whole agreement has been read. */
export function checkAgreement(
  agreement: Agreement,
  manifest: YamlTree,
  derivations: DerivationTable,
  problems: Problems,
): void {
  checkLedger(agreement, manifest, problems);
  checkNames(agreement, derivations, problems);
  checkRelations(agreement, derivations, problems);
  checkJoins(agreement, problems);
}
