import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import { writeJson } from '../../src/report/json.js';
import { DEMO, HOSTILE } from './fixture.js';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | false;
}

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/result-1.0.schema.json', import.meta.url), 'utf8'),
) as Schema;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** Every object of a value against the schema: keys in the order of the schema. */
function wrongOrder(value: unknown, part: Schema, path: string): string[] {
  const target = part.$ref === undefined ? part : (schema.$defs?.[part.$ref.replace('#/$defs/', '')] ?? part);
  if (Array.isArray(value)) {
    const items = target.items;
    return items ? value.flatMap((each, index) => wrongOrder(each, items, `${path}/${index}`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const order = Object.keys(target.properties ?? {}).filter((key) => key in value);
  const here = entries.map(([key]) => key).join() === order.join() ? [] : [`${path}: ${order.join()}`];
  return [
    ...here,
    ...entries.flatMap(([key, each]) => wrongOrder(each, target.properties?.[key] ?? {}, `${path}/${key}`)),
  ];
}

function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each) => reversed(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  ) as T;
}

describe('the result as JSON', () => {
  it('is what the golden file holds', async () => {
    await expect(await writeJson(DEMO)).toMatchFileSnapshot('golden/demo.json');
  });

  it('fits the published schema', async () => {
    expect(validate(JSON.parse(await writeJson(DEMO))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('carries the whole result', async () => {
    expect(JSON.parse(await writeJson(DEMO))).toEqual(DEMO);
  });

  it('has its keys in the order of the schema, whatever their order was', async () => {
    const text = await writeJson(DEMO);
    expect(wrongOrder(JSON.parse(text), schema, '')).toEqual([]);
    expect(await writeJson(reversed(DEMO))).toBe(text);
  });

  it('ends with one newline and is indented by two', async () => {
    const text = await writeJson(DEMO);
    expect(text).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n/);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('writes characters that steer a terminal as escapes', async () => {
    const text = await writeJson(DEMO);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text).toContain('\\u001b[31m');
    expect(text).toContain('\\u009b2J');
    expect(text).toContain('\\u202egnp.exe');
    expect(text).toContain(HOSTILE.rightToLeft);
  });

  it.each([
    ['an unknown field', { ...DEMO, mood: 'good' }],
    ['a verdict that does not exist', { ...DEMO, findings: [{ ...DEMO.findings[0], verdict: 'fine' }] }],
    ['a margin that is a float', { ...DEMO, findings: [{ ...DEMO.findings[0], margin: { value: -8 } }] }],
    ['a hash in capitals', { ...DEMO, inputs: [{ file: 'a', sha256: 'AB'.repeat(32) }] }],
    ['an impossible form of a date', { ...DEMO, asOf: '31-12-2025' }],
    ['a negative count', { ...DEMO, summary: { ...DEMO.summary, met: -1 } }],
  ])('the schema refuses %s', (_, wrong) => {
    expect(validate(wrong)).toBe(false);
  });

  it('leaves out what is absent', async () => {
    const { period: _, ...rest } = DEMO;
    const bare: Result = rest;
    expect(await writeJson(bare)).not.toContain('"period"');
  });
});
