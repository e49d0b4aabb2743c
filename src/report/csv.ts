import type { ClauseEntry, Finding, Result } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { csvCell } from './csv-cell.js';
import { consequencesOf, proofByFile, termTexts, verdictSentences } from './finding-text.js';
import type { ReportOptions } from './format.js';
import { catalogueOf, inWords } from './words.js';

/** What a row tells about. */
interface Row {
  readonly finding: Finding;
  readonly clause: ClauseEntry | undefined;
  readonly result: Result;
  readonly words: Catalogue;
}

type Cell = string | boolean | undefined;

/** The columns, by name. Names and values are those of the JSON report; only the last ones are in words. */
const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  contract: ({ result }) => result.contract.id,
  asOf: ({ result }) => result.asOf,
  id: ({ finding }) => finding.id,
  section: ({ finding }) => finding.section,
  clause: ({ finding }) => finding.clause,
  rule: ({ finding }) => finding.rule,
  kind: ({ clause }) => clause?.kind,
  bearer: ({ clause }) => clause?.bearer,
  subjectType: ({ finding }) => finding.subject.type,
  subject: ({ finding }) => finding.subject.key,
  label: ({ finding }) => finding.subject.label,
  moment: ({ finding }) => finding.subject.moment,
  verdict: ({ finding }) => finding.verdict,
  holds: ({ finding }) => finding.holds,
  severity: ({ finding }) => finding.severity,
  dueAt: ({ finding }) => finding.dueAt,
  decidedAt: ({ finding }) => finding.decidedAt,
  actual: ({ finding }) => finding.actual,
  limit: ({ finding }) => finding.limit,
  unit: ({ finding }) => finding.unit,
  margin: ({ finding }) => finding.margin?.value,
  marginUnit: ({ finding }) => finding.margin?.unit,
  assumed: ({ finding }) => finding.assumed,
  gap: ({ finding }) => finding.gap,
  liftedBy: ({ finding }) => finding.liftedBy,
  waivedVerdict: ({ finding }) => finding.waiver?.verdict,
  waivedBy: ({ finding }) => finding.waiver?.approver,
  waivedUntil: ({ finding }) => finding.waiver?.until,
  waivedBecause: ({ finding }) => finding.waiver?.reason,
  missing: ({ finding }) => list((finding.missing ?? []).map(({ what }) => what)),
  readings: ({ finding }) => list(finding.readings.map(({ id, choice }) => `${id}=${choice}`)),
  facts: ({ finding }) => list(finding.facts.map(({ name, value }) => `${name}=${value}`)),
  evidence: ({ finding }) => list(proofByFile(finding)),
  terms: ({ finding, words }) => list(termTexts(finding, words)),
  follows: ({ finding, words }) => list(consequencesOf(finding, words)),
  says: ({ clause, words }) => (clause === undefined ? undefined : inWords(clause.says, words)),
  told: ({ finding, words }) => verdictSentences(finding, words),
};

/** The findings as CSV by RFC 4180: UTF-8 without a mark, a header, a row a finding, no cell that is a formula. */
export async function writeCsv(result: Result, options: ReportOptions): Promise<string> {
  const words = catalogueOf(options.lang);
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  const columns = Object.values(COLUMNS);
  const rows = result.findings.map((finding) => {
    const row: Row = { finding, clause: clauses.get(finding.clause), result, words };
    return columns.map((cell) => csvCell(String(cell(row) ?? '')));
  });
  return [Object.keys(COLUMNS), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function list(values: readonly string[]): string {
  return values.join('; ');
}
