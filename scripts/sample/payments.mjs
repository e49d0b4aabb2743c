import { day, dutch, iso, isWorkingDay, workingDay } from './calendar.mjs';
import { adviceInvoices, serviceInvoices } from './invoices.mjs';
import { licenceInvoices } from './licence-invoices.mjs';
import { cents, euro } from './money.mjs';
import { CUSTOMER } from './parties.mjs';
import { csv, yaml } from './text.mjs';

const FILE = 'operations/bank-export.csv';
const TERM_DAYS = 30;

/** How the invoices were paid that were not simply paid in time: [date, share in cents or the rest]. */
function exceptions(invoice) {
  const total = cents(invoice.total);
  const half = Math.floor((total * 6) / 10);
  switch (invoice.id) {
    case 'L-2025-03':
      return [['2025-04-03', total]];
    case 'L-2025-04':
      return [['2025-04-29', total]];
    case 'L-2025-05':
      return [
        ['2025-05-16', half],
        ['2025-05-27', total - half],
      ];
    case 'L-2025-10':
      return [['2025-10-28', total - wronglyBilled(invoice)]];
    case 'L-2024-05':
    case 'C-2024-05':
    case 'L-2025-11':
      return [];
    case 'L-2025-12':
      return [];
    default:
      return undefined;
  }
}

/** Sixteen Pocket users too many, with VAT: what the customer kept back in October. */
function wronglyBilled(invoice) {
  const line = invoice.lines.find((row) => row.product === 'pocket-users');
  const net = cents(line.unitPrice) * 16;
  return Math.round(net * 1.21);
}

/** The day of an ordinary payment: a working day, well inside the term. */
function paymentDay(issuedOn, rnd) {
  const n = day(issuedOn) + rnd.whole(12, TERM_DAYS - 5);
  return iso(isWorkingDay(n) ? n : workingDay(n, -1));
}

/** Consultants and trainings are paid after three weeks; what is billed in the middle of December is not paid yet. */
function advicePayment({ id, issuedOn, total }) {
  const n = day(issuedOn) + 21;
  if (n > day('2025-12-31')) return [];
  return [{ date: iso(isWorkingDay(n) ? n : workingDay(n, -1)), amount: cents(total), invoice: id }];
}

export function paymentFiles(rnd, { plant }) {
  const invoices = [...licenceInvoices(), ...serviceInvoices()].sort((a, b) =>
    a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.id < b.id ? -1 : 1,
  );
  const rows = invoices.flatMap((invoice) => {
    const parts = exceptions(invoice) ?? [[paymentDay(invoice.issuedOn, rnd), cents(invoice.total)]];
    return parts.map(([date, amount]) => ({ date, amount, invoice: invoice.id }));
  });
  rows.push(...adviceInvoices().flatMap(advicePayment));
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.invoice < b.invoice ? -1 : 1));
  const table = rows.map(({ date, amount, invoice }, i) => [
    `B${String(i + 1).padStart(4, '0')}`,
    dutch(day(date)),
    CUSTOMER.iban,
    CUSTOMER.name,
    euro(amount).replace('.', ','),
    'EUR',
    invoice,
    `Betaling factuur ${invoice}`,
  ]);
  plant(
    'invoicing.payment-term',
    'L-2025-03',
    'breached',
    'paid three days after the thirty of the individual term',
    FILE,
  );
  plant(
    'invoicing.payment-term',
    'L-2025-10',
    'breached',
    'the part for sixteen Pocket users was not paid',
    FILE,
  );
  plant('invoicing.payment-term', 'L-2025-12', 'pending', 'due on the day of the report', FILE);
  plant(
    'licence.no-renewal-unpaid-60-days',
    'L-2025-10',
    'met',
    'part of the October invoice still open after sixty days: the condition holds',
    FILE,
  );
  plant(
    'licence.no-renewal-unpaid-60-days',
    'L-2025-12',
    'pending',
    'not paid yet, sixty days are not over',
    FILE,
  );
  plant('invoicing.payment-term', 'K-2025-12-15', 'pending', 'billed on 15 December, not paid yet', FILE);
  plant(
    'licence.no-renewal-unpaid-60-days',
    'K-2025-12-15',
    'pending',
    'not paid yet, sixty days are not over',
    FILE,
  );
  const disputes = [
    {
      id: 'G-2025-1',
      invoice: 'L-2025-04',
      raisedOn: '2025-04-14',
      closedOn: '2025-04-22',
      amount: '193.08',
      outcome: 'rejected',
    },
    { id: 'G-2025-2', invoice: 'L-2025-11', raisedOn: '2025-11-12' },
  ];
  return new Map([
    [
      FILE,
      csv(
        ['Volgnummer', 'Boekdatum', 'Tegenrekening', 'Naam', 'Bedrag', 'Munt', 'Kenmerk', 'Omschrijving'],
        table,
      ),
    ],
    [
      'operations/invoice-disputes.yaml',
      yaml(disputes, 'The dispute of November is open: the October correction was not made.'),
    ],
  ]);
}

export function paymentSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    {
      file: 'bank-export.csv',
      record: 'payment',
      coverage,
      delimiter: ';',
      map: {
        id: 'Volgnummer',
        invoice: 'Kenmerk',
        bookedOn: { column: 'Boekdatum', format: 'dd-MM-yyyy' },
        amount: { column: 'Bedrag', decimal: ',' },
      },
    },
    { file: 'invoice-disputes.yaml', record: 'invoice-dispute', coverage },
  ];
}
