import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const CALAMITIES = 'operations/calamities.yaml';
const LOSSES = 'operations/data-losses.yaml';
const PLACES = 'operations/data-locations.yaml';
const MACHINES = 'operations/infrastructure.yaml';

const at = (text) => (text === undefined ? undefined : stamp(instant(text)));

/** Calamities behind four of the year's outages. Times are local. */
const CALAMITY_ROWS = [
  {
    id: 'CAL-2025-1',
    kind: 'storage-loss',
    extent: 'one-site',
    startedAt: '2025-02-11T09:10',
    discoveredAt: '2025-02-11T09:14',
    restoreDecidedAt: '2025-02-11T09:40',
    recoverablePointAt: '2025-02-11T09:10',
    backupMountedAt: '2025-02-11T10:50',
    recoveredAt: '2025-02-11T11:50',
  },
  {
    id: 'CAL-2025-2',
    kind: 'storage-loss',
    extent: 'whole-metrocluster',
    startedAt: '2025-07-08T13:20',
    discoveredAt: '2025-07-08T13:22',
    restoreDecidedAt: '2025-07-08T13:30',
    recoverablePointAt: '2025-07-08T13:12',
    backupMountedAt: '2025-07-08T14:20',
    recoveredAt: '2025-07-08T14:40',
  },
  {
    id: 'CAL-2025-3',
    kind: 'database-server-loss',
    startedAt: '2025-09-04T09:00',
    discoveredAt: '2025-09-04T09:03',
    restoreDecidedAt: '2025-09-04T09:10',
    backupMountedAt: '2025-09-04T10:00',
    recoveredAt: '2025-09-04T10:10',
  },
  {
    id: 'CAL-2025-4',
    kind: 'database-server-loss',
    startedAt: '2025-11-06T09:30',
    discoveredAt: '2025-11-06T09:32',
    restoreDecidedAt: '2025-11-06T09:45',
    recoverablePointAt: '2025-11-06T09:00',
    backupMountedAt: '2025-11-06T11:00',
    recoveredAt: '2025-11-06T11:20',
  },
];

/** Data that users of Noordkade deleted by mistake. */
const LOSS_ROWS = [
  {
    id: 'VW-2025-1',
    environment: 'PRD',
    deletedAt: '2025-03-19T14:05',
    requestedAt: '2025-03-19T14:30',
    takenUpAt: '2025-03-19T14:42',
    restoredPointAt: '2025-03-19T13:00',
    restoredAt: '2025-03-19T17:20',
    restoredBy: 'vendor',
  },
  {
    id: 'VW-2025-2',
    environment: 'PRD',
    deletedAt: '2025-06-05T16:40',
    requestedAt: '2025-06-06T08:10',
    takenUpAt: '2025-06-06T08:25',
    restoredPointAt: '2025-06-05T12:00',
    restoredAt: '2025-06-06T16:30',
    restoredBy: 'vendor',
  },
  {
    id: 'VW-2025-3',
    environment: 'PRD',
    deletedAt: '2025-10-21T10:15',
    requestedAt: '2025-10-21T10:40',
    takenUpAt: '2025-10-21T11:05',
    restoredPointAt: '2025-10-21T09:00',
    restoredAt: '2025-10-21T15:50',
    restoredBy: 'vendor',
  },
  {
    id: 'VW-2025-4',
    environment: 'PRD',
    deletedAt: '2025-12-31T16:50',
    requestedAt: '2025-12-31T18:20',
    takenUpAt: '2025-12-31T18:45',
  },
];

/** The first two since long before; a third for the growth of autumn. */
const PLACE_ROWS = [
  {
    id: 'DC-SCHIPHOL-RIJK',
    software: 'profit',
    place: 'Schiphol-Rijk',
    country: 'NL',
    usedFrom: '2019-01-01',
  },
  { id: 'DC-HAARLEM', software: 'profit', place: 'Haarlem', country: 'NL', usedFrom: '2019-01-01' },
  { id: 'DC-ALMERE', software: 'profit', place: 'Almere', country: 'NL', usedFrom: '2025-09-15' },
];

