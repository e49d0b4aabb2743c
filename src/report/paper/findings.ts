import type { Finding, Result } from '../../evaluate/result.js';
import type { Run } from '../../pdf/block.js';
import { BODY, SMALL } from '../../pdf/sheet.js';
import type { Catalogue } from '../catalogue.js';
import { consequencesOf, outcomeText, proofByFile, termTexts } from '../finding-text.js';
import { type ClauseGroup, groupBySection } from '../grouping.js';
import { momentText } from '../moment-text.js';
import { nearestChange } from '../nearest-change.js';
import { headlineText, reasonText } from '../reason.js';
import { type Shown, shownAs } from '../shown.js';
import { subjectText } from '../subject-text.js';
import { visibleText } from '../visible-text.js';
import { bearerText, countText, inWords } from '../words.js';
import type { Paper } from './paper.js';

/** Findings of a clause that are told in full; the others are named. */
const IN_FULL = 12;
const NAMES = 24;

const TOLD: readonly Shown[] = ['breached', 'missed', 'undetermined', 'waived'];

/** All findings by section and clause: what asks for attention in full, the rest by name and number. */
export function setFindings(paper: Paper, result: Result, words: Catalogue): void {
  paper.page();
  paper.heading(1, words.page.findings);
  for (const { id, title, clauses } of groupBySection(result)) {
    paper.heading(2, visibleText(`${id} ${inWords(title, words)}`));
    for (const group of clauses) setClause(paper, group, words);
  }
}

function setClause(paper: Paper, { id, clause, findings, counts }: ClauseGroup, words: Catalogue): void {
  paper.heading(3, clause === undefined ? visibleText(id) : visibleText(inWords(clause.says, words)));
  const tally = counts.map(([shown, count]) => `${countText(count, words)} ${words.outcome[shown]}`);
  const about =
    clause === undefined
      ? []
      : [words.kind[clause.kind], bearerText(clause.bearer, words), words.page.lines(...clause.lines)];
  paper.text(visibleText([id, ...about, ...tally].join(' · ')), SMALL);
  const told = findings.filter((finding) => TOLD.includes(shownAs(finding)));
  for (const finding of told.slice(0, IN_FULL)) setFinding(paper, finding, words);
  setNames(paper, told.slice(IN_FULL), words);
  const waiting = findings.filter((finding) => ['pending', 'holds'].includes(shownAs(finding)));
  setNames(paper, waiting, words);
}

function setFinding(paper: Paper, finding: Finding, words: Catalogue): void {
  const { label, page, explain } = words;
  const brief = headlineText(finding, words);
  const head: Run[] = [
    {
      text: `${outcomeText(finding, words)}: ${subjectText(finding.subject, words)}`,
      bold: true,
      italic: false,
    },
    ...(brief === '' ? [] : [{ text: `, ${brief}`, bold: false, italic: false }]),
  ];
  const { waiver } = finding;
  const accepted =
    waiver &&
    `${words.waived(words.outcome[waiver.verdict], visibleText(waiver.approver), momentText(waiver.until, words.notation))} ${visibleText(waiver.reason)}`;
  const labelled = (name: string, parts: readonly string[]): string[] =>
    parts.length === 0 ? [] : [`${name}: ${parts.join(' · ')}`];
  paper.text(head, BODY, 1);
  paper.text(reasonText(finding, words), BODY, 1);
  for (const line of [
    ...(accepted === undefined ? [] : [`${label.waiver}: ${accepted}`]),
    ...labelled(explain.change, nearestChange(finding, words)),
    ...labelled(page.terms, termTexts(finding, words)),
    ...labelled(label.proof, proofByFile(finding)),
    ...labelled(page.consequences, consequencesOf(finding, words)),
  ]) {
    paper.text(line, SMALL, 1);
  }
  paper.space(5);
}

function setNames(paper: Paper, findings: readonly Finding[], words: Catalogue): void {
  if (findings.length === 0) return;
  const names = findings.slice(0, NAMES).map((finding) => {
    const brief = headlineText(finding, words);
    return `${subjectText(finding.subject, words)}${brief === '' ? '' : ` (${brief})`}`;
  });
  const more = findings.length - NAMES;
  if (more > 0) names.push(words.andMore(countText(more, words)));
  const [first] = findings;
  paper.text(`${first === undefined ? '' : words.outcome[shownAs(first)]}: ${names.join('; ')}`, SMALL);
}
