import type { Finding } from '../evaluate/result.js';
import { figureRows } from './figure-rows.js';
import { consequencesOf, outcomeText, proofByFile, waiverText } from './finding-text.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { reasonText } from './reason.js';
import type { Shown } from './shown.js';
import { subjectText } from './subject-text.js';
import type { TerminalStyle } from './terminal-style.js';
import { valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { inWords } from './words.js';
import { wrapText } from './wrap-text.js';

const NBSP = '\u00a0';

/** A place longer than this may break between its lines. */
const SHORT_PLACE = 50;

/** One finding: its subject and outcome, its figures, what they rest on, and what follows. */
export function findingLines(finding: Finding, shown: Shown, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const title = `${subjectText(finding.subject, words)} – ${outcomeText(finding, words)}`;
  const lines = markedLines(title, shown, style);
  const column = Math.max(...ROWS.map((name) => words.label[name].length)) + 2;
  for (const [name, value] of detailRows(finding, shown, style)) {
    const head = `    ${name.padEnd(column)}`;
    const [top = '', ...under] = wrapText(value, width, head);
    lines.push(paint.dim(top.slice(0, head.length)) + top.slice(head.length), ...under);
  }
  return lines;
}

/** Lines that begin with the mark of an outcome. */
export function markedLines(text: string, shown: Shown, { paint, width }: TerminalStyle): string[] {
  const lead = `  ${OUTCOME_MARK[shown]} `;
  const [first = '', ...rest] = wrapText(text, width, lead);
  return [first.replace(lead, `  ${paint.verdict[shown](OUTCOME_MARK[shown])} `), ...rest];
}

const ROWS = [
  'due',
  'notBefore',
  'limit',
  'actual',
  'proof',
  'follows',
  'decided',
  'waiver',
  'why',
  'assumed',
] as const;

function detailRows(finding: Finding, shown: Shown, { words }: TerminalStyle): (readonly [string, string])[] {
  const { label } = words;
  const rows: (readonly [string, string])[] = [];
  if (shown !== 'holds') {
    const figures = figureRow(finding, words);
    if (figures !== undefined) rows.push(figures);
    if (figures === undefined || shown === 'undetermined') rows.push([label.why, reasonText(finding, words)]);
  }
  const waiver = waiverText(finding, words);
  if (waiver !== undefined) rows.push([label.waiver, waiver]);
  for (const { id, value, unit, because, assumed } of finding.terms) {
    if (assumed !== true) continue;
    const why = because === undefined ? '' : `: ${inWords(because, words)}`;
    rows.push([label.assumed, visibleText(`${id} ${valueText(value, unit, words)}${why}`)]);
  }
  const proof = proofByFile(finding).map((place) =>
    place.length > SHORT_PLACE ? place : place.replaceAll(' ', NBSP),
  );
  if (proof.length > 0) rows.push([label.proof, proof.join(' · ')]);
  const follows = consequencesOf(finding, words);
  if (follows.length > 0) rows.push([label.follows, follows.join('; ')]);
  return rows;
}

/** The figures on one line: `due  31 March 2025 · actual 3 April 2025 · 3 days late`. */
function figureRow(finding: Finding, words: TerminalStyle['words']): readonly [string, string] | undefined {
  const [first, ...others] = figureRows(finding, words);
  if (first === undefined) return undefined;
  const told = others.map(({ name, value }) => (name === words.label.margin ? value : `${name} ${value}`));
  return [first.name, [first.value, ...told].map((part) => part.replaceAll(' ', NBSP)).join(' · ')];
}
