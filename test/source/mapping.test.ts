import { describe, expect, it } from 'vitest';
import { dateReader } from '../../src/source/date-format.js';
import { decimalCommaText } from '../../src/source/decimal-comma.js';
import { Day } from '../../src/values/day.js';
import { Instant } from '../../src/values/instant.js';
import { COVERAGE, readFolder, sourcesYaml } from './shapes.js';

const HELPDESK = 'Nr;Datum;Bedrag;Soort;Labels\nF1;1-3-2025;1.234,50;Lic;a, b\nF2;02-03-2025;12,5;Anders;\n';

const invoices = (map: string, text = HELPDESK) =>
  readFolder({
    'sources.yaml': sourcesYaml(`{ file: i.csv, record: invoice, ${COVERAGE}, delimiter: ";", map: ${map} }`),
    'i.csv': text,
  });

describe('a map takes a foreign export to the record type', () => {
  it('renames columns, reads dates, decimal commas and lists, translates words, sets constants', async () => {
    const { sources, problems } = await invoices(
      '{ id: Nr, issuedOn: { column: Datum, format: d-M-yyyy }, total: { column: Bedrag, decimal: "," }, kind: { column: Soort, values: { Lic: licence, "*": other } }, scope: { column: Labels, split: "," }, renewed: { value: true } }',
    );
    expect(problems).toEqual([]);
    const [first, second] = sources[0]!.rows;
    const { total, ...values } = first!.values;
    expect(String(total)).toBe('1234.5');
    expect(values).toEqual({
      id: 'F1',
      issuedOn: Day.of(2025, 3, 1),
      kind: 'licence',
      scope: ['a', 'b'],
      renewed: true,
    });
    expect(second!.values['kind']).toBe('other');
    expect(second!.values['scope']).toBeUndefined();
    expect(first!.fieldAt('issuedOn')).toEqual({ file: 'operations/i.csv', line: 2, column: 4 });
  });

  it('gives a constant the place where the map says it', async () => {
    const { sources } = await invoices(
      '{ id: Nr, issuedOn: { column: Datum, format: d-M-yyyy }, kind: { value: other } }',
    );
    const at = sources[0]!.rows[0]!.fieldAt('kind');
    expect(at).toMatchObject({ file: 'operations/sources.yaml', line: 2 });
  });

  it('translates a word to nothing, and a text to a number', async () => {
    const { sources } = await invoices(
      '{ id: Nr, issuedOn: { column: Datum, format: d-M-yyyy }, seats: { column: Soort, values: { Lic: 3, Anders: null } } }',
    );
    expect(sources[0]!.rows.map((row) => String(row.values['seats']))).toEqual(['3', 'undefined']);
  });

  it('knows a decimal comma for the whole file', async () => {
    const { sources, problems } = await readFolder({
      'sources.yaml': sourcesYaml(
        `{ file: i.csv, record: invoice, ${COVERAGE}, delimiter: ";", decimal: "," }`,
        `{ file: j.csv, record: invoice, ${COVERAGE}, delimiter: ";", decimal: ",", map: { id: nr, issuedOn: day, total: sum } }`,
      ),
      'i.csv': 'id;issuedOn;total\nF1;2025-03-01;1.000,5\n',
      'j.csv': 'nr;day;sum\nF2;2025-03-01;-7\n',
    });
    expect(problems).toEqual([]);
    expect(sources.flatMap(({ rows }) => rows.map((row) => String(row.values['total'])))).toEqual([
      '1000.5',
      '-7',
    ]);
  });

  it('renames keys of JSON lines and leaves the others alone', async () => {
    const { sources, problems } = await readFolder({
      'sources.yaml': sourcesYaml(
        `{ file: i.ndjson, record: incident, ${COVERAGE}, map: { id: number, submittedAt: { column: when, format: "dd/MM/yyyy HH:mm" }, authorised: { column: vip, values: { "1": true, "0": false } } } }`,
      ),
      'i.ndjson': '{"number":"I1","when":"01/03/2025 10:00","vip":1,"colour":"red"}\n',
    });
    expect(problems).toEqual([]);
    expect(sources[0]!.rows[0]!.values).toEqual({
      id: 'I1',
      submittedAt: Instant.parse('2025-03-01T09:00:00Z'),
      authorised: true,
    });
  });
});

