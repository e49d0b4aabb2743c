import { csv, yaml } from '../../sample/text.mjs';
import { day, iso } from '../calendar.mjs';
import { monthsFrom } from '../licence.mjs';
import { SIGNED, START } from './contract.mjs';

const COUNTS = 'operations/counts.csv';
const ADMINISTRATIONS = 'operations/administrations.yaml';
const COVERAGE = { from: SIGNED, until: '2025-12-31' };

/** Administrations in SB on the last day of each month from June 2024 on. On 30 September 2025 nobody counted. */
const COUNTED = [18, 19, 20, 21, 22, 22, 23, 24, 27, 29, 31, 33, 36, 37, 41, undefined, 44, 52, 53];

/** What counts for a month: the number on the last day of the month before. */
export function countBefore(month) {
  return COUNTED[monthsFrom(START, month).length - 1];
}

/** Users of Profit on the first day of each month: one more in September 2025 than the licence has. */
function users(month) {
  if (month === '2025-09-01') return 11;
  return month >= '2025-06-01' ? 10 : month >= '2025-03-01' ? 9 : 8;
}

const OWN = 'Trupial Accountancy & Advies N.V.';

/** The own books in Profit, those of clients in SB, and one client that somebody put into Profit. */
const ADMINISTRATION_ROWS = [
  { id: 'TRUPIAL', organisation: OWN, usedFrom: START },
  ...[
    'Snek Kokolishi',
    'Bakkerij Otrobanda',
    'Duikschool Playa Grandi',
    'Garage Brakkeput',
    'Hotel Kas Chikí',
  ].map((organisation, i) => ({
    id: `SB-${String(i + 1).padStart(2, '0')}`,
    organisation: `${organisation} (fictional)`,
    edition: 'sb-accountant',
    usedFrom: START,
  })),
  { id: 'TOKO', organisation: 'Toko Seru Fortuna (fictional)', usedFrom: '2025-04-14' },
];

export function countFiles({ plant }) {
  plant(
    'licence.size-measure',
    '2025-09/profit-users',
    'breached',
    '11 users on 1 September, a licence for 10',
    COUNTS,
  );
  plant(
    'licence.own-organisations-only',
    'TOKO',
    'breached',
    'books of a client in Profit instead of SB',
    ADMINISTRATIONS,
  );
  const rows = [];
  for (const month of [...monthsFrom(START, '2025-12-31'), '2026-01-01']) {
    const before = iso(day(month) - 1);
    const number = countBefore(month);
    if (number !== undefined) rows.push([`SB-${before}`, 'Administraties', 'sb', before, number]);
    if (month < '2026-01-01') rows.push([`PU-${month}`, 'Gebruikers', '', month, users(month)]);
  }
  return new Map([
    [COUNTS, csv(['Telling', 'Wat', 'Product', 'Dag', 'Aantal'], rows)],
    [
      ADMINISTRATIONS,
      yaml(ADMINISTRATION_ROWS, 'Some of the administrations, with the edition in which they are kept.'),
    ],
  ]);
}

export function countSources() {
  return [
    {
      file: 'counts.csv',
      record: 'count',
      coverage: COVERAGE,
      delimiter: ';',
      map: {
        id: 'Telling',
        kind: { column: 'Wat', values: { Administraties: 'administration', Gebruikers: 'user' } },
        product: { column: 'Product', values: { sb: 'sb', '': null } },
        countedOn: 'Dag',
        number: 'Aantal',
      },
    },
    { file: 'administrations.yaml', record: 'administration', coverage: COVERAGE },
  ];
}
