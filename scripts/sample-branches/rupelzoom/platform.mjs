import { csv, yaml } from '../../sample/text.mjs';
import { brussels, day, days } from '../calendar.mjs';
import { closingNotices, statusMessages } from '../notices.mjs';
import { roster } from '../roster.mjs';
import { RELEASE_TEST_NOTICE } from '../vendor-documents.mjs';

const OUTAGES = 'operations/outages.yaml';
const MAINTENANCE = 'operations/maintenance.yaml';
const NOTICES = 'operations/notices.yaml';
const ROSTER = 'operations/rooster.csv';
const COVERAGE = { from: '2025-01-01', until: '2025-12-31' };

const MAINTENANCE_ROWS = [
  {
    id: 'M-01',
    kind: 'preventive',
    knownInAdvance: true,
    unavailable: true,
    announcedAt: '2025-03-05T09:40:00+01:00',
    startsAt: '2025-03-15T22:00:00+01:00',
    endsAt: '2025-03-16T02:00:00+01:00',
  },
  {
    id: 'M-02',
    kind: 'preventive',
    knownInAdvance: true,
    unavailable: true,
    announcedAt: '2025-07-08T14:00:00+02:00',
    startsAt: '2025-07-21T09:00:00+02:00',
    endsAt: '2025-07-21T10:15:00+02:00',
  },
  {
    id: 'M-03',
    kind: 'preventive',
    knownInAdvance: true,
    unavailable: true,
    announcedAt: '2025-11-05T11:15:00+01:00',
    startsAt: '2025-11-12T21:00:00+01:00',
    endsAt: '2025-11-12T23:30:00+01:00',
  },
];

const OUTAGE_ROWS = [
  [
    'S-01',
    'profit-citrix',
    '2025-03-15T22:00:00+01:00',
    '2025-03-16T02:00:00+01:00',
    'preventive-maintenance',
    'M-01',
  ],
  ['S-02', 'insite', '2025-04-18T12:05:00+02:00', '2025-04-18T14:05:00+02:00', 'software-fault'],
  [
    'S-03',
    'profit-citrix',
    '2025-07-21T09:00:00+02:00',
    '2025-07-21T10:15:00+02:00',
    'preventive-maintenance',
    'M-02',
  ],
  ['S-04', 'profit-citrix', '2025-07-21T10:20:00+02:00', '2025-07-22T08:30:00+02:00', 'software-fault'],
  [
    'S-05',
    'profit-citrix',
    '2025-11-12T21:00:00+01:00',
    '2025-11-12T23:30:00+01:00',
    'preventive-maintenance',
    'M-03',
  ],
].map(([id, component, startedAt, endedAt, cause, maintenance]) => ({
  id,
  component,
  environmentKind: 'production',
  startedAt,
  endedAt,
  cause,
  maintenance,
  failed: 'other',
}));

/** Days from Monday to Thursday on which the phone is closed, and when the portal said so. */
const CLOSED = [
  ['2025-01-01', '2024-12-12'],
  ['2025-04-21', '2025-04-03'],
  ['2025-05-01', '2025-04-10'],
  ['2025-05-29', '2025-05-08'],
  ['2025-06-09', '2025-05-20'],
  ['2025-07-21', '2025-07-14'],
  ['2025-12-25', '2025-12-04'],
];

function messages() {
  const outages = OUTAGE_ROWS.map(({ id, startedAt }) => ({ id, at: brussels.instant(startedAt) }));
  return [
    ...closingNotices(brussels, CLOSED),
    ...statusMessages(brussels, outages, MAINTENANCE_ROWS),
    RELEASE_TEST_NOTICE,
  ];
}

export function platformFiles(breachNotices, { plant }) {
  const missing = ['2025-05-05', '2025-12-26'];
  const rows = roster(brussels, days('2025-01-01', '2025-12-31'), missing.map(day));
  plant(
    'availability.monthly-99-5',
    '2025-07',
    'breached',
    '1,405 minutes down over 21 and 22 July (223.2 allowed), 75 of them announced but outside the hours',
    OUTAGES,
  );
  plant(
    'availability.monthly-99-5',
    '2025-12',
    'pending',
    'the month ends on the day of the report',
    OUTAGES,
  );
  for (const clause of ['monitoring.staff-always-available', 'support.portal-round-the-clock'])
    plant(
      clause,
      '2025-12',
      'pending',
      'the month ends on the day of the report',
      clause.startsWith('m') ? ROSTER : OUTAGES,
    );
  plant(
    'maintenance.window',
    'M-02',
    'breached',
    'on a holiday at nine in the morning, which is no weekend',
    MAINTENANCE,
  );
  for (const [on, what] of [
    ['2025-05-05', 'nobody came on 5 May, a holiday in the Netherlands only'],
    ['2025-12-26', 'nobody came on 26 December, a holiday in the Netherlands only'],
  ])
    plant('calamity.hours', on, 'breached', what, ROSTER);
  plant(
    'support.phone-hours',
    '2025-05-05',
    'breached',
    'nobody came on 5 May, a holiday in the Netherlands only',
    ROSTER,
  );
  plant('support.phone-hours', '2025-07-21', 'breached', 'closed on a holiday, and said too late', NOTICES);
  plant('support.deviating-hours', 'OPEN-2025-07-21', 'breached', 'told seven days ahead', NOTICES);
  plant('support.phone-hours', '2025-11-11', 'breached', 'closed on a holiday, and never said', NOTICES);
  return new Map([
    [OUTAGES, yaml(OUTAGE_ROWS, 'Interruptions of the hosted platform, from the status history.')],
    [MAINTENANCE, yaml(MAINTENANCE_ROWS, 'Maintenance with its announcement.')],
    [NOTICES, yaml([...messages(), ...breachNotices], 'Messages of the vendor.')],
    [ROSTER, csv(['Lijn', 'Van', 'Tot'], rows)],
  ]);
}

export function platformSources() {
  return [
    { file: 'outages.yaml', record: 'outage', coverage: COVERAGE },
    { file: 'maintenance.yaml', record: 'maintenance', coverage: COVERAGE },
    { file: 'notices.yaml', record: 'notice', coverage: { from: '2024-12-01', until: '2025-12-31' } },
    {
      file: 'rooster.csv',
      record: 'staffing',
      coverage: COVERAGE,
      delimiter: ';',
      map: { line: 'Lijn', from: 'Van', until: 'Tot' },
    },
  ];
}
