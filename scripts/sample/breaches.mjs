import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const BREACHES = 'operations/breaches.yaml';
const NOTICES = 'operations/notices-privacy.yaml';
const CHANGES = 'operations/contact-changes.yaml';

const at = (text) => (text === undefined ? undefined : stamp(instant(text)));

const withTimes = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, /(^at|At)$/.test(key) ? at(value) : value]),
  );

const EVERYTHING = ['nature', 'categories', 'numbers', 'consequences', 'measures', 'contact'];

const ROWS = [
  {
    id: 'DL-2025-1',
    origin: 'vendor',
    discoveredBy: 'vendor',
    discoveredAt: '2025-02-20T10:40',
    vendorKnownAt: '2025-02-20T11:00',
    affectsCustomer: false,
    registeredAt: '2025-02-20T11:30',
    takenUpAt: '2025-02-20T11:45',
    closedAt: '2025-03-04T16:00',
  },
  {
    id: 'DL-2025-2',
    origin: 'vendor',
    discoveredBy: 'vendor',
    discoveredAt: '2025-06-17T08:55',
    vendorKnownAt: '2025-06-17T09:20',
    affectsCustomer: true,
    customerNotifiedAt: '2025-06-19T11:20',
    notifiedBy: 'vendor',
    told: EVERYTHING,
    known: EVERYTHING,
    toldRightly: true,
    informationKnownAt: '2025-06-19T10:00',
    informationCompleteAt: '2025-06-20T09:00',
    vendorInformedAt: '2025-06-20T11:00',
    decision: 'report',
    decidedAt: '2025-06-20T10:30',
    decidedBy: 'customer',
    authorityNotifiedAt: '2025-06-21T16:05',
    authority: 'AP',
    authorityNotifiedBy: 'customer',
    subjectsNotifiedAt: '2025-06-24T10:00',
    progressAgreedAt: '2025-06-19T11:45',
    updates: [
      { at: '2025-06-20T09:00', kind: 'new-information', customerInformedAt: '2025-06-20T09:00' },
      { at: '2025-06-23T13:20', kind: 'measure', customerInformedAt: '2025-06-23T15:00' },
      { at: '2025-06-25T17:10', kind: 'situation-change', customerInformedAt: '2025-07-09T10:30' },
    ],
    registeredAt: '2025-06-17T09:50',
    takenUpAt: '2025-06-17T10:15',
    closedAt: '2025-07-08T12:00',
  },
  {
    id: 'DL-2025-3',
    origin: 'subprocessor',
    discoveredBy: 'subprocessor',
    discoveredAt: '2025-11-12T20:15',
    vendorKnownAt: '2025-11-13T08:30',
    affectsCustomer: true,
    customerNotifiedAt: '2025-11-13T15:40',
    notifiedBy: 'vendor',
    told: EVERYTHING.filter((topic) => topic !== 'numbers'),
    known: EVERYTHING,
    toldRightly: true,
    informationKnownAt: '2025-11-13T15:00',
    informationCompleteAt: '2025-11-13T15:40',
    vendorInformedAt: '2025-11-14T16:50',
    decision: 'no-report',
    decidedAt: '2025-11-14T16:30',
    decidedBy: 'customer',
    progressAgreedAt: '2025-11-13T16:00',
    updates: [{ at: '2025-11-14T11:00', kind: 'measure', customerInformedAt: '2025-11-14T11:30' }],
    registeredAt: '2025-11-13T09:00',
    takenUpAt: '2025-11-13T09:10',
    closedAt: '2025-11-21T10:00',
  },
  {
    id: 'DL-2025-4',
    origin: 'vendor',
    discoveredBy: 'customer',
    discoveredAt: '2025-12-30T13:00',
    vendorKnownAt: '2025-12-30T14:10',
    vendorInformedAt: '2025-12-30T14:10',
    affectsCustomer: true,
    customerNotifiedAt: '2025-12-31T09:30',
    notifiedBy: 'vendor',
    told: ['nature', 'contact'],
    progressAgreedAt: '2025-12-31T09:45',
    registeredAt: '2025-12-30T14:30',
    takenUpAt: '2025-12-30T14:35',
  },
];

