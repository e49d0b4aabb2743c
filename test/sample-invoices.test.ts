import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LoadedContract, makeInvoice, makeInvoices, openContract } from '../src/index.js';

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

/**
 * The vendor's mistakes, planted: a count that was not lowered, a raise that was applied a day too early, and an invoice
 * that was credited and replaced.
 */
const WRONG_COUNT = 'L-2025-10';
const EARLY_RAISE = 'L-2025-06';
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

  const right = issued.filter(({ id }) => id !== WRONG_COUNT && id !== EARLY_RAISE);

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

  it.each([
    ['the vendor billed sixteen Pocket users too many', WRONG_COUNT, '2025-10', [16]],
    ['the vendor billed an environment that was not ordered in time', EARLY_RAISE, '2025-06', [1]],
  ])('differ where %s', async (_, number, month, expected) => {
    const wrong = issued.find(({ id }) => id === number);
    const { model } = await makeInvoice(loaded, { month, asOf: '2025-12-31' });
    const counts = model.lines.map((line) => Number(line.quantity.value.toString()));
    const differences = wrong?.lines
      .map(({ quantity }, index) => quantity - (counts[index] ?? 0))
      .filter((n) => n !== 0);
    expect(differences).toEqual(expected);
  });
});

/** Number of an invoice that the vendor made, its net amount, and what the program makes of it. */
const SERVICES_OF_2025 = [
  ['S-2025-04-21', '223.50', 'an appointment that was cancelled too late'],
  ['S-2025-06-30', '136.58', '55 minutes above the 600 of the half-year'],
  ['K-TM-2025-1', '13450.00', 'an instalment on its due day'],
  ['O-TR-2025-1', '495.00', 'a training at its start'],
  ['O-TR-2025-2', '895.00', 'the vendor charged 945.00'],
  ['K-TM-2025-2', '13450.00', 'due on 1 May; the vendor billed it a week before'],
  ['K-TM-2025-3', '13450.00', 'an instalment on its due day'],
  ['O-TR-2025-3', '2450.00', 'a traineeship'],
  ['K-2025-10-13', '2690.00', 'two days of seven hours'],
  [
    'K-2025-11-03',
    '1156.70',
    'six hours are 0.86 day, without the journey; the vendor charged a day and the journey',
  ],
  ['K-TM-2025-4', '10760.00', 'an instalment of the second project'],
  ['O-TR-2025-5', '595.00', 'a workshop'],
  ['K-2025-12-15', '1345.00', 'a day of seven hours'],
] as const;

describe('the other invoices of the sample', () => {
  it('are all that the year calls for, and none of what the vendor charged wrongly', async () => {
    const loaded = await openContract({ root: process.cwd(), folder: FOLDER });
    const kinds = ['service-management', 'consultancy', 'consultancy-instalment', 'training'];
    const { invoices, leftOut } = makeInvoices(loaded, { from: '2025-01-01', until: '2025-12-31', kinds });
    const made = new Map(invoices.map(({ model }) => [model.number, model.totals.net.value.toFixed(2)]));
    expect(made).toEqual(new Map(SERVICES_OF_2025.map(([number, net]) => [number, net])));
    expect(leftOut).toEqual([]);
  });

  it('leave out work that no approved request stands behind, and say so', async () => {
    const loaded = await openContract({ root: process.cwd(), folder: FOLDER });
    const { invoices, leftOut } = makeInvoices(loaded, { month: '2023-04', kinds: ['service-management'] });
    expect(invoices).toEqual([]);
    expect(leftOut.map(({ what }) => what.en)).toEqual(['work W-001 is not billed (it was not approved)']);
  });
});
