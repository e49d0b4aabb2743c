import { day, iso, months } from './calendar.mjs';
import { countOn, PRODUCTS } from './products.mjs';
import { csv, yaml } from './text.mjs';

const COUNTS = 'operations/tellingen.csv';
const ADMINISTRATIONS = 'operations/administrations.yaml';
const LICENCES = 'operations/licences.yaml';

/** On the first day of each month of 2025; of Pocket nobody counted in August. */
const EMPLOYEES = [236, 239, 245, 252, 255, 258, 259, 257, 260, 263, 265, 266];
const PROFIT_USERS = [54, 55, 55, 56, 56, 57, 57, 56, 57, 58, 58, 61];
const POCKET_USERS = [96, 97, 97, 99, 101, 100, 98, undefined, 101, 102, 103, 103];

const ADMINISTRATION_ROWS = [
  { id: 'ADM-01', organisation: 'Noordkade Logistiek B.V.', usedFrom: '2023-03-01' },
  { id: 'ADM-02', organisation: 'Noordkade Transport B.V.', usedFrom: '2023-03-01' },
  { id: 'ADM-03', organisation: 'Kadehuis Vastgoed B.V.', usedFrom: '2023-03-01', usedThrough: '2025-06-30' },
  { id: 'ADM-04', organisation: 'Stichting Havendag Zuid', usedFrom: '2025-05-12' },
];

/** Organisations of the customer; Kadehuis was sold on 1 July 2025. */
export const OWN_ORGANISATIONS = [
  {
    from: '2023-03-01',
    through: '2025-06-30',
    value: ['Noordkade Logistiek B.V.', 'Noordkade Transport B.V.', 'Kadehuis Vastgoed B.V.'],
  },
  { from: '2025-07-01', value: ['Noordkade Logistiek B.V.', 'Noordkade Transport B.V.'] },
];

function counts() {
  const rows = months(day('2025-01-01'), day('2025-12-31')).flatMap((month, i) => [
    [iso(month), 'Medewerkers', '', EMPLOYEES[i]],
    [iso(month), 'Gebruikers', 'profit-users', PROFIT_USERS[i]],
    [iso(month), 'Gebruikers', 'pocket-users', POCKET_USERS[i]],
  ]);
  // The portal shows what the vendor has processed: the lowering of Pocket in October it had not.
  const shown = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'].flatMap((date) =>
    PRODUCTS.map((product) => {
      const behind = date === '2025-10-01' && product.id === 'pocket-users' ? 1 : 0;
      return [date, 'Portal', product.id, countOn(product, day(date) - behind)];
    }),
  );
  return [...rows, ...shown]
    .filter((row) => row[3] !== undefined)
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    .map((row, i) => [`T-${String(i + 1).padStart(3, '0')}`, ...row]);
}

/** Who works with the licence, and in which administrations. */
export function licenceUseFiles({ plant }) {
  for (const product of ['payroll-employees', 'insite-employees']) {
    plant(
      'licence.size-measure',
      `2025-03/${product}`,
      'breached',
      '245 employees on 1 March, 241 licensed',
      COUNTS,
    );
  }
  plant(
    'licence.size-measure',
    '2025-08/pocket-users',
    'undetermined',
    'nobody counted the users of Pocket in August',
    COUNTS,
  );
  plant(
    'invoicing.counts-on-portal',
    '2025-10-01/pocket-users',
    'breached',
    'the portal shows 120 Pocket users instead of 104',
    COUNTS,
  );
  plant(
    'licence.own-organisations-only',
    'ADM-04',
    'breached',
    'an administration for a foundation that is not of the customer',
    ADMINISTRATIONS,
  );
  return new Map([
    [LICENCES, yaml([{ id: 'LIC-1', activeFrom: '2023-03-01' }])],
    [ADMINISTRATIONS, yaml(ADMINISTRATION_ROWS, 'Administrations in the production environment.')],
    [COUNTS, csv(['Telling', 'Datum', 'Soort', 'Product', 'Aantal'], counts())],
  ]);
}

export function licenceUseSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'licences.yaml', record: 'licence', coverage },
    { file: 'administrations.yaml', record: 'administration', coverage },
    {
      file: 'tellingen.csv',
      record: 'count',
      coverage: { from: '2025-01-01', until: '2025-12-31' },
      delimiter: ';',
      map: {
        id: 'Telling',
        countedOn: 'Datum',
        kind: { column: 'Soort', values: { Medewerkers: 'employee', Gebruikers: 'user', Portal: 'portal' } },
        product: 'Product',
        number: 'Aantal',
      },
    },
  ];
}
