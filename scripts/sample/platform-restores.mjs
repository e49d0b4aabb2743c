import { instant, stamp } from './calendar.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/restores.csv';

/** Backups that Noordkade put back: environment, day of the backup, asked, closed, and what went otherwise. */
const ROWS = [
  ['PRD', '2025-02-18', '2025-02-20T09:10', '2025-02-20T10:05'],
  ['PRD', '2025-04-01', '2025-05-26T13:40', '2025-05-26T15:10'],
  ['PRD', '2025-07-21', '2025-07-24T08:30', '2025-07-24T09:20'],
  ['PRD', '2025-08-16', '2025-08-18T10:15', '2025-08-18T11:40'],
  ['PRD', '2025-10-05', '2025-10-09T16:20', '2025-10-09T18:00', { succeeded: false }],
  ['PRD', '2025-09-10', '2025-12-02T11:00', '2025-12-02T11:05', { succeeded: false, available: false }],
];

/** The last was asked for after its 31 days, so that it need not have succeeded. */
export const restores = {
  files({ plant }) {
    plant('backup.deleted-data-recoverable', 'HS-2025-5', 'breached', 'the backup could not be read', FILE);
    const rows = ROWS.map(([environment, backupOn, asked, closed, more = {}], i) => [
      `HS-2025-${i + 1}`,
      environment,
      backupOn,
      stamp(instant(asked)),
      stamp(instant(closed)),
      more.succeeded ?? true,
      more.available ?? true,
      more.vendorNeeded ?? false,
    ]);
    const head = [
      'id',
      'environment',
      'backupOn',
      'requestedAt',
      'closedAt',
      'succeeded',
      'available',
      'vendorNeeded',
    ];
    return new Map([[FILE, csv(head, rows, ',')]]);
  },
  sources() {
    return [
      { file: 'restores.csv', record: 'restore', coverage: { from: '2025-01-01', until: '2025-12-31' } },
    ];
  },
};
