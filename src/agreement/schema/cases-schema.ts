import type { JsonSchema } from '../../source/schema-check.js';
import { CASE_CONTRACT } from './contract-schema.js';
import { DATE, ID, NAME, schema } from './parts.js';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };
const DECIMAL: JsonSchema = {
  type: ['string', 'integer'],
  description: 'A decimal, a day or a word, as a report writes it.',
};

const EXPECTATION: JsonSchema = {
  type: 'object',
  properties: {
    clause: ID,
    rule: ID,
    subject: {
      type: ['string', 'integer'],
      description: 'The key of the subject: F1, 2026-04, agreement, F1/payroll.',
    },
    verdict: { enum: ['met', 'missed', 'breached', 'pending', 'not-applicable', 'undetermined', 'waived'] },
    due: TEXT,
    amount: DECIMAL,
    value: DECIMAL,
    reading: { type: 'object', additionalProperties: TEXT },
    missing: { type: 'array', items: TEXT },
  },
  required: ['clause', 'verdict'],
  additionalProperties: false,
};

const BILL: JsonSchema = {
  type: 'object',
  properties: {
    kind: { ...NAME, description: 'The kind of invoice.' },
    issuedOn: DATE,
    lines: {
      type: 'array',
      description: 'All lines, in order; an empty list says that there is no such invoice.',
      items: {
        type: 'object',
        properties: { item: TEXT, quantity: DECIMAL, price: DECIMAL, amount: DECIMAL },
        required: ['amount'],
        additionalProperties: false,
      },
    },
    problem: { ...TEXT, description: 'The code of what stands in the way.' },
  },
  required: ['kind', 'issuedOn'],
  additionalProperties: false,
};

/** `*.cases.yaml`: worked cases that a lawyer can check with a calendar. */
export const CASES_SCHEMA: JsonSchema = {
  ...schema('cases', 'Worked cases', {}),
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: TEXT,
      contract: CASE_CONTRACT,
      data: { type: 'object', description: 'Records by type; a type that is named is complete up to asOf.' },
      coverage: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: { from: TEXT, until: TEXT },
          additionalProperties: false,
        },
      },
      readings: { type: 'object', additionalProperties: TEXT },
      asOf: TEXT,
      period: {
        type: 'object',
        properties: { from: DATE, through: DATE },
        required: ['from', 'through'],
        additionalProperties: false,
      },
      expect: { type: 'array', minItems: 1, items: EXPECTATION },
      bills: { type: 'array', minItems: 1, items: BILL },
      because: TEXT,
    },
    required: ['id', 'asOf'],
    additionalProperties: false,
  },
};
