import { addMonths, at, day, instant, iso, stamp, weekday } from './calendar.mjs';
import { platformNoticeSources, platformNotices } from './platform-notices.mjs';
import { yaml } from './text.mjs';

const OUTAGES = 'operations/outages.yaml';
const MAINTENANCE = 'operations/maintenance.yaml';

/** Outages of 2025: id, component, from, until, cause and what else is known. Local times without a clock change. */
const STORY = [
  ['insite', '2025-01-15T10:12', '2025-01-15T10:47', 'software-fault'],
  [
    'profit-citrix',
    '2025-01-23T20:30',
    '2025-01-23T22:00',
    'preventive-maintenance',
    { maintenance: 'M-2025-01' },
  ],
  [
    'profit-citrix',
    '2025-02-11T09:10',
    '2025-02-11T11:05',
    'hardware-failure',
    { failed: 'some-storage', calamityAt: '2025-02-11T09:40' },
  ],
  ['insite', '2025-02-11T10:20', '2025-02-11T11:50', 'hardware-failure'],
  ['connectors', '2025-02-12T13:30', '2025-02-12T14:35', 'hardware-failure'],
  ['pocket', '2025-02-13T08:15', '2025-02-13T08:45', 'hardware-failure'],
  ['profit-citrix', '2025-03-30T01:00:00+01:00', '2025-03-30T05:00:00+02:00', 'network-failure'],
  [
    'profit-citrix',
    '2025-04-13T22:00',
    '2025-04-13T23:00',
    'preventive-maintenance',
    { maintenance: 'M-2025-03' },
  ],
  ['pocket', '2025-04-22T15:05', '2025-04-22T15:25', 'software-fault'],
  ['insite', '2025-05-07T08:40', '2025-05-07T11:10', 'software-fault'],
  ['profit-citrix', '2025-05-20T08:00', '2025-05-20T17:00', 'software-fault', { environmentKind: 'accept' }],
  [
    'profit-citrix',
    '2025-06-14T22:00',
    '2025-06-15T03:00',
    'preventive-maintenance',
    { maintenance: 'M-2025-05' },
  ],
  ['outsite', '2025-06-19T12:10', '2025-06-19T12:35', 'software-fault'],
  [
    'profit-citrix',
    '2025-07-08T13:20',
    '2025-07-08T14:40',
    'hardware-failure',
    { failed: 'metrocluster', calamityAt: '2025-07-08T13:30' },
  ],
  ['sb', '2025-08-12T07:00', '2025-08-12T13:00', 'software-fault'],
  [
    'profit-citrix',
    '2025-09-04T09:00',
    '2025-09-04T10:10',
    'hardware-failure',
    { failed: 'database-server', calamityAt: '2025-09-04T09:10' },
  ],
  ['insite', '2025-09-18T16:30', '2025-09-18T17:10', undefined],
  ['connectors', '2025-10-09T11:15', '2025-10-09T11:30', 'software-fault'],
  ['profit-citrix', '2025-10-26T02:10:00+02:00', '2025-10-26T02:20:00+01:00', 'network-failure'],
  [
    'profit-citrix',
    '2025-11-06T09:30',
    '2025-11-06T11:20',
    'hardware-failure',
    { failed: 'database-server', calamityAt: '2025-11-06T09:45' },
  ],
  ['pocket', '2025-11-06T11:00', '2025-11-06T12:00', 'hardware-failure'],
  ['insite', '2025-12-03T14:00', '2025-12-03T14:30', 'software-fault'],
  [
    'profit-citrix',
    '2025-12-13T10:00',
    '2025-12-13T14:00',
    'agreed-maintenance',
    { maintenance: 'M-2025-11', agreedOn: '2025-11-27' },
  ],
];

/** Two months in three had a short outage before 2025. */
function earlier(rnd) {
  const list = [];
  for (let month = day('2023-03-01'); month < day('2025-01-01'); month = addMonths(month, 1)) {
    if (rnd.chance(0.35)) continue;
    const start = at(month + rnd.whole(1, 26), rnd.whole(480, 1080));
    const component = rnd.pick(['profit-citrix', 'insite', 'pocket', 'connectors', 'outsite']);
    const cause = rnd.pick(['software-fault', 'hardware-failure', 'network-failure']);
    list.push([component, stamp(start), stamp(start + rnd.whole(8, 95) * 60_000), cause]);
  }
  return list;
}

