import type { Agreement } from '../agreement/agreement.js';
import type { ClauseEntry, Finding, Result } from '../evaluate/result.js';
import type { SentLetters } from './sent-letters.js';

/** A letter that nobody sent while its time ran. */
export interface MissedLetter {
  readonly name: string;
  readonly to: string;
  /** As it stands now; its verdict is that of the letter's time. */
  readonly finding: Finding;
  readonly clause: ClauseEntry;
  /** Letters that the finding calls for now. */
  readonly instead: readonly string[];
}

/** The letters for `pending` of what is breached now, unless the ledger has them. */
export function missedLetters(
  result: Pick<Result, 'findings' | 'clauses'>,
  { clauses }: Pick<Agreement, 'clauses'>,
  sent: SentLetters,
): readonly MissedLetter[] {
  const entries = new Map(result.clauses.map((clause) => [clause.id, clause]));
  return result.findings.flatMap((finding): MissedLetter[] => {
    const clause = entries.get(finding.clause);
    if (finding.verdict !== 'breached' || clause === undefined) return [];
    const rule = clauses.get(finding.clause)?.rules.find(({ id }) => id === finding.rule);
    const instead = finding.consequences.filter(({ kind, when }) => kind === 'letter' && when === 'breached');
    return (rule?.consequences ?? []).flatMap(({ kind, when, name, to = '', after }): MissedLetter[] => {
      if (kind !== 'letter' || when !== 'pending' || after !== undefined) return [];
      if (sent.find(finding.id, name, undefined) !== undefined) return [];
      if (instead.some((other) => other.name === name)) return [];
      return (to === 'both' ? ['customer', 'vendor'] : [to]).map((party) => ({
        name,
        to: party,
        finding: { ...finding, verdict: 'pending' as const },
        clause,
        instead: [...new Set(instead.map((other) => other.name))],
      }));
    });
  });
}
