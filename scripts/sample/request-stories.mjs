/** Which request the work of a day belongs to. */
export const REQUEST_OF_DAY = new Map([
  ['2025-01-14', 'RQ-2025-01'],
  ['2025-04-29', 'RQ-2025-05'],
  ['2025-06-03', 'RQ-2025-06'],
  ['2025-06-24', 'RQ-2025-07'],
  ['2025-08-26', 'RQ-2025-08'],
  ['2025-10-14', 'RQ-2025-13'],
  ['2025-11-11', 'RQ-2025-16'],
]);

const SMALL = { kind: 'service-management', channel: 'portal', size: 'small' };
const HOURS = { ...SMALL, chargedTo: 'first-class' };
const SIGNED = { approvedBy: 'incident-manager' };
const LOOSE = { kind: 'consultancy', channel: 'portal' };
const SUCCESS = { kind: 'success-management', channel: 'portal' };

const seen = (describedAt, closedAt) => ({ describedAt, descriptionVisible: true, closedAt });
const worked = (date, from, until) => ({
  workStartedAt: `${date}T${from}`,
  workFinishedAt: `${date}T${until}`,
});

/** What the customer asked for in 2025, apart from reports to Support. */
export const ASKED = [
  {
    id: 'RQ-2025-01',
    ...HOURS,
    requestedAt: '2025-01-06T09:10',
    proposedAt: '2025-01-07T11:00',
    proposedMinutes: 90,
    approvedAt: '2025-01-08T08:45',
    ...SIGNED,
    ...worked('2025-01-14', '13:30', '15:00'),
    ...seen('2025-01-14T15:20', '2025-01-15T09:00'),
  },
  {
    id: 'RQ-2025-02',
    kind: 'first-class-hours',
    channel: 'email',
    requestedAt: '2025-02-03T10:30',
    minutes: 120,
    offeredOn: '2025-02-20',
  },
  {
    id: 'RQ-2025-03',
    ...SMALL,
    requestedAt: '2025-03-03T13:40',
    refusedAt: '2025-03-04T10:15',
    refusalReason: 'too-large',
    referredTo: 'consultancy',
    closedAt: '2025-03-04T10:15',
  },
  { id: 'RQ-2025-04', ...SUCCESS, requestedAt: '2025-04-07T15:00', answeredOn: '2025-05-19' },
  {
    id: 'RQ-2025-05',
    ...HOURS,
    requestedAt: '2025-04-22T09:30',
    proposedAt: '2025-04-22T14:00',
    proposedMinutes: 60,
    approvedAt: '2025-04-23T09:00',
    ...SIGNED,
    ...worked('2025-04-29', '13:30', '14:30'),
    ...seen('2025-04-29T14:45', '2025-04-30T10:00'),
  },
  {
    id: 'RQ-2025-06',
    ...SMALL,
    chargedTo: 'invoice',
    requestedAt: '2025-05-26T11:00',
    proposedAt: '2025-05-27T09:00',
    proposedMinutes: 75,
    proposedAmount: '86.92',
    approvedAt: '2025-05-28T16:10',
    ...SIGNED,
    ...worked('2025-06-03', '13:30', '14:45'),
    ...seen('2025-06-03T15:00', '2025-06-04T09:30'),
  },
  {
    id: 'RQ-2025-07',
    ...SMALL,
    chargedTo: 'invoice',
    requestedAt: '2025-06-16T10:20',
    proposedAt: '2025-06-17T13:00',
    proposedMinutes: 55,
    proposedAmount: '136.58',
    approvedAt: '2025-06-18T09:05',
    ...SIGNED,
    ...worked('2025-06-24', '13:30', '14:25'),
    ...seen('2025-06-24T14:40', '2025-06-25T09:00'),
  },
  {
    id: 'RQ-2025-08',
    ...HOURS,
    requestedAt: '2025-08-18T14:00',
    proposedAt: '2025-08-19T10:00',
    proposedMinutes: 45,
    approvedAt: '2025-08-27T09:20',
    ...SIGNED,
    ...worked('2025-08-26', '13:30', '14:15'),
    ...seen('2025-08-26T14:30', '2025-08-28T09:00'),
  },
  {
    id: 'RQ-2025-09',
    kind: 'first-class-hours',
    channel: 'email',
    requestedAt: '2025-08-18T14:30',
    minutes: 180,
    offeredOn: '2025-09-11',
  },
  {
    id: 'RQ-2025-10',
    kind: 'first-class-hour',
    channel: 'email',
    requestedAt: '2025-03-03T09:00',
    wantedOn: '2025-03-18',
    minutes: 45,
  },
  { id: 'RQ-2025-11', ...LOOSE, requestedAt: '2025-09-08T11:15', days: 2, acceptedAt: '2025-09-10T09:00' },
  {
    id: 'RQ-2025-12',
    kind: 'first-class-hour',
    channel: 'email',
    requestedAt: '2025-10-27T09:00',
    wantedOn: '2025-11-11',
    minutes: 45,
  },
  {
    id: 'RQ-2025-13',
    ...HOURS,
    requestedAt: '2025-10-06T10:00',
    proposedAt: '2025-10-07T09:30',
    proposedMinutes: 60,
    approvedAt: '2025-10-08T08:30',
    ...SIGNED,
    ...worked('2025-10-14', '13:30', '14:30'),
    ...seen('2025-10-14T14:45', '2025-10-16T16:00'),
  },
  { id: 'RQ-2025-14', ...LOOSE, requestedAt: '2025-10-13T13:30', days: 1, acceptedAt: '2025-10-14T10:00' },
  { id: 'RQ-2025-15', ...LOOSE, requestedAt: '2025-11-24T09:45', days: 1, acceptedAt: '2025-11-25T15:10' },
  {
    id: 'RQ-2025-16',
    ...HOURS,
    requestedAt: '2025-11-03T11:30',
    proposedAt: '2025-11-04T10:00',
    proposedMinutes: 75,
    approved: true,
    ...worked('2025-11-11', '13:30', '14:45'),
    ...seen('2025-11-11T15:00', '2025-11-12T09:00'),
  },
  {
    id: 'RQ-2025-17',
    ...LOOSE,
    requestedAt: '2025-12-01T10:00',
    days: 1,
    refusedAt: '2025-12-02T11:20',
    refusalReason: 'full',
  },
  { id: 'RQ-2025-18', ...SUCCESS, requestedAt: '2025-12-15T09:00' },
  { id: 'RQ-2025-19', ...LOOSE, requestedAt: '2025-12-22T14:10', days: 2 },
  { id: 'RQ-2025-20', ...SMALL, requestedAt: '2025-12-29T15:30' },
];

/** Requests for access to the customer's environment, each for a report. */
export const ACCESS_ASKED = [
  ['RQ-2025-A1', 'remote-viewing', 'over-clock-change', '2025-03-25T10:00'],
  ['RQ-2025-A2', 'backup-copy', 'long-running', '2025-04-02T15:10'],
  ['RQ-2025-A3', 'temporary-user', 'long-running', '2025-05-12T09:00'],
  ['RQ-2025-A4', 'remote-viewing', 'copy-kept', '2025-11-24T14:30'],
];
