import type { Place, Result } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import type { ReportOptions } from './format.js';
import { jsonText } from './json-text.js';
import { orderedResult } from './ordered-result.js';
import { type ArtifactIndex, artifactIndex, ROOT, sarifFile, sarifLocation } from './sarif-location.js';
import { sarifResult } from './sarif-result.js';
import { sarifRules } from './sarif-rule.js';
import { sarifMessage } from './sarif-text.js';
import { catalogueOf, counted } from './words.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The findings as SARIF 2.1.0, a result a line: what code-scanning and audit tools read. */
export async function writeSarif(whole: Result, options: ReportOptions): Promise<string> {
  const result = orderedResult(whole);
  const words = catalogueOf(options.lang);
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(result, words)] };
  return `${jsonText(log, new Set(['runs', 'invocations']))}\n`;
}

function runOf(result: Result, words: Catalogue): Readonly<Record<string, unknown>> {
  const { program, agreement, contract, asOf, period, summary } = result;
  const files = artifactIndex(result);
  const rules = sarifRules(result, words);
  const shared = {
    words,
    files,
    clauses: new Map(result.clauses.map((clause) => [clause.id, clause])),
    rules: new Map(rules.map(({ id }, index) => [id, index])),
  };
  return {
    tool: {
      driver: { name: program.name, version: program.version, language: words.language, rules },
    },
    language: words.language,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `${program.name}/${contract.id}/${asOf}` },
    originalUriBaseIds: { [ROOT]: { description: sarifMessage(words.tool.root) } },
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notificationsOf(result, files, words) },
    ],
    artifacts: artifactsOf(result, files),
    results: result.findings.map((finding) => sarifResult(finding, shared)),
    properties: { agreement, contract, asOf, period, summary },
  };
}

function artifactsOf({ inputs }: Result, files: ArtifactIndex): unknown[] {
  return inputs.map(({ file, sha256, record, coverage, records }) => ({
    location: sarifFile(file, files),
    hashes: { 'sha-256': sha256 },
    properties: { record, coverage, records },
  }));
}

/** What the run warned of, and which data it had no source for. */
function notificationsOf({ warnings, gaps }: Result, files: ArtifactIndex, words: Catalogue): unknown[] {
  const locations = (at: Place | undefined): object =>
    at === undefined ? {} : { locations: [sarifLocation(at, files)] };
  return [
    ...warnings.map(({ message, at }) => ({
      level: 'warning',
      message: sarifMessage(message),
      ...locations(at),
    })),
    ...gaps.map(({ recordType, clauses }) => ({
      level: 'note',
      message: sarifMessage(
        `${words.label.gaps}: ${words.gap(recordType, counted(clauses.length, words.counted.clause, words))}`,
      ),
    })),
  ];
}
