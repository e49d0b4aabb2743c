import { csv, ndjson, yaml } from '../../sample/text.mjs';
import { invoice, later, line, monthsFrom, priceChanges, quantityOn, unitPrice } from '../licence.mjs';
import { PRICES, PRODUCTS, QUOTED, SIGNED, START } from './contract.mjs';
import { countBefore } from './counts.mjs';

const LINES = 'operations/invoice-lines.tsv';
const PAYMENTS = 'operations/payments.ndjson';
const CHANGES = 'operations/quantity-changes.yaml';
const INDEXATIONS = 'operations/indexations.yaml';
const COVERAGE = { from: SIGNED, until: '2025-12-31' };
const TERM = 14;
const SECOND_YEAR = '2025-07-01';
const [SB, PROFIT] = PRODUCTS;

/** That of February was entered on the evening of the 26th, when it was the 27th in the Netherlands. */
const QUANTITY_CHANGES = [
  ['W-01', '2025-02-26T22:30:00-04:00', '2025-03-01', 9],
  ['W-02', '2025-05-28T09:00:00-04:00', '2025-06-01', 10],
].map(([id, submittedAt, effectiveOn, newCount]) => ({
  id,
  product: 'profit-users',
  direction: 'raise',
  submittedAt,
  effectiveOn,
  newCount,
  status: 'accepted',
  channel: 'portal',
}));

/** The last one was told on the last evening of September; it was October then in the Netherlands. */
const INDEXED = [
  { year: 2025, percent: '3.7', announcedAt: '2024-09-23T11:00:00-04:00', listed: '2024-09-23' },
  { year: 2026, percent: '2.9', announcedAt: '2025-09-30T22:10:00-04:00', listed: '2025-09-26' },
].map(({ year, percent, announcedAt, listed }) => ({
  id: `IDX-${year}`,
  forYear: year,
  method: 'cpi',
  percent,
  announcedAt,
  statesPercent: true,
  announcedPercent: percent,
  portalListedOn: listed,
  effectiveOn: `${year}-01-01`,
}));

const RISES = INDEXED.map(({ forYear, percent }) => ({ year: forYear, percent }));

function monthInvoice(kind, prefix, month, product, quantity) {
  const price = unitPrice(PRICES, RISES, { product: product.id, quantity, year: Number(month.slice(0, 4)) });
  return invoice({
    id: `${prefix}-${month.slice(0, 7)}`,
    kind,
    issuedOn: month,
    dueOn: later(month, TERM),
    month,
    lines: [line(1, 'licence', { product: product.id, quantity, price })],
  });
}

/** Months in which another number was billed than the one that counts. */
const BILLED = { '2025-03-01': QUOTED, '2025-07-01': countBefore('2025-07-01'), '2025-10-01': 42 };

function accountantQuantity(month) {
  const counted = countBefore(month);
  return BILLED[month] ?? (month < SECOND_YEAR ? counted : Math.max(counted, QUOTED));
}

function invoices() {
  return monthsFrom(START, '2025-12-31').flatMap((month) => [
    monthInvoice('licence', 'T', month, PROFIT, quantityOn(PROFIT, QUANTITY_CHANGES, month)),
    monthInvoice('sb-accountant', 'A', month, SB, accountantQuantity(month)),
  ]);
}

function payments(list, rnd) {
  return list.map((one, i) => ({
    id: `BT-${String(i + 1).padStart(3, '0')}`,
    invoice: one.id,
    bookedOn: one.id === 'T-2025-05' ? '2025-05-16' : later(one.issuedOn, rnd.whole(4, 13)),
    amount: one.total,
  }));
}

