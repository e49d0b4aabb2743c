import type { LintFile, LintFinding, LintInput } from './lint-check.js';
import { LINT_CHECKS } from './table.js';

/** Runs every check; findings by file, line and column, then by code. */
export function lintAgreement(input: LintInput): readonly LintFinding[] {
  const findings = LINT_CHECKS.flatMap(({ code, level, find, fix }) =>
    find(input).map((mark): LintFinding => ({ code, level, fixable: fix !== undefined, ...mark })),
  );
  return findings.sort(byPlace);
}

/** One check may leave something for another: a list without repetition may fit on its line again. */
const MAX_ROUNDS = 8;

/** A file's text after all that can be mended without a decision; the same text where there is nothing. */
export function fixText(file: LintFile): string {
  let { text } = file;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    for (const { fix } of LINT_CHECKS) text = fix?.({ ...file, text }) ?? text;
    if (text === before) break;
  }
  return text;
}

function byPlace(a: LintFinding, b: LintFinding): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  const line = (a.at.line ?? 0) - (b.at.line ?? 0);
  const column = (a.at.column ?? 0) - (b.at.column ?? 0);
  return line || column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
