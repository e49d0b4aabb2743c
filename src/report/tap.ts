import type { Finding, Result } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { factTexts, proofByFile, termTexts, verdictSentences } from './finding-text.js';
import type { ReportOptions } from './format.js';
import { jsonLine } from './json-text.js';
import { type Standing, standingOf } from './standing.js';
import { subjectName, subjectText } from './subject-text.js';
import { summaryCounts } from './summary-counts.js';
import { visibleText } from './visible-text.js';
import { catalogueOf } from './words.js';

/**
 * The findings as TAP version 14, a test a finding. What was not kept and fails nothing is a `TODO`, what is open or
 * not applicable a `SKIP`; under `strict` what is undetermined fails.
 */
export async function writeTap(result: Result, options: ReportOptions): Promise<string> {
  const words = catalogueOf(options.lang);
  const { findings, contract, asOf } = result;
  const none = findings.length === 0 ? ` # ${words.tool.noFindings}` : '';
  const lines = [
    'TAP version 14',
    `1..${findings.length}${none}`,
    comment(`Servanda · ${words.label.reportTitle} · ${contract.id} · ${asOf}`),
    ...findings.flatMap((finding, index) => testLines(finding, index + 1, words, options.strict === true)),
    ...summaryCounts(result).map(({ shown, count }) =>
      comment(`${shown === 'notEncoded' ? words.label.notEncoded : words.outcome[shown]}: ${count}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

type Directive = 'TODO' | 'SKIP';

/** Whether a test point is `ok`, and which directive takes its weight away. */
const POINTS: Readonly<Record<Standing, readonly [boolean, Directive?]>> = {
  kept: [true],
  failed: [false],
  excused: [false, 'TODO'],
  pending: [true, 'SKIP'],
  undetermined: [true, 'SKIP'],
  'not-applicable': [true, 'SKIP'],
};

function testLines(finding: Finding, id: number, words: Catalogue, strict: boolean): string[] {
  const standing = standingOf(finding);
  const [ok, directive] = strict && standing === 'undetermined' ? POINTS.failed : POINTS[standing];
  const why = directive === undefined ? '' : ` # ${directive} ${escaped(verdictSentences(finding, words))}`;
  const name = escaped(`${finding.rule} ${subjectName(finding.subject)}`);
  const line = `${ok ? 'ok' : 'not ok'} ${id} - ${name}${why}`;
  return ok ? [line] : [line, ...diagnosticLines(finding, words)];
}

/** What a reader of a failing point needs, as YAML whose values are JSON, so that no value can end it. */
function diagnosticLines(finding: Finding, words: Catalogue): string[] {
  const { id, clause, severity, verdict, subject, dueAt, actual, limit, margin } = finding;
  const single = {
    message: verdictSentences(finding, words),
    subject: subjectText(subject, words),
    severity,
    verdict,
    clause,
    dueAt,
    actual,
    limit,
    margin: margin === undefined ? undefined : `${margin.value} ${margin.unit}`,
    id,
  };
  const lists = {
    facts: factTexts(finding, words),
    proof: proofByFile(finding),
    terms: termTexts(finding, words),
  };
  return [
    '---',
    ...Object.entries(single).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${jsonLine(visibleText(value))}`],
    ),
    ...Object.entries(lists).flatMap(([key, values]) =>
      values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${jsonLine(value)}`)],
    ),
    '...',
  ].map((line) => `  ${line}`);
}

function comment(text: string): string {
  return `# ${visibleText(text)}`;
}

/** On one line, and without the mark that begins a directive. */
function escaped(text: string): string {
  return visibleText(text).replace(/[\\#]/g, '\\$&');
}
