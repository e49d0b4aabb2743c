import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/agreement/record-type.js';
import { recordSchema } from '../../src/agreement/schema/record-schema.js';
import { openAgreementAt } from '../../src/index/agreement-cases.js';
import { openContract } from '../../src/index/load-contract.js';
import { recordsPageText } from '../../src/index/schemas.js';
import type { FieldSpec } from '../../src/source/field.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import { checkSchema } from '../../src/source/schema-check.js';
import { readYaml } from '../../src/source/yaml-tree.js';
import { folderWith } from '../source/folder.js';
import { broken, problemsOf, SMALL } from './small-agreement.js';

const FOLDER = 'schemas/records/afas/examples';
const FILES = readdirSync(FOLDER).sort();
const { agreement } = await openAgreementAt({ root: process.cwd(), agreement: 'afas' });
const TYPES = [...agreement.recordTypes.values()];

type Row = Readonly<Record<string, unknown>>;

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

function rowsOf(type: RecordType): readonly Row[] {
  const problems = new Problems();
  const tree = readYaml(type.type, textOf(`${type.type}.yaml`), problems);
  problems.throwIfAny();
  return tree?.data as readonly Row[];
}

/** Fields that no row shows, those of lists with the name of the list. */
function unshown(fields: readonly FieldSpec[], rows: readonly Row[], prefix = ''): string[] {
  return fields.flatMap(({ name, of }) => {
    const values = rows.flatMap((row) => (name in row ? [row[name]] : []));
    if (values.length === 0) return [`${prefix}${name}`];
    return of === undefined ? [] : unshown(of, values.flat() as Row[], `${prefix}${name}.`);
  });
}

/** Values of a field that references another type: `invoice: F-1`. */
function references(fields: readonly FieldSpec[], rows: readonly Row[]): { type: string; key: string }[] {
  return fields.flatMap(({ name, of, references: type }) => {
    const values = rows.flatMap((row) => (name in row ? [row[name]] : []));
    if (of !== undefined) return references(of, values.flat() as Row[]);
    return type === undefined ? [] : values.map((key) => ({ type, key: String(key) }));
  });
}

describe('the examples of the record types', () => {
  it('are one for each type, and name their schema in the first line', () => {
    expect(FILES.map((file) => basename(file, '.yaml')).sort()).toEqual(TYPES.map(({ type }) => type).sort());
    for (const file of FILES) {
      const type = basename(file, '.yaml');
      expect(textOf(file).split('\n', 2), file).toEqual([
        `# yaml-language-server: $schema=../${type}.schema.json`,
        expect.stringMatching(/^# .+\.$/),
      ]);
    }
  });

  it('fit their schemas', async () => {
    const problems = new Problems();
    for (const type of TYPES) {
      const tree = readYaml(type.type, textOf(`${type.type}.yaml`), problems);
      if (tree !== undefined)
        await checkSchema(tree, recordSchema('afas', type), problems, { title: type.type });
    }
    expect(problems.list.map(formatProblem)).toEqual([]);
  });

  it('show every field', () => {
    for (const type of TYPES) expect(unshown(type.fields, rowsOf(type)), type.type).toEqual([]);
  });

  it('lead to each other', () => {
    const keys = new Map(TYPES.map((type) => [type.type, rowsOf(type).map((row) => String(row['id']))]));
    for (const type of TYPES) {
      for (const { type: target, key } of references(type.fields, rowsOf(type))) {
        expect(keys.get(target), `${type.type} to ${target}`).toContain(key);
      }
    }
  });

  it('load as the sources of a contract', async () => {
    const entries = TYPES.map(
      ({ type }) =>
        `  - { file: ${type}.yaml, record: ${type}, coverage: { from: 2015-01-01, until: 2026-06-30 } }`,
    );
    const root = folderWith({
      'contracts/all/contract.yaml': `id: all
agreement: afas
branch: NL
startsOn: 2023-03-01
vendor: { name: A, address: { street: A 1, postalCode: "1000 AA", city: A, country: NL } }
customer: { name: B, address: { street: B 1, postalCode: "1000 AA", city: B, country: NL } }
`,
      'contracts/all/operations/sources.yaml': `sources:\n${entries.join('\n')}\n`,
      ...Object.fromEntries(FILES.map((file) => [`contracts/all/operations/${file}`, textOf(file)])),
    });
    const { tables, warnings } = await openContract({ root, folder: 'contracts/all' });
    expect(warnings.list.map(formatProblem)).toEqual([]);
    for (const type of TYPES) {
      expect(tables.get(type.type)?.rows.length, type.type).toBe(rowsOf(type).length);
    }
  });
});

describe('the page of the record types', () => {
  it('is what the program writes: run servanda schema rules/afas --page docs/records.md', async () => {
    const page = await recordsPageText({
      root: process.cwd(),
      agreement: 'afas',
      page: 'docs/records.md',
      schemas: 'schemas',
    });
    expect(readFileSync('docs/records.md', 'utf8')).toBe(page);
  });

  it('puts what no group names last, and links only to examples that are there', async () => {
    const groups = 'recordGroups: [{ title: { en: Paying, nl: Betalen }, types: [bill] }]';
    const manifest = 'rules/small/agreement.yaml';
    const page = async (files: Readonly<Record<string, string>>): Promise<string> => {
      const root = folderWith({ ...files, 'schemas/records/small/examples/visit.yaml': '[]\n' });
      return recordsPageText({ root, agreement: 'small', page: 'docs/records.md', schemas: 'schemas' });
    };
    const grouped = await page(broken(manifest, 'currency: EUR', `currency: EUR\n${groups}`));
    expect(grouped.match(/^###? .*$/gm)).toEqual(['## Paying', '### bill', '## Others', '### visit']);
    expect(grouped).toContain('| `paidOn` | day, event | not yet |  |');
    expect(grouped).toContain(
      'Named by `id`. Exists from `issuedOn`. [Schema](../schemas/records/small/bill.schema.json).',
    );
    expect(grouped).toContain('[Example](../schemas/records/small/examples/visit.yaml), [schema](');
    expect((await page(SMALL)).match(/^## .*$/gm)).toEqual(['## All']);
  });

  it('refuses a group of a type that is not there, or in two groups', async () => {
    const types = (list: string): Record<string, string> =>
      broken(
        'rules/small/agreement.yaml',
        'currency: EUR',
        `currency: EUR\nrecordGroups: [{ title: { en: All, nl: Alle }, types: [${list}] }]`,
      );
    expect(await problemsOf(types('bill, visits'))).toEqual([
      "rules/small/agreement.yaml:5:62  there is no record type 'visits' (did you mean 'visit'?)",
    ]);
    expect(await problemsOf(types('bill, visit, bill'))).toEqual([
      "rules/small/agreement.yaml:5:69  the record type 'bill' is in two groups",
    ]);
  });
});
