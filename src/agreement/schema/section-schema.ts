import type { JsonSchema } from '../../source/schema-check.js';
import { ID, schema, TEXT_OR_WORDS, WORDS } from './parts.js';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };
const FREE: JsonSchema = { type: ['object', 'array', 'string', 'number', 'boolean', 'null'] };
const TREE: JsonSchema = { type: 'object', description: 'A condition tree, or a map of equalities.' };
const FACTS: JsonSchema = { type: 'object', description: 'Named values.', additionalProperties: FREE };

const RECEIVER: JsonSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*$',
  description: 'customer, vendor, both, or somebody else whom the contract names under correspondents.',
};

const CONSEQUENCE: JsonSchema = {
  type: 'object',
  properties: {
    when: { enum: ['met', 'breached', 'pending', 'undetermined', 'missed'] },
    letter: TEXT,
    calendar: TEXT,
    'invoice-line': TEXT,
    right: TEXT,
    to: RECEIVER,
    after: { ...TEXT, description: 'The letter of the stage before, which must have been sent.' },
  },
  required: ['when'],
};

const OCCASION: JsonSchema = {
  type: 'object',
  description: 'A letter or a calendar entry that no verdict calls for.',
  properties: {
    letter: TEXT,
    calendar: TEXT,
    to: RECEIVER,
    forEach: { type: ['string', 'object'] },
    where: TREE,
    facts: FACTS,
    at: { type: ['string', 'object'], description: 'The moment that it is about.' },
  },
  required: ['forEach'],
};

const RULE = {
  forEach: { description: 'Who is judged.', type: ['string', 'object'] },
  facts: FACTS,
  where: { ...TREE, description: 'When the rule applies.' },
  within: { type: 'object', description: 'A clock with a limit: { from, atMost, to }.' },
  require: TREE,
  expect: { type: 'object', description: 'Fields and what they should be.' },
  holds: { ...TREE, description: 'A state, not a duty: true is shown as holds, false as not applicable.' },
  doubt: {
    type: 'object',
    properties: { when: TREE, ask: TEXT_OR_WORDS },
    required: ['when', 'ask'],
    additionalProperties: false,
  },
  otherwise: { enum: ['missed', 'undetermined', 'not-applicable', 'breached'] },
  severity: { enum: ['critical', 'major', 'minor', 'note'] },
  consequences: { type: 'array', items: CONSEQUENCE },
  chart: TEXT,
} as const;

/** A section file: the clauses of one section in the text's order, each with its rules or its reason. */
export const SECTION_SCHEMA: JsonSchema = schema('section', 'The clauses of a section', {
  properties: {
    section: TEXT,
    clauses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          id: ID,
          kind: {
            enum: [
              'obligation',
              'prohibition',
              'right',
              'power',
              'condition',
              'definition',
              'price',
              'limit-of-liability',
              'target',
              'information',
            ],
          },
          bearer: { enum: ['customer', 'vendor', 'both', 'none'] },
          lines: { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 2, maxItems: 2 },
          says: WORDS,
          inForce: { type: 'object', description: 'The days on which the text has it: { from, through }.' },
          none: { ...TEXT_OR_WORDS, description: 'Why no rule can exist.' },
          todo: { const: true },
          note: TEXT,
          occasions: { type: 'array', items: OCCASION },
          groups: { type: 'object' },
          lifts: { type: 'object' },
          keeps: {
            type: 'object',
            description:
              'The records by which an older version of the terms is kept: { of, where, version, from, through }.',
          },
          rules: {
            type: 'array',
            minItems: 1,
            items: { type: 'object', properties: { id: ID, ...RULE }, required: ['id'] },
          },
          ...RULE,
        },
        required: ['id', 'kind', 'bearer', 'lines', 'says'],
      },
    },
  },
  required: ['section', 'clauses'],
  additionalProperties: false,
});
