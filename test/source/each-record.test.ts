import { expect, it } from 'vitest';
import { readDeclarations } from '../../src/source/declarations.js';
import { eachRecord } from '../../src/source/load-source.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import { folderWith } from './folder.js';
import { AMSTERDAM, COVERAGE, INCIDENT, sourcesYaml } from './shapes.js';

it('hands over the records of a file one by one, without keeping them', async () => {
  const root = folderWith({
    'operations/sources.yaml': sourcesYaml(`{ file: i.ndjson, record: incident, ${COVERAGE} }`),
    'operations/i.ndjson': ['I1', 'I2', 'I2', '5']
      .map((id) => `{"id":${id === '5' ? id : `"${id}"`},"submittedAt":"2025-03-01T10:00Z"}\n`)
      .join(''),
  });
  const problems = new Problems();
  const shapes = new Map([[INCIDENT.type, INCIDENT]]);
  const [declared] = await readDeclarations(root, 'operations', shapes, AMSTERDAM, problems);
  const seen: string[] = [];
  const read = await eachRecord(declared!.source!, { root, folder: 'operations' }, {}, problems, (row) => {
    seen.push(`${row.key}:${row.line}`);
  });
  expect(seen).toEqual(['I1:1', 'I2:2', 'I2:3']);
  expect(read).toMatchObject({
    file: 'operations/i.ndjson',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(problems.list.map(formatProblem)).toEqual([
    'operations/i.ndjson:4:7  id: the number 5 where a text is meant (write "5")',
  ]);
});
