import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/agreement/schema/record-schema.js';
import { schemaText } from '../../src/agreement/schema/schema-text.js';
import { openAgreementAt } from '../../src/index/agreement-cases.js';
import { schemaFiles } from '../../src/index/schemas.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import { checkSchema, type JsonSchema } from '../../src/source/schema-check.js';
import { readYaml } from '../../src/source/yaml-tree.js';

const REQUEST = { root: process.cwd(), agreement: 'afas' };
const LINE = /^# yaml-language-server: \$schema=(\S+)\n/;

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}

/** What a file is, as its schema calls it. */
function kindOf(file: string): string {
  const [, kind] = /\/(calendars|records|reference)\/[^/]+$/.exec(file) ?? [];
  if (kind !== undefined)
    return { calendars: 'calendar', records: 'record-type', reference: 'reference' }[kind] ?? '';
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name.endsWith('.cases.yaml')) return 'cases';
  return /^(agreement|fingerprints|terms|readings)(-.*)?\.yaml$/.exec(name)?.[1] ?? 'section';
}

describe('the schemas in the repository', () => {
  it('are what the program writes: run servanda schema', async () => {
    const made = await schemaFiles({ root: process.cwd() });
    for (const { path, text } of made) expect(readFileSync(join('schemas', path), 'utf8'), path).toBe(text);
    const written = made.map(({ path }) => join('schemas', path));
    const there = filesUnder('schemas', '.schema.json').filter((file) => !file.includes('result-'));
    expect(there).toEqual(written.sort());
  });

  it('are named in the first line of every rule file, and exist', () => {
    for (const file of filesUnder('rules', '.yaml')) {
      const [, schema = ''] = LINE.exec(readFileSync(file, 'utf8')) ?? [];
      expect(join(dirname(file), schema), file).toBe(`schemas/${kindOf(file)}.schema.json`);
      expect(existsSync(join(dirname(file), schema)), file).toBe(true);
    }
  });

  it('fit the files of the sample contract that name them', async () => {
    const problems = new Problems();
    // A schema is known by its id, so it is read once for all files that name it.
    const schemas = new Map<string, JsonSchema>();
    for (const file of filesUnder('contracts', '.yaml')) {
      const text = readFileSync(file, 'utf8');
      const [, schema] = LINE.exec(text) ?? [];
      const tree = readYaml(file, text, problems);
      if (schema === undefined || tree === undefined) continue;
      const path = join(dirname(file), schema);
      const parsed = schemas.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as JsonSchema);
      schemas.set(path, parsed);
      await checkSchema(tree, parsed, problems, { title: file });
    }
    expect(problems.list.map(formatProblem)).toEqual([]);
  });
});

describe('the schema of a record type', () => {
  it('says what a field is, what it means when it is left out, and refuses other fields', async () => {
    const { agreement } = await openAgreementAt(REQUEST);
    const payment = agreement.recordTypes.get('payment');
    expect(payment).toBeDefined();
    if (payment === undefined) return;
    expect(recordSchema('afas', payment)).toMatchObject({
      type: 'array',
      items: {
        additionalProperties: false,
        properties: {
          amount: { type: 'string', pattern: '^-?\\d+(\\.\\d{1,2})?$' },
          bookedOn: { type: 'string', format: 'date' },
          id: { description: 'Number in the bank export; may be absent. Left out: there is none.' },
        },
      },
    });
  });
});

describe('the text of a schema', () => {
  it('keeps lists of plain values on a line while they fit', () => {
    const words = Array.from({ length: 12 }, () => 'a-long-word');
    expect(schemaText({ a: [1, 'b'], c: {}, d: [{ e: null }] })).toBe(
      '{\n  "a": [1, "b"],\n  "c": {},\n  "d": [\n    {\n      "e": null\n    }\n  ]\n}\n',
    );
    expect(schemaText({ words }).split('\n')).toHaveLength(17);
  });
});
