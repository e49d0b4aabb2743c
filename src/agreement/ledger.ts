import type { Agreement } from './agreement.js';

type Ledger = Pick<Agreement, 'clauses' | 'blankLines' | 'textLines'>;

/** A run of lines of the text, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Lines of the text that hold something and lie in no clause, in order. */
export function uncoveredLines(ledger: Ledger): readonly number[] {
  const covered = coveredLines(ledger);
  const blank = new Set(ledger.blankLines);
  const lines: number[] = [];
  for (let line = 1; line <= ledger.textLines; line += 1) {
    if (!covered.has(line) && !blank.has(line)) lines.push(line);
  }
  return lines;
}

/** Lines that lie in some clause. */
export function coveredLines({ clauses, textLines }: Ledger): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { lines } of clauses.values()) {
    for (let line = lines[0]; line <= Math.min(lines[1], textLines); line += 1) covered.add(line);
  }
  return covered;
}

/** Ascending numbers as runs. */
export function lineRanges(lines: readonly number[]): readonly LineRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last.to === line - 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges;
}