function plantInvoices({ plant }) {
  const accountant = [
    [
      'sb-accountant.actual-counts',
      'A-2025-03/1',
      'breached',
      'the quoted 40 in the first year; 27 were counted',
    ],
    ['pricing.volume-tiers', 'A-2025-03/1', 'breached', 'amount of 40 administrations instead of 27'],
    [
      'sb-accountant.quoted-minimum',
      'A-2025-07/1',
      'breached',
      '36 in the first month of the second year; 40 is the least',
    ],
    ['pricing.volume-tiers', 'A-2025-07/1', 'breached', 'amount of 36 administrations instead of 40'],
    ['sb-accountant.quoted-minimum', 'A-2025-10/1', 'undetermined', 'nobody counted on 30 September'],
    ['pricing.volume-tiers', 'A-2025-10/1', 'undetermined', 'nobody counted on 30 September'],
  ];
  for (const [clause, subject, verdict, what] of accountant) plant(clause, subject, verdict, what, LINES);
  plant('invoicing.payment-term', 'T-2025-05', 'breached', 'due on 15 May, paid on the 16th', PAYMENTS);
  plant(
    'change.three-working-days',
    'W-02',
    'breached',
    'submitted on 28 May and applied on 1 June; the limit was 27 May (Ascension Day)',
    CHANGES,
  );
  plant(
    'change.not-both-in-one-month',
    '2025-12',
    'pending',
    'the month ends on the day of the report',
    CHANGES,
  );
  plant('indexation.portal-listing', 'IDX-2026', 'pending', 'no invoice of 2026 yet', INDEXATIONS);
}

const HEAD = ['id', 'kind', 'issuedOn', 'dueOn', 'periodFrom', 'periodThrough', 'currency', 'net', 'total'];
const LINE_HEAD = ['id', 'kind', 'product', 'quantity', 'unitPrice', 'amount'];
const tsv = (header, rows) => csv(header, rows, '\t');

export function invoiceFiles(rnd, planted) {
  plantInvoices(planted);
  const list = invoices();
  const heads = list.map((one) => HEAD.map((field) => one[field]));
  const lines = list.flatMap((one) =>
    one.lines.map((row) => [one.id, ...LINE_HEAD.map((field) => row[field])]),
  );
  const sent = list.map((one) => [one.id, 'email', one.issuedOn, 'pdf|ubl']);
  const changes = INDEXED.flatMap((one) => {
    const before = RISES.filter(({ year }) => year < one.forYear);
    return priceChanges(PRICES, one, before, `P-${one.forYear}-`);
  });
  const renewed = monthsFrom(START, '2025-12-31').map((month) => [month, true]);
  return new Map([
    ['operations/invoices.tsv', tsv(HEAD, heads)],
    [LINES, tsv(['invoice', ...LINE_HEAD], lines)],
    ['operations/invoice-deliveries.tsv', tsv(['invoice', 'channel', 'sentOn', 'attachments'], sent)],
    [PAYMENTS, ndjson(payments(list, rnd))],
    ['operations/invoice-disputes.yaml', yaml([], 'Nobody disputed an invoice. The empty list says so.')],
    [CHANGES, yaml(QUANTITY_CHANGES, 'Changes of the counts, as entered in the customer portal.')],
    [INDEXATIONS, yaml(INDEXED)],
    ['operations/price-changes.yaml', yaml(changes)],
    ['operations/licence-periods.csv', csv(['month', 'renewed'], renewed, ',')],
    ['operations/first-class.yaml', yaml([], 'The customer has no First Class. The empty list says so.')],
  ]);
}

const same = (fields) => Object.fromEntries(fields.map((field) => [field, field]));

/** Fields that this administration never has. */
const never = (fields) => Object.fromEntries(fields.map((field) => [field, { value: 'none' }]));

export function invoiceSources() {
  const plain = (file, record) => ({ file, record, coverage: COVERAGE });
  const noLine = ['item', 'service', 'periodFrom', 'periodThrough', 'priceSector', 'appointment', 'request'];
  return [
    {
      ...plain('invoices.tsv', 'invoice'),
      map: { ...same(HEAD), ...never(['creditFor', 'instalment', 'project', 'training']) },
    },
    {
      ...plain('invoice-lines.tsv', 'invoice.lines'),
      parent: 'invoice',
      map: { ...same(LINE_HEAD), ...never(noLine) },
    },
    {
      ...plain('invoice-deliveries.tsv', 'invoice.deliveries'),
      parent: 'invoice',
      map: { channel: 'channel', sentOn: 'sentOn', attachments: { column: 'attachments', split: '|' } },
    },
    plain('payments.ndjson', 'payment'),
    plain('invoice-disputes.yaml', 'invoice-dispute'),
    plain('quantity-changes.yaml', 'quantity-change'),
    plain('indexations.yaml', 'indexation'),
    plain('price-changes.yaml', 'price-change'),
    plain('licence-periods.csv', 'licence-period'),
    plain('first-class.yaml', 'first-class'),
  ];
}
