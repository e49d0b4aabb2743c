import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINT_CHECKS } from '../../src/agreement/lint/table.js';
import { lint, lintFixes, lintLine } from '../../src/index/lint.js';
import { InputError } from '../../src/source/problem.js';
import { folderWith } from '../source/folder.js';
import { broken, SECTION, SMALL } from './small-agreement.js';

const SCHEMAS = Object.fromEntries(
  ['agreement', 'terms', 'readings', 'record-type', 'section'].map((kind) => [
    `schemas/${kind}.schema.json`,
    '{}\n',
  ]),
);
const FIXABLE = LINT_CHECKS.filter(({ fix }) => fix !== undefined).map(({ code }) => code);

type Files = Readonly<Record<string, string>>;

const request = (root: string) => ({ root, agreement: 'small' });

/** Findings that can be mended. */
async function fixable(root: string): Promise<readonly string[]> {
  return (await lint(request(root))).filter((finding) => finding.fixable).map(lintLine);
}

/** What `--fix` makes of one file; undefined when it leaves it. */
async function fixed(files: Files, file: string): Promise<string | undefined> {
  const root = folderWith(files);
  const found = (await lintFixes(request(root))).find(({ path }) => path === join(root, file));
  return found?.text;
}

describe('what can be mended without a decision', () => {
  it('are four checks of form', () => {
    expect(FIXABLE).toEqual(['untidy-list', 'clause-out-of-order', 'missing-schema-line', 'long-line']);
  });

  it('is a line of more than 120 characters', async () => {
    const says = (length: number) => {
      const words = `${'ab '.repeat(60).slice(0, length - 11)}z`;
      return broken(
        SECTION,
        'says: { en: An aim, nl: Een streven }',
        `says:\n      en: An aim\n      nl: ${words}`,
      );
    };
    expect(await fixable(folderWith(says(120)))).toEqual([]);
    expect(await fixable(folderWith(says(121)))).toEqual([
      `${SECTION}:17:121  long-line  the line has 121 characters (at most 120)`,
    ]);
    expect(await fixed(says(121), SECTION)).toContain('      nl: >-\n        ab ab');
  });

  it('is the first line that an editor needs, where the schemas are', async () => {
    const terms = 'rules/small/terms.yaml';
    const line = '# yaml-language-server: $schema=../../schemas/terms.schema.json';
    expect(await fixed(SMALL, terms)).toBeUndefined();
    expect(await fixed({ ...SMALL, ...SCHEMAS }, terms)).toBe(`${line}\n${SMALL[terms]}`);
    const wrong = `# yaml-language-server: $schema=section.schema.json\n${SMALL[terms]}`;
    expect(await fixed({ ...SMALL, ...SCHEMAS, [terms]: wrong }, terms)).toBe(`${line}\n${SMALL[terms]}`);
    const windows = (SMALL[terms] ?? '').replaceAll('\n', '\r\n');
    expect(await fixed({ ...SMALL, ...SCHEMAS, [terms]: windows }, terms)).toBe(`${line}\r\n${windows}`);
    const record = 'rules/small/records/bill.yaml';
    expect(await fixed({ ...SMALL, ...SCHEMAS }, record)).toContain(
      '../../../schemas/record-type.schema.json',
    );
    const root = folderWith({ ...SMALL, ...SCHEMAS });
    expect(await fixable(root)).toContain(
      `${terms}:1:1  missing-schema-line  the first line should be '${line}'`,
    );
  });

  it('is what a list holds twice, and numbers out of order', async () => {
    const lists: readonly (readonly [file: string, part: string, by: string, then: string, why: string])[] = [
      [
        'rules/small/agreement.yaml',
        'blank: [1, 4]',
        'blank: [4, 1, 4]',
        'blank: [1, 4]',
        "'4' stands twice",
      ],
      [
        'rules/small/agreement.yaml',
        'blank: [1, 4]',
        'blank: [4, 1]',
        'blank: [1, 4]',
        "'1' stands out of order",
      ],
      [
        'rules/small/records/bill.yaml',
        'amount: { is: money }',
        'kind: { is: text, oneOf: [b, a, b] }',
        'oneOf: [b, a]',
        "'b' stands twice in 'fields.kind.oneOf'",
      ],
      [
        'rules/small/terms.yaml',
        'unit: hours\n    says: { en: Hours, nl: Uren }\n    values: [{ from: 2020-01-01, value: 2 }]',
        'unit: texts\n    says: { en: Hours, nl: Uren }\n    values: [{ from: 2020-01-01, value: [x, z, x] }]',
        'value: [x, z]',
        "'x' stands twice",
      ],
    ];
    for (const [file, part, by, then, why] of lists) {
      const files = broken(file, part, by);
      expect((await fixable(folderWith(files))).join()).toContain(why);
      expect(await fixed(files, file)).toContain(then);
    }
    const inOrder = broken(
      'rules/small/records/bill.yaml',
      'amount: { is: money }',
      'kind: { is: text, oneOf: [b, a] }',
    );
    expect(await fixable(folderWith(inOrder))).toEqual([]);
  });

  it('is a clause that stands behind a later one', async () => {
    const text = SMALL[SECTION] ?? '';
    const cut = text.indexOf('  - id: pay.goal');
    const head = text.indexOf('  - id: pay.in-time');
    const turned = `${text.slice(0, head)}${text.slice(cut)}  # about paying\n${text.slice(head, cut)}`;
    const files = { ...SMALL, [SECTION]: turned };
    expect((await fixable(folderWith(files))).join()).toContain(
      "clause-out-of-order  the clause 'pay.in-time' begins on line 2, before the one above it",
    );
    expect(await fixed(files, SECTION)).toBe(`${text.slice(0, head)}  # about paying\n${text.slice(head)}`);
  });
});

