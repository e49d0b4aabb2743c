import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.js';
import { writeTerminal } from '../../src/report/terminal.js';
import { DEMO } from './fixture.js';
import { bulkFindings } from './fixture-bulk.js';

const plain = { lang: 'en', colour: false, width: 80 } as const;
const SGR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe('the terminal report', () => {
  it.each(['en', 'nl'] as const)('is what the golden file holds (%s)', async (lang) => {
    const text = await writeTerminal(DEMO, { ...plain, lang });
    await expect(text).toMatchFileSnapshot(`golden/demo-terminal.${lang}.txt`);
  });

  it('lists everything on request', async () => {
    const text = await writeTerminal(DEMO, { ...plain, all: true });
    await expect(text).toMatchFileSnapshot('golden/demo-terminal-all.en.txt');
  });

  it.each([40, 66, 80, 120])('fits %i columns, wide characters counted double', async (width) => {
    for (const lang of ['en', 'nl'] as const) {
      const text = await writeTerminal(DEMO, { ...plain, lang, width });
      const tooWide = text.split('\n').filter((line) => displayWidth(line) > width);
      expect(tooWide).toEqual([]);
    }
  });

  it('lets no control character of the data through', async () => {
    expect(await writeTerminal(DEMO, plain)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('colours words without changing them', async () => {
    const coloured = await writeTerminal(DEMO, { ...plain, colour: true });
    expect(coloured.match(SGR)?.length).toBeGreaterThan(20);
    expect(coloured.replace(SGR, '')).toBe(await writeTerminal(DEMO, plain));
  });

  it('puts the breached first, per section', async () => {
    const text = await writeTerminal(DEMO, plain);
    expect(text.indexOf('✗ paying.in-time')).toBeLessThan(text.indexOf('● paying.ground-for-stopping'));
    expect(text.indexOf('✗ F-2025-031')).toBeLessThan(text.indexOf('~ F-2025-020'));
  });

  it('says that a condition holds, never that it is met', async () => {
    const text = await writeTerminal(
      { ...DEMO, findings: DEMO.findings.filter((each) => each.holds) },
      plain,
    );
    expect(text).toContain('● paying.ground-for-stopping · 1 holds');
    expect(text).not.toContain('1 met');
  });

  it('folds alike findings: five of a kind, then how many more', async () => {
    const text = await writeTerminal({ ...DEMO, findings: bulkFindings(365) }, plain);
    expect(text).toContain('copies.daily · 28 breached · 337 met');
    expect(text.match(/✗ C-2025/g)).toHaveLength(5);
    expect(text).toContain('… and 23 more');
    expect(text.split('\n').length).toBeLessThan(70);
  });

  it('names missing data once per clause and once per record type', async () => {
    const text = await writeTerminal(DEMO, plain);
    expect(text).toContain('? missing ticket.priority (3×)');
    expect(text.match(/training-day/g)).toHaveLength(1);
    expect(text).toContain('certificate: would decide 2 clauses');
  });

  it('folds a clause that only waits to a line, with how often and for what first', async () => {
    const pending = DEMO.findings.filter(({ verdict }) => verdict === 'pending');
    const findings = [...pending, ...pending.map((each) => ({ ...each, id: `${each.id}2` }))];
    const text = await writeTerminal({ ...DEMO, findings }, plain);
    expect(text.replace(/\s+/g, ' ')).toMatch(/○ \S+ · 2 pending · [^○]*, known from 15 January 2026/);
    expect(text.replace(/\s+/g, ' ')).toContain('· 2 pending · December 2025, known from 1 January 2026');
  });

  it('says nothing of a state that nothing follows from, but counts it', async () => {
    const findings = DEMO.findings
      .filter(({ holds }) => holds)
      .map((each) => ({ ...each, consequences: [] }));
    expect(await writeTerminal({ ...DEMO, findings }, plain)).toContain('Nothing to report on 1 clause.');
  });

  it('gives each file of the proof once, its lines in order, under the folder that is said at the top', async () => {
    const at = (line: number): { file: string; line: number } => ({
      file: 'contracts/demo/operations/invoices.yaml',
      line,
    });
    const facts = [9, 44, 8, 10, 44, 3].map((line) => ({ name: 'f', value: '1', at: at(line) }));
    const findings = DEMO.findings.slice(0, 1).map((each) => ({ ...each, facts }));
    const text = await writeTerminal({ ...DEMO, findings }, plain);
    expect(text).toContain('Files      contracts/demo/ (paths in this report start there)');
    expect(text).toMatch(/proof +operations\/invoices\.yaml:3, 8–10, 42, 44\n/);
  });

  it('takes the counts from the summary, the clauses without a rule among them', async () => {
    const summary = { ...DEMO.summary, notEncoded: 404 };
    expect(await writeTerminal({ ...DEMO, summary }, plain)).toContain('· 404 not yet encoded');
  });

  it('is brief when there is nothing to say', async () => {
    const text = await writeTerminal({ ...DEMO, findings: [], gaps: [], warnings: [] }, plain);
    expect(text.split('\n').length).toBeLessThan(15);
  });
});
