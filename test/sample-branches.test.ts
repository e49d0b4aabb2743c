import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeInvoice, makeInvoices, openContract } from '../src/index.js';
import { isIban } from '../src/invoice/iban.js';

const CONTRACTS = ['zorggroep-rupelzoom', 'trupial-accountancy'];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe('the samples of the branches', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sample-'));
    const options = { env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' } };
    execFileSync(process.execPath, ['scripts/sample-branches/generate.mjs', folder], options);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(CONTRACTS)('%s is what the generator makes, byte for byte, in any zone', (contract) => {
    const made = filesUnder(join(folder, contract));
    expect(filesUnder(`contracts/${contract}`)).toEqual(made);
    for (const file of made) {
      const same = readFileSync(join(folder, contract, file)).equals(
        readFileSync(`contracts/${contract}/${file}`),
      );
      expect(same, `${contract}/${file}: run node scripts/sample-branches/generate.mjs`).toBe(true);
    }
  });

  it.each(CONTRACTS)('%s stays small enough to be read', (contract) => {
    const sizes = filesUnder(join(folder, contract)).map(
      (file) => statSync(join(folder, contract, file)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});

/** The last two of ten digits are 97 less the rest of the first eight. */
function isEnterpriseNumber(text: string): boolean {
  return /^[01]\d{9}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));
}

describe('the Belgian sample', () => {
  const open = () => openContract({ root: process.cwd(), folder: 'contracts/zorggroep-rupelzoom' });

  it('has numbers that pass their checks', async () => {
    const { contract } = await open();
    const { vendor, customer } = contract;
    expect(isEnterpriseNumber(vendor?.registration?.id ?? '')).toBe(true);
    expect(isEnterpriseNumber(customer?.registration?.id ?? '')).toBe(true);
    expect(customer?.vatNumber).toBe(`BE${customer?.registration?.id}`);
    expect([vendor?.registration?.scheme, customer?.endpoint?.scheme]).toEqual(['0208', '0208']);
    for (const party of [vendor, customer]) expect(isIban(party?.iban ?? '')).toBe(true);
  });

  it('was charged no VAT, but for the month that was put right', () => {
    const text = readFileSync('contracts/zorggroep-rupelzoom/operations/facturen.json', 'utf8');
    const invoices = JSON.parse(text) as { id: string; net: string; total: string }[];
    expect(invoices.filter(({ net, total }) => net !== total).map(({ id }) => id)).toEqual([
      'B-2025-04',
      'C-2025-04',
    ]);
  });

  it('gets invoices on which the customer accounts for VAT itself', async () => {
    const { model } = await makeInvoice(await open(), { month: '2025-05' });
    expect(model.vatGroups.map(({ vat, tax }) => [vat.category, tax.value.toFixed(2)])).toEqual([
      ['AE', '0.00'],
    ]);
    expect(model.totals.payable.value.toFixed(2)).toBe('6538.90');
  });
});

interface Issued {
  readonly id: string;
  readonly net: string;
  readonly total: string;
}

function rowsOf(file: string): readonly Issued[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])) as unknown as Issued;
  });
}

/** What the vendor billed wrongly on purpose, by the number of the invoice, and what is right. */
const RIGHT: Readonly<Record<string, string>> = {
  'A-2025-03': '328.86',
  'A-2025-07': '487.20',
  'T-2025-06': '597.33',
};

describe('the Caribbean sample', () => {
  const open = () => openContract({ root: process.cwd(), folder: 'contracts/trupial-accountancy' });

  it('gets the same invoices from the contract and its counts, but for what was billed wrongly', async () => {
    const loaded = await open();
    const issued = rowsOf('contracts/trupial-accountancy/operations/invoices.tsv');
    const months = [...new Set(issued.map(({ id }) => id.slice(2)))].filter((month) => month !== '2025-10');
    const made = months.flatMap((month) => makeInvoices(loaded, { month, asOf: '2025-12-31' }).invoices);
    const nets = new Map(made.map(({ model }) => [model.number, model.totals.net.value.toFixed(2)]));
    const expected = issued.filter(({ id }) => !id.endsWith('2025-10'));
    expect(nets).toEqual(new Map(expected.map(({ id, net }) => [id, RIGHT[id] ?? net])));
    const taxed = made.filter(({ model }) => !model.totals.tax.value.isZero());
    expect(taxed).toEqual([]);
  });

  it('gets no invoice for a month that nobody counted', async () => {
    const loaded = await open();
    expect(() => makeInvoices(loaded, { month: '2025-10' })).toThrow(
      "there is no count of 'sb' on 2025-09-30",
    );
  });
});
