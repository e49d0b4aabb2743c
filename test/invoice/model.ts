import type { ContractTerms } from '../../src/billing/contract-terms.js';
import type { InvoiceModel, VatCategory } from '../../src/billing/invoice-model.js';
import { PROFILES } from '../../src/invoice/ubl/profile.js';
import { type UblOptions, writeUbl } from '../../src/invoice/ubl/write-ubl.js';
import { Rational } from '../../src/values/rational.js';
import { licenceInvoice } from '../billing/licence-invoice.js';
import { amount, contract, day, place, product, row } from '../billing/terms.js';

/** April 2025: one product in whole tiers, one in graduated ones, a subscription; indexed once. */
export function april(more: Partial<ContractTerms> = {}): InvoiceModel {
  const terms = contract({
    products: [product('users', '50'), product('records', '268', { tiers: 'graduated' })],
    prices: [
      row('users', '1-50 10.00'),
      row('records', '1-100 2.10'),
      row('records', '101-250 1.85'),
      row('records', '251- 1.60'),
    ],
    subscriptions: [
      {
        id: 'plus',
        name: { en: 'Plus support', nl: 'Plus-support' },
        from: day('2024-01-01'),
        monthlyPrice: amount('495'),
        at: place(77),
      },
    ],
    indexations: [
      {
        forYear: 2025,
        percent: amount('3.7'),
        firstDay: day('2025-01-01'),
        announcedInTime: true,
        at: place(4, 'indexation.yaml'),
      },
    ],
    ...more,
  });
  const answer = licenceInvoice(terms, { month: day('2025-04-01') });
  if (!('model' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer.model;
}

export function creditNote(): InvoiceModel {
  return {
    ...april(),
    kind: 'credit-note',
    number: 'C-2025-04',
    preceding: [{ number: 'L-2025-04', issueDate: day('2025-04-01') }],
  };
}

/** The same invoice without VAT, in another category. */
export function inCategory(category: VatCategory): InvoiceModel {
  const model = april();
  const vat = category === 'O' ? { category } : { category, percent: Rational.ZERO };
  const reason = { en: 'Reverse charge', nl: 'Btw verlegd' };
  return {
    ...model,
    lines: model.lines.map((line) => ({ ...line, vat })),
    vatGroups: [
      {
        vat,
        taxable: model.totals.net,
        tax: { value: Rational.ZERO, because: [] },
        exemption: { reason, code: `VATEX-EU-${category}` },
      },
    ],
    totals: {
      ...model.totals,
      tax: { value: Rational.ZERO, because: [] },
      gross: model.totals.net,
      payable: model.totals.net,
    },
  };
}

export function xmlOf(model: InvoiceModel, options: Partial<UblOptions> = {}): string {
  const answer = writeUbl(model, { profile: PROFILES.peppol, lang: 'nl', ...options });
  if (!('xml' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer.xml;
}
