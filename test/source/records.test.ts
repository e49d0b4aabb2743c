import { describe, expect, it } from 'vitest';
import { formatPosition } from '../../src/source/position.js';
import type { RecordRow } from '../../src/source/record.js';
import { Day } from '../../src/values/day.js';
import { Instant } from '../../src/values/instant.js';
import { Rational } from '../../src/values/rational.js';
import { COVERAGE, readFolder, sourcesYaml } from './shapes.js';

const invoices = (text: string) =>
  readFolder({
    'sources.yaml': sourcesYaml(`{ file: i.yaml, record: invoice, ${COVERAGE} }`),
    'i.yaml': text,
  });

const place = (row: RecordRow, field: string): string =>
  formatPosition(row.fieldAt(field)).replace('operations/', '');

describe('a record', () => {
  it('has typed values, each with its place', async () => {
    const { sources, problems } = await invoices(
      [
        '- id: F1',
        '  issuedOn: 2025-03-01',
        '  total: "121.00"',
        '  seats: 12',
        '  renewed: true',
        '  month: 2025-03',
        '  scope: [a, b]',
        '  lines:',
        '    - { id: L1, quantity: 1.50, amount: "-2" }',
        '    - { quantity: 3 }',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    const row = sources[0]!.rows[0]!;
    expect(row).toMatchObject({ type: 'invoice', key: 'F1', file: 'operations/i.yaml', line: 1 });
    const { lines, total, seats, ...rest } = row.values;
    expect(rest).toEqual({
      id: 'F1',
      issuedOn: Day.of(2025, 3, 1),
      renewed: true,
      month: Day.of(2025, 3, 1),
      scope: ['a', 'b'],
    });
    expect([total, seats].map(String)).toEqual(['121', '12']);
    expect(place(row, 'total')).toBe('i.yaml:3:10');
    expect(place(row, 'kind')).toBe('i.yaml:1:3');

    const [first, second] = lines as readonly RecordRow[];
    expect(first).toMatchObject({ type: 'invoice.lines', key: 'L1', line: 9 });
    expect(first!.values['quantity']).toEqual(Rational.parse('1.50'));
    expect(place(first!, 'amount')).toBe('i.yaml:9:41');
    expect(second).toMatchObject({ key: '1', line: 10 });
  });

  it('keeps no value for a field that is absent or null', async () => {
    const { sources } = await invoices('- { id: F1, issuedOn: 2025-03-01, kind: null, total: ~ }\n');
    expect(Object.keys(sources[0]!.rows[0]!.values)).toEqual(['id', 'issuedOn']);
  });

  it('has a decimal number as written, not as a double', async () => {
    const { sources } = await invoices(
      '- { id: F1, issuedOn: 2025-03-01, lines: [{ quantity: 0.1234567890123456789 }] }\n',
    );
    const [line] = sources[0]!.rows[0]!.values['lines'] as readonly RecordRow[];
    expect(String(line!.values['quantity'])).toBe('0.1234567890123456789');
  });
});

describe('bad values in YAML', () => {
  const record = '- id: F1\n  issuedOn: 2025-03-01\n  ';

  it.each([
    ['an unknown field', 'totl: "1"', "3:3  unknown field 'totl' in invoice (did you mean 'total'?)"],
    [
      'a number where a text is meant',
      'kind: 012',
      '3:9  kind: the number 12 where a text is meant (write "012")',
    ],
    [
      'a value that is not allowed',
      'kind: licnce',
      "3:9  kind: 'licnce' is not one of its values (did you mean 'licence'?)",
    ],
    [
      'a float where money is meant',
      'total: 12.10',
      '3:10  total: an amount of money may not be an unquoted number (write "12.10")',
    ],
    [
      'a whole number where money is meant',
      'total: 12',
      '3:10  total: an amount of money may not be an unquoted number (write "12")',
    ],
    ['money with three decimals', 'total: "1.005"', "3:10  total: '1.005' has 3 decimals (at most 2)"],
    [
      'money with a comma',
      'total: "1.234,50"',
      '3:10  total: \'1.234,50\' is not an amount of money (a point before the decimals and no grouping, such as "1234.50")',
    ],
    [
      'money of 5,000 digits',
      `total: "${'9'.repeat(5_000)}"`,
      '3:10  total: the number has 5000 digits (at most 40)',
    ],
    [
      'a fraction where a whole number is meant',
      'seats: 1.5',
      '3:10  seats: the number 1.5 is not a whole number',
    ],
    [
      'a text where a number is meant',
      'seats: "1"',
      "3:10  seats: '1' where a whole number is meant (leave out the quotes)",
    ],
    [
      'an exponent',
      'seats: 1e3',
      '3:10  seats: the number 1000 cannot be held exactly (write plain decimals)',
    ],
    [
      'a text where a boolean is meant',
      'renewed: "true"',
      "3:12  renewed: 'true' where true or false is meant (leave out the quotes)",
    ],
    ['an impossible date', 'periodFrom: 2025-02-29', '3:15  periodFrom: 2025-02-29 does not exist'],
    [
      'a moment where a day is meant',
      'periodFrom: 2025-02-28T10:00',
      "3:15  periodFrom: '2025-02-28T10:00' has a time where a whole day is meant (write the date alone)",
    ],
    [
      'another form of date',
      'periodFrom: 28-02-2025',
      "3:15  periodFrom: '28-02-2025' is not a date (such as 2025-02-28)",
    ],
    [
      'a day in the middle of a month',
      'month: 2025-02-02',
      "3:10  month: '2025-02-02' is not the first day of a month (write 2025-02)",
    ],
    ['an impossible month', 'month: 2025-13', '3:10  month: 2025-13 does not exist'],
    [
      'one text where texts are meant',
      'scope: a',
      "3:10  scope: 'a' where a list of texts is meant (such as [one, two])",
    ],
    ['a map where a list is meant', 'lines: { id: 1 }', '3:10  lines: a map where a list of maps is meant'],
    ['a text in a list of maps', 'lines: [{ id: a }, b]', "3:22  lines: 'b' where a map is meant"],
    [
      'an unknown field in a list',
      'lines: [{ amont: "1" }]',
      "3:13  unknown field 'amont' in invoice.lines (did you mean 'amount'?)",
    ],
  ])('%s', async (_what, field, said) => {
    const { problems, sources } = await invoices(`${record}${field}\n- { id: F2, issuedOn: 2025-03-02 }\n`);
    expect(problems).toEqual([`operations/i.yaml:${said}`]);
    expect(sources[0]!.rows.map((row) => row.key)).toEqual(['F2']);
  });

  it('a required field that is missing', async () => {
    const { problems } = await invoices('- { issuedOn: 2025-03-01 }\n- { id: F2, issuedOn: null }\n');
    expect(problems).toEqual([
      'operations/i.yaml:1:3  id is missing (every record needs it)',
      'operations/i.yaml:2:23  issuedOn is missing (every record needs it)',
    ]);
  });

  it('a period that ends before it starts; one day is a period', async () => {
    const from = '- { id: F1, issuedOn: 2025-03-01, periodFrom: 2025-03-02, periodThrough:';
    expect((await invoices(`${from} 2025-03-02 }\n`)).problems).toEqual([]);
    expect((await invoices(`${from} 2025-03-01 }\n`)).problems).toEqual([
      'operations/i.yaml:1:74  periodThrough (2025-03-01) lies before periodFrom (2025-03-02)',
    ]);
  });

  it('a natural key that occurs twice, also in another file, with both places', async () => {
    const { problems, codes } = await readFolder({
      'sources.yaml': sourcesYaml(
        `{ file: i.yaml, record: invoice, ${COVERAGE} }`,
        `{ file: more.csv, record: invoice, ${COVERAGE} }`,
      ),
      'i.yaml': '- { id: F1, issuedOn: 2025-03-01 }\n- { id: F1, issuedOn: 2025-04-01 }\n',
      'more.csv': 'issuedOn,id\n2025-05-01,F1\n',
    });
    expect(problems).toEqual([
      "operations/i.yaml:2:9  a second invoice with the key 'F1' (the first one is at operations/i.yaml:1:9)",
      "operations/more.csv:2:12  a second invoice with the key 'F1' (the first one is at operations/i.yaml:1:9)",
    ]);
    expect(codes).toEqual(['duplicate-record', 'duplicate-record']);
  });

  it.each([
    ['id: F1', "1:1  a list of records is meant here (every record starts with '- ')"],
    ['- F1\n', '1:3  a record is a map of fields'],
  ])('a file that is no list of records: %j', async (text, said) => {
    expect((await invoices(text)).problems).toEqual([`operations/i.yaml:${said}`]);
  });
});

describe('moments', () => {
  const incidents = (field: string, mode?: 'missing') =>
    readFolder(
      {
        'sources.yaml': sourcesYaml(`{ file: i.yaml, record: incident, ${COVERAGE} }`),
        'i.yaml': `- { id: I1, submittedAt: ${field} }\n`,
      },
      mode,
    );

  it('have an offset, or are local time in the zone of the source', async () => {
    const utc = Instant.parse('2025-07-01T08:00:00Z');
    for (const text of ['2025-07-01T10:00:00+02:00', '2025-07-01T08:00Z', '2025-07-01T10:00']) {
      expect((await incidents(text)).sources[0]!.rows[0]!.values['submittedAt']).toEqual(utc);
    }
  });

  it('that a clock change repeats stand for both instants', async () => {
    const { sources, problems } = await incidents('2025-10-26T02:30:00');
    expect(problems).toEqual([]);
    expect(sources[0]!.rows[0]!.values['submittedAt']).toMatchObject({
      options: [Instant.parse('2025-10-26T00:30:00Z'), Instant.parse('2025-10-26T01:30:00Z')],
      text: '2025-10-26T02:30:00',
    });
  });

  it('that a clock change skips are bad input, or missing with a warning', async () => {
    const refused = await incidents('2025-03-30T02:30:00');
    expect(refused.codes).toEqual(['skipped-local-time']);
    expect(refused.problems).toEqual([
      "operations/i.yaml:1:26  submittedAt: the clock of Europe/Amsterdam skips '2025-03-30T02:30:00' (write the offset with it, such as +01:00)",
    ]);
    const { problems, warnings, sources } = await incidents('2025-03-30T02:30:00', 'missing');
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      "operations/i.yaml:1:26  submittedAt: the clock of Europe/Amsterdam skips '2025-03-30T02:30:00'; the value counts as missing",
    ]);
    expect(sources[0]!.rows[0]!.values['submittedAt']).toEqual({ text: '2025-03-30T02:30:00' });
  });

  it.each([
    ['2025-03-01', "'2025-03-01' is a whole day where a moment is meant (such as 2025-03-01T10:00:00)"],
    ['2025-02-30T10:00:00Z', '2025-02-30 does not exist'],
    ['2025-02-30', '2025-02-30 does not exist'],
    ['2025-02-28T25:00', "'2025-02-28T25:00' is not a moment (such as 2025-03-01T10:00:00+01:00)"],
    ['20250228', 'the number 20250228 where a moment is meant (such as 2025-03-01T10:00:00+01:00)'],
  ])('refuses %s', async (text, said) => {
    expect((await incidents(text)).problems).toEqual([`operations/i.yaml:1:26  submittedAt: ${said}`]);
  });

  it('make periods that may not end before they start; a repeated hour has the benefit of the doubt', async () => {
    const period = (from: string, until: string) => incidents(`${from}, closedAt: ${until}`);
    expect((await period('2025-10-26T02:30', '2025-10-26T02:10')).problems).toEqual([]);
    expect((await period('2025-10-26T02:30', '2025-10-26T01:50')).problems).toEqual([
      'operations/i.yaml:1:54  closedAt (2025-10-26T01:50:00+02:00) lies before submittedAt (2025-10-26T02:30:00+02:00)',
    ]);
  });
});
