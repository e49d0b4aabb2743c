import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/agreement/contract.js';
import { notBillable } from '../../src/billing/not-billable.js';
import { openContract, whyNoInvoice } from '../../src/index.js';

const open = (contract: string) => openContract({ root: process.cwd(), folder: `contracts/${contract}` });

describe('an invoice cannot be made', () => {
  it('without billing settings, or under an agreement that bills nothing', async () => {
    const { agreement, contract } = await open('noordkade-logistiek');
    const { billing: _, ...bare } = contract;
    expect(notBillable(agreement, bare)?.message).toBe('the contract has no billing settings');
    const { billing: __, ...silent } = agreement;
    expect(notBillable(silent, contract)?.message).toContain('does not say what is billed');
  });

  it('for a customer in a country of which the agreement says nothing', async () => {
    const { agreement, contract } = await open('noordkade-logistiek');
    const moved = withCustomer(contract, { address: { ...contract.customer?.address, country: 'US' } });
    expect(notBillable(agreement, moved)).toMatchObject({ code: 'vat-abroad' });
  });

  it('with VAT reversed to a number that nobody checked, or of another country', async () => {
    const { agreement, contract } = await open('zorggroep-rupelzoom');
    expect(notBillable(agreement, contract)).toBeUndefined();
    const code = 'vat-number-unchecked';
    expect(notBillable(agreement, withCustomer(contract, { vatNumberCheckedOn: undefined }))).toMatchObject({
      code,
    });
    expect(notBillable(agreement, withCustomer(contract, { vatNumber: undefined }))).toMatchObject({ code });
    expect(notBillable(agreement, withCustomer(contract, { vatNumber: 'FR12345678901' }))).toMatchObject({
      code,
    });
  });
});

it('nothing stands in the way of the invoices of the samples', async () => {
  for (const sample of ['noordkade-logistiek', 'zorggroep-rupelzoom', 'trupial-accountancy'])
    expect(whyNoInvoice(await open(sample))).toBeUndefined();
});

function withCustomer(contract: Contract, more: object): Contract {
  return { ...contract, customer: { ...contract.customer, ...more } } as Contract;
}
