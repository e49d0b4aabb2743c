import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { INVOICE_BUNDLES, openAgreement } from '../../../src/index.js';
import {
  ALLOWANCE_TERMS,
  DOCUMENT_TERMS,
  PAYMENT_TERMS,
  PERIOD_TERMS,
  REFERENCE_TERMS,
  SUBTOTAL_TERMS,
  TAX_TOTAL_TERMS,
} from '../../../src/invoice/ubl/read/document-terms.js';
import {
  CLASSIFICATION_TERMS,
  LINE_TERMS,
  PRICE_ALLOWANCE_TERMS,
  PROPERTY_TERMS,
} from '../../../src/invoice/ubl/read/line-terms.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the validator adds: another file with the same number. */
const ADDED: readonly string[] = ['twin'];

/** What the reader gives, by list; the others come from the walk through all elements. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  lines: Object.keys(LINE_TERMS),
  allowances: [...Object.keys(ALLOWANCE_TERMS), 'level'],
  priceAllowances: Object.keys(PRICE_ALLOWANCE_TERMS),
  subtotals: [...Object.keys(SUBTOTAL_TERMS), 'total'],
  taxTotals: [...Object.keys(TAX_TOTAL_TERMS), 'place'],
  payments: Object.keys(PAYMENT_TERMS),
  periods: [...Object.keys(PERIOD_TERMS), 'level'],
  documents: Object.keys(REFERENCE_TERMS),
  preceding: Object.keys(REFERENCE_TERMS),
  properties: Object.keys(PROPERTY_TERMS),
  classifications: Object.keys(CLASSIFICATION_TERMS),
  vatIds: ['country', 'id', 'sound'],
  amounts: ['place', 'currency', 'decimals'],
  codes: ['use', 'code'],
  identifiers: ['place', 'scheme', 'sound'],
  empty: ['element'],
  exemptions: ['reasonCode', 'category'],
  forms: ['wanted', 'text'],
  dates: ['plain'],
  structure: ['question', 'fault'],
  characters: ['text'],
};

it.each(INVOICE_BUNDLES)('the fields that %s reads are those that the reader gives', async (id) => {
  const { agreement } = await openAgreement({ root, rules: 'rules' }, id);
  const fields = agreement.recordTypes.get('invoice')?.fields ?? [];
  const unknown = fields.flatMap(({ name, of }) =>
    of === undefined
      ? Object.hasOwn(DOCUMENT_TERMS, name) || ADDED.includes(name)
        ? []
        : [name]
      : of
          .filter((field) => GIVEN[name]?.includes(field.name) !== true)
          .map((field) => `${name}.${field.name}`),
  );
  expect(unknown).toEqual([]);
  expect(fields.length).toBeGreaterThan(3);
});
