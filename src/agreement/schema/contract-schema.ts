import type { JsonSchema } from '../../source/schema-check.js';
import { DATE, ID, NAME, schema, WORDS } from './parts.js';

export const TEXT: JsonSchema = { type: 'string', minLength: 1 };
export const MONEY: JsonSchema = {
  type: 'string',
  format: 'decimal',
  description: 'Decimal text in quotes: "12.50".',
};

export function map(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

export const IDENTIFIER = map({ scheme: TEXT, id: TEXT }, ['scheme', 'id']);

/** A seller or a buyer. */
export const PARTY = map(
  {
    name: TEXT,
    tradeName: TEXT,
    address: map(
      {
        street: TEXT,
        additional: TEXT,
        postalCode: TEXT,
        city: TEXT,
        country: { type: 'string', pattern: '^[A-Z]{2}$' },
      },
      ['street', 'postalCode', 'city', 'country'],
    ),
    vatNumber: TEXT,
    vatNumberCheckedOn: { ...DATE, description: 'The day on which VIES confirmed the number.' },
    registration: IDENTIFIER,
    endpoint: IDENTIFIER,
    iban: TEXT,
    bic: TEXT,
    contact: TEXT,
    email: TEXT,
    phone: TEXT,
    language: { enum: ['nl', 'en'] },
  },
  ['name', 'address'],
);

const VAT = map(
  {
    for: {
      type: 'array',
      minItems: 1,
      items: NAME,
      description: 'Products, services, rates or kinds of invoice.',
    },
    category: { enum: ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'], description: 'Of UNCL 5305.' },
    rate: { ...MONEY, description: 'A reduced rate in percent, in quotes: "9".' },
    reason: WORDS,
    code: { type: 'string', pattern: '^VATEX-', description: 'Of the VATEX list.' },
    from: DATE,
    through: DATE,
  },
  ['for', 'category'],
);

const TERM = map({ term: ID, value: {}, from: DATE, through: DATE, source: TEXT }, ['term', 'value', 'from']);

const PARTS = {
  id: NAME,
  agreement: NAME,
  version: TEXT,
  branch: TEXT,
  signedOn: DATE,
  startsOn: DATE,
  endsOn: DATE,
  sector: TEXT,
  vendor: PARTY,
  customer: PARTY,
  correspondents: {
    type: 'object',
    description: 'Others who get letters, by the name that rules call them by: an insurer, an authority.',
    propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
    additionalProperties: PARTY,
  },
  contacts: { type: 'array', items: { type: 'object' } },
  products: { type: 'array', items: { type: 'object', properties: { name: WORDS } } },
  prices: { type: 'array', items: { type: 'object', properties: { unitPrice: MONEY } } },
  services: { type: 'array', items: { type: 'object', properties: { name: WORDS, monthlyPrice: MONEY } } },
  billing: map(
    {
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      numbering: {
        anyOf: [
          { title: 'one scheme', type: 'string', minLength: 1 },
          {
            title: 'a scheme a kind of invoice',
            type: 'object',
            minProperties: 1,
            additionalProperties: TEXT,
          },
        ],
      },
      vat: { type: 'array', items: VAT },
      buyerReference: TEXT,
      orderReference: TEXT,
      paymentReference: TEXT,
      profile: {
        enum: ['peppol', 'nlcius'],
        description:
          'The specification of its e-invoices: Peppol BIS Billing 3.0, or NLCIUS between Dutch parties.',
      },
    },
    ['currency', 'numbering'],
  ),
  keeps: {
    type: 'array',
    items: map({ version: ID, from: DATE, through: DATE, source: TEXT }, ['version', 'from', 'through']),
  },
  voided: { type: 'array', items: map({ clause: ID, from: DATE }, ['clause', 'from']) },
} as const;

/** `contract.yaml`. Records inside it are checked further as records. */
export const CONTRACT_SCHEMA: JsonSchema = schema('contract', 'A contract under an agreement', {
  properties: { ...PARTS, terms: { type: 'array', items: TERM } },
  required: ['id', 'agreement', 'branch', 'startsOn', 'vendor', 'customer'],
  additionalProperties: false,
});

/** What a scenario may say about its contract: any part, and terms by their id as a shorthand. */
export const CASE_CONTRACT: JsonSchema = {
  type: 'object',
  properties: {
    ...PARTS,
    terms: {
      anyOf: [
        { title: 'a list of terms', type: 'array', items: TERM },
        { title: 'a map of terms', type: 'object' },
      ],
    },
  },
  additionalProperties: false,
};
