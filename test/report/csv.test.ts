import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/report/csv.js';
import { csvCell } from '../../src/report/csv-cell.js';
import { DEMO } from './fixture.js';
import { readCsv } from './skeletons.js';

const options = { lang: 'en', colour: false, width: 80 } as const;

describe('the findings as CSV', () => {
  it.each(['en', 'nl'] as const)('are what the golden file holds (%s)', async (lang) => {
    const text = await writeCsv(DEMO, { ...options, lang });
    await expect(text).toMatchFileSnapshot(`golden/demo.${lang}.csv`);
  });

  it('have a header, a row each, and as many cells in every row', async () => {
    const text = await writeCsv(DEMO, options);
    const [header = [], ...rows] = readCsv(text);
    expect(rows).toHaveLength(DEMO.findings.length);
    expect(new Set(header).size).toBe(header.length);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(text.split('\r\n')).toHaveLength(DEMO.findings.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('hold numbers as numbers, negative ones too', async () => {
    const [header = [], first = []] = readCsv(await writeCsv(DEMO, options));
    const cell = (name: string): string | undefined => first[header.indexOf(name)];
    expect([cell('margin'), cell('marginUnit'), cell('dueAt')]).toEqual(['-8', 'days', '2025-04-01']);
  });

  it('are only a header where there are none', async () => {
    expect(readCsv(await writeCsv({ ...DEMO, findings: [] }, options))).toHaveLength(1);
  });
});

describe('a cell', () => {
  it.each([
    ['text', 'text'],
    ['', ''],
    ['-8', '-8'],
    ['+1.50', '+1.50'],
    ['-8 days', "'-8 days"],
    ['-1-1', "'-1-1"],
    ['=1', "'=1"],
    [' =1', "' =1"],
    ['\u00a0@x', "'\u00a0@x"],
    ['+A1', "'+A1"],
    ['\uff20x', "'\uff20x"],
    ["'s avonds", "''s avonds"],
    ['a=1', 'a=1'],
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['=A1,"b"', '"\'=A1,""b"""'],
    ['a\r\nb', 'a␍␊b'],
    ['\t=1', '␉=1'],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
