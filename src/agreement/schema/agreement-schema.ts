import type { JsonSchema } from '../../source/schema-check.js';
import { BILLING_SCHEMA } from './billing-schema.js';
import { DATE, NAME, schema, TEXT_OR_WORDS, WORDS } from './parts.js';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

/** `agreement.yaml`: what the agreement is, its versions, branches and sections. */
export const AGREEMENT_SCHEMA: JsonSchema = schema('agreement', 'An agreement', {
  properties: {
    id: NAME,
    title: WORDS,
    source: { ...TEXT, description: 'Where the text is published.' },
    text: {
      type: 'object',
      properties: {
        lines: { type: 'integer', minimum: 1 },
        blank: { type: 'array', items: { type: 'integer' } },
      },
      required: ['lines'],
      additionalProperties: false,
    },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    versions: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { id: TEXT, from: DATE },
        required: ['id', 'from'],
        additionalProperties: false,
      },
    },
    branches: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        properties: { zone: TEXT, calendar: NAME, says: WORDS },
        required: ['zone', 'calendar'],
        additionalProperties: false,
      },
    },
    sections: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { id: TEXT, title: WORDS },
        required: ['id', 'title'],
        additionalProperties: false,
      },
    },
    charts: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: NAME,
          title: WORDS,
          unit: TEXT,
          form: { enum: ['value', 'clock', 'share'] },
          fact: TEXT,
          against: TEXT,
          beside: {
            type: 'object',
            properties: { fact: TEXT, title: WORDS, unit: TEXT },
            required: ['fact', 'title', 'unit'],
            additionalProperties: false,
          },
        },
        required: ['name', 'title', 'unit'],
        additionalProperties: false,
      },
    },
    recordGroups: {
      type: 'array',
      description: 'The order in which documentation shows the record types.',
      items: {
        type: 'object',
        properties: { title: WORDS, types: { type: 'array', minItems: 1, items: NAME } },
        required: ['title', 'types'],
        additionalProperties: false,
      },
    },
    dates: {
      type: 'object',
      description: 'What the entries of a calendar are called, by the names that rules give them.',
      propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
      additionalProperties: WORDS,
    },
    evidenceLetter: {
      ...NAME,
      description: 'The letter that asks for the data without which verdicts are undetermined.',
    },
    billing: BILLING_SCHEMA,
  },
  required: ['id', 'title', 'text', 'currency', 'versions', 'branches', 'sections'],
  additionalProperties: false,
});

const TERM_VALUE: JsonSchema = {
  description: 'A value in the unit of the term, a vague one as { from, to }, unlimited, or unknown.',
};

/** `terms*.yaml`: the numbers, durations, windows and lists of the agreement. */
export const TERMS_SCHEMA: JsonSchema = schema('terms', 'Terms of an agreement', {
  properties: {
    terms: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          section: TEXT,
          unit: TEXT,
          of: TEXT,
          says: WORDS,
          assumed: { ...TEXT_OR_WORDS, description: 'Why a number is needed that the text does not give.' },
          source: TEXT,
          values: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              properties: { from: DATE, value: TERM_VALUE },
              required: ['from', 'value'],
              additionalProperties: false,
            },
          },
        },
        required: ['section', 'unit', 'says', 'values'],
        additionalProperties: false,
      },
    },
  },
  required: ['terms'],
  additionalProperties: false,
});

/** `readings*.yaml`: places that can be read in more than one way. */
export const READINGS_SCHEMA: JsonSchema = schema('readings', 'Readings of an agreement', {
  properties: {
    readings: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          question: WORDS,
          default: TEXT,
          choices: {
            type: 'object',
            minProperties: 1,
            additionalProperties: {
              type: 'object',
              properties: { en: TEXT, nl: TEXT, terms: { type: 'object', additionalProperties: TERM_VALUE } },
              required: ['en', 'nl'],
              additionalProperties: false,
            },
          },
        },
        required: ['question', 'default', 'choices'],
        additionalProperties: false,
      },
    },
  },
  required: ['readings'],
  additionalProperties: false,
});

const FIELD: JsonSchema = {
  type: 'object',
  properties: {
    is: {
      enum: ['text', 'integer', 'number', 'money', 'boolean', 'day', 'instant', 'month', 'list', 'texts'],
    },
    oneOf: { type: 'array', minItems: 1, items: { type: ['string', 'integer'] } },
    required: { type: 'boolean' },
    event: { type: 'boolean' },
    absent: {
      anyOf: [
        { title: 'a word', enum: ['missing', 'none', 'not-yet'] },
        {
          title: 'an end',
          type: 'object',
          properties: { until: TEXT },
          required: ['until'],
          additionalProperties: false,
        },
      ],
    },
    references: NAME,
    says: WORDS,
    unit: TEXT,
    decimals: { type: 'integer', minimum: 0, maximum: 10 },
    negative: { const: true },
    since: TEXT,
    periods: { type: 'array', items: { type: 'array', items: TEXT, minItems: 2, maxItems: 2 } },
    of: { type: 'object', additionalProperties: { $ref: '#/$defs/field' } },
  },
  required: ['is'],
  additionalProperties: false,
};

/** `records/<type>.yaml`: one type of the record dictionary. */
export const RECORD_TYPE_SCHEMA: JsonSchema = schema('record-type', 'A record type', {
  $defs: { field: FIELD },
  properties: {
    record: NAME,
    says: WORDS,
    key: { type: 'array', items: TEXT },
    born: TEXT,
    moment: TEXT,
    keptBy: { enum: ['customer', 'vendor'], description: 'Whose administration holds these records.' },
    valid: {
      type: 'object',
      properties: { from: TEXT, through: TEXT, until: TEXT },
      required: ['from'],
      additionalProperties: false,
    },
    periods: { type: 'array', items: { type: 'array', items: TEXT, minItems: 2, maxItems: 2 } },
    fields: { type: 'object', minProperties: 1, additionalProperties: { $ref: '#/$defs/field' } },
  },
  required: ['record', 'says', 'fields'],
  additionalProperties: false,
});
