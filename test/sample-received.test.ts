import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DocumentIssuer,
  makeInvoices,
  openContract,
  REPORT_FORMATS,
  type Reconciled,
  reconcileInvoices,
} from '../src/index.js';

const CONTRACT = 'contracts/noordkade-logistiek';
const FOLDER = `${CONTRACT}/received`;

interface Planted {
  readonly claim: string;
  readonly differences: readonly {
    readonly clause: string;
    readonly subject: string;
    readonly over: string;
  }[];
}

/** What sums up other findings. */
const SUMS = ['received.owed', 'received.claim'];

describe('invoices as this program makes them', () => {
  it('are right when they come back as received ones, of every kind', { timeout: 120_000 }, async () => {
    const loaded = await openContract({ root: process.cwd(), folder: CONTRACT });
    const issuer = new DocumentIssuer({ root: process.cwd() });
    const { invoices } = makeInvoices(loaded, { from: '2025-03-01', until: '2025-06-30' });
    const kinds = new Set(invoices.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(3);
    const folder = mkdtempSync(join(tmpdir(), 'returned-'));
    const files: string[] = [];
    for (const { model, documents } of invoices) {
      files.push(join(folder, `${model.number}.xml`));
      writeFileSync(files.at(-1) ?? '', await issuer.ublOf(model, documents));
    }
    const { comparison } = await reconcileInvoices(loaded, {
      root: process.cwd(),
      files,
      judgedOn: '2025-12-31',
      lang: 'en',
    });
    const lines = comparison.invoices.flatMap((invoice) => invoice.lines);
    expect(
      lines.filter(({ standing, differences }) => standing !== 'agreed' || differences.length > 0),
    ).toEqual([]);
    expect(comparison.claim.isZero()).toBe(true);
    expect([...comparison.missing, ...comparison.absentKinds]).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('the received invoices of the sample', () => {
  const planted = JSON.parse(readFileSync(`${FOLDER}/planted.json`, 'utf8')) as Planted;
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));
  let reconciled: Reconciled;

  beforeAll(async () => {
    const loaded = await openContract({ root: process.cwd(), folder: CONTRACT });
    reconciled = await reconcileInvoices(loaded, {
      root: process.cwd(),
      files: files.map((name) => `${FOLDER}/${name}`),
      judgedOn: '2025-12-31',
      lang: 'en',
    });
  }, 120_000);

  it('are what their generator makes, byte for byte, in any zone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'received-'));
    const options = { env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' } };
    execFileSync(process.execPath, ['scripts/sample-received/generate.mjs', folder], options);
    expect(readdirSync(folder)).toEqual(readdirSync(FOLDER));
    for (const name of readdirSync(folder)) {
      const same = readFileSync(join(folder, name)).equals(readFileSync(join(FOLDER, name)));
      expect(same, `${name}: run node scripts/sample-received/generate.mjs`).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });

  it('differ in what was planted, and in nothing else', () => {
    const found = reconciled.result.findings
      .filter(
        ({ verdict, clause }) => verdict !== 'met' && verdict !== 'not-applicable' && !SUMS.includes(clause),
      )
      .map(({ clause, subject }) => `${clause} ${subject.key}`);
    const expected = planted.differences.map(({ clause, subject }) => `${clause} ${subject}`);
    expect(found.sort()).toEqual(expected.sort());
  });

  it('bill too much by what was planted, to the cent', () => {
    expect(reconciled.comparison.claim.toFixed(2)).toBe(planted.claim);
    const over = new Map(planted.differences.map(({ subject, over: net }) => [subject, net]));
    for (const { lines } of reconciled.comparison.invoices)
      for (const { invoice, line, excess } of lines)
        expect(excess.toFixed(2), line.id).toBe(over.get(`${invoice.number}/${line.id}`) ?? '0.00');
  });

  it('say where each price and quantity that differs comes from', () => {
    const taken = reconciled.result.findings
      .filter(({ clause }) => clause === 'received.price' || clause === 'received.quantity')
      .flatMap(({ facts }) => facts.filter(({ name, value }) => name.endsWith('Taken') && value !== 'none'))
      .map(({ value, at }) => `${value} (${at?.file}:${at?.line})`);
    expect(taken).toEqual([
      'the quantity of a change that counts only from 2025-12-01 on (contracts/noordkade-logistiek/operations/quantity-changes.yaml:64)',
      'the quantity of a change that counts only from 2025-07-01 on (contracts/noordkade-logistiek/operations/quantity-changes.yaml:48)',
      'the indexation of 2026 is applied before 2026-01-01 (contracts/noordkade-logistiek/contract.yaml:133)',
    ]);
  });

  // The text of a PDF is compressed; test/report/ reads it there.
  const readable = REPORT_FORMATS.map(({ name }) => name).filter((name) => name !== 'pdf');
  it.each(readable)('are written as %s, like any findings', async (name) => {
    const format = REPORT_FORMATS.find((one) => one.name === name);
    const options = { lang: 'nl', colour: false, width: 100 } as const;
    const text = String(await format?.write(reconciled.result, options));
    expect(text).toContain('L-2025-04');
    expect(text).toContain('received.owed');
  });
});
