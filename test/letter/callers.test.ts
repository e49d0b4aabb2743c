import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAgreement } from '../../src/index.js';
import { shipped } from './matter.js';

const TEMPLATES = readdirSync('templates/letters').filter((name) => name.endsWith('.nl.md'));

describe.each(['afas', 'example-sla'])('the letters that %s calls for', (agreement) => {
  it('are written for the clauses that call for them, wherever there is a template', async () => {
    const { agreement: read } = await openAgreement({ root: process.cwd(), rules: 'rules' }, agreement);
    const calls = [...read.clauses.values()].flatMap(({ id, rules }) =>
      rules.flatMap(({ consequences }) =>
        consequences.flatMap((one) => (one.kind === 'letter' ? [{ clause: id, letter: one.name }] : [])),
      ),
    );
    expect(calls.length).toBeGreaterThan(0);
    const refused: string[] = [];
    for (const { clause, letter } of calls) {
      if (!TEMPLATES.includes(`${letter}.nl.md`)) continue;
      for (const lang of ['nl', 'en']) {
        const { legalBasis } = await shipped(`${letter}.${lang}`);
        if (!legalBasis.includes(clause)) refused.push(`${letter}.${lang} for ${clause}`);
      }
    }
    expect(refused).toEqual([]);
  });
});
