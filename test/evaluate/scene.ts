import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContract } from '../../src/agreement/read-contract.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Finding, Gap } from '../../src/evaluate/result.js';
import { World } from '../../src/evaluate/world.js';
import { parseAsOf } from '../../src/index/check.js';
import { type LoadedAgreement, openAgreement, tablesOf } from '../../src/index/load-contract.js';
import { rowsFromTree } from '../../src/source/inline-records.js';
import { Problems } from '../../src/source/problem.js';
import { readYaml } from '../../src/source/yaml-tree.js';
import { Day } from '../../src/values/day.js';
import { Instant } from '../../src/values/instant.js';

const CALENDAR = readFileSync(new URL('../../rules/calendars/nl-usual.yaml', import.meta.url), 'utf8');

const MANIFEST = `
id: mini
title: { en: Mini, nl: Mini }
text: { lines: 100 }
currency: EUR
branches: { NL: { zone: Europe/Amsterdam, calendar: nl-usual, says: { en: Netherlands, nl: Nederland } } }
sections: [ { id: "1", title: { en: One, nl: Een } } ]
`;

export interface AgreementParts {
  /** Terms by id: unit and value, or dated values. */
  readonly terms?:
    | Readonly<
        Record<string, { unit: string; of?: string; value?: unknown; values?: unknown; assumed?: string }>
      >
    | undefined;
  readonly readings?: Readonly<Record<string, unknown>> | undefined;
  /** The first day of each version; one since 2000 without it. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** Record types by name, without their words. */
  readonly records?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** YAML of the list of clauses; kind, bearer, lines and words are filled in. */
  readonly clauses: string;
}

/** Loads a small agreement. Throws InputError on what is wrong with it. */
export async function agreementOf(parts: AgreementParts): Promise<LoadedAgreement> {
  const root = mkdtempSync(join(tmpdir(), 'servanda-'));
  try {
    for (const [name, text] of Object.entries(agreementFiles(parts))) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return await openAgreement({ root, rules: 'rules' }, 'mini');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const SAYS = { en: 'x', nl: 'x' };

/** The files of a small agreement `mini`, JSON being YAML too. */
export function agreementFiles({
  terms = {},
  readings = {},
  records = {},
  versions = { '1': '2000-01-01' },
  clauses,
}: AgreementParts): Record<string, string> {
  const problems = new Problems();
  const tree = readYaml('clauses', clauses, problems);
  problems.throwIfAny();
  if (tree === undefined) throw new Error('no clauses');
  const list = (tree.data as Record<string, unknown>[]).map((clause, index) => ({
    kind: 'obligation',
    bearer: 'vendor',
    lines: [index + 1, index + 1],
    says: SAYS,
    ...clause,
  }));
  const files: Record<string, string> = {
    'rules/calendars/nl-usual.yaml': CALENDAR,
    'rules/mini/agreement.yaml': `${MANIFEST}versions: ${JSON.stringify(
      Object.entries(versions).map(([id, from]) => ({ id, from })),
    )}\n`,
    'rules/mini/1-one.yaml': JSON.stringify({ section: '1', clauses: list }),
    'rules/mini/readings.yaml': JSON.stringify({ readings }),
    'rules/mini/terms.yaml': JSON.stringify({
      terms: Object.fromEntries(
        Object.entries(terms).map(([id, { value, values, ...rest }]) => [
          id,
          { section: '1', says: SAYS, values: values ?? [{ from: '2000-01-01', value }], ...rest },
        ]),
      ),
    }),
  };
  for (const [record, shape] of Object.entries(records)) {
    files[`rules/mini/records/${record}.yaml`] = JSON.stringify({ record, says: SAYS, ...shape });
  }
  return files;
}

export interface Scene {
  readonly data?: Readonly<Record<string, readonly unknown[]>>;
  readonly coverage?: Readonly<Record<string, { from?: string; until?: string }>>;
  readonly contract?: Readonly<Record<string, unknown>>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly period?: { readonly from: string; readonly through: string };
  readonly asOf: string;
}

/** Judges inline records under an agreement; what is not named under data has no source. */
export async function judged(
  loaded: LoadedAgreement,
  scene: Scene,
): Promise<{ findings: Finding[]; gaps: Gap[] }> {
  return evaluate(worldOf(loaded, scene), { everything: true });
}

export function worldOf({ agreement, program }: LoadedAgreement, scene: Scene): World {
  const problems = new Problems();
  const { data = {}, coverage = {}, contract: raw = {}, asOf, period, readings = {} } = scene;
  const tree = readYaml('scene', JSON.stringify({ contract: raw, data }), problems);
  problems.throwIfAny();
  if (tree === undefined) throw new Error('no scene');
  const defaults = { branch: 'NL', startsOn: '2020-01-01' };
  const contract = readContract({ tree, path: ['contract'], raw, defaults }, agreement, problems);
  const sources = Object.keys(data).map((record) => {
    const shape = agreement.recordTypes.get(record);
    if (contract === undefined || shape === undefined) throw new Error(`no record type ${record}`);
    const rows = rowsFromTree(tree, ['data', record], shape, problems, {
      zone: contract.zone,
      skippedLocalTime: 'missing',
    });
    const { from = '1900-01-01', until = '9000-01-01' } = coverage[record] ?? {};
    return { record, rows, coverage: { from: momentOf(from), until: momentOf(until) } };
  });
  problems.throwIfAny();
  if (contract === undefined) throw new Error('no contract');
  return new World({
    program,
    agreement,
    contract,
    tables: tablesOf(agreement, sources),
    asOf: parseAsOf(asOf, contract.zone),
    choices: new Map(Object.entries(readings)),
    ...(period === undefined ? {} : { period: { from: dayOf(period.from), through: dayOf(period.through) } }),
  });
}

function momentOf(text: string): Day | Instant {
  return Day.parse(text) ?? Instant.parse(text) ?? dayOf(text);
}

function dayOf(text: string): Day {
  const day = Day.parse(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

/** Verdicts by `rule subject`, for short assertions. */
export async function verdicts(loaded: LoadedAgreement, scene: Scene): Promise<Record<string, string>> {
  const { findings } = await judged(loaded, scene);
  return Object.fromEntries(
    findings.map(({ rule, subject, verdict }) => [`${rule} ${subject.key}`, verdict]),
  );
}
