/** What the vendor hands to every customer: certificates, reports and checks. The same file serves both branches. */
const HOLDER = 'AFAS Software';
const CERTIFIER = 'Keurmerk Instituut (fictional)';
const AUDITOR = 'Auditkantoor Noord (fictional)';

/** Certificates: standard, scope, and what else is on them. */
const CERTIFICATES = [
  ['ISO-9001', ['development', 'sales', 'implementation', 'support']],
  ['ISO-27001', ['hosting-platform']],
  ['NEN-7510', ['hosting-platform']],
  ['ISO-14001', ['environmental-management']],
  ['MVO-Prestatieladder', ['organisation'], { level: 5 }],
  ['UPA', ['pension-data-exchange']],
  ['NEN-2082', ['archive']],
  ['digital-signing', ['digital-signing-process']],
  ['NIRPA-PE', ['accredited-courses']],
];

/** One certificate a standard, valid from 2023 through 2026 and on the portal all that time. */
function certificates() {
  return CERTIFICATES.map(([standard, scope, more = {}]) => ({
    id: `CERT-${standard}`,
    kind: 'certificate',
    standard,
    scope,
    ...more,
    issuer: CERTIFIER,
    holder: HOLDER,
    external: true,
    validFrom: '2023-06-01',
    validThrough: '2026-05-31',
    publishedOn: '2023-06-05',
  }));
}

/** Things of which one look on one day is enough: kind, what was seen, and what else. */
const CHECKS = [
  [
    'service-catalogue',
    ['customer-support', 'training', 'consultancy', 'service-management', 'success-management'],
  ],
  ['help-center-review', ['functionality', 'operation', 'setup']],
  ['help-center-check', ['system-requirements', 'product-support']],
  [
    'training-catalogue',
    ['course', 'specialisation-course', 'bootcamp', 'webinar', 'inspiration-session', 'accredited-post-hbo'],
  ],
  ['training-page', ['offer', 'schedule', 'prices']],
  ['training-accreditation', ['accredited-post-hbo']],
  ['wish-list-check', ['post', 'view', 'vote']],
  [
    'content-list',
    [
      'reports',
      'analyses',
      'documents',
      'signals',
      'dashboards',
      'workflows',
      'default-setup',
      'tax-reports',
    ],
  ],
  ['check', ['current-availability', 'statistics', 'history'], { about: 'status-site' }],
  ['report', ['misuse'], { about: 'monitoring' }],
  ['report', ['layers'], { about: 'security-design', number: 4 }],
  ['failover-test', ['other-datacentre'], { result: 'passed' }],
  ['personal-data-overview', ['fields'], { number: 412, total: 412 }],
  ['help-center-survey', ['answered'], { number: 934, total: 1000 }],
  ['insurance', ['professional-liability', 'business-liability'], { amount: '2500000.00' }],
  ['calamity-procedure', ['outage', 'destruction']],
  ['security-measures', ['technical', 'organisational']],
  ['procedure', ['all-employees'], { about: 'breach-reporting' }],
  ['employment-contract', ['confidentiality']],
];

function checks() {
  return CHECKS.map(([kind, scope, more = {}]) => ({
    id: `DOC-${more.about ?? kind}`,
    kind,
    ...more,
    scope,
    holder: HOLDER,
    validFrom: '2024-01-01',
    validThrough: '2026-12-31',
  }));
}

/** The security test of the releases of 2025; its result is on the portal. */
const RELEASE_TEST = {
  id: 'RELEASE-TEST-2025',
  kind: 'test',
  about: 'releases',
  method: 'manual',
  scope: ['releases', 'security'],
  result: 'passed',
  issuer: AUDITOR,
  external: true,
  validFrom: '2025-05-20',
  validThrough: '2026-05-19',
  performedOn: '2025-05-16',
  publishedOn: '2025-05-27',
};

