import { yaml } from './text.mjs';

const EVIDENCE = 'operations/evidence.yaml';
const BREACHES = 'operations/breaches.yaml';
const SUBPROCESSORS = 'operations/subprocessors.yaml';

const CERTIFICATES = [
  {
    id: 'ISO27001-2022',
    kind: 'certificate',
    standard: 'ISO-27001',
    scope: ['hosting-platform'],
    issuer: 'Keurmerk Instituut (fictional)',
    holder: 'AFAS Software',
    validFrom: '2022-09-15',
    validThrough: '2025-09-14',
    document: 'iso-27001-2022.pdf',
  },
  {
    id: 'ISO27001-2025',
    kind: 'certificate',
    standard: 'ISO-27001',
    scope: ['hosting-platform'],
    issuer: 'Keurmerk Instituut (fictional)',
    holder: 'AFAS Software',
    validFrom: '2025-09-18',
    validThrough: '2028-09-17',
    document: 'iso-27001-2025.pdf',
  },
  {
    id: 'NEN7510-2022',
    kind: 'certificate',
    standard: 'NEN-7510',
    scope: ['hosting-platform'],
    issuer: 'Keurmerk Instituut (fictional)',
    holder: 'AFAS Software',
    validFrom: '2022-11-01',
    validThrough: '2025-10-31',
    document: 'nen-7510-2022.pdf',
  },
  {
    id: 'NEN7510-2025',
    kind: 'certificate',
    standard: 'NEN-7510',
    scope: ['hosting-platform'],
    issuer: 'Keurmerk Instituut (fictional)',
    holder: 'AFAS Software',
    validFrom: '2025-11-01',
    validThrough: '2028-10-31',
    document: 'nen-7510-2025.pdf',
  },
];

const BREACH_ROWS = [
  { id: 'DL-2025-1', vendorKnownAt: '2025-02-20T11:00:00+01:00', affectsCustomer: false },
  {
    id: 'DL-2025-2',
    vendorKnownAt: '2025-06-17T09:20:00+02:00',
    affectsCustomer: true,
    customerNotifiedAt: '2025-06-19T11:20:00+02:00',
    decision: 'report',
    decidedAt: '2025-06-20T10:30:00+02:00',
    authorityNotifiedAt: '2025-06-21T16:05:00+02:00',
  },
];

const PROCESSORS = [
  { id: 'SUB-1', name: 'Datahaven Noord (fictional)', atSigning: true, processesFrom: '2023-03-01' },
  {
    id: 'SUB-2',
    name: 'Berichtendienst Zuid (fictional)',
    atSigning: false,
    customerInformedOn: '2025-02-24',
    processesFrom: '2025-04-01',
  },
  {
    id: 'SUB-3',
    name: 'Beeldherkenning West (fictional)',
    atSigning: false,
    customerInformedOn: '2025-08-06',
    processesFrom: '2025-09-01',
  },
  {
    id: 'SUB-4',
    name: 'Archiefdienst Oost (fictional)',
    atSigning: false,
    customerInformedOn: '2025-12-18',
    processesFrom: '2026-02-01',
  },
];

export function protectionFiles({ plant }) {
  plant(
    'certification.iso-27001',
    'agreement',
    'breached',
    'no certificate on 15, 16 and 17 September 2025',
    EVIDENCE,
  );
  plant(
    'data-security.certified',
    'ISO-27001',
    'breached',
    'no certificate on 15, 16 and 17 September 2025',
    EVIDENCE,
  );
  plant('breach.notice-48-hours', 'DL-2025-2', 'breached', 'told after 50 hours', BREACHES);
  plant('subprocessors.new-notice', 'SUB-3', 'breached', 'told 26 days ahead instead of 28', SUBPROCESSORS);
  return new Map([
    [EVIDENCE, yaml(CERTIFICATES, 'What dated documents prove.')],
    [BREACHES, yaml(BREACH_ROWS, 'Breaches of personal data, from the register of both parties.')],
    [SUBPROCESSORS, yaml(PROCESSORS)],
  ]);
}

export function protectionSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'evidence.yaml', record: 'evidence', coverage },
    { file: 'breaches.yaml', record: 'breach', coverage },
    { file: 'subprocessors.yaml', record: 'subprocessor', coverage },
  ];
}
