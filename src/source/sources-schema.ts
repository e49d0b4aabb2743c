import type { JsonSchema } from './schema-check.js';

const text = { type: 'string', minLength: 1 };
const value = { type: ['string', 'number', 'boolean', 'array'], items: { type: 'string' } };

const mapEntry = {
  anyOf: [
    { title: 'a column', ...text },
    {
      title: '{ column: … } with format, values, split or decimal',
      type: 'object',
      additionalProperties: false,
      required: ['column'],
      properties: {
        column: text,
        format: text,
        values: {
          type: 'object',
          minProperties: 1,
          additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
        },
        split: text,
        decimal: { type: 'string', enum: ['.', ','] },
      },
    },
    {
      title: '{ value: … } for a constant',
      type: 'object',
      additionalProperties: false,
      required: ['value'],
      properties: { value },
    },
  ],
};

/** The form of sources.yaml: which files there are, what each is about, what it covers, how to read it. */
export const SOURCES_SCHEMA: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['sources'],
  properties: {
    sources: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'record'],
        properties: {
          file: {
            ...text,
            description: 'Relative to the folder of this file: .csv, .tsv, .ndjson, .jsonl, .json or .yaml.',
          },
          record: { ...text, description: 'A record type, or type.list for a list in a file of its own.' },
          coverage: {
            type: 'object',
            additionalProperties: false,
            properties: { from: text, until: text },
            description: 'The period in which nothing is missing; a date as until is its last whole day.',
          },
          zone: { ...text, description: 'The zone of times without offset.' },
          delimiter: { type: 'string', enum: [',', ';', '\t', '|'] },
          decimal: { type: 'string', enum: ['.', ','] },
          extractedAt: {
            ...text,
            description: 'When the file was taken from the system that it comes from.',
          },
          parent: {
            ...text,
            description: 'For a list: the column that holds the key of the record it belongs to.',
          },
          where: {
            type: 'object',
            minProperties: 1,
            additionalProperties: { type: ['string', 'array'], items: { type: 'string' } },
            description: 'Only rows with these texts in these columns.',
          },
          map: { type: 'object', minProperties: 1, additionalProperties: mapEntry },
        },
      },
    },
  },
};

/** What a mapping says about one field. */
export interface MapEntry {
  readonly column?: string;
  readonly format?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly split?: string;
  readonly decimal?: string;
  readonly value?: unknown;
}

/** One source as sources.yaml describes it, after the schema was checked. */
export interface SourceEntry {
  readonly file: string;
  readonly record: string;
  readonly coverage?: { readonly from?: string; readonly until?: string };
  readonly zone?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly extractedAt?: string;
  readonly parent?: string;
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  readonly map?: Readonly<Record<string, string | MapEntry>>;
}
