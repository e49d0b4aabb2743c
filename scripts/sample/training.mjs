import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const TRAININGS = 'operations/trainings.yaml';
const INVOICES = 'operations/invoices-services.csv';

/** Prices of a place, as on the training page of the portal. */
export const TRAINING_RATES = [
  { service: 'payroll-basics', from: '2025-01-01', through: '2025-12-31', perPlace: '495.00' },
  { service: 'order-bootcamp', from: '2025-01-01', through: '2025-12-31', perPlace: '895.00' },
  { service: 'success-traineeship', from: '2025-01-01', through: '2025-12-31', perPlace: '2450.00' },
  { service: 'connector-workshop', from: '2025-01-01', through: '2025-12-31', perPlace: '595.00' },
];

/** Enrolments, with the day and amount of the invoice. */
const ENROLLED = [
  {
    id: 'TR-2025-1',
    kind: 'course',
    course: 'payroll-basics',
    startsOn: '2025-03-11',
    requested: '2025-01-20T10:05',
    confirmed: '2025-01-20T15:30',
    billed: ['2025-03-11', '495.00'],
  },
  {
    id: 'TR-2025-2',
    kind: 'bootcamp',
    course: 'order-bootcamp',
    startsOn: '2025-06-17',
    requested: '2025-04-14T09:20',
    confirmed: '2025-04-15T10:00',
    billed: ['2025-06-17', '945.00'],
  },
  {
    id: 'TR-2025-3',
    kind: 'traineeship',
    course: 'success-traineeship',
    startsOn: '2025-09-08',
    requested: '2025-06-02T13:15',
    confirmed: '2025-06-04T09:00',
    ownCase: true,
    billed: ['2025-09-08', '2450.00'],
  },
  {
    id: 'TR-2025-4',
    kind: 'webinar',
    course: 'payroll-basics',
    startsOn: '2025-11-04',
    requested: '2025-10-13T11:00',
    refused: '2025-10-14T09:30',
    refusalReason: 'full',
    cancelledOn: '2025-10-14',
  },
  {
    id: 'TR-2025-5',
    kind: 'course',
    course: 'connector-workshop',
    startsOn: '2025-11-18',
    requested: '2025-09-29T14:40',
    confirmed: '2025-09-30T08:50',
    billed: ['2025-11-18', '595.00'],
  },
  {
    id: 'TR-2026-1',
    kind: 'course',
    course: 'payroll-basics',
    startsOn: '2026-01-20',
    requested: '2025-12-15T10:30',
    confirmed: '2025-12-16T09:10',
  },
  {
    id: 'TR-2026-2',
    kind: 'course',
    course: 'payroll-basics',
    startsOn: '2026-03-10',
    requested: '2025-12-30T16:20',
  },
];

const moment = (text) => (text === undefined ? undefined : stamp(instant(text)));

export function trainingInvoices() {
  return ENROLLED.filter((row) => row.billed !== undefined).map(
    ({ id, course, billed: [issuedOn, amount] }) => ({
      id: `O-${id.slice(3)}`,
      kind: 'training',
      issuedOn,
      training: id,
      lines: [{ kind: 'training', item: course, quantity: 1, unitPrice: amount, amount }],
    }),
  );
}

/** Enrolments of the customer's people. */
export function trainingFiles({ plant }) {
  plant(
    'training.current-information',
    'O-2025-2',
    'breached',
    'billed 945.00, the page said 895.00',
    INVOICES,
  );
  plant('training.enrol', 'TR-2026-2', 'pending', 'enrolled on 30 December, not confirmed yet', TRAININGS);
  for (const id of ['TR-2026-1', 'TR-2026-2']) {
    plant('invoicing.training-at-start', id, 'pending', 'begins in 2026', TRAININGS);
  }
  const rows = ENROLLED.map(({ requested, confirmed, refused, billed, ...rest }) => ({
    ...rest,
    channel: 'portal',
    requestedAt: moment(requested),
    confirmedAt: moment(confirmed),
    refusedAt: moment(refused),
  }));
  return new Map([[TRAININGS, yaml(rows)]]);
}

export function trainingSources() {
  return [
    { file: 'trainings.yaml', record: 'training', coverage: { from: '2023-03-01', until: '2025-12-31' } },
  ];
}
