import type { ErrorObject } from 'ajv/dist/2020.js';
import { describe } from './convert-context.js';
import type { Problem } from './problem.js';
import { suggestion } from './suggest.js';
import type { TreePath, YamlTree } from './yaml-tree.js';

type Said = Pick<Problem, 'code' | 'message' | 'hint'>;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'nothing',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date such as 2025-02-28',
  'date-time': 'a moment such as 2025-03-01T10:00:00+01:00',
  decimal: 'a decimal number in quotes such as "121.00"',
};

/** What a value does wrong when it lies outside the range that a keyword sets. */
const RANGES: Readonly<Record<string, (limit: unknown) => string>> = {
  minimum: (limit) => `may not be less than ${limit}`,
  maximum: (limit) => `may not be more than ${limit}`,
  exclusiveMinimum: (limit) => `must be more than ${limit}`,
  exclusiveMaximum: (limit) => `must be less than ${limit}`,
  minLength: (limit) => `needs at least ${limit} characters`,
  maxLength: (limit) => `may have at most ${limit} characters`,
  minItems: (limit) => `needs at least ${limit} items`,
  maxItems: (limit) => `may have at most ${limit} items`,
  minProperties: (limit) => `needs at least ${limit} fields`,
  maxProperties: (limit) => `may have at most ${limit} fields`,
  uniqueItems: () => 'holds the same item twice',
};

/** One error of the schema checker as a problem: a sentence, a place, and what would be right. */
export function schemaProblem(
  error: ErrorObject,
  tree: Pick<YamlTree, 'data' | 'at' | 'keyAt'>,
  title: string,
): Problem {
  const path = treePath(error.instancePath, tree.data);
  const name = path.length === 0 ? title : `'${nameOf(path)}'`;
  if (error.propertyName !== undefined) {
    const { message, ...rest } = sentence(error, error.propertyName, 'the key');
    return { ...rest, message, at: tree.keyAt([...path, error.propertyName]) };
  }
  const unknown: unknown = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  if (typeof unknown === 'string') {
    const hint = suggestion(unknown, propertiesOf(error.parentSchema));
    const message = `unknown field '${unknown}' in ${name}`;
    return { code: 'unknown-field', message, at: tree.keyAt([...path, unknown]), ...(hint ? { hint } : {}) };
  }
  return { ...sentence(error, error.data, name), at: tree.at(path) };
}

function sentence(error: ErrorObject, value: unknown, name: string): Said {
  const { keyword, params } = error;
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
      return {
        code: 'required-missing',
        message: `${name} lacks the field '${String(params['missingProperty'])}'`,
      };
    case 'type':
      return wrongType(params['type'], value, name);
    case 'enum':
      return notAllowed(value, (error.schema as readonly unknown[]).map(String), name);
    case 'const':
      return notAllowed(value, [String(params['allowedValue'])], name);
    case 'format': {
      const meant = FORMATS[String(params['format'])] ?? String(params['format']);
      return { code: 'wrong-form', message: `${name} is ${describe(value)}, where ${meant} is meant` };
    }
    case 'pattern':
      return {
        code: 'wrong-form',
        message: `${name} is ${describe(value)}, which does not have the form it needs`,
        hint: `form: ${String(params['pattern'])}`,
      };
    case 'anyOf':
    case 'oneOf':
      return {
        code: 'wrong-form',
        message: `${name} (${describe(value)}) has none of the forms it may have`,
        ...forms(error.schema),
      };
    default:
      return {
        code: 'out-of-range',
        message: `${name} ${RANGES[keyword]?.(params['limit']) ?? error.message ?? 'is not accepted'}`,
      };
  }
}

function wrongType(types: unknown, value: unknown, name: string): Said {
  const kinds = (Array.isArray(types) ? types : [types]).map((type) => KINDS[String(type)] ?? String(type));
  const wantsText = kinds.includes('a text') && (typeof value === 'number' || typeof value === 'boolean');
  return {
    code: 'wrong-type',
    message: `${name} is ${describe(value)}, where ${kinds.join(' or ')} is meant`,
    ...(wantsText ? { hint: 'put it in quotes' } : {}),
  };
}

function notAllowed(value: unknown, allowed: readonly string[], name: string): Said {
  const hint = suggestion(String(value), allowed);
  return { code: 'not-allowed', message: `${name} may not be ${describe(value)}`, ...(hint ? { hint } : {}) };
}

/** The titles of the forms to choose from, where the schema gives them. */
function forms(schema: unknown): { hint?: string } {
  const branches = Array.isArray(schema) ? (schema as readonly Record<string, unknown>[]) : [];
  const titles = branches.flatMap(({ title }) => (typeof title === 'string' ? [title] : []));
  return titles.length > 0 ? { hint: `one of: ${titles.join('; ')}` } : {};
}

function propertiesOf(schema: unknown): string[] {
  const properties = (schema as { properties?: object } | undefined)?.properties;
  return properties === undefined ? [] : Object.keys(properties);
}

function nameOf(path: TreePath): string {
  const last = path.at(-1);
  if (typeof last === 'string') return last;
  const list = path.findLast((step) => typeof step === 'string');
  const item = `item ${Number(last) + 1}`;
  return list === undefined ? item : `${list}, ${item}`;
}

/** A JSON pointer as a path; a step is an index where the data holds a list. */
function treePath(pointer: string, data: unknown): TreePath {
  const path: (string | number)[] = [];
  let value = data;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const key = Array.isArray(value) ? Number(step) : step;
    path.push(key);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}
