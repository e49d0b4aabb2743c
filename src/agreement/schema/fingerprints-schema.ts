import type { JsonSchema } from '../../source/schema-check.js';
import { schema } from './parts.js';

const COUNT: JsonSchema = { type: 'integer', minimum: 1 };

/** `fingerprints.yaml`: the text of an agreement as hashes, which `servanda drift --write` makes. */
export const FINGERPRINTS_SCHEMA: JsonSchema = schema(
  'fingerprints',
  "The fingerprints of an agreement's text",
  {
    properties: {
      form: { const: 1, description: 'How the fingerprints are taken.' },
      lines: { ...COUNT, description: 'Lines of the text.' },
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of the file with the text.' },
      sentences: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: {
            lines: {
              type: 'array',
              minItems: 1,
              description: 'Each line on which the sentence stands, and how many of its characters.',
              items: { type: 'array', items: COUNT, minItems: 2, maxItems: 2 },
            },
            hash: { type: 'string', pattern: '^[0-9a-f]{16}$', description: 'Of the whole sentence.' },
            pairs: {
              type: 'string',
              pattern: '^([0-9a-f]{4})+$',
              description: 'Of its neighbouring words, four digits each, sorted.',
            },
          },
          required: ['lines', 'hash', 'pairs'],
          additionalProperties: false,
        },
      },
    },
    required: ['form', 'lines', 'sha256', 'sentences'],
    additionalProperties: false,
  },
);
