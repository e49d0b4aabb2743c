import type { Finding, Severity, Verdict } from '../evaluate/result.js';

/** What a reader sees as the outcome: a verdict, or `holds` for a condition that is met. */
export type Shown = Verdict | 'holds';

/** Outcomes in the order in which reports show them: what asks for attention comes first. */
export const SHOWN_ORDER: readonly Shown[] = [
  'breached',
  'missed',
  'pending',
  'undetermined',
  'waived',
  'holds',
  'met',
  'not-applicable',
];

const SEVERITY_ORDER: readonly Severity[] = ['critical', 'major', 'minor', 'note'];

/** The outcome of a finding as a reader sees it. */
export function shownAs(finding: Pick<Finding, 'verdict' | 'holds'>): Shown {
  return finding.verdict === 'met' && finding.holds === true ? 'holds' : finding.verdict;
}

/** True for outcomes that need no attention: they may be folded together. */
export function isQuiet(shown: Shown): boolean {
  return shown === 'met' || shown === 'not-applicable';
}

/** Order of findings within a clause: outcome, severity, moment, subject. By code unit, the same everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SHOWN_ORDER.indexOf(shownAs(a)) - SHOWN_ORDER.indexOf(shownAs(b)) ||
    SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
    compareText(a.subject.moment ?? a.dueAt ?? '', b.subject.moment ?? b.dueAt ?? '') ||
    compareText(a.subject.key, b.subject.key) ||
    compareText(a.rule, b.rule)
  );
}

/** Compares by UTF-16 code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
