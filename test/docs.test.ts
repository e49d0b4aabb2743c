import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../src/agreement/expression.js';
import * as agreementSchemas from '../src/agreement/schema/agreement-schema.js';
import { BILLING_SCHEMA } from '../src/agreement/schema/billing-schema.js';
import { CASES_SCHEMA } from '../src/agreement/schema/cases-schema.js';
import { CONTRACT_SCHEMA } from '../src/agreement/schema/contract-schema.js';
import * as referenceSchemas from '../src/agreement/schema/reference-schema.js';
import { SECTION_SCHEMA } from '../src/agreement/schema/section-schema.js';
import { WAIVERS_SCHEMA } from '../src/agreement/schema/waivers-schema.js';
import { DERIVATION_TABLE } from '../src/facts/table.js';
import { check, failureLine, openContract, testAgreement } from '../src/index.js';
import { SOURCES_SCHEMA } from '../src/source/sources-schema.js';
import { withDerivations } from './docs/derivation-table.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const EXAMPLE = join(ROOT, 'test/docs');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const under = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'templates/letters/README.md',
  ...under('docs'),
].sort();

const blocksOf = (page: string, language: string): string[] =>
  [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text ?? '');

describe('what the pages name exists', () => {
  it.each(PAGES)('links of %s', (page) => {
    const text = read(page).replace(/^```[\s\S]*?^```/gm, '');
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(ROOT, file)), `${page} → ${target}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(file), `${page} → ${target}`).toContain(anchor);
    }
  });

  it.each(PAGES)('paths of %s', (page) => {
    const folders = readdirSync(ROOT).join('|');
    const isPath = new RegExp(`^(${folders})/[\\w./-]+$`);
    for (const [, path = ''] of read(page).matchAll(/`([^`\n]+)`/g)) {
      if (isPath.test(path) && !path.startsWith('out/'))
        expect(existsSync(join(ROOT, path)), `${page}: ${path}`).toBe(true);
    }
  });
});

function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const MAIN = join(ROOT, 'dist/cli/main.js');

