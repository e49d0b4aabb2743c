import type { Consequence, Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { placeText } from './value-text.js';
import { visibleText } from './visible-text.js';

/** Where the data behind a finding stands, one text per file: `file:12, 14, 15`. */
export function proofByFile(finding: Finding): string[] {
  const files = new Map<string, string[]>();
  for (const place of proofOf(finding)) {
    const [, file = place, line] = /^(.*):(\d+)$/.exec(place) ?? [];
    const lines = files.get(file) ?? [];
    files.set(file, line === undefined ? lines : [...lines, line]);
  }
  return [...files].map(([file, lines]) => {
    const sorted = [...new Set(lines)].sort((a, b) => Number(a) - Number(b));
    return sorted.length === 0 ? file : `${file}:${sorted.join(', ')}`;
  });
}

/** What follows from a finding, in words. Consequences of another verdict than its own are not among them. */
export function consequencesOf(finding: Finding, catalogue: Catalogue): string[] {
  return finding.consequences
    .filter((each) => each.when === finding.verdict)
    .map((each) => say(each, catalogue));
}

function say({ kind, name, to }: Consequence, catalogue: Catalogue): string {
  const receiver = to === undefined ? undefined : (catalogue.bearer[to] ?? to);
  return visibleText(catalogue.consequence(kind, name, receiver));
}

/** The places of the data behind a finding, each once: the subject's own first, then its facts. */
function proofOf(finding: Finding): string[] {
  const places = [finding.subject.at, ...finding.facts.map((fact) => fact.at)];
  return [...new Set(places.flatMap((place) => (place === undefined ? [] : [placeText(place)])))];
}
