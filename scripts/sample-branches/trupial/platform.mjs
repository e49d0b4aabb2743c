import { csv, yaml } from '../../sample/text.mjs';
import { amsterdam, curacao, day, days, utcStamp } from '../calendar.mjs';
import { closingNotices, statusMessages } from '../notices.mjs';
import { roster } from '../roster.mjs';
import { RELEASE_TEST_NOTICE } from '../vendor-documents.mjs';
import { SIGNED, START } from './contract.mjs';

const OUTAGES = 'operations/outages.csv';
const MAINTENANCE = 'operations/maintenance.csv';
const NOTICES = 'operations/notices.yaml';
const ROSTER = 'operations/roster.csv';
const COVERAGE = { from: START, until: '2025-12-31' };

/** Planned in Amsterdam's time: id, announced, start, end. */
const MAINTENANCE_ROWS = [
  ['M-01', '2025-01-27 10:00', '2025-02-08 22:00', '2025-02-09 02:00'],
  ['M-02', '2025-05-13 15:30', '2025-05-20 22:00', '2025-05-20 23:30'],
  ['M-03', '2025-09-02 09:00', '2025-09-17 06:00', '2025-09-17 09:00'],
  ['M-04', '2025-11-25 02:30', '2025-11-29 22:00', '2025-11-30 00:00'],
  ['M-05', '2025-12-15 10:00', '2026-01-10 22:00', '2026-01-11 01:00'],
];

/** Times in UTC. That of New Year's Day is still 2024 on Curaçao. */
const OUTAGE_ROWS = [
  ['O-01', 'profit-citrix', '2025-01-01T02:00:00Z', '2025-01-01T03:00:00Z', 'network-failure', ''],
  ['O-02', 'profit-citrix', '2025-02-08T21:00:00Z', '2025-02-09T01:00:00Z', 'preventive-maintenance', 'M-01'],
  ['O-03', 'insite', '2025-05-01T02:00:00Z', '2025-05-01T05:00:00Z', 'software-fault', ''],
  ['O-04', 'profit-citrix', '2025-05-20T20:00:00Z', '2025-05-20T21:30:00Z', 'preventive-maintenance', 'M-02'],
  ['O-05', 'sb', '2025-06-16T00:20:00Z', '2025-06-16T04:30:00Z', 'software-fault', ''],
  ['O-06', 'profit-citrix', '2025-09-17T04:00:00Z', '2025-09-17T07:00:00Z', 'preventive-maintenance', 'M-03'],
  ['O-07', 'pocket', '2025-10-10T02:30:00Z', '2025-10-10T06:45:00Z', 'software-fault', ''],
  ['O-08', 'profit-citrix', '2025-11-29T21:00:00Z', '2025-11-29T23:00:00Z', 'preventive-maintenance', 'M-04'],
];

/** Days from Monday to Thursday on which the phone is closed, and when the portal said so. */
const CLOSED = [
  ['2025-01-01', '2024-12-12'],
  ['2025-04-21', '2025-04-03'],
  ['2025-05-01', '2025-04-10'],
  ['2025-05-29', '2025-05-08'],
  ['2025-07-02', '2025-06-12'],
  ['2025-12-25', '2025-12-04'],
];

function messages() {
  const outages = OUTAGE_ROWS.map(([id, , startedAt]) => ({ id, at: Date.parse(startedAt) }));
  const planned = MAINTENANCE_ROWS.map(([id, announced]) => ({
    id,
    announcedAt: amsterdam.stamp(amsterdam.instant(announced.replace(' ', 'T'))),
  }));
  return [
    ...closingNotices(curacao, CLOSED),
    ...statusMessages(curacao, outages, planned),
    RELEASE_TEST_NOTICE,
  ];
}

function plantPlatform({ plant }) {
  const end = 'the month ends on the day of the report';
  plant(
    'availability.monthly-99-5',
    '2025-10',
    'breached',
    '255 minutes down on the night of 9 October (223.2 allowed)',
    OUTAGES,
  );
  plant('availability.monthly-99-5', '2025-12', 'pending', end, OUTAGES);
  plant('support.portal-round-the-clock', '2025-12', 'pending', end, OUTAGES);
  plant('monitoring.staff-always-available', '2025-12', 'pending', end, ROSTER);
  plant(
    'maintenance.window',
    'M-02',
    'breached',
    'at ten in the evening in Amsterdam, four in the afternoon on Curaçao',
    MAINTENANCE,
  );
  plant('maintenance.window', 'M-05', 'pending', 'planned in January 2026', MAINTENANCE);
  plant(
    'support.phone-hours',
    '2025-03-03',
    'breached',
    'closed on Carnival Monday, and never said',
    NOTICES,
  );
  const whitMonday = 'nobody came on Whit Monday, a holiday in the Netherlands only';
  for (const clause of ['support.phone-hours', 'calamity.hours'])
    plant(clause, '2025-06-09', 'breached', whitMonday, ROSTER);
}

export function platformFiles(breachNotices, planted) {
  plantPlatform(planted);
  const rows = roster(curacao, days('2025-01-01', '2025-12-31'), [day('2025-06-09')]);
  const utc = (text) => (text === '' ? '' : utcStamp(curacao.instant(text)));
  const shifts = rows.map(([line, from, until]) => [line, utc(from), utc(until)]);
  return new Map([
    [OUTAGES, csv(['id', 'component', 'startedAt', 'endedAt', 'cause', 'maintenance'], OUTAGE_ROWS, ',')],
    [MAINTENANCE, csv(['Onderhoud', 'Aangekondigd', 'Van', 'Tot'], MAINTENANCE_ROWS)],
    [
      NOTICES,
      yaml([...messages(), ...breachNotices], 'Messages of the vendor, from Leusden and from Willemstad.'),
    ],
    [ROSTER, csv(['line', 'from', 'until'], shifts, ',')],
  ]);
}

export function platformSources() {
  const columns = ['id', 'component', 'startedAt', 'endedAt', 'cause', 'maintenance'];
  const moment = (column) => ({ column, format: 'yyyy-MM-dd HH:mm' });
  return [
    {
      file: 'outages.csv',
      record: 'outage',
      coverage: COVERAGE,
      map: {
        ...Object.fromEntries(columns.map((field) => [field, field])),
        environmentKind: { value: 'production' },
        failed: { value: 'other' },
        agreedOn: { value: 'none' },
        calamityAt: { value: 'none' },
      },
    },
    {
      file: 'maintenance.csv',
      record: 'maintenance',
      coverage: COVERAGE,
      delimiter: ';',
      zone: 'Europe/Amsterdam',
      map: {
        id: 'Onderhoud',
        kind: { value: 'preventive' },
        knownInAdvance: { value: true },
        unavailable: { value: true },
        announcedAt: moment('Aangekondigd'),
        startsAt: moment('Van'),
        endsAt: moment('Tot'),
      },
    },
    { file: 'notices.yaml', record: 'notice', coverage: { from: SIGNED, until: '2025-12-31' } },
    { file: 'roster.csv', record: 'staffing', coverage: { from: '2025-01-01', until: '2025-12-31' } },
  ];
}
