import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Result } from '../../src/evaluate/result.js';
import { writeSarif } from '../../src/report/sarif.js';
import { DEMO } from './fixture.js';
import { changed, PAYLOADS } from './hostile.js';

const SCHEMA = fileURLToPath(new URL('../../../shared/schemas/sarif-2.1.0.json', import.meta.url));
const options = { lang: 'en', colour: false, width: 80 } as const;

interface Location {
  readonly id?: number;
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string; readonly index?: number };
    readonly region?: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations?: readonly { readonly name: string }[];
  readonly message?: { readonly text: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly justification: string; readonly location: Location }[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly help: { readonly text: string };
        readonly defaultConfiguration?: { readonly level: string };
      }[];
    };
  };
  readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly hashes: object }[];
  readonly invocations: readonly [
    { readonly toolExecutionNotifications: readonly { readonly level: string }[] },
  ];
  readonly results: readonly SarifResult[];
}

async function runOf(result: Result, lang: 'en' | 'nl' = 'en'): Promise<Run> {
  const log = JSON.parse(await writeSarif(result, { ...options, lang })) as { runs: [Run] };
  return log.runs[0];
}

const run = await runOf(DEMO);
const resultOf = (matches: (finding: Finding) => boolean, { results } = run): SarifResult =>
  results[DEMO.findings.findIndex(matches)]!;

describe.skipIf(!existsSync(SCHEMA))('the official schema (needs ../shared/schemas)', () => {
  let validate: ValidateFunction;

  beforeAll(() => {
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text) => /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/.test(text));
    ajv.addFormat('date-time', true);
    validate = ajv.compile(schema);
  });

  const errorsIn = async (result: Result, lang: 'en' | 'nl' = 'en'): Promise<unknown> => {
    validate(JSON.parse(await writeSarif(result, { ...options, lang })));
    return validate.errors ?? [];
  };

  it.each(['en', 'nl'] as const)('holds for the report (%s)', async (lang) => {
    expect(await errorsIn(DEMO, lang)).toEqual([]);
  });

  it('holds for a result with nothing in it', async () => {
    const { period: _, ...rest } = DEMO;
    const empty = { ...rest, findings: [], inputs: [], gaps: [], clauses: [], sections: [], warnings: [] };
    expect(await errorsIn(empty)).toEqual([]);
  });

  it.each(Object.entries(PAYLOADS))('holds for names that are %s', async (_, payload) => {
    expect(await errorsIn(changed((text) => `${payload}${text}`))).toEqual([]);
  });

  it('refuses what is none', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });
});

