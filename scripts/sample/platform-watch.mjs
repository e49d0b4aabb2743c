import { instant, stamp } from './calendar.mjs';
import { csv, yaml } from './text.mjs';

const GAPS = 'operations/monitoring-gaps.yaml';
const STAFF = 'operations/staffing-online.csv';
const CHECKS = 'operations/technische-controles.csv';
const FAIR_USE = 'operations/fair-use-cases.yaml';

const at = (text) => (text === undefined ? undefined : stamp(instant(text)));

const GAP_ROWS = [
  ['MG-2024-1', 'performance', '2024-10-08T23:10', '2024-10-08T23:30'],
  ['MG-2025-1', 'users', '2025-09-21T04:15', '2025-09-21T05:05'],
];

/** Somebody was always there, but for three quarters of an hour in a night of August. */
const STAFF_ROWS = [
  ['2023-03-01T00:00', '2025-08-17T03:10'],
  ['2025-08-17T03:55', undefined],
];

const QUARTERS = ['2025-02-12', '2025-05-14', '2025-08-13', '2025-11-12'];

/** Hosts with their connection, and what the quarterly check found that was not as it should be. */
const HOSTS = [
  [
    'citrix.afasonline.example',
    'citrix',
    '2024-10-01',
    '2026-10-31',
    { '2025-05-14': ['TLS-1.1', 'TLS-1.2', 'TLS-1.3'] },
  ],
  ['insite.noordkade.example', 'web', '2025-01-06', '2026-01-05', {}],
  ['connect.noordkade.example', 'connector', '2025-01-06', '2026-01-05', {}],
];

const FAIR_USE_ROWS = [
  {
    id: 'FU-2025-1',
    detectedAt: '2025-03-10T11:20',
    decidedAt: '2025-03-12T09:00',
    finding: 'violation',
    rule: 'connector calls a minute',
    contactedAt: '2025-03-12T14:10',
    consultedAt: '2025-03-18T10:00',
    outcomeAt: '2025-03-25T16:00',
    outcome: 'solved',
  },
  {
    id: 'FU-2025-2',
    detectedAt: '2025-06-23T15:45',
    decidedAt: '2025-06-26T10:30',
    finding: 'no-violation',
  },
  { id: 'FU-2025-3', detectedAt: '2025-12-22T09:05' },
];

function checks() {
  return QUARTERS.flatMap((date, q) =>
    HOSTS.map(([host, connection, from, through, found], h) => {
      const accepts = found[date] ?? ['TLS-1.2', 'TLS-1.3'];
      return [
        `TC-2025-${q * HOSTS.length + h + 1}`,
        host,
        connection,
        date,
        accepts.join('|'),
        'true',
        'true',
        from,
        through,
      ];
    }),
  );
}

const CHECK_COLUMNS = [
  'id',
  'host',
  'connection',
  'checkedOn',
  'accepts',
  'connectable',
  'certificate',
  'certificateFrom',
  'certificateThrough',
];

function plantWatch(plant) {
  plant(
    'monitoring.cyber-operations-center',
    'users/2025-09',
    'breached',
    '50 minutes unwatched in a night',
    GAPS,
  );
  for (const measure of ['availability', 'performance']) {
    plant(
      'monitoring.availability-24-7',
      `${measure}/2025-12`,
      'pending',
      'the month ends on the day of the report',
      GAPS,
    );
  }
  for (const watched of ['systems', 'processes', 'users']) {
    plant(
      'monitoring.cyber-operations-center',
      `${watched}/2025-12`,
      'pending',
      'the month ends on the day of the report',
      GAPS,
    );
  }
  plant(
    'monitoring.staff-always-available',
    '2025-12',
    'pending',
    'the month ends on the day of the report',
    STAFF,
  );
  plant(
    'monitoring.staff-always-available',
    '2025-08',
    'breached',
    'nobody for 45 minutes in a night',
    STAFF,
  );
  plant(
    'security.tls-minimum',
    'TC-2025-4',
    'breached',
    'the Citrix connection still took TLS 1.1 in May',
    CHECKS,
  );
  plant(
    'fair-use.principle',
    'FU-2025-1',
    'breached',
    'more calls of a connector than the page allows',
    FAIR_USE,
  );
  for (const clause of ['fair-use.principle', 'fair-use.contact', 'fair-use.consult']) {
    plant(clause, 'FU-2025-3', 'pending', 'noticed on 22 December, not decided yet', FAIR_USE);
  }
}

/** Who and what watches the platform, what the checks of it found, and how the customer uses it. */
export const platformWatch = {
  files({ plant }) {
    plantWatch(plant);
    const gaps = GAP_ROWS.map(([id, what, from, until]) => ({
      id,
      what,
      startedAt: at(from),
      endedAt: at(until),
    }));
    const cases = FAIR_USE_ROWS.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, key.endsWith('At') ? at(value) : value]),
      ),
    );
    return new Map([
      [GAPS, yaml(gaps, 'Times in which something was not watched.')],
      [
        STAFF,
        csv(
          ['line', 'from', 'until'],
          STAFF_ROWS.map(([from, until]) => ['online', at(from), at(until)]),
          ',',
        ),
      ],
      [CHECKS, csv(CHECK_COLUMNS, checks(), ',')],
      [FAIR_USE, yaml(cases)],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'monitoring-gaps.yaml', record: 'monitoring-gap', coverage },
      { file: 'staffing-online.csv', record: 'staffing', coverage },
      {
        file: 'technische-controles.csv',
        record: 'technical-check',
        coverage: { ...coverage, from: '2025-01-01' },
      },
      { file: 'fair-use-cases.yaml', record: 'fair-use-case', coverage },
    ];
  },
};
