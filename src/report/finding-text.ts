import type { Consequence, Finding, Place } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { visibleText } from './visible-text.js';

/** Where the data behind a finding stands, one text per file, its lines in order: `file:12, 14–17`. */
export function proofByFile(finding: Finding): string[] {
  const files = new Map<string, Set<number>>();
  for (const { file, line } of proofOf(finding)) {
    const lines = files.get(file) ?? new Set();
    files.set(file, line === undefined ? lines : lines.add(line));
  }
  return [...files].map(([file, lines]) =>
    visibleText(lines.size === 0 ? file : `${file}:${linesText([...lines].sort((a, b) => a - b))}`),
  );
}

/** Line numbers, three or more in a row as a range. */
function linesText(lines: readonly number[]): string {
  const runs: number[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === line - 1) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run[run.length - 1]}` : run.join(', '))).join(', ');
}

/** What follows from a finding, in words. Consequences of another verdict than its own are not among them. */
export function consequencesOf(finding: Finding, catalogue: Catalogue): string[] {
  return finding.consequences
    .filter((each) => each.when === finding.verdict)
    .map((each) => say(each, catalogue));
}

function say({ kind, name, to }: Consequence, catalogue: Catalogue): string {
  const receiver = to === undefined ? undefined : (catalogue.party[to] ?? to);
  return visibleText(catalogue.consequence(kind, name, receiver));
}

/** The places of the data behind a finding: the subject's own first, then its facts. */
function proofOf(finding: Finding): Place[] {
  const places = [finding.subject.at, ...finding.facts.map((fact) => fact.at)];
  return places.filter((place) => place !== undefined);
}
