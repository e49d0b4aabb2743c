import { at, day, instant, isWorkingDay, stamp, workingDay } from './calendar.mjs';
import { consultancyAppointments, consultancyWork } from './consultancy.mjs';
import { MEETINGS } from './first-class.mjs';
import { cents, euro, share } from './money.mjs';
import { REQUEST_OF_DAY } from './requests.mjs';
import { csv, yaml } from './text.mjs';
import { TRAINING_RATES } from './training.mjs';

const WORK = 'operations/work.csv';
const APPOINTMENTS = 'operations/appointments.yaml';

const RATES = [
  { service: 'service-management', from: '2023-01-01', through: '2023-12-31', perHour: '138.00' },
  { service: 'service-management', from: '2024-01-01', through: '2024-12-31', perHour: '144.00' },
  { service: 'service-management', from: '2025-01-01', through: '2025-12-31', perHour: '149.00' },
  { service: 'consultancy', from: '2023-01-01', through: '2024-12-31', perDay: '1295.00' },
  { service: 'consultancy', from: '2025-01-01', through: '2025-12-31', perDay: '1345.00' },
];

/** Sessions of service management: day, minutes, and how many of them went on an invoice. */
const SESSIONS = [
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
const CANCELLED = [
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
      REQUEST_OF_DAY.get(date),
    ]);
  return [...sessions, ...consultancyWork()];
}

/** What is open at a moment; in October one report was forgotten. */
function openIncidents(list, ms) {
  const final = (tale) => tale.statuses.find(({ value }) => value === 'Afgehandeld' || value === 'Vervallen');
  const open = list
    .filter((tale) => tale.submittedAt <= ms && !(final(tale)?.at <= ms))
    .map((tale) => tale.id);
  return ms === FORGETFUL ? open.slice(1) : open;
}

const FORGETFUL = at(day('2025-10-14'), 600);

/** A First Class hour every other Tuesday, and the sessions of service management. */
function appointments(list) {
  const rows = [];
  for (let n = day('2025-01-07'); n <= day('2026-01-13'); n += 14) {
    const moment = isWorkingDay(n) ? n : workingDay(n, 1);
    const past = moment <= day('2025-12-31');
    rows.push({
      service: 'first-class',
      kind: 'first-class-hour',
      startsAt: at(moment, 600),
      minutes: 45,
      ...(past
        ? { held: true, mode: 'online', incidentsDiscussed: openIncidents(list, at(moment, 600)) }
        : {}),
    });
  }
  for (const [date, minutes] of SESSIONS.filter(([date]) => date >= '2025')) {
    rows.push({
      service: 'service-management',
      startsAt: at(day(date), 810),
      minutes,
      held: true,
      mode: 'online',
    });
  }
  rows.push({ service: 'service-management', startsAt: instant('2026-01-14T13:30'), minutes: 60 });
  for (const [id, from, minutes, cancelled, by] of CANCELLED) {
    rows.push({
      id,
      service: 'service-management',
      startsAt: instant(from),
      minutes,
      cancelledAt: stamp(instant(cancelled)),
      cancelledBy: by,
      held: false,
    });
  }
  rows.sort((a, b) => a.startsAt - b.startsAt || a.minutes - b.minutes);
  const numbered = rows.map(({ id, startsAt, ...rest }, i) => ({
    id: id ?? `A-2025-${String(i + 1).padStart(2, '0')}`,
    startsAt: stamp(startsAt),
    ...rest,
  }));
  return [...numbered, ...MEETINGS, ...consultancyAppointments()];
}

export function serviceFiles(list, { plant }) {
  const booked = appointments(list);
  plant('sm.cancel-two-working-days', 'A-2025-C2', 'breached', 'cancelled the day before', APPOINTMENTS);
  plant('sm.cancel-two-working-days', 'A-2025-47', 'pending', 'an appointment in January 2026', APPOINTMENTS);
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
  const held = (ms) => booked.find((row) => row.startsAt === stamp(ms)).id;
  plant(
    'firstclass.meeting-content',
    held(FORGETFUL),
    'breached',
    'one open report was not gone through',
    APPOINTMENTS,
  );
  plant('sm.remote-help', 'A-2025-47', 'pending', 'an appointment in January 2026', APPOINTMENTS);
  plant('firstclass.meeting-content', 'A-2025-46', 'pending', 'an appointment in January 2026', APPOINTMENTS);
  plant(
    'firstclass.hours-lapse',
    'W-018',
    'breached',
    'work of January 2025 set against the hours of 2024',
    WORK,
  );
  return new Map([
    [WORK, csv(['id', 'workedOn', 'minutes', 'service', 'chargedTo', 'hoursOf', 'request'], workRows(), ',')],
    [APPOINTMENTS, yaml(booked, 'Appointments of 2025 with the First Class team and service managers.')],
    ['operations/rates.yaml', yaml([...RATES, ...TRAINING_RATES])],
  ]);
}

export function serviceSources() {
  return [
    { file: 'work.csv', record: 'work', coverage: { from: '2023-03-01', until: '2025-12-31' } },
    {
      file: 'appointments.yaml',
      record: 'appointment',
      coverage: { from: '2024-12-30', until: '2025-12-31' },
    },
    { file: 'rates.yaml', record: 'rate', coverage: { from: '2023-01-01', until: '2025-12-31' } },
  ];
}
