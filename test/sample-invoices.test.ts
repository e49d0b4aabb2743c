import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LoadedContract, makeInvoice, openContract } from '../src/index.js';

const FOLDER = 'contracts/noordkade-logistiek';

interface Line {
  readonly quantity: number;
  readonly unitPrice: string;
  readonly amount: string;
}

interface Invoice {
  readonly id: string;
  readonly creditFor?: string;
  readonly periodFrom: string;
  readonly net: string;
  readonly total: string;
  readonly lines: readonly Line[];
}

/** The vendor's mistakes, planted: a count that was not lowered, and an invoice that was credited and replaced. */
const WRONG_COUNT = 'L-2025-10';
const CREDITED = 'L-2024-05';

const issued = (
  parse(readFileSync(`${FOLDER}/operations/invoices.yaml`, 'utf8')) as readonly Invoice[]
).filter(({ id, creditFor }) => creditFor === undefined && id !== CREDITED);

/** The generator of the sample has an arithmetic of its own: two programs, one price list, the same cents. */
describe('the licence invoices of the sample', () => {
  let loaded: LoadedContract;

  beforeAll(async () => {
    loaded = await openContract({ root: process.cwd(), folder: FOLDER });
  });

  const right = issued.filter(({ id }) => id !== WRONG_COUNT);

  it('are one for each of 34 months', () => {
    expect(new Set(issued.map(({ periodFrom }) => periodFrom)).size).toBe(34);
    expect(issued.length).toBe(34);
  });

  it.each(right)('are made the same from the contract: $id', async ({ periodFrom, lines, net, total }) => {
    const { model } = await makeInvoice(loaded, { month: periodFrom.slice(0, 7), asOf: '2025-12-31' });
    const made = model.lines.map((line) => ({
      quantity: line.quantity.value.toString(),
      unitPrice: line.unitPrice.value.toFixed(2),
      amount: line.net.value.toFixed(2),
    }));
    const given = lines.map(({ quantity, unitPrice, amount }) => ({
      quantity: String(quantity),
      unitPrice,
      amount,
    }));
    expect(made).toEqual(given);
    expect(model.totals.net.value.toFixed(2)).toBe(net);
    expect(model.totals.payable.value.toFixed(2)).toBe(total);
  });

  it('differ where the vendor billed sixteen Pocket users too many', async () => {
    const wrong = issued.find(({ id }) => id === WRONG_COUNT);
    const { model } = await makeInvoice(loaded, { month: '2025-10', asOf: '2025-12-31' });
    const counts = model.lines.map((line) => Number(line.quantity.value.toString()));
    const differences = wrong?.lines
      .map(({ quantity }, index) => quantity - (counts[index] ?? 0))
      .filter((n) => n !== 0);
    expect(differences).toEqual([16]);
  });
});
