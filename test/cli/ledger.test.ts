import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everythingUnder, isBuilt, newFolder, type Outcome, servanda } from './servanda.js';
import { smallBilling } from './small-billing.js';

const TIMEOUT = 120_000;
describe.runIf(isBuilt)('servanda invoice --issue', { timeout: TIMEOUT }, () => {
  let folder: string;
  let remove: () => void;

  beforeEach(() => {
    ({ folder, remove } = newFolder(smallBilling('{year}{sequence:4}')));
  });

  afterEach(() => remove());

  const invoice = (...args: string[]): Promise<Outcome> => servanda(folder, ['invoice', 'klant', ...args]);
  const april = (...args: string[]): Promise<Outcome> => invoice('--period', '2025-04', ...args);
  const ledger = (...args: string[]): Promise<Outcome> => servanda(folder, ['ledger', 'klant', ...args]);
  const issued = (): string[] =>
    existsSync(join(folder, 'klant/issued')) ? everythingUnder(join(folder, 'klant/issued')) : [];
  const edit = (from: string, to: string): void => {
    const path = join(folder, 'klant/contract.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const numbers = async (): Promise<string[]> => {
    const { ledgers } = JSON.parse((await ledger('--format', 'json')).stdout) as {
      ledgers: { lines: { number: string }[] }[];
    };
    return ledgers.flatMap(({ lines }) => lines.map(({ number }) => number));
  };

  it('gives a number and keeps the document, and once only', async () => {
    const first = await april('--issue', '--out', 'out');
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(first.stdout).toBe(
      [
        '20250001  invoice  2025-04-01  127.05 EUR, issued',
        '  klant/issued/000001/20250001.xml',
        '  klant/issued/000001/20250001.pdf',
        'out/20250001.xml',
        'out/20250001.pdf',
        '',
      ].join('\n'),
    );
    const bytes = readFileSync(join(folder, 'out/20250001.xml'));
    const kept = issued();
    expect(kept).toEqual([
      '000001',
      '000001/20250001.model.json',
      '000001/20250001.pdf',
      '000001/20250001.xml',
      '000001/ledger.ndjson',
    ]);
    const again = await april('--issue', '--out', 'again');
    expect(again.stdout).toContain('20250001  invoice  2025-04-01  127.05 EUR, was issued already');
    expect(again.code).toBe(0);
    expect(readFileSync(join(folder, 'again/20250001.xml')).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, 'klant/issued/000001/20250001.xml')).equals(bytes)).toBe(true);
    expect(issued()).toEqual(kept);
    const without = await april('--out', 'without');
    expect(without.code).toBe(0);
    expect(readFileSync(join(folder, 'without/20250001.xml')).equals(bytes)).toBe(true);
  });

  it('takes no number and writes no ledger for a draft or a dry run', async () => {
    const draft = await april('--out', 'out');
    expect(draft.code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual(['2025DRAFT.pdf', '2025DRAFT.xml']);
    expect((await april('--dry-run')).stdout).toContain('2025DRAFT  2025-04-01');
    expect(issued()).toEqual([]);
    expect((await april('--dry-run', '--issue')).code).toBe(2);
  });

  it('uses up no number for an invoice that cannot be sent', async () => {
    edit('  endpoint: { scheme: "0106", id: "99000118" }\n', '');
    const refused = await april('--issue');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('electronic address');
    expect(issued()).toEqual([]);
    edit('  language: nl\n', '  language: nl\n  endpoint: { scheme: "0106", id: "99000118" }\n');
    expect((await april('--issue')).stdout).toContain('20250001');
  });

  it('proposes a credit note and a new invoice for what has changed, and makes them when asked', async () => {
    await april('--issue');
    edit('quantity: 10', 'quantity: 12');
    const proposed = await april('--issue');
    expect(proposed.code).toBe(1);
    expect(proposed.stdout).toContain(
      '20250001  invoice  2025-04-01  127.05 EUR, was issued with other data',
    );
    expect(proposed.stdout).toContain('  Users: 10 × 10.50 = 105.00 (S 21 %) → 12 × 10.50 = 126.00 (S 21 %)');
    expect(proposed.stdout).toContain('a credit note of 127.05 EUR and a new invoice of 152.46 EUR');
    expect(await numbers()).toEqual(['20250001']);
    const corrected = await april('--correct', '--date', '2025-06-10');
    expect(corrected.code).toBe(0);
    expect(await numbers()).toEqual(['20250001', '20250002', '20250003']);
    const credit = readFileSync(join(folder, 'klant/issued/000002/20250002.xml'), 'utf8');
    expect(credit).toContain('<cbc:CreditNoteTypeCode>381');
    expect(credit).toContain('<cbc:PayableAmount currencyID="EUR">127.05<');
    const renewed = readFileSync(join(folder, 'klant/issued/000002/20250003.xml'), 'utf8');
    expect(renewed).toContain('<cbc:IssueDate>2025-06-10<');
    expect(renewed).toContain('<cbc:DueDate>2025-07-10<');
    expect(renewed).toContain('<cbc:PayableAmount currencyID="EUR">152.46<');
    for (const number of ['20250002', '20250003']) {
      const file = `klant/issued/000002/${number}.xml`;
      expect((await servanda(folder, ['validate-invoice', file])).code).toBe(0);
    }
    const again = await april('--correct', '--date', '2025-08-01');
    expect(again.stdout).toContain('20250003  invoice  2025-06-10  152.46 EUR, was issued already');
    expect(await numbers()).toHaveLength(3);
    const { stdout } = await ledger();
    expect(stdout).toContain('credit note for licence 2025-04');
    expect(stdout).toContain('-127.05 EUR');
  });

  it('credits what is no longer billed at all', async () => {
    await april('--issue');
    edit('startsOn: 2023-03-01', 'startsOn: 2023-03-01\nendsOn: 2025-03-31');
    const proposed = await april('--issue');
    expect(proposed.code).toBe(1);
    expect(proposed.stdout).toContain('Proposed: a credit note of 127.05 EUR. --correct makes it.');
    expect((await april('--correct', '--date', '2025-06-10')).code).toBe(0);
    expect(await numbers()).toEqual(['20250001', '20250002']);
  });

  it('is not put wrong by what only says where somebody is and how it is paid', async () => {
    await april('--issue');
    edit('street: Kade 1,', 'street: Elsewhere 9,');
    edit('iban: NL96FICT0000000001', 'iban: NL41FICT0300118118');
    const again = await april('--issue');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('was issued already');
  });

  it('gives each of several runs at once a number of its own, and one document a number only', async () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-03', '2025-03'];
    const runs = await Promise.all(months.map((month) => invoice('--period', month, '--issue')));
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(months.map(() => [0, '']));
    expect(await numbers()).toEqual(['20250001', '20250002', '20250003']);
    const third = runs.slice(2).map(({ stdout }) => stdout.slice(0, 8));
    expect(new Set(third).size).toBe(1);
  });

  it('finds that a document or a line is not what was issued', async () => {
    await april('--issue');
    await invoice('--period', '2025-05', '--issue');
    expect((await ledger()).code).toBe(0);
    const path = join(folder, 'klant/issued/000001/20250001.xml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('127.05', '27.05'));
    for (const outcome of [await ledger(), await april('--issue'), await april('--out', 'out')]) {
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain(
        "klant/issued/000001/20250001.xml' is not what was issued as 20250001: its SHA-256 is",
      );
    }
    writeFileSync(path, text);
    const line = join(folder, 'klant/issued/000001/ledger.ndjson');
    const lines = readFileSync(line, 'utf8');
    writeFileSync(line, lines.replace('"payable":"127.05"', '"payable":"27.05"'));
    const broken = await invoice('--period', '2025-06', '--issue');
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain('klant/issued/000002/ledger.ndjson:1:1  the line does not follow');
    writeFileSync(line, lines);
    renameSync(join(folder, 'klant/issued/000001'), join(folder, 'klant/gone'));
    const missing = await ledger();
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('the entry 000001 is missing');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('says what a killed run has left, and goes on', async () => {
    mkdirSync(join(folder, 'klant/issued/.unfinished-0'), { recursive: true });
    writeFileSync(join(folder, 'klant/issued/.unfinished-0/20250001.xml'), '<half');
    expect((await ledger()).stdout).toContain('! klant/issued/.unfinished-0: left by a run that was killed');
    expect((await april('--issue')).stdout).toContain('20250001  invoice');
    rmSync(join(folder, 'klant/issued/.unfinished-0'), { recursive: true });
    expect((await ledger()).stdout).not.toContain('!');
  });

  it('numbers by the period where the scheme does not count', async () => {
    edit('{year}{sequence:4}', 'L-{year}-{month}');
    await april('--issue');
    edit('quantity: 10', 'quantity: 12');
    await april('--correct', '--date', '2025-06-10');
    expect(await numbers()).toEqual(['L-2025-04', 'L-2025-04-2', 'L-2025-04-3']);
    edit('L-{year}-{month}', 'L-{serial}');
    const wrong = await invoice('--period', '2025-05', '--issue');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("'{serial}' in the scheme 'L-{serial}' has no value");
    expect(await numbers()).toHaveLength(3);
  });
});