/** Whom the vendor told, and two messages of the departments that look at usage statistics. */
const NOTICE_ROWS = [
  { kind: 'breach', about: 'DL-2025-2', sentAt: '2025-06-19T11:20', to: 'de-ruiter', channel: 'phone' },
  { kind: 'breach', about: 'DL-2025-2', sentAt: '2025-06-19T11:40', to: 'oosterhof', channel: 'email' },
  {
    kind: 'statistics-follow-up',
    sentAt: '2025-08-22T10:00',
    to: 'customer',
    channel: 'email',
    department: 'customer-care',
    states: ['usage-advice'],
  },
  { kind: 'breach', about: 'DL-2025-3', sentAt: '2025-11-13T15:40', to: 'de-ruiter', channel: 'phone' },
  { kind: 'breach', about: 'DL-2025-3', sentAt: '2025-11-13T15:45', to: 'oosterhof', channel: 'email' },
  { kind: 'breach', about: 'DL-2025-3', sentAt: '2025-11-13T15:45', to: 'mulder', channel: 'email' },
  {
    kind: 'statistics-follow-up',
    sentAt: '2025-11-20T11:00',
    to: 'customer',
    channel: 'email',
    department: 'success-management',
    states: ['usage-advice'],
  },
  { kind: 'breach', about: 'DL-2025-4', sentAt: '2025-12-31T09:30', to: 'de-ruiter', channel: 'phone' },
  { kind: 'breach', about: 'DL-2025-4', sentAt: '2025-12-31T09:35', to: 'oosterhof', channel: 'email' },
  { kind: 'breach', about: 'DL-2025-4', sentAt: '2025-12-31T09:35', to: 'mulder', channel: 'email' },
];

const CHANGE_ROWS = [
  {
    id: 'CW-2025-1',
    contact: 'mulder',
    role: 'breach',
    submittedAt: '2025-08-28T16:10',
    effectiveAt: '2025-09-01T00:00',
  },
];

const OPEN = 'noticed on 30 December, the customer has until 3 January';

function plantBreaches(plant) {
  const second = (clause, verdict, what) => plant(clause, 'DL-2025-2', verdict, what, BREACHES);
  second('breach.notice-48-hours', 'breached', 'told after 50 hours');
  second('breach.notice-as-soon-as-possible', 'breached', 'told after 50 hours');
  second('breach.information-for-report', 'missed', 'the last information came a day after the first notice');
  plant(
    'breach.progress',
    'DL-2025-2/3',
    'breached',
    'the customer heard of a change when all was closed',
    BREACHES,
  );
  plant(
    'breach.inform-correct-complete',
    'DL-2025-3',
    'breached',
    'the numbers were known and not told',
    BREACHES,
  );
  plant(
    'breach.information-for-report',
    'DL-2025-4',
    'missed',
    'not all was told with the first notice',
    BREACHES,
  );
  for (const clause of [
    'breach.controller-reports',
    'breach.inform-correct-complete',
    'breach.customer-decides',
    'breach.customer-72-hours',
    'breach.vendor-reports-not',
  ]) {
    plant(clause, 'DL-2025-4', 'pending', OPEN, BREACHES);
  }
}

/** Breaches of personal data and whom they were told. */
export const breaches = {
  files({ plant }) {
    plantBreaches(plant);
    const rows = ROWS.map(({ updates, ...rest }) => ({
      ...withTimes(rest),
      updates: updates?.map(withTimes),
    }));
    const notices = NOTICE_ROWS.map((row, i) => ({
      id: `PN-${String(i + 1).padStart(2, '0')}`,
      ...withTimes(row),
    }));
    return new Map([
      [BREACHES, yaml(rows, 'Breaches of personal data, from the register of both parties.')],
      [NOTICES, yaml(notices, 'Messages about breaches and about the use of the software.')],
      [CHANGES, yaml(CHANGE_ROWS.map(withTimes))],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'breaches.yaml', record: 'breach', coverage },
      { file: 'notices-privacy.yaml', record: 'notice', coverage },
      { file: 'contact-changes.yaml', record: 'contact-change', coverage },
    ];
  },
};
