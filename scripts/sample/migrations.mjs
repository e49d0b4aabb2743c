import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const FILE = 'operations/migrations.yaml';

/** The rounds in which Noordkade went, or will go, to a new version. Times are local. */
const ROWS = [
  {
    id: 'MIG-2025-1',
    version: 'Profit 2025.1',
    roundStartedOn: '2025-06-24',
    roundEndsOn: '2025-08-15',
    roundEndedOn: '2025-08-15',
    scheduledOn: '2025-07-11',
    requestedOn: '2025-06-25',
    wantedOn: '2025-07-04',
    answeredOn: '2025-06-26',
    grantedOn: '2025-07-04',
    migrationOn: '2025-07-04',
    announcedOn: '2025-06-24',
    fixedOn: '2025-06-26',
    finalOn: '2025-07-01',
    acceptOn: '2025-06-10',
    acceptSeparate: true,
    copyOn: '2025-06-11',
    acceptedOn: '2025-06-27',
    startedAt: '2025-07-04T17:30',
    endedAt: '2025-07-04T19:05',
  },
  {
    id: 'MIG-2025-2',
    version: 'Profit 2025.2',
    roundStartedOn: '2025-09-09',
    roundEndsOn: '2025-10-31',
    roundEndedOn: '2025-10-31',
    scheduledOn: '2025-10-04',
    migrationOn: '2025-10-04',
    announcedOn: '2025-08-20',
    fixedOn: '2025-09-12',
    finalOn: '2025-09-15',
    acceptOn: '2025-09-18',
    acceptSeparate: true,
    copyOn: '2025-09-18',
    acceptedOn: '2025-10-01',
    startedAt: '2025-10-04T08:15',
    endedAt: '2025-10-04T10:20',
  },
  {
    id: 'MIG-2026-1',
    version: 'Profit 2025.3',
    roundStartedOn: '2025-12-09',
    roundEndsOn: '2026-01-31',
    scheduledOn: '2026-01-17',
    migrationOn: '2026-01-17',
    announcedOn: '2025-12-10',
    fixedOn: '2025-12-12',
    acceptOn: '2025-12-15',
    acceptSeparate: true,
    copyOn: '2025-12-16',
  },
];

export const MIGRATION_NOTICES = [
  { kind: 'migration-planning', about: 'MIG-2025-1', sentAt: '2025-06-24T09:00', channel: 'portal' },
  { kind: 'migration-planning', about: 'MIG-2025-2', sentAt: '2025-08-20T10:20', channel: 'email' },
  { kind: 'migration-planning', about: 'MIG-2026-1', sentAt: '2025-12-10T09:00', channel: 'portal' },
];

function plantMigrations(plant) {
  const first = (clause, verdict, what) => plant(clause, 'MIG-2025-1', verdict, what, FILE);
  first(
    'migration.date-final-five-days',
    'breached',
    'the customer was told the final date three days ahead',
  );
  first(
    'migration.announced-well-ahead',
    'undetermined',
    'announced ten days ahead: a person judges between five and fourteen',
  );
  first('migration.outside-office-hours', 'missed', 'begins at 17:30 on a Friday');
  const second = (clause, verdict, what) => plant(clause, 'MIG-2025-2', verdict, what, FILE);
  second('accept.three-weeks-before-migration', 'breached', 'on Accept sixteen days before the migration');
  for (const clause of [
    'migration.total-duration',
    'migration.data-unavailable',
    'migration.outside-office-hours',
    'migration.date-final-five-days',
  ]) {
    plant(clause, 'MIG-2026-1', 'pending', 'planned on 17 January 2026', FILE);
  }
}

/** The moves to new versions of Profit. */
export const migrations = {
  files({ plant }) {
    plantMigrations(plant);
    const rows = ROWS.map(({ startedAt, endedAt, ...rest }) => ({
      ...rest,
      startedAt: startedAt === undefined ? undefined : stamp(instant(startedAt)),
      endedAt: endedAt === undefined ? undefined : stamp(instant(endedAt)),
    }));
    return new Map([[FILE, yaml(rows, 'The rounds in which Noordkade went to a new version.')]]);
  },
  sources() {
    return [
      {
        file: 'migrations.yaml',
        record: 'migration',
        coverage: { from: '2025-01-01', until: '2025-12-31' },
      },
    ];
  },
};
