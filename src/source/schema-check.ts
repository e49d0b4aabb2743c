import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Problems } from './problem.js';
import { bestBranches } from './schema-branches.js';
import { schemaProblem } from './schema-sentence.js';
import type { YamlTree } from './yaml-tree.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

let ajv: Ajv2020 | undefined;
let hastyAjv: Ajv2020 | undefined;
const compiled = new WeakMap<JsonSchema, ValidateFunction>();
/** Schemas by which values are compared with one another. */
const comparing = new WeakSet<JsonSchema>();
const hastilyCompiled = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * Checks a tree against a JSON Schema and adds one problem per fault, each at its line and column. `title`
 * says what the file is, such as 'the contract'. Formats: date, date-time (with offset), decimal. Returns
 * whether all is well; throws if the schema itself has an unknown keyword.
 */
export async function checkSchema(
  tree: YamlTree,
  schema: JsonSchema,
  problems: Problems,
  { title }: { readonly title: string },
): Promise<boolean> {
  const validate = await validator(schema);
  // The checker compares maps by methods that maps without prototype do not have.
  const data: unknown = comparing.has(schema) ? JSON.parse(JSON.stringify(tree.data)) : tree.data;
  if (validate(data)) return true;
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  for (const error of bestBranches(errors)) problems.add(schemaProblem(error, tree, title));
  return false;
}

/**
 * The same for a file that a program wrote: it is right or it is not, so that only its first fault is told.
 */
export async function checkWrittenFile(
  tree: Pick<YamlTree, 'data' | 'at' | 'keyAt'>,
  schema: JsonSchema,
  problems: Problems,
  { title }: { readonly title: string },
): Promise<boolean> {
  hastyAjv ??= await newAjv(false);
  const validate = hastilyCompiled.get(schema) ?? hastyAjv.compile(schema);
  hastilyCompiled.set(schema, validate);
  if (validate(tree.data)) return true;
  const [error] = validate.errors ?? [];
  if (error !== undefined) problems.add(schemaProblem(error, tree, title));
  return false;
}

async function validator(schema: JsonSchema): Promise<ValidateFunction> {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  ajv ??= await newAjv(true);
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  if (/"uniqueItems"|"const":[[{]|"enum":\[[[{]/.test(JSON.stringify(schema))) comparing.add(schema);
  return validate;
}

async function newAjv(allErrors: boolean): Promise<Ajv2020> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const checker = new Ajv2020({
    allErrors,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
    logger: false,
    // Compiling the schema of schemas takes longer than all of ours; strict mode still refuses a misspelt one.
    meta: false,
    validateSchema: false,
  });
  checker.addFormat('date', (text: string) => Day.parse(text) !== undefined);
  checker.addFormat('date-time', (text: string) => Instant.parse(text) !== undefined);
  checker.addFormat('decimal', (text: string) => Rational.parse(text) !== undefined);
  return checker;
}
