import { describe, expect, it } from 'vitest';
import { DocumentIssuer, makeInvoices, openContract } from '../src/index.js';
import { InputError } from '../src/source/problem.js';

const issuer = new DocumentIssuer({ root: process.cwd() });
const MONTHS = Array.from({ length: 36 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2023 + Math.trunc(index / 12)}-${month}`;
});

describe('every invoice of the samples, of every kind', () => {
  it.each([
    ['noordkade-logistiek', 40, ['peppol', 'nlcius']],
    ['zorggroep-rupelzoom', 10, ['peppol', 'nlcius']],
    // A customer outside the network has no address in it.
    ['trupial-accountancy', 10, ['nlcius']],
  ] as const)(
    'of %s keeps every rule of e-invoicing',
    async (contract, atLeast, profiles) => {
      const loaded = await openContract({ root: process.cwd(), folder: `contracts/${contract}` });
      const refused: string[] = [];
      let written = 0;
      for (const month of MONTHS) {
        for (const { model, documents } of invoicesOf(month)) {
          for (const profile of profiles) {
            await issuer.ublOf(model, { ...documents, profile }).then(
              () => (written += 1),
              (error: unknown) => refused.push(`${month} ${profile}: ${String(error)}`),
            );
          }
        }
      }
      expect(refused).toEqual([]);
      expect(written / profiles.length).toBeGreaterThanOrEqual(atLeast);

      /** A month in which something is not known has no invoice; that it says so is tested elsewhere. */
      function invoicesOf(month: string) {
        try {
          return makeInvoices(loaded, { month }).invoices;
        } catch (error) {
          if (error instanceof InputError) return [];
          throw error;
        }
      }
    },
    60_000,
  );
});
