import type { JsonSchema } from '../../source/schema-check.js';
import { DATE, schema } from './parts.js';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

/** `sent-letters.yaml`: the letters of a contract that went out. */
export const SENT_LETTERS_SCHEMA: JsonSchema = schema(
  'sent-letters',
  'Letters of a contract that were sent',
  {
    properties: {
      sent: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            number: { type: 'string', pattern: '^[0-9A-F]{8}$' },
            letter: TEXT,
            to: TEXT,
            verdict: { enum: ['met', 'breached', 'missed', 'pending', 'undetermined'] },
            findings: { type: 'array', minItems: 1, items: TEXT, description: 'The ids of the findings.' },
            subject: TEXT,
            reference: TEXT,
            sentOn: DATE,
            answerBy: { ...TEXT, description: 'Until when it asked for an answer: a day or an instant.' },
            note: { ...TEXT, description: 'For people.' },
          },
          required: ['number', 'letter', 'to', 'verdict', 'findings', 'subject', 'reference', 'sentOn'],
          additionalProperties: false,
        },
      },
    },
    required: ['sent'],
    additionalProperties: false,
  },
);
