import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { COVERAGE, readFolder, sourcesYaml } from './shapes.js';

const samples = (text: string | Uint8Array) =>
  readFolder({
    'sources.yaml': sourcesYaml(`{ file: s.ndjson, record: sample, ${COVERAGE} }`),
    's.ndjson': text,
  });

const line = (minute: number, more = ''): string =>
  `{"at":"2025-03-01T10:${String(minute).padStart(2, '0')}:00Z","application":"front","window":"m"${more}}\n`;

describe('NDJSON', () => {
  it('has a record per line, blank lines and CRLF allowed', async () => {
    const text = `\uFEFF${line(0, ',"seconds":0.83')}\n${line(1, ',"ok":true').replace('\n', '\r\n')}${line(2).trim()}`;
    const { sources, problems } = await samples(text);
    expect(problems).toEqual([]);
    const [source] = sources;
    expect(source!.rows.map((row) => row.line)).toEqual([1, 3, 4]);
    expect(source!.rows[0]!.key).toBe('2025-03-01T11:00:00+01:00/m/front');
    expect(String(source!.rows[0]!.values['seconds'])).toBe('0.83');
    expect(source!.rows[1]!.fieldAt('ok')).toEqual({ file: 'operations/s.ndjson', line: 3, column: 1 });
    expect(source!.bytes).toBe(Buffer.byteLength(text));
    expect(source!.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('reads across the borders of its chunks', async () => {
    const rows = 9_000;
    const text = Array.from({ length: rows }, (_, i) =>
      JSON.stringify({
        at: new Date(i * 60_000).toISOString(),
        application: 'front',
        window: `é€${i}`,
        seconds: i,
      }),
    ).join('\n');
    expect(Buffer.byteLength(text)).toBeGreaterThan(3 * 256 * 1024);
    const { sources, problems } = await samples(text);
    expect(problems).toEqual([]);
    expect(sources[0]!.rows).toHaveLength(rows);
    expect(sources[0]!.rows.every((row, i) => row.line === i + 1 && row.values['window'] === `é€${i}`)).toBe(
      true,
    );
  });

  it.each([
    ['1e-7', '0.0000001'],
    ['-1.5e-8', '-0.000000015'],
    ['12', '12'],
    ['-0.1', '-0.1'],
    ['9007199254740991', '9007199254740991'],
  ])('reads the number %s exactly', async (written, exact) => {
    const { sources } = await samples(line(0, `,"seconds":${written}`));
    expect(String(sources[0]!.rows[0]!.values['seconds'])).toBe(exact);
  });

  it.each([
    ['no JSON', '{"at":"2025"]', '13', 'the line is not JSON (one whole record per line)'],
    [
      'no JSON, though it could be YAML',
      '{"at":"2025", oops}',
      '1',
      'the line is not JSON (one whole record per line)',
    ],
    ['half a record', '{"at":', '7', 'the line is not JSON (one whole record per line)'],
    ['a list', '[1]', '1', 'a record is a map of fields (such as {"id": "1"})'],
    [
      'an unknown field',
      line(5, ',"secs":1').trim(),
      '65',
      "unknown field 'secs' in sample (known: application, at, ok, seconds, window)",
    ],
    ['a wrong type', line(5, ',"ok":1').trim(), '70', 'ok: the number 1 where true or false is meant'],
    [
      'a number that a double rounds',
      line(5, ',"seconds":9007199254740993').trim(),
      '75',
      'seconds: the number 9007199254740992 cannot be held exactly (write plain decimals)',
    ],
    [
      'a key that occurs twice',
      line(5, ', "application" : "x"').trim(),
      '66',
      "the key 'application' occurs twice in one map (the first one is at line 2, column 30)",
    ],
    [
      'a key that occurs twice, once with an escape',
      line(5, ',"\\u006fk":true,"ok":true').trim(),
      '80',
      "the key 'ok' occurs twice in one map (the first one is at line 2, column 65)",
    ],
    [
      'a number of 5,000 digits',
      line(5, `,"seconds":0.${'3'.repeat(4_999)}`).trim(),
      '75',
      'a number has more than 40 digits (at most 40)',
    ],
    [
      'a hundred thousand brackets',
      '['.repeat(100_000),
      '65',
      'lists and maps are nested more than 64 deep (flatten the record)',
    ],
  ])('refuses %s', async (_what, bad, column, said) => {
    const { problems, sources } = await samples(`${line(0)}${bad}\n${line(1)}`);
    expect(problems).toEqual([`operations/s.ndjson:2:${column}  ${said}`]);
    expect(sources[0]!.rows.map((row) => row.line)).toEqual([1, 3]);
  });

  it('survives brackets just below the length that is looked at', async () => {
    expect((await samples(`${'['.repeat(1_999)}\n`)).codes).toEqual(['json-syntax']);
  });

  it('does not take brackets and digits in a text for depth', async () => {
    const { problems } = await samples(line(0).replace('"m"', JSON.stringify(`\\"${'[1'.repeat(2_000)}`)));
    expect(problems).toEqual([]);
  });

  it('does not take what a text says for a key', async () => {
    const { problems } = await samples(line(0).replace('"m"', JSON.stringify('{"at":1,"at":2}')));
    expect(problems).toEqual([]);
  });

  it('refuses a line without end', async () => {
    const { problems } = await samples(`${line(0)}${'x'.repeat(5 * 1024 * 1024)}`);
    expect(problems).toEqual([
      'operations/s.ndjson:2:1  the line is too long (at most 4194304 bytes; every record has a line of its own)',
    ]);
  });

  it('refuses bytes that are not UTF-8, with their line', async () => {
    const { problems } = await samples(
      Buffer.from(`${line(0)}${line(1).replace('"m"', '"\xe9"')}`, 'latin1'),
    );
    expect(problems).toEqual(['operations/s.ndjson:2:62  the byte 0xe9 is not UTF-8 (save it as UTF-8)']);
  });

  it('sees the same moment in two notations as the same key', async () => {
    const { problems } = await samples(`${line(0)}${line(0).replace('T10:00:00Z', 'T11:00:00+01:00')}`);
    expect(problems).toEqual([
      "operations/s.ndjson:2:1  a second sample with the key '2025-03-01T11:00:00+01:00/m/front' (the first one is at operations/s.ndjson:1:1)",
    ]);
  });
});

describe('JSON', () => {
  const invoices = (text: string) =>
    readFolder({
      'sources.yaml': sourcesYaml(`{ file: i.json, record: invoice, ${COVERAGE} }`),
      'i.json': text,
    });

  it('is a list of records, indented with tabs if need be', async () => {
    const { sources, problems } = await invoices(
      '[\n\t{\n\t\t"id": "F1",\n\t\t"issuedOn": "2025-03-01"\n\t}\n]\n',
    );
    expect(problems).toEqual([]);
    expect(sources[0]!.rows[0]!.fieldAt('issuedOn')).toEqual({
      file: 'operations/i.json',
      line: 4,
      column: 15,
    });
  });

  it('is not YAML, and has no key twice', async () => {
    expect((await invoices('[{ id: F1, issuedOn: 2025-03-01 }]')).codes).toEqual(['json-syntax']);
    expect((await invoices('[{"id": "F1", "id": "F2", "issuedOn": "2025-03-01"}]')).problems).toEqual([
      "operations/i.json:1:15  the key 'id' occurs twice in one map (the first one is at line 1, column 3)",
    ]);
  });
});
