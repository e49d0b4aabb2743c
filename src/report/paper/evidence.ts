import type { Result } from '../../evaluate/result.js';
import { SMALL } from '../../pdf/sheet.js';
import type { Catalogue } from '../catalogue.js';
import { proofByFile } from '../finding-text.js';
import { momentText } from '../moment-text.js';
import { shownAs } from '../shown.js';
import { subjectText } from '../subject-text.js';
import { placeText } from '../value-text.js';
import { visibleText } from '../visible-text.js';
import { countText } from '../words.js';
import type { Paper } from './paper.js';

/** What the report rests on: every file with its hash, and for each that asks for attention the lines behind it. */
export function setEvidence(paper: Paper, result: Result, folder: string, words: Catalogue): void {
  const { page, label } = words;
  const moment = (text: string): string => momentText(text, words.notation, true);
  paper.page();
  paper.heading(1, page.evidence);
  paper.text(page.evidenceIntro);
  if (folder !== '') paper.text(`${label.files}: ${visibleText(words.filesIn(folder))}`, SMALL);
  paper.heading(2, page.inputs);
  paper.text(`${label.agreement}: ${result.agreement.hash}`, SMALL);
  paper.table(
    [page.file, page.records, page.covers, 'SHA-256'],
    result.inputs.map(({ file, records, coverage, sha256 }) => [
      visibleText(file),
      records === undefined ? '' : countText(records, words),
      coverage === undefined ? '' : words.through(moment(coverage.from), moment(coverage.until)),
      sha256,
    ]),
    [34, 10, 22, 34],
  );
  paper.heading(2, page.facts);
  const asking = result.findings.filter((finding) =>
    ['breached', 'missed', 'waived'].includes(shownAs(finding)),
  );
  paper.table(
    [page.rule, page.subject, page.place],
    asking.map((finding) => [
      visibleText(finding.rule),
      subjectText(finding.subject, words),
      proofByFile(finding).join('  '),
    ]),
    [34, 22, 44],
  );
  if (result.gaps.length > 0) paper.heading(2, label.gaps);
  paper.table(
    [page.record, page.clauses],
    result.gaps.map(({ recordType, clauses }) => [
      visibleText(recordType),
      clauses.map(visibleText).join(', '),
    ]),
    [25, 75],
  );
  if (result.warnings.length > 0) paper.heading(2, label.warnings);
  for (const { message, at } of result.warnings) {
    paper.text(`${at === undefined ? '' : `${placeText(at)} `}${visibleText(message)}`, SMALL);
  }
}
