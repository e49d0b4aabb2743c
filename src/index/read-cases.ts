import type { Agreement } from '../agreement/agreement.js';
import type { Contract } from '../agreement/contract.js';
import { isMap, type RawMap } from '../agreement/raw-map.js';
import { readContract } from '../agreement/read-contract.js';
import { CASES_SCHEMA } from '../agreement/schema/cases-schema.js';
import type { Table } from '../evaluate/world.js';
import { rowsFromTree } from '../source/inline-records.js';
import type { Position } from '../source/position.js';
import type { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { checkSchema } from '../source/schema-check.js';
import { suggestion } from '../source/suggest.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import { readYaml } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { ALWAYS, Instant, NEVER } from '../values/instant.js';
import type { Moment } from '../values/moment.js';
import type { BillExpectation } from './case-bills.js';
import { checkReadings } from './check-readings.js';
import { tablesOf } from './load-contract.js';

/** What a scenario says should come out; what is absent is not asserted. */
export interface Expectation {
  readonly clause: string;
  readonly rule?: string;
  readonly subject?: string;
  readonly verdict?: string;
  /** The finding's due moment. */
  readonly due?: string;
  /** What an `expect` rule says is right. */
  readonly amount?: string;
  /** What was found. */
  readonly value?: string;
  readonly reading?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
  readonly at: Position;
}

/** One worked case: a small contract with its data at a moment, and what a lawyer says of it. */
export interface Scenario {
  readonly id: string;
  readonly contract: Contract;
  readonly tables: ReadonlyMap<string, Table>;
  readonly asOf: string;
  readonly readings: ReadonlyMap<string, string>;
  readonly period?: { readonly from: Day; readonly through: Day };
  readonly expect: readonly Expectation[];
  readonly bills: readonly BillExpectation[];
  readonly because?: string;
  /** As written, without id and reason: two cases with the same text prove the same. */
  readonly text: string;
  readonly at: Position;
}

interface RawCase {
  readonly id: string;
  readonly contract?: RawMap;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly coverage?: Readonly<Record<string, { readonly from?: string; readonly until?: string }>>;
  readonly asOf: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly period?: { readonly from: string; readonly through: string };
  readonly expect?: readonly Omit<Expectation, 'at'>[];
  readonly bills?: readonly (Omit<BillExpectation, 'at' | 'issuedOn'> & { readonly issuedOn: string })[];
  readonly because?: string;
}

const PLAINEST_START = '2020-01-01';

/** Reads a file of scenarios; whatever is wrong with one becomes a problem, and it is left out. */
export async function readCases(
  request: { readonly root: string; readonly path: string },
  agreement: Agreement,
  problems: Problems,
): Promise<Scenario[]> {
  const file = await readInputFile(request, problems);
  const tree = file === undefined ? undefined : readYaml(file.file, file.text, problems);
  if (tree === undefined || !(await checkSchema(tree, CASES_SCHEMA, problems, { title: 'a file of cases' })))
    return [];
  const cases = tree.data as readonly RawCase[];
  const seen = new Set<string>();
  return cases.flatMap((raw, index): Scenario[] => {
    if (seen.has(raw.id))
      problems.add({
        code: 'duplicate-id',
        message: `the case '${raw.id}' stands twice in this file`,
        at: tree.at([index, 'id']),
      });
    seen.add(raw.id);
    return readScenario(tree, raw, [index], agreement, problems) ?? [];
  });
}

function readScenario(
  tree: YamlTree,
  raw: RawCase,
  path: TreePath,
  agreement: Agreement,
  problems: Problems,
): Scenario[] | undefined {
  const before = problems.count;
  const branch = agreement.branches.keys().next().value ?? '';
  const contract = readContract(
    {
      tree,
      path: [...path, 'contract'],
      raw: isMap(raw.contract) ? raw.contract : {},
      defaults: { branch, startsOn: PLAINEST_START },
    },
    agreement,
    problems,
  );
  if (contract === undefined) return undefined;
  const sources = Object.keys(raw.data ?? {}).flatMap((record) => {
    const here = [...path, 'data', record];
    const shape = agreement.recordTypes.get(record);
    if (shape === undefined) {
      problems.add({
        code: 'unknown-record-type',
        message: `there is no record type '${record}'`,
        at: tree.keyAt(here),
        hint: suggestion(record, [...agreement.recordTypes.keys()]),
      });
      return [];
    }
    const rows = rowsFromTree(tree, here, shape, problems, {
      zone: contract.zone,
      skippedLocalTime: 'missing',
    });
    const { from, until } = raw.coverage?.[record] ?? {};
    const coverage = { from: momentOf(from, ALWAYS), until: momentOf(until, NEVER) };
    return [{ record, rows, coverage }];
  });
  const period = raw.period;
  const days =
    period === undefined ? undefined : { from: Day.parse(period.from), through: Day.parse(period.through) };
  const judged =
    days?.from === undefined || days.through === undefined
      ? {}
      : { period: { from: days.from, through: days.through } };
  checkWords(tree, raw, path, agreement, problems);
  if (problems.count > before) return undefined;
  return [
    {
      id: raw.id,
      contract,
      tables: tablesOf(agreement, sources),
      asOf: raw.asOf,
      readings: new Map(Object.entries(raw.readings ?? {})),
      ...judged,
      expect: (raw.expect ?? []).map((expectation, index) => ({
        ...expectation,
        at: tree.at([...path, 'expect', index]),
      })),
      bills: (raw.bills ?? []).flatMap(({ issuedOn, ...bill }, index) => {
        const day = Day.parse(issuedOn);
        return day === undefined ? [] : [{ ...bill, issuedOn: day, at: tree.at([...path, 'bills', index]) }];
      }),
      ...(raw.because === undefined ? {} : { because: raw.because }),
      text: textOf(raw),
      at: tree.at(path),
    },
  ];
}

function textOf({ id: _id, because: _because, ...rest }: RawCase): string {
  return JSON.stringify(rest);
}

function momentOf(text: string | undefined, otherwise: Instant): Moment {
  if (text === undefined) return otherwise;
  return Day.parse(text) ?? Instant.parse(text) ?? otherwise;
}

function checkWords(
  tree: YamlTree,
  raw: RawCase,
  path: TreePath,
  agreement: Agreement,
  problems: Problems,
): void {
  if (raw.expect === undefined && raw.bills === undefined) {
    problems.add({
      code: 'required-missing',
      message: `the case '${raw.id}' expects nothing`,
      at: tree.at(path),
      hint: "give 'expect' or 'bills'",
    });
  }
  for (const [index, { clause }] of (raw.expect ?? []).entries()) {
    if (!agreement.clauses.has(clause)) {
      problems.add({
        code: 'unknown-clause',
        message: `there is no clause '${clause}'`,
        at: tree.at([...path, 'expect', index, 'clause']),
        hint: suggestion(clause, [...agreement.clauses.keys()]),
      });
    }
  }
  checkReadings(agreement, Object.entries(raw.readings ?? {}), problems, (id) =>
    tree.at([...path, 'readings', id]),
  );
  if (Day.parse(raw.asOf) === undefined && Instant.parse(raw.asOf) === undefined) {
    problems.add({
      code: 'bad-date',
      message: `'${raw.asOf}' is no day and no instant`,
      at: tree.at([...path, 'asOf']),
      hint: '2026-04-15, or 2026-04-15T17:00:00+02:00',
    });
  }
}
