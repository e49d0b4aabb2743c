import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { writeNdjson } from '../../src/report/ndjson.js';
import { DEMO } from './fixture.js';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/result-1.0.schema.json', import.meta.url), 'utf8'),
) as { $id: string };

it('is what the golden file holds', async () => {
  await expect(await writeNdjson(DEMO)).toMatchFileSnapshot('golden/demo.ndjson');
});

it('has the result without findings first, and then a finding a line', async () => {
  const [head = '', ...lines] = (await writeNdjson(DEMO)).split('\n');
  const { findings, ...rest } = DEMO;
  expect(JSON.parse(head)).toEqual(rest);
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(findings);
});

it('has findings as the published schema describes them', async () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addSchema(schema, 'result');
  const validate = ajv.compile({ $ref: 'result#/properties/findings/items' });
  const [, ...lines] = (await writeNdjson(DEMO)).trimEnd().split('\n');
  for (const line of lines) expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...DEMO.findings[0], verdict: 'fine' })).toBe(false);
});

it('is one line for a result without findings', async () => {
  expect((await writeNdjson({ ...DEMO, findings: [] })).split('\n')).toHaveLength(2);
});
