import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, openContract, REPORT_FORMATS, type Result } from '../../src/index.js';
import { displayWidth } from '../../src/report/display-width.js';
import { writeHtml } from '../../src/report/html.js';
import { writeJson } from '../../src/report/json.js';
import { writeMarkdown } from '../../src/report/markdown.js';
import { writeTerminal } from '../../src/report/terminal.js';
import { modelOf, seenOf } from './page.js';
import { textOf } from './text-of.js';

const SCHEMA = new URL('../../schemas/result-1.0.schema.json', import.meta.url);
const LANGUAGES = ['en', 'nl'] as const;

describe('the reports of the sample contract', () => {
  let result: Result;

  beforeAll(async () => {
    const loaded = await openContract({ root: process.cwd(), folder: 'contracts/noordkade-logistiek' });
    result = await check(loaded, { asOf: '2025-12-31' });
  });

  it('JSON fits the published schema and has a finding a line', async () => {
    const text = await writeJson(result);
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')),
    );
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(JSON.parse(text)).toEqual(result);
    expect(text.match(/^ {4}\{"id":"[0-9a-f]+","clause"/gm)).toHaveLength(
      result.findings.filter(({ gap }) => gap === undefined).length,
    );
    expect(Buffer.byteLength(text)).toBeLessThan(15_000_000);
  });

  it('the formats for other programs tell each finding once', async () => {
    const options = { lang: 'nl', colour: false, width: 80 } as const;
    const written = async (name: string): Promise<string> =>
      textOf((await REPORT_FORMATS.find((format) => format.name === name)?.write(result, options)) ?? '');
    const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
    const { length } = result.findings;
    expect(count(await written('ndjson'), /^\{"id":/gm)).toBe(length);
    expect(count(await written('csv'), /\r\n/g)).toBe(length + 1);
    expect(count(await written('sarif'), /^ {8}\{"ruleId":/gm)).toBe(length);
    expect(count(await written('junit'), /<testcase /g)).toBe(length);
    expect(count(await written('tap'), /^(not )?ok \d+ - /gm)).toBe(length);
  });

  it.each(LANGUAGES)(
    'Markdown fits into a comment, and names every breached clause unless it says that it is cut (%s)',
    async (lang) => {
      const text = await writeMarkdown(result, { lang, colour: false, width: 80 });
      const breached = result.findings.filter(({ verdict }) => verdict === 'breached');
      expect(text.length).toBeLessThan(60_000);
      const clauses = [...new Set(breached.map(({ clause }) => clause))].sort();
      const named = [...text.matchAll(/^#### ✗ `([^`]+)`/gm)].map(([, clause = '']) => clause).sort();
      if (!text.includes('--format html=report.html')) expect(named).toEqual(clauses);
      expect(clauses).toEqual(expect.arrayContaining(named));
      expect(named.length).toBeGreaterThan(20);
    },
  );

  it('numbers have the unit that they are measured in, and no other', () => {
    const unitOf = (rule: string): (string | undefined)[] => [
      ...new Set(
        result.findings.filter((one) => one.rule === rule && one.limit !== undefined).map(({ unit }) => unit),
      ),
    ];
    expect(unitOf('firstclass.hours-per-year')).toEqual(['minutes']);
    expect(unitOf('performance.insite-home-average')).toEqual(['seconds']);
    expect(unitOf('availability.monthly-99-5')).toEqual(['ratio']);
    expect(unitOf('performance.windows-95-percent')).toEqual(['ratio']);
  });

  it.each(LANGUAGES)('HTML is light enough to send by mail (%s)', async (lang) => {
    const page = await writeHtml(result, { lang, colour: false, width: 80 });
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
    const model = modelOf(page, lang);
    const opened = result.findings.map(({ id }) => model.body(id) ?? 'undefined');
    expect(`${seenOf(page)}${opened.join('')}`).not.toMatch(/\bundefined\b|\[object|NaN|Infinity/);
  });

  it.each(LANGUAGES)(
    'the terminal shows it in 80 columns, and no clause that only waits takes more than a few lines (%s)',
    async (lang) => {
      const lines = (await writeTerminal(result, { lang, colour: false, width: 80 })).split('\n');
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(lines.length).toBeLessThan(1500);
    },
  );

  it('the terminal names every breach of up to five a clause', async () => {
    const text = await writeTerminal(result, { lang: 'en', colour: false, width: 80 });
    expect(text.match(/^ {2}✗ /gm)).toHaveLength(result.summary.breached);
    expect(text).not.toContain('contracts/noordkade-logistiek/operations');
  });
});