const METROCLUSTER = { kind: 'metrocluster', copying: 'synchronous', copyingBetween: 'asynchronous' };
const DATABASE = { kind: 'database-server', copying: 'log-shipping' };

const MACHINE_ROWS = [
  {
    id: 'MC-1',
    ...METROCLUSTER,
    place: 'Schiphol-Rijk',
    copyPlace: 'Haarlem',
    usedFrom: '2021-05-01',
  },
  {
    id: 'MC-2',
    ...METROCLUSTER,
    place: 'Haarlem',
    copyPlace: 'Schiphol-Rijk',
    usedFrom: '2022-02-01',
  },
  { id: 'DB-11', ...DATABASE, place: 'Schiphol-Rijk', copyPlace: 'Haarlem', usedFrom: '2022-02-01' },
  { id: 'DB-12', ...DATABASE, place: 'Haarlem', copyPlace: 'Schiphol-Rijk', usedFrom: '2022-02-01' },
  { id: 'DB-21', ...DATABASE, place: 'Almere', copyPlace: 'Schiphol-Rijk', usedFrom: '2025-09-15' },
  {
    id: 'DB-09',
    ...DATABASE,
    place: 'Haarlem',
    copyPlace: 'Haarlem',
    usedFrom: '2020-01-01',
    usedThrough: '2024-06-30',
  },
];

function plantContinuity(plant) {
  plant(
    'continuity.storage-rpo-between',
    'CAL-2025-2',
    'breached',
    'eight minutes of data lost with a whole metrocluster, five allowed',
    CALAMITIES,
  );
  plant(
    'continuity.database-rpo',
    'CAL-2025-3',
    'undetermined',
    'not recorded up to when the data were recovered',
    CALAMITIES,
  );
  plant(
    'continuity.deletion-rto',
    'VW-2025-2',
    'breached',
    'back after eight hours and twenty minutes',
    LOSSES,
  );
  for (const clause of ['continuity.deletion-rto', 'continuity.deletion-restored']) {
    plant(clause, 'VW-2025-4', 'pending', 'asked for on the evening of the report', LOSSES);
  }
  plant(
    'continuity.deletion-rpo-same-day',
    'VW-2025-4',
    'pending',
    'asked for on the evening of the report',
    LOSSES,
  );
  plant(
    'subprocessors.datacentre-location',
    'DC-ALMERE',
    'undetermined',
    'in the Netherlands, at a place that the text does not name: a person decides',
    PLACES,
  );
}

/** Calamities and losses of data, and the places and machines that are there against them. */
export const continuity = {
  files({ plant }) {
    plantContinuity(plant);
    const withTimes = (rows) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, key.endsWith('At') ? at(value) : value]),
        ),
      );
    return new Map([
      [CALAMITIES, yaml(withTimes(CALAMITY_ROWS), 'What lay behind four of the outages of 2025.')],
      [LOSSES, yaml(withTimes(LOSS_ROWS), 'Data that users deleted and wanted back.')],
      [PLACES, yaml(PLACE_ROWS.map((row) => ({ ...row, redundant: true })))],
      [MACHINES, yaml(MACHINE_ROWS, 'The part of the platform on which Noordkade works.')],
      [
        'operations/insolvencies.yaml',
        yaml([], 'Neither the vendor nor a datacentre asked for suspension or bankruptcy.'),
      ],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'calamities.yaml', record: 'calamity', coverage },
      { file: 'data-losses.yaml', record: 'data-loss', coverage },
      { file: 'data-locations.yaml', record: 'data-location', coverage },
      { file: 'infrastructure.yaml', record: 'infrastructure', coverage },
      { file: 'insolvencies.yaml', record: 'insolvency', coverage },
    ];
  },
};
