import { day } from './calendar.mjs';
import { cents, indexed } from './money.mjs';

/** The products of the contract: count at the start, and the price list of 2023 by number taken. */
export const PRODUCTS = [
  {
    id: 'profit-users',
    en: 'Profit, named users',
    nl: 'Profit, gebruikers op naam',
    unit: 'user',
    quantity: 58,
    tiers: 'whole',
    list: [
      [1, 24, '61.50'],
      [25, 49, '57.20'],
      [50, 99, '53.40'],
      [100, undefined, '49.80'],
    ],
  },
  {
    id: 'payroll-employees',
    en: 'Payroll, employees',
    nl: 'Payroll, medewerkers',
    unit: 'employee',
    quantity: 228,
    tiers: 'whole',
    list: [
      [1, 99, '4.85'],
      [100, 249, '4.45'],
      [250, 499, '4.10'],
      [500, undefined, '3.75'],
    ],
  },
  {
    id: 'insite-employees',
    en: 'InSite, employees',
    nl: 'InSite, medewerkers',
    unit: 'employee',
    quantity: 228,
    tiers: 'graduated',
    list: [
      [1, 100, '2.10'],
      [101, 250, '1.85'],
      [251, undefined, '1.60'],
    ],
  },
  {
    id: 'pocket-users',
    en: 'Pocket, users',
    nl: 'Pocket, gebruikers',
    unit: 'user',
    quantity: 90,
    tiers: 'whole',
    list: [
      [1, 99, '3.20'],
      [100, 199, '2.95'],
      [200, undefined, '2.70'],
    ],
  },
  {
    id: 'connectors',
    en: 'Connectors',
    nl: 'Connectoren',
    unit: 'connector',
    quantity: 2,
    tiers: 'whole',
    list: [
      [1, 5, '92.50'],
      [6, undefined, '84.00'],
    ],
  },
  {
    id: 'environments',
    en: 'Environments',
    nl: 'Omgevingen',
    unit: 'environment',
    quantity: 1,
    tiers: 'whole',
    list: [[1, undefined, '178.00']],
  },
];

/** First Class Support since January 2024, a fixed amount a month. */
export const FIRST_CLASS = { from: '2024-01-01', monthly: '495.00' };

/** Yearly indexations: the July change of the consumer price index of the year before. */
export const INDEXATIONS = [
  {
    id: 'IDX-2024',
    forYear: 2024,
    percent: '4.6',
    announcedAt: '2023-09-20T10:00:00+02:00',
    listed: '2023-09-25',
  },
  {
    id: 'IDX-2025',
    forYear: 2025,
    percent: '3.7',
    announcedAt: '2024-09-24T10:00:00+02:00',
    listed: '2024-09-30',
  },
  {
    id: 'IDX-2026',
    forYear: 2026,
    percent: '2.9',
    announcedAt: '2025-09-24T10:00:00+02:00',
    listed: '2025-09-29',
  },
];

/** Price in cents of a row of the list in a year: each indexation rounds the unit price to the cent. */
export function priceIn(year, listed) {
  return INDEXATIONS.filter((row) => row.forYear <= year).reduce(
    (price, row) => indexed(price, row.percent),
    cents(listed),
  );
}

/** Changes of the counts. `done` says what the vendor did with them. */
export const CHANGES = [
  { product: 'pocket-users', submitted: '2024-02-20T11:05', effective: '2024-03-01', count: 120 },
  { product: 'payroll-employees', submitted: '2024-09-12T09:40', effective: '2024-10-01', count: 241 },
  { product: 'insite-employees', submitted: '2024-09-12T09:42', effective: '2024-10-01', count: 241 },
  { product: 'payroll-employees', submitted: '2025-03-18T14:10', effective: '2025-04-01', count: 268 },
  { product: 'insite-employees', submitted: '2025-03-18T14:12', effective: '2025-04-01', count: 268 },
  { product: 'environments', submitted: '2025-05-28T10:12', effective: '2025-06-01', count: 2, late: true },
  { product: 'pocket-users', submitted: '2025-09-16T16:30', effective: '2025-10-01', count: 104 },
  { product: 'profit-users', submitted: '2025-11-05T08:55', effective: '2025-12-01', count: 63 },
  { product: 'connectors', submitted: '2025-11-18T13:25', effective: '2025-12-01', count: 1, refused: true },
  { product: 'payroll-employees', submitted: '2025-12-22T10:20', effective: '2026-01-01', count: 275 },
  { product: 'insite-employees', submitted: '2025-12-22T10:22', effective: '2026-01-01', count: 275 },
];

/** The count in force on a day. */
export function countOn(product, n) {
  const accepted = CHANGES.filter(
    (change) => change.product === product.id && !change.refused && day(change.effective) <= n,
  );
  return accepted.length === 0 ? product.quantity : accepted[accepted.length - 1].count;
}

/** A count split over the rows of the list: one part for whole tiers, a part per tier for graduated ones. */
export function tierParts(product, count) {
  const fits = product.list.filter(([from]) => from <= count);
  if (product.tiers === 'whole') return [{ quantity: count, listed: fits[fits.length - 1][2] }];
  return fits.map(([from, through, listed]) => ({
    quantity: Math.min(count, through ?? count) - from + 1,
    listed,
  }));
}