describe('the findings as SARIF', () => {
  it('are what the golden file holds', async () => {
    await expect(await writeSarif(DEMO, { ...options, lang: 'nl' })).toMatchFileSnapshot(
      'golden/demo.nl.sarif',
    );
  });

  it.each([
    ['breached, critical', 'fail', 'error', (one: Finding) => one.severity === 'critical'],
    ['breached, major', 'fail', 'error', (one: Finding) => one.subject.key === 'F-2025-014'],
    ['breached, minor', 'fail', 'warning', (one: Finding) => one.clause === 'paying.right-amount'],
    ['missed', 'fail', 'note', (one: Finding) => one.verdict === 'missed'],
    ['waived', 'fail', 'error', (one: Finding) => one.verdict === 'waived'],
    ['breached, of a number that nobody agreed', 'review', 'none', (one: Finding) => one.assumed === true],
    ['undetermined, with a question', 'review', 'none', (one: Finding) => one.question !== undefined],
    ['undetermined, without data', 'open', 'none', (one: Finding) => one.subject.key === 'T-1200'],
    ['pending', 'open', 'none', (one: Finding) => one.verdict === 'pending'],
    ['met', 'pass', 'none', (one: Finding) => one.verdict === 'met' && one.holds !== true],
    ['a state that holds', 'informational', 'none', (one: Finding) => one.holds === true],
    ['not applicable', 'notApplicable', 'none', (one: Finding) => one.verdict === 'not-applicable'],
  ])('what is %s is %s, %s', (_, kind, level, matches) => {
    expect(resultOf(matches)).toMatchObject({ kind, level });
  });

  it('only a fail has a level, and every result says whether it is suppressed', () => {
    for (const { kind, level, suppressions } of run.results) {
      expect(level === 'none').toBe(kind !== 'fail');
      expect(Array.isArray(suppressions)).toBe(true);
    }
    const suppressed = run.results.filter(({ suppressions }) => suppressions.length > 0);
    expect(suppressed).toHaveLength(DEMO.summary.waived);
    expect(suppressed[0]?.suppressions[0]).toMatchObject({
      kind: 'external',
      status: 'accepted',
      justification: expect.stringContaining('New bank account'),
      location: {
        physicalLocation: {
          artifactLocation: { uri: 'contracts/demo/waivers.yaml' },
          region: { startLine: 3 },
        },
      },
    });
  });

  it('lead from the line of the evidence to the clause, the other facts and the terms', () => {
    const { message, locations, relatedLocations } = resultOf(({ subject }) => subject.key === 'F-2025-014');
    expect(message.text).toMatch(/^F-2025-014: breached, major\. .* Clause: \[paying\.in-time\]\(1\)\.$/);
    expect(locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'contracts/demo/operations/invoices.yaml',
            uriBaseId: '%SRCROOT%',
            index: 1,
          },
          region: { startLine: 42, startColumn: 3 },
        },
        logicalLocations: [{ name: 'F-2025-014', kind: 'invoice' }],
      },
    ]);
    expect(
      relatedLocations.map(({ id, message: about, physicalLocation: at }) => [
        id,
        about?.text,
        `${at?.artifactLocation.uri}:${at?.region?.startLine}`,
      ]),
    ).toEqual([
      [1, 'Clause paying.in-time', 'rules/demo/1.yaml:10'],
      [2, 'issuedOn', 'contracts/demo/operations/invoices.yaml:44'],
      [3, 'total', 'contracts/demo/operations/invoices.yaml:45'],
      [4, 'paidOn', 'contracts/demo/operations/payments.csv:17'],
      [5, 'paying.term', 'rules/demo/terms.yaml:12'],
    ]);
  });

  it('have a place to go to where there is no evidence: the clause', () => {
    const { locations } = resultOf(({ gap }) => gap !== undefined);
    expect(locations[0]?.physicalLocation?.artifactLocation.uri).toBe('rules/demo/2.yaml');
  });

  it('name a rule that the run describes, with help in the language asked', async () => {
    const dutch = await runOf(DEMO, 'nl');
    for (const { tool, results } of [run, dutch]) {
      const { rules } = tool.driver;
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    }
    const help = (one: Run): string | undefined => one.tool.driver.rules[0]?.help.text;
    expect(help(run)).toContain('The customer pays within the term. Bound party: customer (obligation).');
    expect(help(dutch)).toContain(
      'De klant betaalt binnen de termijn. Wie gebonden is: klant (verplichting).',
    );
    expect(help(run)).toContain('lines 10–12 of the text (rules/demo/1.yaml:10)');
  });

  it('keep their fingerprints when lines move, and lose them when the finding is another', async () => {
    const moved = DEMO.findings.map((finding) => ({
      ...finding,
      subject: { ...finding.subject, at: { file: 'elsewhere.yaml', line: 1 } },
      facts: [],
    }));
    const prints = ({ results }: Run): string[] =>
      results.map(({ partialFingerprints: prints }) => JSON.stringify(prints));
    expect(prints(await runOf({ ...DEMO, findings: moved }, 'nl'))).toEqual(prints(run));
    expect(new Set(prints(run)).size).toBe(DEMO.findings.length);
    expect(run.results[0]?.partialFingerprints).toEqual({
      'servandaFinding/v1': 'f00000000001',
      primaryLocationLineHash: 'f00000000001:1',
    });
  });

  it('carry what the result says of them, and no consequence of another verdict', () => {
    expect(resultOf(({ subject }) => subject.key === '2025-01').properties).toEqual({
      finding: expect.any(String),
      clause: 'uptime.least',
      section: '3',
      verdict: 'met',
      severity: 'major',
      subject: { type: 'month', key: '2025-01', label: '2025-01', moment: '2025-01-01' },
      actual: '0.9991',
      limit: '0.998',
      unit: 'ratio',
      margin: { value: '0.0007', unit: 'ratio' },
      facts: [{ name: 'downMinutes', value: '207' }],
    });
  });

  it('stand beside the files that were read, and what the run warned of', () => {
    expect(run.artifacts).toHaveLength(DEMO.inputs.length);
    expect(run.artifacts[1]).toMatchObject({
      location: { uri: 'contracts/demo/operations/invoices.yaml' },
      hashes: { 'sha-256': DEMO.inputs[1]?.sha256 },
    });
    const levels = run.invocations[0].toolExecutionNotifications.map(({ level }) => level);
    expect(levels).toEqual([...DEMO.warnings.map(() => 'warning'), ...DEMO.gaps.map(() => 'note')]);
  });

  it('have addresses that are valid, of files elsewhere too', async () => {
    const at = (file: string): Finding['subject'] => ({ type: 't', key: 'k', label: 'k', at: { file } });
    const files = ['/srv/a b.yaml', 'a b/c%.yaml', 'a:b/c#d?e.yaml', '../x.yaml'];
    const findings = files.map((file) => ({ ...DEMO.findings[0]!, subject: at(file) }));
    const { results } = await runOf({ ...DEMO, findings });
    expect(results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      { artifactLocation: { uri: 'file:///srv/a%20b.yaml' } },
      { artifactLocation: { uri: 'a%20b/c%25.yaml', uriBaseId: '%SRCROOT%' } },
      { artifactLocation: { uri: 'a%3Ab/c%23d%3Fe.yaml', uriBaseId: '%SRCROOT%' } },
      { artifactLocation: { uri: '../x.yaml', uriBaseId: '%SRCROOT%' } },
    ]);
  });

  it('are a line each', async () => {
    const text = await writeSarif(DEMO, options);
    expect(text.match(/^ {8}\{"ruleId":/gm)).toHaveLength(DEMO.findings.length);
  });
});
