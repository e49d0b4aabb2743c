const EVIDENCE = 'operations/evidence.yaml';

/** A certificate on the portal from its first day, unless it says otherwise. */
function certificate(id, standard, scope, [validFrom, validThrough], more = {}) {
  return {
    id,
    kind: 'certificate',
    standard,
    scope,
    issuer: 'Keurmerk Instituut (fictional)',
    holder: 'AFAS Software',
    external: true,
    validFrom,
    validThrough,
    publishedOn: validFrom,
    document: `${id.toLowerCase()}.pdf`,
    ...more,
  };
}

const OFFICE = ['development', 'sales', 'implementation', 'support'];

/** What the vendor holds. */
const VENDOR = [
  certificate('ISO27001-2022', 'ISO-27001', ['hosting-platform'], ['2022-09-15', '2025-09-14']),
  certificate('ISO27001-2025', 'ISO-27001', ['hosting-platform'], ['2025-09-18', '2028-09-17']),
  certificate('NEN7510-2022', 'NEN-7510', ['hosting-platform'], ['2022-11-01', '2025-10-31']),
  certificate('NEN7510-2025', 'NEN-7510', ['hosting-platform'], ['2025-11-01', '2028-10-31']),
  certificate('ISO9001-2021', 'ISO-9001', OFFICE, ['2021-06-01', '2024-05-31']),
  certificate('ISO9001-2024', 'ISO-9001', OFFICE, ['2024-06-01', '2027-05-31']),
  certificate('ISO14001-2022', 'ISO-14001', ['environmental-management'], ['2022-04-01', '2028-03-31'], {
    suspensions: [{ from: '2025-03-10', through: '2025-03-19' }],
  }),
  certificate('MVO-2021', 'MVO-Prestatieladder', ['organisation'], ['2021-10-01', '2024-09-30'], {
    level: 5,
  }),
  certificate('MVO-2024', 'MVO-Prestatieladder', ['organisation'], ['2024-10-01', '2027-09-30'], {
    level: 5,
  }),
  certificate('UPA-2022', 'UPA', ['pension-data-exchange'], ['2022-01-01', '2026-12-31'], {
    removedOn: '2025-11-03',
  }),
  certificate('NEN2082-2020', 'NEN-2082', ['records'], ['2020-02-01', undefined]),
  certificate('TEKENEN-2022', 'digital-signing', ['digital-signing-process'], ['2022-07-01', '2026-06-30']),
  certificate('NIRPA-2023', 'NIRPA-PE', ['accredited-courses'], ['2023-01-01', '2025-01-31']),
  certificate('NIRPA-2025', 'NIRPA-PE', ['accredited-courses'], ['2025-02-01', '2026-12-31']),
];

const PLACES = [
  ['DC-SCHIPHOL-RIJK', '2019-01-01', [['2021-01-01', '2026-12-31']]],
  [
    'DC-HAARLEM',
    '2019-01-01',
    [
      ['2021-01-01', '2024-12-31'],
      ['2025-01-15', '2028-01-14'],
    ],
  ],
  ['DC-ALMERE', '2025-09-15', [['2025-09-01', '2028-08-31']]],
];

/** What the datacentres hold: a certificate each, a report on the law, and an arrangement for a bankruptcy. */
function ofPlaces() {
  return PLACES.flatMap(([about, inUse, times]) => [
    ...times.map(([from, through]) =>
      certificate(`ISO27001-${about}-${from.slice(0, 4)}`, 'ISO-27001', ['datacentre'], [from, through], {
        about,
        holder: 'LeaseWeb Netherlands B.V.',
      }),
    ),
    {
      id: `WET-${about}`,
      kind: 'report',
      about,
      result: 'passed',
      external: true,
      scope: ['logical-access', 'physical-access', 'continuity'],
      validFrom: inUse,
      validThrough: '2026-12-31',
    },
    {
      id: `AFSPRAAK-${about}`,
      kind: 'continuity-arrangement',
      about,
      scope: ['access-to-data'],
      validFrom: inUse,
      validThrough: '2029-12-31',
    },
  ]);
}

/** A report over each calendar year, in the spring that follows. */
const ASSURANCE = [
  ['2022', '2023-02-14'],
  ['2023', '2024-03-05'],
  ['2024', '2025-03-11'],
].map(([year, publishedOn]) => ({
  id: `ISAE3402-${year}`,
  kind: 'report',
  standard: 'ISAE-3402',
  scope: ['hosting-platform'],
  result: 'passed',
  external: true,
  issuer: 'Accountants aan de Maas (fictional)',
  validFrom: `${year}-01-01`,
  validThrough: `${year}-12-31`,
  publishedOn,
}));

const ACCOUNTS = [
  ['2023', '2024-04-22', ['internal-controls']],
  ['2024', '2025-04-17', ['figures', 'internal-controls']],
].map(([year, performedOn, scope]) => ({
  id: `JAARREKENING-${year}`,
  kind: 'annual-accounts-audit',
  external: true,
  scope,
  validFrom: `${year}-01-01`,
  validThrough: `${year}-12-31`,
  performedOn,
}));

const AUDITS = [
  ...['2022-11-10', '2023-11-08', '2024-11-06', '2025-10-29'].map((date) => ({
    id: `KWALITEIT-${date.slice(0, 4)}`,
    kind: 'quality-audit',
    external: true,
    result: 'passed',
    scope: ['quality-management-system'],
    validFrom: date,
    performedOn: date,
  })),
  {
    id: 'AUDIT27001-2025',
    kind: 'audit-report',
    standard: 'ISO-27001',
    external: true,
    result: 'passed',
    scope: ['access', 'operations', 'security-incidents'],
    validFrom: '2025-11-24',
    performedOn: '2025-11-20',
  },
];

function plantCertificates(plant) {
  const gap = 'no certificate on 15, 16 and 17 September 2025';
  plant('certification.iso-27001', 'agreement', 'breached', gap, EVIDENCE);
  plant('data-security.certified', 'ISO-27001', 'breached', gap, EVIDENCE);
  plant('security.iso-27001', 'agreement', 'breached', gap, EVIDENCE);
  plant('certification.iso-14001', 'agreement', 'breached', 'suspended for ten days in March 2025', EVIDENCE);
  plant(
    'certification.archive-law',
    'agreement',
    'undetermined',
    'the certificate does not say until when it holds',
    EVIDENCE,
  );
  plant('certification.on-portal', 'UPA-2022', 'breached', 'taken off the portal while it holds', EVIDENCE);
  plant('certification.on-portal', 'NEN2082-2020', 'undetermined', 'whether it still holds', EVIDENCE);
  plant(
    'certification.annual-accounts',
    '2025',
    'pending',
    'the accounts of the year are checked in 2026',
    EVIDENCE,
  );
  plant(
    'subprocessors.datacentre-iso-27001',
    'DC-HAARLEM',
    'breached',
    'no certificate from 1 through 14 January 2025',
    EVIDENCE,
  );
}

/** Certificates and the reports and audits that come every year. */
export function certificates({ plant }) {
  plantCertificates(plant);
  return [...VENDOR, ...ofPlaces(), ...ASSURANCE, ...ACCOUNTS, ...AUDITS];
}
