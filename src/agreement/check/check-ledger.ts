import type { Problems } from '../../source/problem.js';
import type { YamlTree } from '../../source/yaml-tree.js';
import type { Agreement } from '../agreement.js';
import { lineRanges, uncoveredLines } from '../ledger.js';

/**
 * The ledger: no rule id twice, for findings are called by it; and where the manifest lists the lines that hold
 * nothing (`text.blank`), every other line of the text lies in some clause.
 */
export function checkLedger(agreement: Agreement, manifest: YamlTree, problems: Problems): void {
  checkRuleIds(agreement, problems);
  if (manifest.source(['text', 'blank', 0]) === undefined) return;
  for (const { from, to } of lineRanges(uncoveredLines(agreement))) {
    const lines =
      from === to ? `line ${from} of the text belongs` : `lines ${from} to ${to} of the text belong`;
    problems.add({
      code: 'line-without-clause',
      message: `${lines} to no clause`,
      at: manifest.at(['text', 'lines']),
      hint: 'give them to a clause, or list them under text.blank',
    });
  }
}

function checkRuleIds(agreement: Agreement, problems: Problems): void {
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
