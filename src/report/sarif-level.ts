import type { Finding, Severity, Verdict } from '../evaluate/result.js';

type SarifLevel = 'error' | 'warning' | 'note' | 'none';
type SarifKind = 'pass' | 'fail' | 'open' | 'review' | 'informational' | 'notApplicable';

const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
  note: 'note',
};

/** How grave a breach of a rule is, as SARIF says it. */
export function levelOf(severity: Severity): SarifLevel {
  return LEVELS[severity];
}

/**
 * What SARIF calls an outcome. A waived breach stays a `fail`, with its suppression; an aim that was missed is a note;
 * what needs a person, a judgement or a number that nobody agreed, is for `review`. Only a `fail` has a level.
 */
export function kindOf(finding: Finding): { readonly kind: SarifKind; readonly level: SarifLevel } {
  const kind = kindOfVerdict(finding);
  if (kind !== 'fail') return { kind, level: 'none' };
  return { kind, level: beneathOf(finding) === 'missed' ? 'note' : levelOf(finding.severity) };
}

function kindOfVerdict(finding: Finding): SarifKind {
  const verdict = beneathOf(finding);
  if (verdict === 'met') return finding.holds === true ? 'informational' : 'pass';
  if (verdict === 'not-applicable') return 'notApplicable';
  if (verdict === 'pending') return 'open';
  if (verdict === 'undetermined') return asksAPerson(finding) ? 'review' : 'open';
  return finding.assumed === true ? 'review' : 'fail';
}

function beneathOf({ verdict, waiver }: Finding): Verdict {
  return waiver?.verdict ?? verdict;
}

function asksAPerson({ question, missing = [] }: Finding): boolean {
  return question !== undefined || missing.some(({ because }) => because === 'judgement');
}
