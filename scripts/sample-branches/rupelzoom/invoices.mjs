import { cents, euro } from '../../sample/money.mjs';
import { csv, yaml } from '../../sample/text.mjs';
import { slashedDay } from '../calendar.mjs';
import { invoice, later, line, monthsFrom, priceChanges, quantityOn, unitPrice } from '../licence.mjs';
import { PRICES, PRODUCTS, SIGNED, START } from './contract.mjs';

const INVOICES = 'operations/facturen.json';
const PAYMENTS = 'operations/bank.csv';
const CHANGES = 'operations/quantity-changes.yaml';
const COVERAGE = { from: SIGNED, until: '2025-12-31' };
const TERM = 30;
const DUTCH_VAT = 21;

/** Entered in the portal; that of 27 May on the last day for June, as Ascension Day is the 29th. */
const QUANTITY_CHANGES = [
  ['W-01', 'payroll-employees', '2025-02-24T10:12:00+01:00', '2025-03-01', 431],
  ['W-02', 'insite-employees', '2025-02-24T10:14:00+01:00', '2025-03-01', 431],
  ['W-03', 'profit-users', '2025-05-27T16:31:00+02:00', '2025-06-01', 70],
].map(([id, product, submittedAt, effectiveOn, newCount]) => ({
  id,
  product,
  direction: 'raise',
  submittedAt,
  effectiveOn,
  newCount,
  status: 'accepted',
  channel: 'portal',
}));

/** Entered a working day too late for December, and applied all the same. */
const LATE_CHANGE = {
  id: 'W-04',
  product: 'profit-users',
  direction: 'raise',
  submittedAt: '2025-11-27T09:05:00+01:00',
  effectiveOn: '2025-12-01',
  newCount: 72,
  status: 'accepted',
  channel: 'portal',
};

const INDEXATION = {
  id: 'IDX-2026',
  forYear: 2026,
  method: 'cpi',
  percent: '2.9',
  announcedAt: '2025-09-24T10:00:00+02:00',
  statesPercent: true,
  announcedPercent: '2.9',
  portalListedOn: '2025-09-24',
  effectiveOn: '2026-01-01',
};

function monthInvoice(month, { id = `B-${month.slice(0, 7)}`, issuedOn = month, vat = 0 } = {}) {
  const lines = PRODUCTS.map((product, i) => {
    const quantity = quantityOn(product, [...QUANTITY_CHANGES, LATE_CHANGE], month);
    const price = unitPrice(PRICES, [], { product: product.id, quantity, year: 2025 });
    return line(i + 1, 'licence', { product: product.id, quantity, price, sector: 'care' });
  });
  return invoice({ id, kind: 'licence', issuedOn, dueOn: later(issuedOn, TERM), month, lines, vat });
}

/** April was invoiced with Dutch VAT, credited, and invoiced again as it should be. */
function april() {
  const wrong = monthInvoice('2025-04-01', { vat: DUTCH_VAT });
  const credit = {
    ...wrong,
    id: 'C-2025-04',
    issuedOn: '2025-04-09',
    dueOn: undefined,
    creditFor: wrong.id,
    net: `-${wrong.net}`,
    total: `-${wrong.total}`,
    lines: wrong.lines.map((one) => ({ ...one, quantity: -one.quantity, amount: `-${one.amount}` })),
    deliveries: [{ channel: 'email', sentOn: '2025-04-09', attachments: ['pdf', 'ubl'] }],
  };
  return [wrong, credit, monthInvoice('2025-04-01', { id: 'B-2025-04-2', issuedOn: '2025-04-09' })];
}

function invoices() {
  return monthsFrom(START, '2025-12-31').flatMap((month) =>
    month === '2025-04-01' ? april() : [monthInvoice(month)],
  );
}

/** What the customer pays, and when: within the thirty days, but for July. */
function payments(list, rnd) {
  return list
    .filter((one) => one.creditFor === undefined && one.id !== 'B-2025-04')
    .map((one) => ({
      invoice: one.id,
      on: one.id === 'B-2025-07' ? '2025-08-04' : later(one.issuedOn, rnd.whole(16, 29)),
      amount: one.total,
    }));
}

/** 630362 → `6.303,62`. */
function belgianAmount(text) {
  const [whole, part] = euro(cents(text)).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part}`;
}

export function invoiceFiles(rnd, { plant }) {
  const list = invoices();
  list.find(({ id }) => id === 'B-2025-11').deliveries = [
    { channel: 'peppol', sentOn: '2025-11-01', attachments: ['ubl'] },
  ];
  const paid = payments(list, rnd);
  plant('invoicing.payment-term', 'B-2025-07', 'breached', 'due on 31 July, paid on 4 August', PAYMENTS);
  plant(
    'invoicing.pdf-and-ubl-by-email',
    'B-2025-11',
    'breached',
    'sent through the Peppol network only, not by e-mail and without a PDF',
    INVOICES,
  );
  plant(
    'change.three-working-days',
    'W-04',
    'breached',
    'submitted on 27 November and applied on 1 December; the limit was the 26th',
    CHANGES,
  );
  plant(
    'change.not-both-in-one-month',
    '2025-12',
    'pending',
    'the month ends on the day of the report',
    CHANGES,
  );
  plant(
    'indexation.portal-listing',
    'IDX-2026',
    'pending',
    'no invoice of 2026 yet',
    'operations/indexations.yaml',
  );
  return new Map([
    [INVOICES, `${JSON.stringify(list, null, 1)}\n`],
    [
      PAYMENTS,
      csv(
        ['Volgnr', 'Datum', 'Bedrag', 'Munt', 'Tegenpartij', 'Mededeling'],
        paid.map(({ invoice: about, on, amount }, i) => [
          `BE25-${String(i + 1).padStart(3, '0')}`,
          slashedDay(on),
          belgianAmount(amount),
          'EUR',
          'Zorggroep Rupelzoom vzw',
          about,
        ]),
      ),
    ],
    ['operations/invoice-disputes.yaml', yaml([], 'Nobody disputed an invoice. The empty list says so.')],
    [
      CHANGES,
      yaml([...QUANTITY_CHANGES, LATE_CHANGE], 'Changes of the counts, as entered in the customer portal.'),
    ],
    [
      'operations/indexations.yaml',
      yaml([INDEXATION], 'The contract began in 2025; its first index is that of 2026.'),
    ],
    ['operations/price-changes.yaml', yaml(priceChanges(PRICES, INDEXATION, [], 'P-'))],
    [
      'operations/licence-periods.csv',
      csv(
        ['month', 'renewed'],
        monthsFrom(START, '2025-12-31').map((month) => [month, true]),
        ',',
      ),
    ],
    ['operations/first-class.yaml', yaml([], 'The customer has no First Class. The empty list says so.')],
  ]);
}

export function invoiceSources() {
  const plain = (file, record) => ({ file, record, coverage: COVERAGE });
  return [
    plain('facturen.json', 'invoice'),
    {
      file: 'bank.csv',
      record: 'payment',
      coverage: COVERAGE,
      delimiter: ';',
      map: {
        id: 'Volgnr',
        invoice: 'Mededeling',
        bookedOn: { column: 'Datum', format: 'dd/MM/yyyy' },
        amount: { column: 'Bedrag', decimal: ',' },
      },
    },
    plain('invoice-disputes.yaml', 'invoice-dispute'),
    plain('quantity-changes.yaml', 'quantity-change'),
    plain('indexations.yaml', 'indexation'),
    plain('price-changes.yaml', 'price-change'),
    plain('licence-periods.csv', 'licence-period'),
    plain('first-class.yaml', 'first-class'),
  ];
}