/** Announced and planned maintenance; `days` is how many dates ahead it was told. */
const PLANS = [
  ['M-2023-01', 'preventive', '2023-05-13T22:00', '2023-05-14T04:00', 12],
  ['M-2023-02', 'preventive', '2023-10-21T21:00', '2023-10-22T02:30', 14],
  ['M-2024-01', 'preventive', '2024-03-16T22:00', '2024-03-17T03:00', 10],
  ['M-2024-02', 'preventive', '2024-09-28T21:30', '2024-09-29T05:00', 15],
  ['M-2025-01', 'preventive', '2025-01-23T20:30', '2025-01-23T22:00', 9],
  ['M-2025-02', 'patch', '2025-03-11T23:00', '2025-03-12T01:00', undefined],
  ['M-2025-03', 'preventive', '2025-04-13T22:00', '2025-04-13T23:00', 4],
  [
    'M-2025-04',
    'emergency',
    '2025-05-22T18:30',
    '2025-05-22T19:15',
    0,
    { decidedAt: '2025-05-22T17:30', threatKnownAt: '2025-05-22T16:10' },
  ],
  ['M-2025-05', 'preventive', '2025-06-14T22:00', '2025-06-15T03:00', 16],
  ['M-2025-06', 'patch', '2025-07-10T19:30', '2025-07-10T21:00', undefined],
  [
    'M-2025-12',
    'emergency',
    '2025-08-19T21:30',
    '2025-08-19T22:30',
    0,
    { decidedAt: '2025-08-18T17:20', threatKnownAt: '2025-08-18T16:00' },
  ],
  ['M-2025-07', 'preventive', '2025-09-06T21:00', '2025-09-07T01:00', 5],
  ['M-2025-08', 'migration', '2025-10-04T08:00', '2025-10-04T16:00', 45],
  ['M-2025-09', 'patch', '2025-10-14T22:00', '2025-10-14T23:30', undefined],
  ['M-2025-10', 'preventive', '2025-11-14T21:00', '2025-11-15T02:00', 8],
  ['M-2025-11', 'agreed', '2025-12-13T10:00', '2025-12-13T14:00', 16],
  ['M-2026-01', 'preventive', '2026-01-10T22:00', '2026-01-11T04:00', 22],
];

function maintenance() {
  return PLANS.map(([id, kind, from, until, days, more = {}]) => {
    const startsAt = instant(from);
    const told =
      days === undefined ? undefined : at(day(from.slice(0, 10)) - days, kind === 'emergency' ? 1065 : 620);
    return {
      id,
      kind,
      knownInAdvance: kind !== 'emergency',
      unavailable: kind !== 'patch',
      announcedAt: told === undefined ? undefined : stamp(told),
      ground: kind === 'emergency' ? 'zero-day-patch' : undefined,
      threatKnownAt: moment(more.threatKnownAt),
      decidedAt: moment(more.decidedAt),
      startsAt: stamp(startsAt),
      endsAt: stamp(instant(until)),
    };
  });
}

const moment = (text) => (text === undefined ? undefined : stamp(instant(text)));

/** What failed, where nothing says so: in hardware a few servers, else nothing that the text names. */
function failed(cause) {
  return cause === 'hardware-failure' ? 'few-servers' : 'other';
}

function outages(rnd) {
  return [...earlier(rnd), ...STORY].map(([component, from, until, cause, more = {}], i) => ({
    id: `S-${String(i + 1).padStart(3, '0')}`,
    component,
    environmentKind: more.environmentKind ?? 'production',
    startedAt: stamp(instant(from)),
    endedAt: stamp(instant(until)),
    cause,
    maintenance: more.maintenance,
    agreedOn: more.agreedOn,
    failed: more.failed ?? failed(cause),
    calamityAt: moment(more.calamityAt),
  }));
}

export function outageFiles(rnd, { plant }) {
  const rows = outages(rnd);
  const plans = maintenance();
  plant(
    'availability.monthly-99-5',
    '2025-02',
    'breached',
    '255 minutes down in three days in February (201.6 allowed)',
    OUTAGES,
  );
  plant(
    'availability.excused-causes',
    rows.find((row) => row.cause === undefined).id,
    'undetermined',
    'the cause is not recorded',
    OUTAGES,
  );
  plant(
    'availability.monthly-99-5',
    '2025-09',
    'undetermined',
    '70 minutes down, and 40 of an unknown cause (86.4 allowed)',
    OUTAGES,
  );
  plant(
    'availability.monthly-99-5',
    '2025-11',
    'breached',
    '150 minutes down, under the individual term (86.4 allowed)',
    OUTAGES,
  );
  plant(
    'availability.monthly-99-5',
    '2025-12',
    'pending',
    'the month ends on the day of the report',
    OUTAGES,
  );
  plant('maintenance.announced-five-days', 'M-2025-03', 'breached', 'announced four days ahead', MAINTENANCE);
  plant('maintenance.window', 'M-2026-01', 'pending', 'planned in January 2026', MAINTENANCE);
  plant('maintenance.window', 'M-2025-01', 'breached', 'begins at 20:30 on a Thursday', MAINTENANCE);
  plant(
    'continuity.partial-failure-no-calamity',
    'S-016',
    'missed',
    'some storage failed, and it was a calamity within half an hour',
    OUTAGES,
  );
  plant(
    'maintenance.emergency-same-day',
    'M-2025-12',
    'missed',
    'decided on 18 August, done in the evening of the 19th',
    MAINTENANCE,
  );
  return new Map([
    [OUTAGES, yaml(rows, 'Interruptions of the hosted platform, from the status history.')],
    [MAINTENANCE, yaml(plans, 'Maintenance with its announcement.')],
    ...platformNotices(rows, plans, { plant }),
  ]);
}

export function outageSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'outages.yaml', record: 'outage', coverage },
    { file: 'maintenance.yaml', record: 'maintenance', coverage },
    ...platformNoticeSources(),
  ];
}

/** The days on which the year's outages were, for the response times. */
export function troubledDays() {
  return new Set(
    STORY.filter((row) => row[4]?.environmentKind !== 'accept')
      .map((row) => day(row[1].slice(0, 10)))
      .filter((n) => weekday(n) <= 5)
      .map(iso),
  );
}