describe('lint --fix', () => {
  const long = `# ${'a comment that stays '.repeat(8).trim()}\n`;
  const files = {
    ...SMALL,
    ...SCHEMAS,
    [SECTION]: `${SMALL[SECTION]?.replace('clauses:\n', `clauses:\n  ${long}`)}`,
    'rules/small/agreement.yaml': `${SMALL['rules/small/agreement.yaml']?.replace('[1, 4]', '[4, 1]')}`,
  };
  const run = (root: string, ...more: string[]): string => {
    const args = [join(process.cwd(), 'dist/cli/main.js'), 'lint', 'small', ...more];
    try {
      return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    } catch (error) {
      return String((error as { readonly stdout?: unknown }).stdout);
    }
  };

  it('writes what it mends, and a second run finds nothing to mend', async () => {
    const root = folderWith(files);
    const before = await lint(request(root));
    expect(run(root)).toMatch(/; --fix mends 8 of them\n$/);
    const first = run(root, '--fix');
    expect(first).toContain('mended rules/small/1-paying.yaml\n');
    expect(first).toContain('mended rules/small/records/visit.yaml\n');
    const words = readFileSync(join(root, SECTION), 'utf8').match(/a comment that\s+(# )?stays/g);
    expect(words?.length).toBeGreaterThan(5);
    expect(await fixable(root)).toEqual([]);
    expect(await lintFixes(request(root))).toEqual([]);
    expect(run(root, '--fix')).not.toContain('mended');
    const left = before.filter((finding) => !finding.fixable).map(({ code }) => code);
    expect((await lint(request(root))).map(({ code }) => code).sort()).toEqual(left.sort());
  });

  it('leaves alone what a command writes', async () => {
    const prints = { 'rules/small/fingerprints.yaml': `sha256: "${'0'.repeat(200)}"\n` };
    expect(await fixed({ ...SMALL, ...prints }, 'rules/small/fingerprints.yaml')).toBeUndefined();
    expect(await fixable(folderWith({ ...SMALL, ...prints }))).toEqual([]);
  });

  it('writes nothing where the agreement does not load', async () => {
    const root = folderWith({ ...files, 'rules/small/terms.yaml': 'terms: {' });
    await expect(lintFixes(request(root))).rejects.toThrow(InputError);
    expect(readFileSync(join(root, SECTION), 'utf8')).toBe(files[SECTION]);
  });

  it('does not change the agreement that ships with the program', async () => {
    const root = folderWith({ 'empty.txt': '' });
    const error = await lintFixes({ root, agreement: 'example-sla' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems[0]?.code).toBe('cannot-write');
  });
});
