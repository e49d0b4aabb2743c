import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { failureLine, testAgreement } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'test/scenarios';
const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.yaml'));

it('has scenarios to run', () => {
  expect(files.length).toBeGreaterThanOrEqual(15);
});

it.each(files)('what a user worked out by hand comes out: %s', async (file) => {
  const report = await testAgreement({ root, agreement: 'afas', files: [`${FOLDER}/${file}`] });
  expect(report.failures.map(failureLine)).toEqual([]);
  expect(report.expectations).toBeGreaterThan(0);
});
