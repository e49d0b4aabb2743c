import type { RecordShape } from '../../src/source/field.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import type { LoadedSource } from '../../src/source/sources.js';
import { readSources } from '../../src/source/sources.js';
import { Zone } from '../../src/values/zone.js';
import { folderWith } from './folder.js';

export const AMSTERDAM = Zone.of('Europe/Amsterdam');

export const INVOICE: RecordShape = {
  type: 'invoice',
  key: ['id'],
  born: 'issuedOn',
  periods: [['periodFrom', 'periodThrough']],
  fields: [
    { name: 'id', is: 'text', required: true },
    { name: 'kind', is: 'text', oneOf: ['licence', 'training', 'other'] },
    { name: 'issuedOn', is: 'day', event: true, required: true },
    { name: 'periodFrom', is: 'day' },
    { name: 'periodThrough', is: 'day' },
    { name: 'total', is: 'money', negative: true },
    { name: 'seats', is: 'integer', negative: true },
    { name: 'renewed', is: 'boolean' },
    { name: 'month', is: 'month' },
    { name: 'scope', is: 'texts' },
    {
      name: 'lines',
      is: 'list',
      of: [
        { name: 'id', is: 'text' },
        { name: 'quantity', is: 'number' },
        { name: 'amount', is: 'money', negative: true },
      ],
    },
  ],
};

export const INCIDENT: RecordShape = {
  type: 'incident',
  key: ['id'],
  born: 'submittedAt',
  periods: [['submittedAt', 'closedAt']],
  fields: [
    { name: 'id', is: 'text', required: true },
    { name: 'submittedAt', is: 'instant', event: true, required: true },
    { name: 'closedAt', is: 'instant', event: true },
    { name: 'contact', is: 'text' },
    { name: 'authorised', is: 'boolean' },
    {
      name: 'priorities',
      is: 'list',
      of: [
        { name: 'at', is: 'instant' },
        { name: 'value', is: 'integer', oneOf: ['1', '2', '3'] },
      ],
    },
  ],
};

const SAMPLE: RecordShape = {
  type: 'sample',
  key: ['at', 'window', 'application'],
  fields: [
    { name: 'at', is: 'instant', required: true },
    { name: 'application', is: 'text', required: true, oneOf: ['front', 'back'] },
    { name: 'window', is: 'text', required: true },
    { name: 'seconds', is: 'number', negative: true },
    { name: 'ok', is: 'boolean' },
  ],
};

const SHAPES: ReadonlyMap<string, RecordShape> = new Map(
  [INVOICE, INCIDENT, SAMPLE].map((shape) => [shape.type, shape]),
);

export const COVERAGE = 'coverage: { from: 2025-01-01, until: 2025-12-31 }';

export interface ReadFolder {
  readonly sources: readonly LoadedSource[];
  readonly problems: readonly string[];
  readonly codes: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads `operations/` of a folder with these files. */
export async function readFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  skippedLocalTime: 'problem' | 'missing' = 'problem',
): Promise<ReadFolder> {
  const operations = Object.entries(files).map(([name, content]) => [`operations/${name}`, content]);
  const root = folderWith(Object.fromEntries(operations));
  const problems = new Problems();
  const warnings = new Problems();
  const options = { zone: AMSTERDAM, skippedLocalTime, warnings };
  const sources = await readSources(root, 'operations', SHAPES, options, problems);
  return {
    sources,
    problems: problems.list.map(formatProblem),
    codes: problems.list.map(({ code }) => code),
    warnings: warnings.list.map(formatProblem),
  };
}

/** sources.yaml with one source per line. */
export function sourcesYaml(...sources: readonly string[]): string {
  return `sources:\n${sources.map((source) => `  - ${source}\n`).join('')}`;
}
