import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/formats.js';
import { DEMO } from './fixture.js';
import { textOf } from './text-of.js';

describe('formats', () => {
  it('have names and extensions of their own', () => {
    expect(new Set(REPORT_FORMATS.map((format) => format.name)).size).toBe(REPORT_FORMATS.length);
  });

  it.each(['README.md', 'docs/formats.md'])('stand in the table of %s, all of them', (page) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/[a-z]+/g) ?? []);
    expect(named.sort()).toEqual(REPORT_FORMATS.map(({ name }) => name).sort());
  });

  it.each(REPORT_FORMATS.map((format) => [format.name, format] as const))(
    '%s gives the same bytes twice, and ends with a newline',
    async (_, format) => {
      const options = { lang: 'nl', colour: false, width: 80 } as const;
      const text = textOf(await format.write(DEMO, options));
      expect(textOf(await format.write(structuredClone(DEMO), options))).toBe(text);
      expect(text.endsWith('\n')).toBe(true);
    },
  );
});
