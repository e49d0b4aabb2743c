import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { failureLine, testAgreement } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const agreements = readdirSync(new URL('../rules', import.meta.url)).filter((name) => name !== 'calendars');

it.each(agreements)('the worked cases of %s come out as a lawyer says', async (agreement) => {
  const { failures, scenarios } = await testAgreement({ root, agreement: `rules/${agreement}` });
  expect(failures.map(failureLine)).toEqual([]);
  expect(scenarios).toBeGreaterThan(0);
});
