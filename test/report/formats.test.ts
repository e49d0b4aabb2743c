import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/formats.js';
import { DEMO } from './fixture.js';

describe('formats', () => {
  it('have names and extensions of their own', () => {
    expect(new Set(REPORT_FORMATS.map((format) => format.name)).size).toBe(REPORT_FORMATS.length);
  });

  it.each(REPORT_FORMATS.map((format) => [format.name, format] as const))(
    '%s gives the same text twice, and ends with a newline',
    async (_, format) => {
      const options = { lang: 'nl', colour: false, width: 80 } as const;
      const text = await format.write(DEMO, options);
      expect(await format.write(structuredClone(DEMO), options)).toBe(text);
      expect(text.endsWith('\n')).toBe(true);
    },
  );
});
