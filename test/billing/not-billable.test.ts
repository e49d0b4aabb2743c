import { describe, expect, it } from 'vitest';
import { makeInvoice, openContract, whyNoInvoice } from '../../src/index.js';
import { InputError } from '../../src/source/problem.js';

const open = (contract: string) => openContract({ root: process.cwd(), folder: `contracts/${contract}` });

async function refusal(contract: string): Promise<string[]> {
  try {
    await makeInvoice(await open(contract), { month: '2025-05' });
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('an invoice is not made', () => {
  it('for a customer in another country than the one whose VAT is charged', async () => {
    expect(await refusal('zorggroep-rupelzoom')).toEqual([expect.stringContaining('the customer is in BE')]);
  });

  it('without billing settings', async () => {
    expect(await refusal('trupial-accountancy')).toEqual(['the contract has no billing settings']);
  });
});

it('nothing stands in the way of the invoices of a Dutch customer', async () => {
  expect(whyNoInvoice(await open('noordkade-logistiek'))).toBeUndefined();
});
