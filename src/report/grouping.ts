import type { ClauseEntry, Finding, Result, Words } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import { compareFindings, SHOWN_ORDER, type Shown, shownAs } from './shown.js';

/** The findings of one clause, worst first, and how many there are of each outcome. */
export interface ClauseGroup {
  readonly id: string;
  /** Absent only if the result names a clause that its own ledger does not have. */
  readonly clause: ClauseEntry | undefined;
  readonly findings: readonly Finding[];
  readonly counts: readonly (readonly [Shown, number])[];
}

export interface SectionGroup {
  readonly id: string;
  readonly title: Words;
  /** Clauses that have findings: those with the worst outcome first, then in the text's order. */
  readonly clauses: readonly ClauseGroup[];
  readonly counts: readonly (readonly [Shown, number])[];
}

/** The findings of a result by section and clause. Sections without findings are left out. */
export function groupBySection(result: Result): SectionGroup[] {
  const order = new Map(result.clauses.map((clause, index) => [clause.id, index]));
  // A rule that no source can decide is told once, under its record type.
  const told = result.findings.filter((finding) => finding.gap === undefined);
  const byClause = groupOf(told, (finding) => finding.clause);
  for (const { id, passedOver } of result.clauses) {
    if (passedOver !== undefined && !byClause.has(id)) byClause.set(id, []);
  }
  const entries = new Map(result.clauses.map((clause) => [clause.id, clause]));
  const groups = [...byClause].map(([id, findings]): ClauseGroup & { section: string } => ({
    id,
    clause: entries.get(id),
    findings: [...findings].sort(compareFindings),
    counts: countShown(findings, entries.get(id)?.passedOver),
    section: entries.get(id)?.section ?? findings[0]?.section ?? '',
  }));
  const rank = (group: ClauseGroup): number => SHOWN_ORDER.indexOf(group.counts[0]?.[0] ?? 'not-applicable');
  const place = (group: ClauseGroup): number => order.get(group.id) ?? order.size;
  groups.sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
  const titles = new Map(result.sections.map((section) => [section.id, section.title]));
  const known = [...titles.keys()];
  const bySection = groupOf(groups, (group) => group.section);
  const ids = [...known, ...[...bySection.keys()].filter((id) => !titles.has(id))];
  return ids.flatMap((id) => {
    const clauses = bySection.get(id);
    if (clauses === undefined) return [];
    const findings = clauses.flatMap((group) => group.findings);
    const passedOver = clauses.reduce((sum, { clause }) => sum + (clause?.passedOver ?? 0), 0);
    const counts = countShown(findings, passedOver);
    return [{ id, title: titles.get(id) ?? { en: '', nl: '' }, clauses, counts }];
  });
}

/**
 * How many findings have each outcome, in the order of reports; outcomes that do not occur are left out. With
 * `passedOver` those that no rule applied to and that have no finding.
 */
export function countShown(findings: readonly Finding[], passedOver = 0): (readonly [Shown, number])[] {
  const counts = new Map<Shown, number>();
  if (passedOver > 0) counts.set('not-applicable', passedOver);
  for (const finding of findings) counts.set(shownAs(finding), (counts.get(shownAs(finding)) ?? 0) + 1);
  return SHOWN_ORDER.flatMap((shown) => {
    const count = counts.get(shown);
    return count === undefined ? [] : [[shown, count] as const];
  });
}
