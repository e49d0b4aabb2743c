import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const EXPORTS = 'operations/exports.yaml';

const ROWS = [
  {
    id: 'EX-2025-1',
    requestedAt: '2025-02-03T14:10',
    way: 'function',
    format: 'xlsx',
    completedAt: '2025-02-03T15:25',
  },
  {
    id: 'EX-2025-2',
    requestedAt: '2025-05-19T09:30',
    way: 'get-api',
    completedAt: '2025-05-19T23:40',
    requested: 48_211,
    delivered: 48_211,
  },
  {
    id: 'EX-2025-3',
    requestedAt: '2025-10-06T09:30',
    way: 'get-api',
    failedAt: '2025-10-07T01:15',
    cause: 'vendor',
    requested: 51_902,
    delivered: 51_884,
  },
  { id: 'EX-2025-4', requestedAt: '2025-12-31T16:40', way: 'function', format: 'csv' },
];

/** What the customer took out of the software. Nothing was archived and no data had to go. */
export function exportFiles({ plant }) {
  plant(
    'data.attachments-api',
    'EX-2025-3',
    'breached',
    '18 of 51,902 attachments were not delivered',
    EXPORTS,
  );
  plant(
    'return.attachments',
    'EX-2025-3',
    'breached',
    '18 of 51,902 attachments were not delivered',
    EXPORTS,
  );
  plant(
    'data.export-before-end',
    'EX-2025-4',
    'pending',
    'started in the afternoon of the day of the report',
    EXPORTS,
  );
  const rows = ROWS.map(({ requestedAt, completedAt, failedAt, ...rest }) => ({
    ...rest,
    requestedAt: stamp(instant(requestedAt)),
    ...(completedAt === undefined ? {} : { completedAt: stamp(instant(completedAt)) }),
    ...(failedAt === undefined ? {} : { failedAt: stamp(instant(failedAt)) }),
  }));
  return new Map([
    [EXPORTS, yaml(rows)],
    ['operations/archives.yaml', yaml([], 'The agreement runs: nothing is archived yet.')],
    ['operations/deletion-requests.yaml', yaml([], 'Nobody asked for early deletion.')],
  ]);
}

export function exportSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'exports.yaml', record: 'export', coverage },
    { file: 'archives.yaml', record: 'archive', coverage },
    { file: 'deletion-requests.yaml', record: 'deletion-request', coverage },
  ];
}
