import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/source/csv-records.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import type { Place, RawRow } from '../../src/source/raw-table.js';
import { COVERAGE, readFolder, sourcesYaml } from './shapes.js';

const invoices = (text: string, extra = '') =>
  readFolder({
    'sources.yaml': sourcesYaml(`{ file: i.csv, record: invoice, ${COVERAGE}${extra} }`),
    'i.csv': text,
  });

describe('CSV', () => {
  it('knows the line and column of every cell, over CRLF and quotes of several lines', async () => {
    const { sources, problems } = await invoices(
      'id,issuedOn,total\r\nF1,2025-03-01,121.00\r\n\r\n"F\r\n""2""", 2025-03-02 ,5\r\nF3,2025-03-03,\r\n',
    );
    expect(problems).toEqual([]);
    const rows = sources[0]!.rows;
    expect(rows.map((row) => [row.key, row.line])).toEqual([
      ['F1', 2],
      ['F\r\n"2"', 4],
      ['F3', 6],
    ]);
    const places = rows.map((row) => {
      const { line, column } = row.fieldAt('issuedOn');
      return `${line}:${column}`;
    });
    expect(places).toEqual(['2:4', '5:9', '6:4']);
    expect(rows[2]!.values['total']).toBeUndefined();
    expect(rows[0]!.fieldAt('kind')).toEqual({ file: 'operations/i.csv', line: 2, column: 1 });
  });

  it('separates texts in a cell', async () => {
    const { sources } = await invoices('id,issuedOn,scope\nF1,2025-03-01,a | b|\n');
    expect(sources[0]!.rows[0]!.values['scope']).toEqual(['a', 'b']);
  });

  it.each([
    [
      'a short row',
      'F1,2025-03-01\n',
      '2:1  the row has 2 cells, the header 3 (an empty cell still needs its delimiter)',
    ],
    [
      'a long row',
      'F1,2025-03-01,"1,5",é,x\n',
      '2:21  the row has 5 cells, the header 3 (a cell that holds the delimiter needs quotes around it)',
    ],
    [
      'an open quote',
      'F1,2025-03-01,1\nF2,"2025-03-02,1\nF3,2025-03-03,1\n',
      '3:4  a quote is opened here and never closed (close it before the next delimiter)',
    ],
    [
      'a quote in a cell',
      'F1,"2025"-03-01,1\n',
      '2:4  a quote stands in the middle of a cell (put the whole cell in quotes and double the quotes in it)',
    ],
    ['an impossible date', 'F1,2025-02-30,1\n', '2:4  issuedOn: 2025-02-30 does not exist'],
    [
      'a wrong amount',
      'é1,2025-03-01,"1,5"\n',
      '2:15  total: \'1,5\' is not an amount of money (a point before the decimals and no grouping, such as "1234.50")',
    ],
    [
      '5,000 digits',
      `F1,2025-03-01,${'1'.repeat(5_000)}\n`,
      '2:15  total: the number has 5000 digits (at most 40)',
    ],
    ['a missing key', ',2025-03-01,1\n', '2:1  id is missing (every record needs it)'],
  ])('refuses %s', async (_what, rows, said) => {
    const { problems } = await invoices(`id,issuedOn,total\n${rows}`);
    expect(problems).toEqual([`operations/i.csv:${said}`]);
  });

  it.each([
    [
      'another delimiter',
      'id;issuedOn\nF1;2025-03-01\n',
      ['1:1  the header is a single column (delimiter: ";" in the description of the source)'],
    ],
    ['a column twice', 'id,issuedOn,id\n', ["1:13  the column 'id' occurs twice"]],
    ['a column without name', 'id,,issuedOn\n', ['1:4  a column without a name']],
    ['an unknown column', 'id,issuedOn,totl\n', ["1:13  unknown field 'totl' (did you mean 'total'?)"]],
    [
      'no column for a required field',
      'id,total\n',
      ["1:1  the header lacks the field 'issuedOn' (add the column, or give the source a map)"],
    ],
  ])('refuses a header with %s', async (_what, text, said) => {
    const { problems, sources } = await invoices(text);
    expect(problems).toEqual(said.map((one) => `operations/i.csv:${one}`));
    expect(sources).toEqual([]);
  });

  it('a file of blank lines has no header', async () => {
    expect((await invoices('\n\n')).problems).toEqual([
      'operations/i.csv:1:1  the file holds no header (the names of the columns, also when there are no records)',
    ]);
  });

  it('finds any cell where it was written', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n;é€ 1'), maxLength: 6 });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        async (written, newline) => {
          const text = ['x,y,z', ...written.map((row) => row.map(quote).join(','))].join(newline);
          const problems = new Problems();
          const table = await csvTable({ file: 'a.csv', text, sha256: '', bytes: 0 }, ',', problems);
          const rows: [RawRow, Place][] = [];
          await table!.each((row, place) => rows.push([row, place]));
          expect(problems.list.map(formatProblem)).toEqual([]);
          expect(rows.map(([row]) => row)).toEqual(written);
          const lines = text.split('\n');
          for (const [row, place] of rows) {
            ['x', 'y', 'z'].forEach((column, index) => {
              const at = table!.locator.value(place, column);
              const rest = [lines[at.line - 1]!.slice(at.column - 1), ...lines.slice(at.line)].join('\n');
              expect(rest.startsWith(quote(String(row[index])))).toBe(true);
            });
          }
        },
      ),
    );
  });
});
