import type { Result } from '../evaluate/result.js';
import { type ClauseGroup, countShown, groupBySection } from './grouping.js';
import { compareFindings } from './shown.js';

/** A clause with those of its findings that ask for attention, and its section. */
export interface TroubledClause extends ClauseGroup {
  readonly section: string;
}

/** Clauses with a breach or a missed target, the gravest first, and only those findings. */
export function troubledClauses(result: Result): TroubledClause[] {
  return groupBySection(result)
    .flatMap((section) => section.clauses.map((group) => ({ ...troubled(group), section: section.id })))
    .filter((group) => group.findings.length > 0)
    .sort((a, b) => compareFirst(a, b));
}

function troubled(group: ClauseGroup): ClauseGroup {
  const findings = group.findings.filter((each) => each.verdict === 'breached' || each.verdict === 'missed');
  return { ...group, findings, counts: countShown(findings) };
}

function compareFirst(a: ClauseGroup, b: ClauseGroup): number {
  const [first, second] = [a.findings[0], b.findings[0]];
  return first === undefined || second === undefined ? 0 : compareFindings(first, second);
}
