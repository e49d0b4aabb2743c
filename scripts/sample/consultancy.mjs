import { day, instant, iso, stamp } from './calendar.mjs';
import { invoicedOn } from './week-invoice.mjs';

const APPOINTMENTS = 'operations/appointments.yaml';
const LINES = 'operations/invoice-lines-services.csv';
const DAY_RATE = '1345.00';

/** Separate days of consultancy: appointment, start, minutes that were worked, request, and what else is known. */
const DAYS = [
  ['A-2025-K1', '2025-10-07T09:00', 420, 'RQ-2025-11', { mode: 'online' }],
  ['A-2025-K2', '2025-10-08T09:00', 420, 'RQ-2025-11', { mode: 'online' }],
  [
    'A-2025-K3',
    '2025-10-29T09:00',
    360,
    'RQ-2025-14',
    { mode: 'on-site', agreedOn: '2025-10-20', necessary: true },
    '84.00',
  ],
  ['A-2025-K4', '2025-12-10T09:00', 420, 'RQ-2025-15', { mode: 'online' }],
];

/** Work of the consultants, in the form of the work list. */
export function consultancyWork() {
  return DAYS.map(([, from, minutes, request], i) => [
    `W-K${i + 1}`,
    from.slice(0, 10),
    minutes,
    'consultancy',
    'invoice',
    '',
    '',
    request,
  ]);
}

/** Appointments with consultants; the one of January 2026 is still to come. */
export function consultancyAppointments() {
  const held = DAYS.map(([id, from, minutes, , rest]) => ({
    id,
    service: 'consultancy',
    startsAt: stamp(instant(from)),
    minutes,
    held: true,
    ...rest,
  }));
  const next = {
    id: 'A-2026-K1',
    service: 'consultancy',
    startsAt: stamp(instant('2026-01-21T09:00')),
    minutes: 420,
  };
  return [...held, next];
}

/** Weekly invoices: whole days, and the journey that should not have been charged. */
export function consultancyInvoices() {
  const byWeek = new Map();
  for (const [appointment, from, , request, , travel] of DAYS) {
    const date = from.slice(0, 10);
    const line = {
      kind: 'consultancy',
      service: 'consultancy',
      workedOn: date,
      quantity: 1,
      unitPrice: DAY_RATE,
      amount: DAY_RATE,
      request,
    };
    const lines =
      travel === undefined ? [line] : [line, { kind: 'travel', workedOn: date, amount: travel, appointment }];
    const issuedOn = invoicedOn(date);
    byWeek.set(issuedOn, [...(byWeek.get(issuedOn) ?? []), ...lines]);
  }
  return [...byWeek].map(([issuedOn, lines]) => ({
    id: `K-${issuedOn}`,
    kind: 'consultancy',
    issuedOn,
    periodFrom: iso(day(issuedOn) - 7),
    periodThrough: iso(day(issuedOn) - 1),
    lines,
  }));
}

export function plantConsultancy({ plant }) {
  for (const clause of ['online-default', 'no-travel-costs']) {
    plant(`consultancy.${clause}`, 'A-2026-K1', 'pending', 'an appointment in January 2026', APPOINTMENTS);
  }
  plant(
    'consultancy.no-travel-costs',
    'A-2025-K3',
    'breached',
    'the journey of an agreed visit was charged',
    LINES,
  );
  plant('consultancy.seven-hour-day', 'K-2025-11-03/1', 'breached', 'a whole day for six hours', LINES);
}
