import type { Absence, FieldKind, FieldSpec } from '../../source/field.js';
import type { JsonSchema } from '../../source/schema-check.js';
import type { RecordType } from '../record-type.js';
import { DRAFT } from './parts.js';

const BY_KIND: Readonly<Record<Exclude<FieldKind, 'list' | 'money'>, JsonSchema>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  day: { type: 'string', format: 'date' },
  instant: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})?$',
  },
  month: { type: 'string', pattern: '^\\d{4}-\\d{2}(-01)?$' },
  texts: { type: 'array', items: { type: 'string' } },
};

/** The form of a YAML or JSON file of records of one type, for editors: a list of maps, checked further when read. */
export function recordSchema(agreement: string, type: RecordType): JsonSchema {
  return {
    $schema: DRAFT,
    $id: `urn:servanda:schema:${agreement}:${type.type}`,
    title: `Records of the type ${type.type}`,
    description: type.says.en,
    type: 'array',
    items: rowSchema(type.fields),
  };
}

function rowSchema(fields: readonly FieldSpec[]): JsonSchema {
  const required = fields.filter((field) => field.required === true).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldSchema(field: FieldSpec): JsonSchema {
  const description = describe(field);
  return { ...(description === '' ? {} : { description }), ...formOf(field) };
}

function formOf(field: FieldSpec): JsonSchema {
  const { is, oneOf, negative = false } = field;
  if (is === 'list') return { type: 'array', items: rowSchema(field.of ?? []) };
  if (is === 'money') {
    return { type: 'string', pattern: `^${negative ? '-?' : ''}\\d+(\\.\\d{1,${field.decimals ?? 2}})?$` };
  }
  if (oneOf === undefined) {
    return (is === 'integer' || is === 'number') && !negative ? { ...BY_KIND[is], minimum: 0 } : BY_KIND[is];
  }
  if (is === 'texts') return { type: 'array', items: { enum: oneOf } };
  return { enum: is === 'integer' ? oneOf.map(Number) : oneOf };
}

/** What the field is, its unit, what it points to, and what it means when it is left out. */
function describe({ says, unit, references, event, absent, required }: FieldSpec): string {
  const parts = [
    says?.en,
    unit === undefined ? undefined : `In ${unit}.`,
    references === undefined ? undefined : `The key of a record of the type ${references}.`,
    event === true ? 'An event: after the as-of day it has not happened.' : undefined,
    required === true ? undefined : absenceOf(absent ?? 'missing'),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function absenceOf(absent: Absence): string {
  if (absent === 'none') return 'Left out: there is none.';
  if (absent === 'not-yet') return 'Left out: it has not happened yet.';
  if (absent === 'missing') return 'Left out: nobody knows.';
  return `Left out: it has not happened yet as long as ${absent.until} is left out too.`;
}
