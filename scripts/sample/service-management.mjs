import { consultancyWork } from './consultancy.mjs';
import { cents, euro, share } from './money.mjs';
import { REQUEST_OF_DAY } from './request-stories.mjs';
import { csv, yaml } from './text.mjs';
import { TRAINING_RATES } from './training.mjs';

const WORK = 'operations/work.csv';

const RATES = [
  { service: 'service-management', from: '2023-01-01', through: '2023-12-31', perHour: '138.00' },
  { service: 'service-management', from: '2024-01-01', through: '2024-12-31', perHour: '144.00' },
  { service: 'service-management', from: '2025-01-01', through: '2025-12-31', perHour: '149.00' },
  { service: 'consultancy', from: '2023-01-01', through: '2024-12-31', perDay: '1295.00' },
  { service: 'consultancy', from: '2025-01-01', through: '2025-12-31', perDay: '1345.00' },
];

/** Sessions of service management: day, minutes, and how many of them went on an invoice. */
export const SESSIONS = [
  ['2023-04-12', 90, 90],
  ['2023-05-24', 60, 60],
  ['2023-07-05', 45, 45],
  ['2023-09-13', 120, 120],
  ['2023-11-22', 60, 60],
  ['2024-01-23', 90],
  ['2024-02-20', 60],
  ['2024-03-26', 75],
  ['2024-04-23', 60],
  ['2024-05-28', 105],
  ['2024-06-18', 90],
  ['2024-07-16', 90],
  ['2024-09-03', 120],
  ['2024-10-01', 90],
  ['2024-10-29', 105],
  ['2024-11-19', 120],
  ['2024-12-10', 150],
  ['2025-01-14', 90],
  ['2025-02-04', 60],
  ['2025-02-25', 75],
  ['2025-03-18', 90],
  ['2025-04-08', 60],
  ['2025-04-29', 60],
  ['2025-05-13', 90],
  ['2025-06-03', 75, 35],
  ['2025-06-24', 55, 55],
  ['2025-07-08', 60],
  ['2025-08-26', 45],
  ['2025-09-16', 90],
  ['2025-10-14', 60],
  ['2025-11-11', 75],
  ['2025-12-09', 60],
];

/** Appointments that were cancelled: id, start, minutes, when and by whom, and whether the vendor charged them. */
export const CANCELLED = [
  ['A-2025-C1', '2025-02-13T10:00', 60, '2025-02-11T16:40', 'customer'],
  ['A-2025-C2', '2025-04-16T10:00', 90, '2025-04-15T09:12', 'customer', 'charged'],
  ['A-2025-C3', '2025-05-27T14:00', 60, '2025-05-27T08:20', 'vendor'],
  ['A-2025-C4', '2025-10-23T14:00', 60, '2025-10-20T11:05', 'customer', 'charged'],
];

/** What an hour costs on a day. */
function rateOn(date) {
  return cents(
    RATES.find((row) => row.service === 'service-management' && row.from <= date && row.through >= date)
      .perHour,
  );
}

const amountOf = (minutes, date) => euro(share(rateOn(date), minutes, 60));

/** What went on the weekly invoices, in order of the day it was done. */
export function chargedServices() {
  const sessions = SESSIONS.filter((row) => row[2] > 0).map(([date, , minutes]) => ({
    workedOn: date,
    minutes,
    amount: amountOf(minutes, date),
    service: 'service-management',
    request: REQUEST_OF_DAY.get(date),
  }));
  const cancellations = CANCELLED.filter((row) => row[5] === 'charged').map(([id, from, minutes]) => ({
    workedOn: from.slice(0, 10),
    amount: amountOf(minutes, from.slice(0, 10)),
    appointment: id,
  }));
  return [...sessions, ...cancellations].sort((a, b) => (a.workedOn < b.workedOn ? -1 : 1));
}

/** The hours of the first session of 2025 were set against the year before. */
const SET_AGAINST = new Map([['2025-01-14', 2024]]);

function workRows() {
  const sessions = SESSIONS.flatMap(([date, minutes, charged = 0]) => [
    [date, minutes - charged, 'first-class'],
    [date, charged, 'invoice'],
  ])
    .filter((row) => row[1] > 0)
    .map(([date, minutes, to], i) => [
      `W-${String(i + 1).padStart(3, '0')}`,
      date,
      minutes,
      'service-management',
      to,
      to === 'first-class' ? (SET_AGAINST.get(date) ?? Number(date.slice(0, 4))) : '',
      '',
      REQUEST_OF_DAY.get(date),
    ]);
  return [...sessions, ...consultancyWork()];
}

export function serviceFiles({ plant }) {
  plant(
    'sm.late-cancellation',
    'A-2025-C4',
    'breached',
    'cancelled in time and charged all the same',
    'operations/invoice-lines-services.csv',
  );
  plant(
    'firstclass.hours-per-year',
    '2025-H1',
    'breached',
    '90 minutes invoiced, 55 were above the 600 of the half-year',
    'operations/invoice-lines-services.csv',
  );
  plant(
    'firstclass.hours-per-year',
    '2025-H2',
    'pending',
    'the half-year ends on the day of the report',
    WORK,
  );
  plant(
    'firstclass.hours-lapse',
    'W-018',
    'breached',
    'work of January 2025 set against the hours of 2024',
    WORK,
  );
  return new Map([
    [
      WORK,
      csv(
        ['id', 'workedOn', 'minutes', 'service', 'chargedTo', 'hoursOf', 'project', 'request'],
        workRows(),
        ',',
      ),
    ],
    ['operations/rates.yaml', yaml([...RATES, ...TRAINING_RATES])],
  ]);
}

export function serviceSources() {
  return [
    { file: 'work.csv', record: 'work', coverage: { from: '2023-03-01', until: '2025-12-31' } },
    { file: 'rates.yaml', record: 'rate', coverage: { from: '2023-01-01', until: '2025-12-31' } },
  ];
}
