import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../../src/source/record.js';
import { Day } from '../../src/values/day.js';
import { Instant } from '../../src/values/instant.js';
import { COVERAGE, readFolder, sourcesYaml } from './shapes.js';

const INVOICES = 'id,issuedOn\nF1,2025-03-01\n';

describe('sources.yaml', () => {
  it('declares what each file covers, its zone and when it was extracted', async () => {
    const { sources, problems } = await readFolder({
      'sources.yaml': sourcesYaml(
        '{ file: i.csv, record: invoice, coverage: { from: 2025-01-01, until: "2025-06-30T18:00" }, zone: America/Curacao, extractedAt: 2025-07-01T09:00:00Z }',
        `{ file: sub/i.tsv, record: invoice, ${COVERAGE} }`,
      ),
      'i.csv': INVOICES,
      'sub/i.tsv': 'id\tissuedOn\nF2\t2025-03-01\n',
    });
    expect(problems).toEqual([]);
    expect(sources).toHaveLength(2);
    expect(sources[0]).toMatchObject({ file: 'operations/i.csv', record: 'invoice', bytes: INVOICES.length });
    expect(sources[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(sources[0]!.zone.id).toBe('America/Curacao');
    expect(sources[0]!.coverage).toEqual({
      from: Day.of(2025, 1, 1),
      until: Instant.parse('2025-06-30T22:00:00Z'),
    });
    expect(sources[0]!.extractedAt).toEqual(Instant.parse('2025-07-01T09:00:00Z'));
    expect(sources[1]).toMatchObject({
      file: 'operations/sub/i.tsv',
      coverage: { until: Day.of(2025, 12, 31) },
    });
    expect(sources[1]!.zone.id).toBe('Europe/Amsterdam');
  });

  it('must be there, and not be empty', async () => {
    expect((await readFolder({ 'i.csv': INVOICES })).problems).toEqual([
      "operations/sources.yaml  there is no file 'operations/sources.yaml'",
    ]);
    expect((await readFolder({ 'sources.yaml': '' })).problems).toEqual([
      "operations/sources.yaml:1:1  'operations/sources.yaml' is empty (a list without records is [], a table without rows its header)",
    ]);
    expect((await readFolder({ 'sources.yaml': 'sources: []\n' })).problems).toEqual([]);
  });

  it.each([
    [
      'no coverage',
      '{ file: i.csv, record: invoice }',
      '5  the source i.csv lacks coverage (coverage: { from: 2025-01-01, until: 2025-12-31 }, the period in which nothing is missing)',
    ],
    [
      'half a coverage',
      '{ file: i.csv, record: invoice, coverage: { from: 2025-01-01 } }',
      '47  the source i.csv lacks coverage.until (coverage: { from: 2025-01-01, until: 2025-12-31 }, the period in which nothing is missing)',
    ],
    [
      'a coverage that ends before it starts',
      '{ file: i.csv, record: invoice, coverage: { from: 2025-02-01, until: 2025-01-31 } }',
      '74  the coverage ends before it starts',
    ],
    [
      'an impossible date',
      '{ file: i.csv, record: invoice, coverage: { from: 2025-02-30, until: 2025-12-31 } }',
      "55  '2025-02-30' is not a date or a moment (such as 2025-12-31 or 2025-12-31T18:00:00+01:00)",
    ],
    [
      'a coverage that ends in a repeated hour',
      '{ file: i.csv, record: invoice, coverage: { from: 2025-01-01, until: "2025-10-26T02:30" } }',
      "74  '2025-10-26T02:30' falls into a change of the clock (write the offset with it)",
    ],
    [
      'an unknown record type',
      `{ file: i.csv, record: invoce, ${COVERAGE} }`,
      "28  unknown record type 'invoce' (did you mean 'invoice'?)",
    ],
    [
      'an unknown list',
      `{ file: i.csv, record: incident.priority, ${COVERAGE} }`,
      "28  unknown record type 'incident.priority' (did you mean 'incident.priorities'?)",
    ],
    [
      'a list without parent',
      `{ file: i.csv, record: incident.priorities, ${COVERAGE} }`,
      '5  the list incident.priorities does not say whose it is (parent: the column that holds the key of the incident)',
    ],
    [
      'a parent without list',
      `{ file: i.csv, record: invoice, parent: id, ${COVERAGE} }`,
      '45  only a list in a file of its own has a parent',
    ],
    [
      'an unknown zone',
      `{ file: i.csv, record: invoice, zone: Europe/Amstrdam, ${COVERAGE} }`,
      "43  unknown zone 'Europe/Amstrdam' (such as Europe/Amsterdam)",
    ],
    [
      'a day of extraction',
      `{ file: i.csv, record: invoice, extractedAt: 2025-03-01, ${COVERAGE} }`,
      '50  extractedAt needs a time (such as 2025-03-01T06:00)',
    ],
    [
      'a missing file',
      `{ file: j.csv, record: invoice, ${COVERAGE} }`,
      "13  there is no file 'operations/j.csv' (did you mean 'i.csv'?)",
    ],
    [
      'a file elsewhere',
      `{ file: ../contract.yaml, record: invoice, ${COVERAGE} }`,
      "13  the path '../contract.yaml' leaves its folder (a path inside the folder, with /)",
    ],
    [
      'an unknown format',
      `{ file: i.xlsx, record: invoice, ${COVERAGE} }`,
      "13  the format of 'i.xlsx' is not known (a name that ends in .csv, .tsv, .ndjson, .jsonl, .json, .yaml, .yml)",
    ],
    [
      'an unknown setting',
      `{ file: i.csv, record: invoice, delimeter: ";", ${COVERAGE} }`,
      "37  unknown field 'delimeter' in 'sources, item 1' (did you mean 'delimiter'?)",
    ],
    [
      'an unknown delimiter',
      `{ file: i.csv, record: invoice, delimiter: ":", ${COVERAGE} }`,
      '48  \'delimiter\' may not be \':\' (known: "\\t", ",", ";", "|")',
    ],
  ])('refuses %s', async (_what, source, said) => {
    const { problems } = await readFolder({ 'sources.yaml': sourcesYaml(source), 'i.csv': INVOICES });
    expect(problems).toEqual([`operations/sources.yaml:2:${said}`]);
  });

  it('tells what is wrong with every source at once', async () => {
    const { codes } = await readFolder({
      'sources.yaml': sourcesYaml(
        `{ file: i.csv, record: invoice }`,
        `{ file: j.csv, record: invoice, ${COVERAGE} }`,
      ),
    });
    expect(codes).toEqual(['coverage-missing', 'missing-file']);
  });
});

describe('a list in a file of its own', () => {
  const incidents = `{ file: incidents.csv, record: incident, ${COVERAGE} }`;
  const priorities = `{ file: p.csv, record: incident.priorities, parent: nr, ${COVERAGE} }`;
  const rows = 'id,submittedAt\nI1,2025-03-01T09:00\nI2,2025-03-02T09:00\n';

  it('goes into its records, in the order of time; equal moments stay in the order of the file', async () => {
    const { sources, problems } = await readFolder({
      'sources.yaml': sourcesYaml(priorities, incidents),
      'incidents.csv': rows,
      'p.csv':
        'nr,at,value\nI1,2025-03-02T10:00,2\nI2,2025-03-03T10:00,3\nI1,2025-03-01T10:00,1\nI1,2025-03-02T10:00,3\n',
    });
    expect(problems).toEqual([]);
    const [list, owners] = sources;
    expect(list!.rows.map((row) => row.line)).toEqual([2, 3, 4, 5]);
    const history = owners!.rows[0]!.values['priorities'] as readonly RecordRow[];
    expect(history.map((row) => [row.key, row.line, String(row.values['value'])])).toEqual([
      ['0', 4, '1'],
      ['1', 2, '2'],
      ['2', 5, '3'],
    ]);
    expect(history[0]!.fieldAt('at')).toEqual({ file: 'operations/p.csv', line: 4, column: 4 });
    expect(owners!.rows[1]!.values['priorities']).toHaveLength(1);
  });

  it('joins rows that the records already have', async () => {
    const { sources } = await readFolder({
      'sources.yaml': sourcesYaml(incidents.replace('csv', 'yaml'), priorities),
      'incidents.yaml':
        '- { id: I1, submittedAt: 2025-03-01T09:00, priorities: [{ at: 2025-03-05T09:00, value: 3 }, { at: 2025-03-01T09:00, value: 1 }] }\n',
      'p.csv': 'nr,at,value\nI1,2025-03-03T10:00,2\n',
    });
    const history = sources[0]!.rows[0]!.values['priorities'] as readonly RecordRow[];
    expect(history.map((row) => `${row.values['value']} ${row.file}`)).toEqual([
      '1 operations/incidents.yaml',
      '2 operations/p.csv',
      '3 operations/incidents.yaml',
    ]);
  });

  it('takes only the rows that it asks for', async () => {
    const where = 'where: { field: [priority, prio] }, map: { at: when, value: to }';
    const { sources, problems } = await readFolder({
      'sources.yaml': sourcesYaml(incidents, priorities.replace('parent', `${where}, parent`)),
      'incidents.csv': rows,
      'p.csv':
        'nr,when,field,to\nI1,2025-03-01T10:00,priority,1\nI1,2025-03-01T10:05,status,open\nI1,2025-03-01T10:10,prio,2\n',
    });
    expect(problems).toEqual([]);
    expect(sources[0]!.rows[0]!.values['priorities']).toHaveLength(2);
  });

  it('refuses rows of a record that is not there', async () => {
    const { problems, codes } = await readFolder({
      'sources.yaml': sourcesYaml(incidents, priorities),
      'incidents.csv': rows,
      'p.csv': 'at,value,nr\n2025-03-01T10:00,1,I9\n2025-03-01T10:00,1,\n',
    });
    expect(problems).toEqual([
      "operations/p.csv:2:20  there is no incident with the key 'I9'",
      "operations/p.csv:3:20  the column 'nr' is empty",
    ]);
    expect(codes).toEqual(['parent-missing', 'parent-missing']);
  });

  it('refuses a list without a source of its records', async () => {
    const { problems } = await readFolder({
      'sources.yaml': sourcesYaml(priorities),
      'p.csv': 'nr,at,value\nI1,2025-03-02T10:00,2\n',
    });
    expect(problems).toEqual([
      'operations/sources.yaml:2:28  no source gives the incident that incident.priorities belongs to (a source with record: incident)',
    ]);
  });

  it('does not complain about records that are bad input themselves', async () => {
    const { codes } = await readFolder({
      'sources.yaml': sourcesYaml(incidents, priorities),
      'incidents.csv': 'id,submittedAt\nI1,2025-02-30T09:00\n',
      'p.csv': 'nr,at,value\nI1,2025-03-02T10:00,2\n',
    });
    expect(codes).toEqual(['impossible-date']);
  });
});