export const RELEASE_TEST_NOTICE = {
  id: 'RELEASE-TEST-2025-result',
  kind: 'security-test-result',
  about: RELEASE_TEST.id,
  sentAt: '2025-05-27T09:00:00+02:00',
  to: 'customers',
  channel: 'portal',
};

/** Work that is done again every year. */
function yearly(year) {
  const on = (monthDay) => `${year}-${monthDay}`;
  return [
    {
      id: `PENTEST-${year}`,
      kind: 'test',
      about: 'platform',
      method: 'manual',
      scope: ['attack', 'penetration'],
      issuer: AUDITOR,
      external: true,
      validFrom: on('03-20'),
      validThrough: `${year + 1}-03-19`,
      performedOn: on('03-14'),
    },
    {
      id: `FOCUS-${year}`,
      kind: 'focus-session',
      scope: ['payroll'],
      number: 5,
      validFrom: on('04-10'),
      validThrough: on('04-10'),
    },
    {
      id: `USAGE-${year}`,
      kind: 'report',
      about: 'usage-statistics',
      scope: ['gathering', 'analysis', 'improvement'],
      validFrom: on('06-30'),
      validThrough: on('12-31'),
    },
    {
      id: `ACCOUNTS-${year}`,
      kind: 'annual-accounts-audit',
      scope: ['internal-controls'],
      issuer: AUDITOR,
      external: true,
      validFrom: on('01-01'),
      validThrough: on('12-31'),
      performedOn: `${year + 1}-04-24`,
    },
    {
      id: `QUALITY-${year}`,
      kind: 'quality-audit',
      external: true,
      result: 'passed',
      validFrom: on('02-10'),
      validThrough: `${year + 1}-02-09`,
    },
    {
      id: `ISMS-${year}`,
      kind: 'audit-report',
      standard: 'ISO-27001',
      scope: ['security-incidents'],
      external: true,
      validFrom: on('05-12'),
      validThrough: `${year + 1}-05-11`,
      performedOn: on('05-12'),
    },
    {
      id: `STORAGE-${year}`,
      kind: 'report',
      about: 'backup-storage',
      scope: ['separate-network'],
      validFrom: on('06-16'),
      validThrough: `${year + 1}-06-15`,
    },
    ...[
      ['1', '01-01', '06-30', on('08-20')],
      ['2', '07-01', '12-31', `${year + 1}-02-20`],
    ].map(([half, first, last, publishedOn]) => ({
      id: `ISAE3402-${year}-${half}`,
      kind: 'report',
      standard: 'ISAE-3402',
      scope: ['hosting-platform'],
      result: 'passed',
      issuer: AUDITOR,
      external: true,
      validFrom: on(first),
      validThrough: on(last),
      publishedOn,
    })),
  ];
}

/** A scan of the platform on the first day of each month. */
function scans(from, through) {
  const list = [];
  for (let year = from; year <= through; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const on = `${year}-${String(month).padStart(2, '0')}-01`;
      list.push({
        id: `SCAN-${on.slice(0, 7)}`,
        kind: 'test',
        method: 'automated',
        scope: ['attack', 'vulnerability'],
        validFrom: on,
        validThrough: on,
        performedOn: on,
      });
    }
  }
  return list;
}

/** All documents of the vendor for the years from one through another. */
export function vendorDocuments(from, through) {
  const years = [];
  for (let year = from - 1; year <= through; year += 1) years.push(...yearly(year));
  const known = years.filter(({ publishedOn = '' }) => publishedOn <= `${through}-12-31`);
  return [...certificates(), ...checks(), RELEASE_TEST, ...known, ...scans(from, through)];
}

/** What the report says of them at the end of 2025. */
export function plantVendorDocuments(plant) {
  const file = 'operations/vendor-documents.yaml';
  const gap = 'no analysis of incidents is on record';
  plant('signalling.daily-analysis', 'agreement', 'undetermined', gap, file);
  plant('certification.annual-accounts', '2025', 'pending', 'the accounts of 2025 are checked in 2026', file);
}
