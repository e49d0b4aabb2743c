import { expect, it } from 'vitest';
import { rowsFromTree } from '../../src/source/inline-records.js';
import { MAX_TREE_RECORDS } from '../../src/source/limits.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import type { RecordRow } from '../../src/source/record.js';
import { readYaml } from '../../src/source/yaml-tree.js';
import { AMSTERDAM, INCIDENT, INVOICE } from './shapes.js';

function rows(text: string, shape = INVOICE): { rows: RecordRow[]; problems: string[]; warnings: string[] } {
  const problems = new Problems();
  const warnings = new Problems();
  const tree = readYaml('cases.yaml', text, problems);
  problems.throwIfAny();
  const options = { zone: AMSTERDAM, skippedLocalTime: 'missing', warnings } as const;
  const read = rowsFromTree(tree!, [0, 'data', shape.type], shape, problems, options);
  return {
    rows: read,
    problems: problems.list.map(formatProblem),
    warnings: warnings.list.map(formatProblem),
  };
}

it('reads the records of a scenario, each with its place', () => {
  const read = rows('- data:\n    invoice:\n      - { id: F1, issuedOn: 2026-03-02, total: "121.00" }\n');
  expect(read.problems).toEqual([]);
  expect(read.rows[0]).toMatchObject({ key: 'F1', file: 'cases.yaml', line: 3 });
  expect(read.rows[0]!.fieldAt('total')).toEqual({ file: 'cases.yaml', line: 3, column: 48 });
});

it('reports bad and duplicate records and keeps the good ones', () => {
  const read = rows(
    '- data: { invoice: [{ id: F1, issuedOn: 2026-03-02 }, { id: F1, issuedOn: 2026-03-02 }, { id: F2 }] }\n',
  );
  expect(read.rows).toHaveLength(2);
  expect(read.problems).toEqual([
    "cases.yaml:1:61  a second invoice with the key 'F1' (the first one is at cases.yaml:1:27)",
    'cases.yaml:1:89  issuedOn is missing (every record needs it)',
  ]);
});

it('takes a local time that the clock skips for missing, with a warning', () => {
  const read = rows('- data: { incident: [{ id: I1, submittedAt: "2025-03-30T02:30" }] }\n', INCIDENT);
  expect(read.problems).toEqual([]);
  expect(read.warnings).toHaveLength(1);
  expect(read.rows[0]!.values['submittedAt']).toEqual({ text: '2025-03-30T02:30' });
});

it('says where a list is meant', () => {
  expect(rows('- data: { invoice: F1 }\n').problems).toEqual([
    "cases.yaml:1:20  a list of records is meant here (every record starts with '- ')",
  ]);
  expect(rows('- data: {}\n').problems).toEqual([
    "cases.yaml:1:9  a list of records is meant here (every record starts with '- ')",
  ]);
});

it('has a limit to the number of records', () => {
  const list = (count: number): string => `- data: { invoice: [${'0,'.repeat(count)}] }\n`;
  expect(rows(list(MAX_TREE_RECORDS + 1)).problems).toEqual([
    'cases.yaml:1:20  the list has 50001 records (at most 50000; give more as CSV or NDJSON)',
  ]);
});