describe('a map that does not fit', () => {
  const DATE = '{ column: Datum, format: d-M-yyyy }';

  it.each([
    [
      'an unknown column',
      `{ id: Nmr, issuedOn: ${DATE} }`,
      "2:115  there is no column 'Nmr' in operations/i.csv (did you mean 'Nr'?)",
    ],
    [
      'an unknown field',
      `{ id: Nr, issuedOn: ${DATE}, totl: Bedrag }`,
      "2:166  unknown field 'totl' (did you mean 'total'?)",
    ],
    ['no required field', '{ id: Nr }', "2:104  the map lacks the field 'issuedOn'"],
    [
      'an impossible format',
      '{ id: Nr, issuedOn: { column: Datum, format: DD-MM-YYYY } }',
      "2:129  issuedOn: the format 'DD-MM-YYYY' cannot be used: 'DD' is no part of a date format",
    ],
    [
      'a format of a text',
      `{ id: { column: Nr, format: yyyy }, issuedOn: ${DATE} }`,
      '2:115  id: only a date or a moment has a format',
    ],
    [
      'a decimal sign of a text',
      `{ id: { column: Nr, decimal: "," }, issuedOn: ${DATE} }`,
      '2:115  id: a decimal sign belongs to a number',
    ],
    [
      'a split text',
      `{ id: { column: Nr, split: "," }, issuedOn: ${DATE} }`,
      '2:115  id: only a list of texts can be split',
    ],
    [
      'a list',
      `{ id: Nr, issuedOn: ${DATE}, lines: Labels }`,
      '2:173  lines: a list has a source of its own, with record: type.list and parent',
    ],
    [
      'a number for a column',
      `{ id: 5, issuedOn: ${DATE} }`,
      "2:115  'id' (the number 5) has none of the forms it may have (one of: a column; { column: … } with format, values, split or decimal; { value: … } for a constant)",
    ],
    [
      'a misspelt setting',
      `{ id: { colum: Nr }, issuedOn: ${DATE} }`,
      "2:117  unknown field 'colum' in 'id' (did you mean 'column'?)",
    ],
  ])('%s', async (_what, map, said) => {
    const { problems } = await invoices(map);
    expect(problems).toContain(`operations/sources.yaml:${said}`);
  });

  it.each([
    [
      'a date in another format',
      `{ id: Nr, issuedOn: { column: Datum, format: yyyyMMdd } }`,
      "2:4  issuedOn: '1-3-2025' is not in the format yyyyMMdd",
    ],
    [
      'a word that is not translated',
      `{ id: Nr, issuedOn: ${DATE}, kind: { column: Soort, values: { Lic: licence } } }`,
      "3:20  kind: the map has no value for 'Anders' (known: Lic)",
    ],
    [
      'a point where a comma is meant',
      `{ id: Nr, issuedOn: ${DATE}, total: { column: Datum, decimal: "," } }`,
      "2:4  total: '1-3-2025' is not a number with a decimal comma",
    ],
    [
      'money as a translated number',
      `{ id: Nr, issuedOn: ${DATE}, total: { column: Soort, values: { "*": 5 } } }`,
      '2:22  total: an amount of money may not be an unquoted number (write "5")',
    ],
  ])('%s', async (_what, map, said) => {
    const { problems } = await invoices(map);
    expect(problems).toContain(`operations/i.csv:${said}`);
  });

  it('an impossible date in its format', async () => {
    const map = `{ id: Nr, issuedOn: ${DATE} }`;
    expect((await invoices(map, 'Nr;Datum\nF1;30-2-2025\n')).problems).toEqual([
      'operations/i.csv:2:4  issuedOn: 2025-02-30 does not exist',
    ]);
  });

  it('a constant of the wrong type, where it is said', async () => {
    const { problems } = await invoices(`{ id: Nr, issuedOn: ${DATE}, total: { value: 5.5 } }`);
    expect(problems).toEqual([
      'operations/sources.yaml:2:173  total: an amount of money may not be an unquoted number (write "5.5")',
    ]);
  });
});

describe('date formats', () => {
  const read = (format: string, kind: 'day' | 'instant' | 'month', text: string): string | undefined => {
    const reader = dateReader(format, kind);
    return typeof reader === 'function' ? reader(text) : reader.wrong;
  };

  it.each([
    ['dd-MM-yyyy', 'day', '01-03-2025', '2025-03-01'],
    ['dd-MM-yyyy', 'day', '1-3-2025', undefined],
    ['d.M.yyyy', 'day', '1.3.2025', '2025-03-01'],
    ['d.M.yyyy', 'day', '1x3x2025', undefined],
    ['dd-MM-yyyy 00:00', 'day', '01-03-2025 00:00', '2025-03-01'],
    ['yyyyMMdd HHmmss', 'instant', '20250301 101112', '2025-03-01T10:11:12'],
    ['dd/MM/yyyy H:mm', 'instant', '01/03/2025 9:05', '2025-03-01T09:05:00'],
    ['yyyy-MM-ddTHH:mm', 'instant', '2025-03-01T10:11', '2025-03-01T10:11:00'],
    ['MM-yyyy', 'month', '03-2025', '2025-03'],
    ['dd-MM', 'day', '', 'the year is missing'],
    ['dd-MM-yyyy', 'instant', '', 'the hour is missing'],
    ['dd-MM-yyyy HH:mm', 'day', '', 'the field holds no time of day'],
    ['dd-dd-yyyy', 'day', '', 'the day occurs twice'],
    ['yyy-MM-dd', 'day', '', "'yyy' is no part of a date format"],
  ] as const)('%s (%s): %s → %s', (format, kind, text, iso) => {
    expect(read(format, kind, text)).toBe(iso);
  });
});

describe('decimal commas', () => {
  it.each([
    ['1.234,50', '1234.50'],
    ['1234,5', '1234.5'],
    ['-1.234.567', '-1234567'],
    ['12', '12'],
    ['1234.50', undefined],
    ['1.23,5', undefined],
    ['1,2,3', undefined],
    [',5', undefined],
  ])('%s → %s', (text, plain) => {
    expect(decimalCommaText(text)).toBe(plain);
  });
});
