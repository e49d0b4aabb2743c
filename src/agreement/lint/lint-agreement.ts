import type { LintFinding, LintInput } from './lint-check.js';
import { LINT_CHECKS } from './table.js';

/** Runs every check; findings by file, line and column, then by code. */
export function lintAgreement(input: LintInput): readonly LintFinding[] {
  const findings = LINT_CHECKS.flatMap(({ code, level, find }) =>
    find(input).map((mark): LintFinding => ({ code, level, ...mark })),
  );
  return findings.sort(byPlace);
}

function byPlace(a: LintFinding, b: LintFinding): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  const line = (a.at.line ?? 0) - (b.at.line ?? 0);
  const column = (a.at.column ?? 0) - (b.at.column ?? 0);
  return line || column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
