import type { ClauseEntry, Finding, Result } from '../evaluate/result.js';

/** A letter that a finding calls for. */
export interface LetterCall {
  readonly finding: Finding;
  readonly clause: ClauseEntry;
  /** The name of the template. */
  readonly name: string;
  readonly to?: string;
}

export interface LetterChoice {
  readonly calls: readonly LetterCall[];
  /** Called for, but nobody has written the template: by name, how often. */
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
}

/**
 * The letters that a result calls for: one for each consequence of kind `letter` whose verdict was given. A waived
 * finding calls for none. `templates` are the names for which a template exists.
 */
export function chooseLetters(result: Result, templates: ReadonlySet<string>): LetterChoice {
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  const calls: LetterCall[] = [];
  const missing = new Map<string, number>();
  for (const finding of result.findings) {
    const clause = clauses.get(finding.clause);
    const named = new Set<string>();
    for (const { kind, when, name, to } of finding.consequences) {
      if (kind !== 'letter' || when !== finding.verdict || named.has(name)) continue;
      named.add(name);
      if (clause !== undefined && templates.has(name)) {
        calls.push({ finding, clause, name, ...(to === undefined ? {} : { to }) });
      } else {
        missing.set(name, (missing.get(name) ?? 0) + 1);
      }
    }
  }
  const withoutTemplate = [...missing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({ name, calls: count }));
  return { calls, withoutTemplate };
}
