import { day, iso } from './calendar.mjs';
import { consultancyInvoices } from './consultancy.mjs';
import {
  dueOn,
  GENERAL_TERM,
  LATE_ISSUE,
  licenceInvoices,
  totals,
  WRONG_COUNT,
} from './licence-invoices.mjs';
import { instalmentInvoices } from './projects.mjs';
import { chargedServices } from './service-management.mjs';
import { csv, yaml } from './text.mjs';
import { trainingInvoices } from './training.mjs';
import { invoicedOn } from './week-invoice.mjs';

const LICENCES = 'operations/invoices.yaml';
const DELIVERIES = 'operations/invoice-deliveries.csv';
const WITHOUT_UBL = 'L-2025-06';

/** Invoices of service management, one for each week in which something was charged. */
export function serviceInvoices() {
  const byWeek = new Map();
  for (const line of chargedServices()) {
    const issuedOn = invoicedOn(line.workedOn);
    byWeek.set(issuedOn, [...(byWeek.get(issuedOn) ?? []), line]);
  }
  return [...byWeek].map(([issuedOn, lines]) => {
    const from = day(issuedOn) - 7;
    return {
      id: `S-${issuedOn}`,
      kind: 'service-management',
      issuedOn,
      dueOn: dueOn(day(issuedOn)),
      periodFrom: iso(from),
      periodThrough: iso(from + 6),
      ...totals(lines),
      lines: lines.map((line, i) => ({ id: String(i + 1), kind: 'service-management', ...line })),
    };
  });
}

/** Invoices of consultants and trainings, completed with due day and totals, in order of issue. */
export function adviceInvoices() {
  return [...consultancyInvoices(), ...instalmentInvoices(), ...trainingInvoices()]
    .map(({ lines, ...head }) => ({
      ...head,
      dueOn: dueOn(day(head.issuedOn)),
      ...totals(lines),
      lines: lines.map((line, i) => ({ id: String(i + 1), ...line })),
    }))
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.id < b.id ? -1 : 1));
}

export function invoiceFiles({ plant }) {
  const licences = licenceInvoices();
  const services = [...serviceInvoices(), ...adviceInvoices()];
  plant('invoicing.licence-in-advance', LATE_ISSUE, 'breached', 'issued on 2 April for April', LICENCES);
  plant(
    'invoicing.counts-on-invoice',
    `${WRONG_COUNT}/pocket-users`,
    'breached',
    'the lowering of October not processed: 120 instead of 104',
    LICENCES,
  );
  const line = licences
    .find((invoice) => invoice.id === WRONG_COUNT)
    .lines.find((row) => row.product === 'pocket-users');
  plant(
    'pricing.volume-tiers',
    `${WRONG_COUNT}/${line.id}`,
    'breached',
    'amount for 120 Pocket users instead of 104',
    LICENCES,
  );
  plant(
    'about.individual-terms-prevail',
    GENERAL_TERM,
    'breached',
    'states a due day after the general 14 days instead of the agreed 30',
    LICENCES,
  );
  plant('invoicing.pdf-and-ubl-by-email', WITHOUT_UBL, 'breached', 'sent as PDF only', DELIVERIES);
  const period = ['periodFrom', 'periodThrough'];
  const about = ['instalment', 'project', 'training'];
  const head = [
    'id',
    'kind',
    'creditFor',
    'issuedOn',
    'dueOn',
    ...period,
    'currency',
    'net',
    'total',
    ...about,
  ];
  const work = [
    'service',
    'workedOn',
    'minutes',
    'quantity',
    'unitPrice',
    'amount',
    'appointment',
    'request',
  ];
  const columns = ['id', 'kind', 'item', ...work];
  const deliveries = [...licences, ...services].map((invoice) => [
    invoice.id,
    'email',
    invoice.issuedOn,
    invoice.id === WITHOUT_UBL ? 'pdf' : 'pdf|ubl',
  ]);
  return new Map([
    [LICENCES, yaml(licences, 'Licence invoices since the start of the contract.')],
    [
      'operations/invoices-services.csv',
      csv(
        head,
        services.map((row) => head.map((name) => row[name])),
        ',',
      ),
    ],
    [
      'operations/invoice-lines-services.csv',
      csv(
        ['invoice', ...columns],
        services.flatMap((row) => row.lines.map((entry) => [row.id, ...columns.map((name) => entry[name])])),
        ',',
      ),
    ],
    [DELIVERIES, csv(['invoice', 'channel', 'sentOn', 'attachments'], deliveries, ',')],
  ]);
}

export function invoiceSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'invoices.yaml', record: 'invoice', coverage },
    { file: 'invoices-services.csv', record: 'invoice', coverage },
    { file: 'invoice-lines-services.csv', record: 'invoice.lines', parent: 'invoice', coverage },
    {
      file: 'invoice-deliveries.csv',
      record: 'invoice.deliveries',
      parent: 'invoice',
      coverage,
      map: { channel: 'channel', sentOn: 'sentOn', attachments: { column: 'attachments', split: '|' } },
    },
  ];
}
