import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { figureRows } from './figure-rows.js';
import { consequencesOf, factTexts, outcomeText, proofByFile } from './finding-text.js';
import type { MarkdownItem } from './markdown-room.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { headlineText, reasonText } from './reason.js';
import { shownAs } from './shown.js';
import { subjectText } from './subject-text.js';

/** A finding with its figures, its evidence and what follows from it. */
export function fullItem(finding: Finding, words: Catalogue): MarkdownItem {
  const mark = OUTCOME_MARK[shownAs(finding)];
  const subject = markdownCode(subjectText(finding.subject, words));
  const proof = proofByFile(finding).map(markdownCode).join(' · ');
  const follows = consequencesOf(finding, words).join('; ');
  return {
    findings: 1,
    lines: [
      `- ${mark} ${subject} – ${markdownText(outcomeText(finding, words))}`,
      `  - ${markdownText(figuresText(finding, words))}`,
      ...(proof === '' ? [] : [`  - ${words.label.proof}: ${proof}`]),
      ...(finding.assumed === true ? [`  - ${words.reason.assumed}`] : []),
      ...(follows === '' ? [] : [`  - ${words.label.follows}: ${markdownText(follows)}`]),
    ],
  };
}

/** A finding on a line, with its clause unless the heading names that. */
export function briefItem(finding: Finding, words: Catalogue, clause: boolean): MarkdownItem {
  const name = markdownCode(subjectText(finding.subject, words));
  const of = clause ? ` (${markdownCode(finding.clause)})` : '';
  const told = headlineText(finding, words);
  return { findings: 1, lines: [`- ${name}${of}${told === '' ? '' : ` – ${markdownText(told)}`}`] };
}

/** The figures; without any, the reason and the facts. */
function figuresText(finding: Finding, words: Catalogue): string {
  const told = figureRows(finding, words).map(({ name, value }) =>
    name === words.label.margin ? value : `${name} ${value}`,
  );
  if (told.length > 0) return told.join(' · ');
  return [reasonText(finding, words), ...factTexts(finding, words)].join(' · ');
}
