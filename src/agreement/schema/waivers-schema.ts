import type { JsonSchema } from '../../source/schema-check.js';
import { DATE, ID, schema } from './parts.js';

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

/** `waivers.yaml`: breaches that somebody has accepted, why, and until when. */
export const WAIVERS_SCHEMA: JsonSchema = schema('waivers', 'Waivers of a contract', {
  properties: {
    waivers: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          clause: ID,
          subject: {
            ...TEXT,
            description: 'The key of the subject; without it every subject of the clause.',
          },
          reason: TEXT,
          approver: TEXT,
          until: { ...DATE, description: 'The last day on which the waiver holds.' },
        },
        required: ['clause', 'reason', 'approver', 'until'],
        additionalProperties: false,
      },
    },
  },
  required: ['waivers'],
  additionalProperties: false,
});