describe.skipIf(!existsSync(MAIN))('commands of the pages', () => {
  const help = (...command: string[]): string =>
    execFileSync(process.execPath, [MAIN, ...command, '--help'], { encoding: 'utf8' });
  const known = [...help().matchAll(/^ {2}([a-z-]+) .*/gm)].map(([, name = '']) => name);

  it.each(PAGES)('and flags of %s', (page) => {
    const lines = [...read(page).matchAll(/(?:^|`)(?:npx )?servanda ([a-z].*?)(?:`|#|$)/gm)];
    for (const [, line = ''] of lines) {
      const [command = ''] = line.split(' ');
      expect(known, `${page}: servanda ${line}`).toContain(command);
      for (const [flag] of line.matchAll(/--[a-z-]+/g))
        expect(help(command), `${page}: servanda ${line}`).toContain(flag);
    }
  });

  it.each(PAGES)('and npm scripts of %s', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    for (const [, name = ''] of read(page).matchAll(/npm (?:run )?([a-z-]+)/g)) {
      if (name !== 'ci' && name !== 'run') expect(Object.keys(scripts), page).toContain(name);
    }
  });
});

describe('the reference names every word', () => {
  const cases: [string, string, object][] = [
    ...Object.entries(agreementSchemas).map((entry): [string, string, object] => [
      'docs/rule-language.md',
      ...entry,
    ]),
    ...Object.entries(referenceSchemas).map((entry): [string, string, object] => [
      'docs/rule-language.md',
      ...entry,
    ]),
    ['docs/billing.md', 'BILLING_SCHEMA', BILLING_SCHEMA],
    ['docs/rule-language.md', 'SECTION_SCHEMA', SECTION_SCHEMA],
    ['docs/rule-language.md', 'WAIVERS_SCHEMA', WAIVERS_SCHEMA],
    ['docs/contract.md', 'CONTRACT_SCHEMA', CONTRACT_SCHEMA],
    ['docs/contract.md', 'SOURCES_SCHEMA', SOURCES_SCHEMA],
  ];

  it.each(cases)('%s: %s', (page, _name, schema) => {
    const words = new Set([...code(page).matchAll(/[\w-]+/g)].map(([word]) => word));
    const elsewhere = new Set(schema === BILLING_SCHEMA ? [] : namesIn(BILLING_SCHEMA));
    expect([...namesIn(schema)].filter((name) => !words.has(name) && !elsewhere.has(name))).toEqual([]);
  });

  it('cases, without what belongs to a contract', () => {
    const { items } = CASES_SCHEMA as { items: { properties: Record<string, object> } };
    const { contract: _, ...rest } = items.properties;
    const words = new Set([...code('docs/rule-language.md').matchAll(/[\w-]+/g)].map(([word]) => word));
    const names = [...Object.keys(items.properties), ...namesIn({ properties: rest })];
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  it('operators', () => {
    const text = code('docs/rule-language.md');
    expect(OPERATORS.filter((operator) => !text.includes(operator))).toEqual([]);
  });

  it('derivations, with their options as declared', () => {
    const page = 'docs/rule-language.md';
    const right = withDerivations(read(page), DERIVATION_TABLE.values());
    if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(join(ROOT, page), right);
    expect(read(page)).toBe(right);
  });
});

/** The words of a page that stand in code. */
function code(page: string): string {
  return [...read(page).matchAll(/^```[\s\S]*?^```|`[^`\n]+`/gm)].map(([text]) => text).join('\n');
}

/** The names of all properties in a schema. */
function* namesIn(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'properties') {
      for (const [name, property] of Object.entries(part as object)) {
        yield name;
        yield* namesIn(property);
      }
    } else yield* namesIn(part);
  }
}

describe('the examples', () => {
  const pages = ['README.md', 'docs/rule-language.md', 'docs/contract.md'];
  const quotes = pages.flatMap((page) =>
    blocksOf(page, 'yaml').flatMap((block) => {
      const [first = '', ...lines] = block.trimEnd().split('\n');
      const path = /^# (\S+\.\w+)$/.exec(first)?.[1];
      return path !== undefined && existsSync(join(EXAMPLE, path)) ? [{ page, path, lines }] : [];
    }),
  );

  it('are found', () => expect(quotes.length).toBeGreaterThan(20));

  it.each(quotes)('$page quotes $path as it stands', ({ path, lines }) => {
    const file = readFileSync(join(EXAMPLE, path), 'utf8').split('\n');
    const quoted = (indent: number): string =>
      lines.map((line) => line && ' '.repeat(indent) + line).join('\n');
    const found = [0, 2, 4, 6, 8].some((indent) =>
      `\n${file.join('\n')}\n`.includes(`\n${quoted(indent)}\n`),
    );
    expect(found, lines.join('\n')).toBe(true);
  });

  it('of rules come out as their cases say', async () => {
    const report = await testAgreement({ root: EXAMPLE, agreement: 'rules/plant-care' });
    expect(report.failures.map(failureLine)).toEqual([]);
    expect(report.scenarios).toBeGreaterThan(30);
  });

  it('of a contract can be checked', async () => {
    const loaded = await openContract({ root: EXAMPLE, folder: 'contracts/lindenhof', rules: 'rules' });
    const { findings, gaps, warnings } = await check(loaded, { asOf: '2026-03-31' });
    const verdicts = findings.map(({ rule, subject, verdict }) => `${rule} ${subject.key} ${verdict}`);
    expect(warnings).toEqual([]);
    expect(verdicts).toContain('payment.term F1 waived');
    expect(verdicts).toContain('payment.term F2 met');
    expect(verdicts).toContain('reports.reply T-2 breached');
    // The desk's export has no column for it, so nobody knows whether the plant was replaced.
    expect(verdicts).toContain('reports.replace agreement undetermined');
    expect(gaps.map(({ recordType }) => recordType)).toContain('report.replacedOn');
    expect(verdicts).toContain('care.moves agreement undetermined');
  });

  it('of the README are a contract that can be checked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'servanda-readme-'));
    try {
      for (const block of blocksOf('README.md', 'yaml')) {
        const path = /^# (contracts\/\S+)/.exec(block)?.[1];
        if (path === undefined) continue;
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), block);
      }
      const data = join(folder, 'contracts/my-company/operations');
      writeFileSync(join(data, 'invoices.yaml'), '[]\n');
      writeFileSync(join(data, 'payments.yaml'), '[]\n');
      writeFileSync(
        join(data, 'helpdesk-export.csv'),
        'Ticket;Created;Emergency\nT-1;03-03-2025 10:00;Ja\nT-2;04-03-2025 10:00;\n',
      );
      const loaded = await openContract({ root: folder, folder: 'contracts/my-company' });
      const { warnings } = await check(loaded, { asOf: '2025-12-31' });
      expect(warnings).toEqual([]);
      expect(loaded.inputs.find(({ record }) => record === 'incident')?.records).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
