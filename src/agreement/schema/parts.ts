import type { JsonSchema } from '../../source/schema-check.js';

/** Pieces that the published schemas share. */
export const WORDS: JsonSchema = {
  type: 'object',
  description: 'The same text in English and in Dutch.',
  properties: { en: { type: 'string', minLength: 1 }, nl: { type: 'string', minLength: 1 } },
  required: ['en', 'nl'],
  additionalProperties: false,
};

/** Words in both languages, or one plain text that stands for both. */
export const TEXT_OR_WORDS: JsonSchema = { anyOf: [{ type: 'string', minLength: 1 }, WORDS] };

export const DATE: JsonSchema = { type: 'string', format: 'date', description: 'A day: 2025-03-31.' };

export const NAME: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9-]*$' };

/** A clause, rule, term or reading: words with points between. */
export const ID: JsonSchema = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9-]*(\\.[a-z0-9][A-Za-z0-9-]*)*$',
};

/** The dialect of every schema here. */
export const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

export function schema(name: string, title: string, body: JsonSchema): JsonSchema {
  return {
    $schema: DRAFT,
    $id: `urn:servanda:schema:${name}`,
    title,
    type: 'object',
    ...body,
  };
}
