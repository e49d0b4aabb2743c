import type { Finding, Result } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import type { Catalogue } from './catalogue.js';
import { factTexts, findingSentences, proofByFile, termTexts } from './finding-text.js';
import type { ReportOptions } from './format.js';
import { type JunitCase, type JunitSuite, writeJunit } from './junit.js';
import { standingOf } from './standing.js';
import { subjectName } from './subject-text.js';
import { catalogueOf, inWords } from './words.js';

/**
 * The findings as JUnit XML: a suite a section, a test a finding. A breach is a failure; what is open, excused or not
 * applicable is skipped, with the reason; under `strict` what is undetermined is an error.
 */
export async function writeJunitReport(result: Result, options: ReportOptions): Promise<string> {
  const words = catalogueOf(options.lang);
  const { contract, asOf } = result;
  const suites = suitesOf(result, words, options.strict === true);
  return writeJunit(suites, `Servanda · ${words.label.reportTitle} · ${contract.id} · ${asOf}`);
}

function suitesOf(result: Result, words: Catalogue, strict: boolean): JunitSuite[] {
  const bySection = groupOf(result.findings, ({ section }) => section);
  const titles = new Map(result.sections.map(({ id, title }) => [id, inWords(title, words)]));
  const ids = [...titles.keys(), ...[...bySection.keys()].filter((id) => !titles.has(id))];
  return ids.flatMap((id) => {
    const findings = bySection.get(id);
    if (findings === undefined) return [];
    const passedOver = result.clauses
      .filter(({ section }) => section === id)
      .reduce((sum, clause) => sum + (clause.passedOver ?? 0), 0);
    return [
      {
        name: `${id} ${titles.get(id) ?? ''}`.trim(),
        cases: findings.map((finding) => caseOf(finding, words, strict)),
        properties: passedOver === 0 ? [] : [['notApplicable', String(passedOver)] as const],
      },
    ];
  });
}

function caseOf(finding: Finding, words: Catalogue, strict: boolean): JunitCase {
  const name = { name: subjectName(finding.subject), classname: finding.rule, failures: [] };
  const standing = standingOf(finding);
  if (standing === 'kept') return name;
  const told = findingSentences(finding, words);
  const details = [told, ...rowsOf(finding, words)];
  if (standing === 'failed') return { ...name, failures: [told], type: finding.severity, details };
  if (standing === 'undetermined' && strict) return { ...name, error: told, type: standing, details };
  return { ...name, skipped: told };
}

function rowsOf(finding: Finding, words: Catalogue): string[] {
  const row = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${name}: ${values.join('; ')}`];
  return [
    ...row(words.page.facts, factTexts(finding, words)),
    ...row(words.label.proof, proofByFile(finding)),
    ...row(words.page.terms, termTexts(finding, words)),
    ...row(
      words.page.readings,
      finding.readings.map(({ id, choice }) => `${id}=${choice}`),
    ),
    ...row(words.page.findingId, [finding.id]),
  ];
}
