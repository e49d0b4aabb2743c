import type { JsonSchema } from '../../source/schema-check.js';
import { ID, NAME, WORDS } from './parts.js';

const COLUMN: JsonSchema = {
  type: 'string',
  pattern: '^[a-z][A-Za-z0-9]*$',
  description: 'A field of the record type, or a fact of it.',
};
const COUNTRY: JsonSchema = { type: 'string', pattern: '^[A-Z]{2}$' };

function map(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const CHOICE = map({ reading: ID, choice: { type: 'string', minLength: 1 } }, ['reading', 'choice']);
const MINUTES_BY_CHOICE = map(
  {
    reading: ID,
    minutes: { type: 'object', minProperties: 1, additionalProperties: { type: 'integer', minimum: 0 } },
  },
  ['reading', 'minutes'],
);

const PRICE: JsonSchema = {
  anyOf: [
    {
      title: 'a published rate',
      ...map({ rate: NAME, rateOf: COLUMN, take: COLUMN, onInvoiceDay: CHOICE }, ['take']),
    },
    { title: 'an agreed amount', ...map({ amount: COLUMN }, ['amount']) },
  ],
};

const TIME = map(
  {
    minutes: COLUMN,
    unit: { enum: ['hour', 'day'] },
    dayHours: ID,
    decimals: { type: 'integer', minimum: 0, maximum: 6 },
    perDay: { const: true },
    upTo: MINUTES_BY_CHOICE,
    least: MINUTES_BY_CHOICE,
  },
  ['minutes', 'unit'],
);

const APPROVED = map({ when: COLUMN, by: COLUMN, minutes: COLUMN, amount: COLUMN }, ['when', 'by']);
const DRAWS = map(
  {
    service: NAME,
    period: { enum: ['month', 'quarter', 'half-year', 'year'] },
    minutes: COLUMN,
    only: CHOICE,
  },
  ['service', 'period', 'minutes'],
);
const SPANS: JsonSchema = {
  type: 'array',
  items: map({ service: NAME, record: NAME, from: COLUMN, through: COLUMN }, [
    'service',
    'record',
    'from',
    'through',
  ]),
};

const LINE: JsonSchema = {
  anyOf: [
    { title: 'the products of the contract', ...map({ of: { const: 'products' } }, ['of']) },
    {
      title: 'the services of the contract',
      ...map({ of: { const: 'services' }, spans: SPANS }, ['of']),
    },
    {
      title: 'products that are counted',
      ...map(
        {
          of: { const: 'counted' },
          record: NAME,
          product: COLUMN,
          day: COLUMN,
          number: COLUMN,
          when: COLUMN,
          from: COLUMN,
          through: COLUMN,
          minimum: COLUMN,
          minimumFollows: CHOICE,
        },
        ['of', 'record', 'product', 'day', 'number', 'from', 'through'],
      ),
    },
    {
      title: 'records',
      ...map(
        {
          of: { const: 'records' },
          record: NAME,
          name: WORDS,
          when: COLUMN,
          day: COLUMN,
          about: COLUMN,
          price: PRICE,
          time: TIME,
          approved: APPROVED,
          draws: DRAWS,
        },
        ['of', 'record', 'name', 'day', 'price'],
      ),
    },
  ],
};

/** `billing` of agreement.yaml: which terms, record types and facts invoices are made from. */
export const BILLING_SCHEMA: JsonSchema = {
  description: 'Which terms, record types and facts invoices are made from.',
  ...map(
    {
      paymentTerm: ID,
      graduated: CHOICE,
      vat: map(
        {
          country: COUNTRY,
          standardRate: ID,
          abroad: {
            type: 'array',
            items: map({ countries: { type: 'array', items: COUNTRY }, category: { enum: ['AE', 'O'] } }, [
              'countries',
              'category',
            ]),
          },
        },
        ['country', 'standardRate'],
      ),
      changes: map(
        { record: NAME, product: COLUMN, count: COLUMN, from: COLUMN, when: COLUMN, entered: COLUMN },
        ['record', 'product', 'count', 'from', 'when', 'entered'],
      ),
      indexations: map(
        {
          record: NAME,
          year: COLUMN,
          percent: COLUMN,
          from: COLUMN,
          when: COLUMN,
          byPeriod: CHOICE,
          services: CHOICE,
          decimals: ID,
          index: map(
            {
              record: NAME,
              month: COLUMN,
              percent: COLUMN,
              of: COLUMN,
              published: COLUMN,
              vintage: COLUMN,
            },
            ['record', 'month', 'percent', 'of'],
          ),
        },
        ['record', 'year', 'percent', 'from', 'when'],
      ),
      rates: map({ record: NAME, service: COLUMN, from: COLUMN, through: COLUMN }, [
        'record',
        'service',
        'from',
        'through',
      ]),
      kinds: {
        type: 'array',
        minItems: 1,
        items: map(
          {
            id: NAME,
            name: WORDS,
            cadence: { enum: ['monthly-in-advance', 'monthly-in-arrears', 'weekly-in-arrears', 'each'] },
            lines: { type: 'array', minItems: 1, items: LINE },
          },
          ['id', 'name', 'cadence', 'lines'],
        ),
      },
    },
    ['kinds'],
  ),
};
