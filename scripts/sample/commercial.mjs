import { day, instant, iso, months, stamp } from './calendar.mjs';
import { euro } from './money.mjs';
import { CHANGES, countOn, INDEXATIONS, PRODUCTS, priceIn } from './products.mjs';
import { csv, yaml } from './text.mjs';

const CHANGES_FILE = 'operations/quantity-changes.yaml';

function directionOf(change) {
  const product = PRODUCTS.find((row) => row.id === change.product);
  return change.count > countOn(product, day(change.effective) - 1) ? 'raise' : 'lower';
}

function quantityChanges() {
  return CHANGES.map((change, i) => ({
    id: `W-${change.submitted.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`,
    product: change.product,
    direction: directionOf(change),
    submittedAt: stamp(instant(change.submitted)),
    effectiveOn: change.effective,
    newCount: change.count,
    channel: 'portal',
    status: change.refused ? 'refused' : 'accepted',
    refusalReason: change.refused ? 'both-in-one-month' : undefined,
  }));
}

function priceChanges() {
  const rows = INDEXATIONS.flatMap((row) =>
    PRODUCTS.flatMap((product) =>
      product.list.map(([fromQuantity, , listed]) => ({
        indexation: row.id,
        product: product.id,
        fromQuantity,
        before: euro(priceIn(row.forYear - 1, listed)),
        after: euro(priceIn(row.forYear, listed)),
      })),
    ),
  );
  return rows.map((row, i) => [
    `P-${String(i + 1).padStart(3, '0')}`,
    row.indexation,
    row.product,
    row.fromQuantity,
    row.before,
    row.after,
  ]);
}

export function commercialFiles({ plant }) {
  const late = quantityChanges().find((_, i) => CHANGES[i].late);
  plant(
    'change.three-working-days',
    late.id,
    'breached',
    'submitted on 28 May and applied on 1 June; the limit was 27 May (Ascension Day)',
    CHANGES_FILE,
  );
  plant(
    'change.not-both-in-one-month',
    '2025-12',
    'pending',
    'raised in December, which ends on the day of the report',
    CHANGES_FILE,
  );
  plant(
    'indexation.portal-listing',
    'IDX-2026',
    'pending',
    'on the portal; the first invoice of 2026 is to come',
    'operations/indexations.yaml',
  );
  const indexations = INDEXATIONS.map((row) => ({
    id: row.id,
    forYear: row.forYear,
    method: 'cpi',
    percent: row.percent,
    announcedAt: row.announcedAt,
    statesPercent: true,
    announcedPercent: row.percent,
    portalListedOn: row.listed,
    effectiveOn: `${row.forYear}-01-01`,
  }));
  const renewals = months(day('2023-03-01'), day('2025-12-31')).map((month) => [iso(month), 'true']);
  return new Map([
    [CHANGES_FILE, yaml(quantityChanges(), 'Changes of the counts, as entered in the customer portal.')],
    ['operations/indexations.yaml', yaml(indexations)],
    [
      'operations/price-changes.csv',
      csv(['id', 'indexation', 'product', 'fromQuantity', 'before', 'after'], priceChanges(), ','),
    ],
    ['operations/licence-periods.csv', csv(['month', 'renewed'], renewals, ',')],
    ['operations/terminations.yaml', yaml([], 'Nobody has given notice. The empty list says so.')],
  ]);
}

export function commercialSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'quantity-changes.yaml', record: 'quantity-change', coverage },
    { file: 'indexations.yaml', record: 'indexation', coverage },
    { file: 'price-changes.csv', record: 'price-change', coverage },
    { file: 'licence-periods.csv', record: 'licence-period', coverage },
    { file: 'terminations.yaml', record: 'termination', coverage },
  ];
}
