import type { Consequence, Finding, Place, UsedFact } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { momentText } from './moment-text.js';
import { reasonText } from './reason.js';
import { shownAs } from './shown.js';
import { subjectText } from './subject-text.js';
import { placeText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { inWords, partyText } from './words.js';

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

/** The outcome in words, and how grave it is where something went wrong: `breached, critical`. */
export function outcomeText(finding: Finding, { outcome, severity }: Catalogue): string {
  const shown = shownAs(finding);
  const loud = shown === 'breached' || shown === 'missed';
  return loud ? `${outcome[shown]}, ${severity[finding.severity]}` : outcome[shown];
}

/** Who accepted a deviation, until when, what it covers and why; undefined without one. */
export function waiverText({ waiver }: Finding, catalogue: Catalogue): string | undefined {
  if (waiver === undefined) return undefined;
  const until = momentText(waiver.until, catalogue.notation);
  const accepted = catalogue.waived(catalogue.outcome[waiver.verdict], waiver.approver, until);
  return visibleText(`${accepted} ${waiver.reason}`);
}

/** A finding in sentences, the first of which tells it all in short: `F-12: breached, major. …` */
export function findingSentences(finding: Finding, catalogue: Catalogue): string {
  return plain(`${subjectText(finding.subject, catalogue)}: ${verdictSentences(finding, catalogue)}`);
}

/** A verdict in sentences, for a place that names the subject already. */
export function verdictSentences(finding: Finding, catalogue: Catalogue): string {
  const outcome = `${outcomeText(finding, catalogue)}.`;
  const sentences = [outcome, reasonText(finding, catalogue), waiverText(finding, catalogue)];
  return plain(sentences.filter((sentence) => sentence !== undefined).join(' '));
}

/** With ordinary blanks between numbers and their units, so that a search finds them. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** The terms that a verdict rests on, each with its place: `paying.term 30 days (rules/terms.yaml:12)`. */
export function termTexts({ terms }: Finding, catalogue: Catalogue): string[] {
  return terms.map(({ id, key, value, unit, at }) => {
    const name = key === undefined ? id : `${id} ${key}`;
    return plain(`${visibleText(name)} ${valueText(value, unit, catalogue)} (${placeText(at)})`);
  });
}

/** A fact in words. One that is a place says no more than its place; one that was compared has the unit of that. */
export function factText(
  { value, at }: UsedFact,
  { actual, limit, unit }: Finding,
  catalogue: Catalogue,
): string {
  if (at !== undefined && value.includes(`${at.file}:`)) return '';
  const compared = value.length > 1 && (value === actual || value === limit);
  return valueText(value, compared ? unit : undefined, catalogue);
}

/** The facts that a verdict rests on, by name: `issuedOn 2 March 2025`. */
export function factTexts(finding: Finding, catalogue: Catalogue): string[] {
  return finding.facts.map((fact) =>
    plain(`${visibleText(fact.name)} ${factText(fact, finding, catalogue)}`.trim()),
  );
}

/** What an undetermined finding lacks, and the question that the text leaves open. */
export function lackText({ missing = [], question }: Finding, catalogue: Catalogue): string {
  const { label, reason } = catalogue;
  const lacks = missing.filter(({ because }) => because !== 'judgement' || question === undefined);
  const what = [...new Set(lacks.map((each) => visibleText(each.what)))];
  const parts = [
    ...(what.length === 0 ? [] : [`${label.missing} ${what.join(', ')}`]),
    ...(question === undefined ? [] : [`${label.question}: ${visibleText(inWords(question, catalogue))}`]),
  ];
  return parts.length === 0 ? reason.generic.undetermined : parts.join('; ');
}

/** What follows from a finding, in words. Consequences of another verdict than its own are not among them. */
export function consequencesOf(finding: Finding, catalogue: Catalogue): string[] {
  return followingOf(finding).map((each) => say(each, catalogue));
}

/** The consequences that the verdict of a finding calls for. */
export function followingOf({ consequences, verdict }: Finding): Consequence[] {
  return consequences.filter(({ when }) => when === verdict);
}

function say({ kind, name, to }: Consequence, catalogue: Catalogue): string {
  const receiver = to === undefined ? undefined : partyText(to, catalogue);
  return visibleText(catalogue.consequence(kind, name, receiver));
}

/** The places of the data behind a finding: the subject's own first, then its facts. */
function proofOf(finding: Finding): Place[] {
  const places = [finding.subject.at, ...finding.facts.map((fact) => fact.at)];
  return places.filter((place) => place !== undefined);
}
