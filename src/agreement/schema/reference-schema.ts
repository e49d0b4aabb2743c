import type { JsonSchema } from '../../source/schema-check.js';
import { DATE, NAME, schema, WORDS } from './parts.js';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

/** `reference/*.yaml`: published figures that belong to the agreement. */
export const REFERENCE_SCHEMA: JsonSchema = schema('reference', 'Reference records of an agreement', {
  properties: {
    record: NAME,
    says: WORDS,
    source: { description: 'Where the figures were published, and when they were taken over.' },
    coverage: {
      type: 'object',
      properties: { from: DATE, until: DATE },
      required: ['from', 'until'],
      additionalProperties: false,
    },
    rows: { type: 'array', items: { type: 'object' } },
  },
  required: ['record', 'source', 'coverage', 'rows'],
  additionalProperties: false,
});

const SHIFT: JsonSchema = { type: 'object', additionalProperties: { type: 'integer' } };

/** `calendars/*.yaml`: a holiday calendar with a source for every row. */
export const CALENDAR_SCHEMA: JsonSchema = schema('calendar', 'A holiday calendar', {
  properties: {
    id: NAME,
    says: WORDS,
    jurisdiction: TEXT,
    weekend: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 } },
    holidays: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: TEXT,
          name: WORDS,
          source: TEXT,
          fixed: { type: 'string', pattern: '^\\d\\d-\\d\\d$' },
          easter: { type: 'integer' },
          weekday: { type: 'object' },
          date: DATE,
          shift: SHIFT,
          everyYears: { type: 'integer', minimum: 1 },
          from: { type: 'integer' },
          through: { type: 'integer' },
        },
        required: ['id', 'name', 'source'],
        additionalProperties: false,
      },
    },
  },
  required: ['id', 'says', 'jurisdiction', 'holidays'],
  additionalProperties: false,
});
