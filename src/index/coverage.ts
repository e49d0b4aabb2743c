import type { Agreement } from '../agreement/agreement.js';
import { coveredLines, type LineRange, lineRanges, uncoveredLines } from '../agreement/ledger.js';
import type { Clause } from '../agreement/rule.js';
import type { Words } from '../agreement/words.js';
import { type AgreementRequest, openWithCases } from './agreement-cases.js';
import type { Scenario } from './read-cases.js';

/** How far a part of the ledger is worked out. */
export interface LedgerCounts {
  readonly clauses: number;
  readonly withRules: number;
  readonly withReason: number;
  readonly todo: number;
  readonly rules: number;
  /** Cases that ask about a clause of it; one that asks about two sections counts in both. */
  readonly cases: number;
  /** Lines of the text that hold something, and how many of them lie in a clause. */
  readonly lines: number;
  readonly linesCovered: number;
}

export interface SectionCoverage extends LedgerCounts {
  readonly id: string;
  readonly title: Words;
}

export interface Coverage {
  readonly agreement: { readonly id: string; readonly title: Words; readonly hash: string };
  readonly sections: readonly SectionCoverage[];
  readonly totals: LedgerCounts;
  readonly uncovered: readonly LineRange[];
  /** Every clause has its rules or its reason, and every line its clause. */
  readonly complete: boolean;
}

/** Reads an agreement with its cases and counts its ledger. Throws InputError on bad input. */
export async function coverage(request: AgreementRequest): Promise<Coverage> {
  const { loaded, scenarios } = await openWithCases(request);
  return coverageOf(loaded.agreement, scenarios);
}

/**
 * Counts the ledger by section. A section reaches from its first clause's first line to the line before the
 * next section begins, so that a line without a clause belongs to the section it stands in.
 */
export function coverageOf(agreement: Agreement, scenarios: readonly Pick<Scenario, 'expect'>[]): Coverage {
  const bySection = new Map<string, Clause[]>();
  for (const clause of agreement.clauses.values()) {
    bySection.set(clause.section, [...(bySection.get(clause.section) ?? []), clause]);
  }
  const present = agreement.sections.filter(({ id }) => bySection.has(id));
  const starts = present.map(({ id }, index) =>
    index === 0 ? 1 : Math.min(...(bySection.get(id) ?? []).map(({ lines }) => lines[0])),
  );
  const counts = (clauses: readonly Clause[], from: number, to: number): LedgerCounts =>
    countsOf(agreement, clauses, scenarios, { from, to });
  const sections = agreement.sections.map(({ id, title }): SectionCoverage => {
    const index = present.findIndex((section) => section.id === id);
    const from = starts[index] ?? 1;
    const to = index < 0 ? 0 : (starts[index + 1] ?? agreement.textLines + 1) - 1;
    return { id, title, ...counts(bySection.get(id) ?? [], from, to) };
  });
  const totals = counts([...agreement.clauses.values()], 1, agreement.textLines);
  const uncovered = lineRanges(uncoveredLines(agreement));
  return {
    agreement: { id: agreement.id, title: agreement.title, hash: agreement.hash },
    sections,
    totals,
    uncovered,
    complete: totals.todo === 0 && uncovered.length === 0,
  };
}

function countsOf(
  agreement: Agreement,
  clauses: readonly Clause[],
  scenarios: readonly Pick<Scenario, 'expect'>[],
  { from, to }: LineRange,
): LedgerCounts {
  const ids = new Set(clauses.map(({ id }) => id));
  const withStatus = (status: Clause['status']): number =>
    clauses.filter((clause) => clause.status === status).length;
  const covered = coveredLines(agreement);
  const blank = new Set(agreement.blankLines);
  let lines = 0;
  let linesCovered = 0;
  for (let line = from; line <= to; line += 1) {
    if (blank.has(line)) continue;
    lines += 1;
    if (covered.has(line)) linesCovered += 1;
  }
  return {
    clauses: clauses.length,
    withRules: withStatus('rules'),
    withReason: withStatus('reason'),
    todo: withStatus('todo'),
    rules: clauses.reduce((sum, clause) => sum + clause.rules.length, 0),
    cases: scenarios.filter(({ expect }) => expect.some(({ clause }) => ids.has(clause))).length,
    lines,
    linesCovered,
  };
}
