import type { JsonSchema } from '../../source/schema-check.js';
import { IDENTIFIER, MONEY, map, PARTY, TEXT } from './contract-schema.js';
import { DATE, schema, TEXT_OR_WORDS } from './parts.js';

const NUMBER: JsonSchema = {
  description: 'A number, or decimal text in quotes.',
  anyOf: [{ type: 'number' }, { type: 'string', format: 'decimal' }],
};
const PERIOD = map({ from: DATE, through: DATE }, ['from', 'through']);
const CATEGORY: JsonSchema = {
  enum: ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'],
  description:
    'VAT: S standard or reduced rate, Z zero rate, E exempt, AE reverse charge, K goods within the EU, G export of goods, O outside the scope.',
};
const UNIT: JsonSchema = {
  type: 'string',
  description: 'one, hour, day, week, month, quarter, year, or a code of UN/ECE Recommendation 20: HUR.',
  pattern: '^[A-Za-z0-9-]+$',
};

/** Either an amount, or a percentage, of the amount `of` or of what it stands at. */
const ADJUSTMENT: Readonly<Record<string, JsonSchema>> = {
  reason: TEXT_OR_WORDS,
  code: TEXT,
  amount: MONEY,
  percent: NUMBER,
  of: MONEY,
};
const LINE_ADJUSTMENTS: JsonSchema = {
  type: 'array',
  items: map(ADJUSTMENT, ['reason']),
};
const DOCUMENT_ADJUSTMENTS: JsonSchema = {
  type: 'array',
  items: map({ ...ADJUSTMENT, category: CATEGORY, rate: NUMBER }, ['reason']),
};

const LINE = map(
  {
    name: TEXT_OR_WORDS,
    description: TEXT_OR_WORDS,
    note: TEXT_OR_WORDS,
    item: TEXT,
    buyerItem: TEXT,
    standardItem: IDENTIFIER,
    classes: { type: 'array', items: IDENTIFIER },
    attributes: { type: 'array', items: map({ name: TEXT, value: TEXT }, ['name', 'value']) },
    orderLine: TEXT,
    accountingCost: TEXT,
    quantity: NUMBER,
    unit: UNIT,
    price: MONEY,
    grossPrice: MONEY,
    baseQuantity: NUMBER,
    allowances: LINE_ADJUSTMENTS,
    charges: LINE_ADJUSTMENTS,
    category: CATEGORY,
    rate: NUMBER,
    period: PERIOD,
  },
  ['name', 'quantity', 'price', 'category'],
);

/** An invoice or credit note that no contract covers, with its lines. */
export const ONE_OFF_SCHEMA: JsonSchema = schema(
  'one-off-invoice',
  'An invoice or credit note with its lines',
  {
    properties: {
      kind: { enum: ['invoice', 'credit-note'] },
      profile: {
        enum: ['peppol', 'nlcius'],
        description: 'The specification of the e-invoice: Peppol BIS Billing 3.0 (without it), or NLCIUS.',
      },
      language: {
        enum: ['nl', 'en'],
        description: 'Of the page and the e-mail; that of the buyer without it.',
      },
      number: TEXT,
      issuedOn: DATE,
      dueOn: DATE,
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      buyerReference: TEXT,
      orderReference: TEXT,
      salesOrder: TEXT,
      contractReference: TEXT,
      projectReference: TEXT,
      accountingCost: TEXT,
      note: TEXT_OR_WORDS,
      paymentTerms: TEXT_OR_WORDS,
      period: PERIOD,
      corrects: { type: 'array', items: map({ number: TEXT, issuedOn: DATE }, ['number']) },
      seller: PARTY,
      buyer: PARTY,
      delivery: map({ deliveredOn: DATE, country: { type: 'string', pattern: '^[A-Z]{2}$' } }, []),
      payment: map({ iban: TEXT, bic: TEXT, reference: TEXT }, []),
      exemptions: {
        type: 'object',
        description: 'Why there is no VAT, by category; AE, K, G and O have words of their own.',
        properties: Object.fromEntries(
          ['E', 'AE', 'K', 'G', 'O'].map((category) => [
            category,
            map({ reason: TEXT_OR_WORDS, code: TEXT }, ['reason']),
          ]),
        ),
        additionalProperties: false,
      },
      lines: { type: 'array', minItems: 1, items: LINE },
      allowances: DOCUMENT_ADJUSTMENTS,
      charges: DOCUMENT_ADJUSTMENTS,
      prepaid: { ...MONEY, description: 'Paid before, with VAT.' },
      rounding: MONEY,
      attachments: {
        type: 'array',
        items: map({ id: TEXT, file: TEXT, description: TEXT }, ['id', 'file']),
      },
    },
    required: ['kind', 'number', 'issuedOn', 'currency', 'seller', 'buyer', 'lines'],
    additionalProperties: false,
  },
);
