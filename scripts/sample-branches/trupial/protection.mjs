import { yaml } from '../../sample/text.mjs';
import { plantVendorDocuments, vendorDocuments } from '../vendor-documents.mjs';
import { SIGNED, START } from './contract.mjs';

const OWN = 'operations/contract-documents.yaml';
const DISPUTES = 'operations/disputes.yaml';
const BREACHES = 'operations/breaches.yaml';
const TERM_USES = 'operations/term-uses.yaml';
const PROCESSING = 'operations/processing.yaml';
const COVERAGE = { from: SIGNED, until: '2025-12-31' };
const LONG = '2029-12-31';

const DATACENTRES = [
  ['DC-1', 'Haarlem'],
  ['DC-2', 'Schiphol-Rijk'],
];

/** Documents of this contract, and of the places where its data are. */
const DOCUMENTS = [
  {
    id: 'CONTRACT',
    kind: 'contract',
    law: 'CW',
    validFrom: SIGNED,
    validThrough: LONG,
    document: 'contract-trupial.pdf',
  },
  {
    id: 'LICENCES',
    kind: 'licence-schedule',
    scope: ['products', 'prices', 'tiers'],
    validFrom: START,
    validThrough: LONG,
    document: 'licences-and-prices.pdf',
  },
  {
    id: 'SLA',
    kind: 'addendum',
    law: 'NL',
    validFrom: '2025-01-20',
    validThrough: LONG,
    document: 'addendum-support.pdf',
  },
  {
    id: 'PROCESSING',
    kind: 'processing-agreement',
    issuer: 'vendor',
    validFrom: '2024-09-02',
    validThrough: LONG,
    document: 'processing-agreement.pdf',
  },
  { id: 'PURPOSE', kind: 'customer-purpose-assessment', validFrom: SIGNED, validThrough: LONG },
  ...DATACENTRES.flatMap(([id]) => [
    {
      id: `CERT-${id}`,
      kind: 'certificate',
      standard: 'ISO-27001',
      about: id,
      scope: ['datacentre'],
      external: true,
      validFrom: '2024-01-01',
      validThrough: LONG,
      publishedOn: '2024-01-08',
    },
    {
      id: `AUDIT-${id}`,
      kind: 'report',
      about: id,
      result: 'passed',
      scope: ['logical-access', 'physical-access', 'continuity'],
      validFrom: '2024-01-01',
      validThrough: LONG,
    },
    {
      id: `STAY-${id}`,
      kind: 'continuity-arrangement',
      about: id,
      validFrom: '2024-01-01',
      validThrough: LONG,
    },
  ]),
];

const LOCATIONS = DATACENTRES.map(([id, place]) => ({
  id,
  software: 'profit',
  place,
  country: 'NL',
  usedFrom: '2024-01-01',
  redundant: true,
}));

const SUBPROCESSOR_ROWS = [
  ['SUB-01', 'LeaseWeb Netherlands B.V.', 'profit', undefined],
  ['SUB-02', 'Microsoft', 'sb', 'West Europe'],
].map(([id, name, software, region]) => ({
  id,
  name,
  software,
  region,
  atSigning: true,
  processesFrom: START,
  obligations: 'equivalent',
  obligationsAgreedOn: '2023-05-01',
}));

const DISPUTE_ROWS = [
  {
    id: 'G-01',
    filedOn: '2025-05-12',
    filedBy: 'customer',
    kind: 'claim',
    liability: false,
    court: 'Gerecht in eerste aanleg van Curaçao',
    location: 'Willemstad',
    country: 'CW',
  },
  {
    id: 'G-02',
    filedOn: '2025-11-03',
    filedBy: 'vendor',
    kind: 'recovery',
    liability: false,
    court: 'Rechtbank Midden-Nederland',
    location: 'Utrecht',
    country: 'NL',
  },
];

/** Found in Leusden before the clock there went back: 47 and a half hours on the wall, an hour more in truth. */
const BREACH_ROWS = [
  {
    id: 'DB-01',
    vendorKnownAt: '2025-10-25T20:00:00+02:00',
    origin: 'vendor',
    discoveredBy: 'vendor',
    discoveredAt: '2025-10-25T19:30:00+02:00',
    affectsCustomer: true,
    customerNotifiedAt: '2025-10-27T14:30:00-04:00',
    notifiedBy: 'vendor',
    avoidableWait: false,
    told: ['nature', 'categories', 'numbers', 'consequences', 'measures', 'contact'],
    known: ['nature', 'categories', 'numbers', 'consequences', 'measures', 'contact'],
    toldRightly: true,
    informationKnownAt: '2025-10-27T18:00:00+01:00',
    informationCompleteAt: '2025-10-27T14:30:00-04:00',
    vendorInformedAt: '2025-10-29T10:15:00-04:00',
    decision: 'no-report',
    decidedAt: '2025-10-29T10:00:00-04:00',
    decidedBy: 'customer',
    progressAgreedAt: '2025-10-27T14:45:00-04:00',
    registeredAt: '2025-10-25T20:20:00+02:00',
    takenUpAt: '2025-10-25T20:10:00+02:00',
    closedAt: '2025-11-07T12:00:00-04:00',
  },
];

/** Messages about the breach: the contact of the subscription first, then who registered for it. */
export const BREACH_NOTICES = [
  ['DB-01-1', '2025-10-27T14:30:00-04:00', 'martina'],
  ['DB-01-2', '2025-10-27T14:35:00-04:00', 'sprock'],
].map(([id, sentAt, to]) => ({ id, kind: 'breach', about: 'DB-01', sentAt, to, channel: 'email' }));

/** Support in Leusden, and the same work from Willemstad, which lies outside the European Economic Area. */
const PROCESSING_ROWS = [
  ['PR-01', '2025-03-06T14:00:00+01:00', 'NL', '2025-03-06T08:30:00-04:00'],
  ['PR-02', '2025-07-03T08:20:00-04:00', 'CW', '2025-07-03T07:50:00-04:00'],
].map(([id, processedAt, country, instructedAt]) => ({
  id,
  processedAt,
  by: 'vendor',
  data: 'customer-data',
  operation: 'use',
  country,
  purpose: 'support',
  ground: 'customer-instruction',
  instructionChannel: 'request',
  instructionWritten: true,
  instructedAt,
}));

/** A translation that says something else than the Dutch text. */
const TERM_USE_ROWS = [
  {
    id: 'TU-01',
    usedOn: '2025-08-11',
    in: 'general-terms-in-english.pdf',
    basis: 'general',
    value: '28',
    dutchValue: '14',
  },
];

function plantProtection({ plant }) {
  plantVendorDocuments(plant);
  const told = 'told after 48 hours and a half; on the Dutch wall clock it looks like 47 and a half';
  plant(
    'legal.governing-law',
    'SLA',
    'breached',
    'an addendum names Dutch law; the branch on Curaçao signed',
    OWN,
  );
  plant(
    'about.single-document',
    'agreement',
    'breached',
    'the vendor handed over a separate processing agreement',
    OWN,
  );
  plant('legal.exclusive-court', 'G-02', 'breached', 'the vendor went to a Dutch court', DISPUTES);
  plant('legal.court-caribbean', 'G-02', 'breached', 'the vendor went to a Dutch court', DISPUTES);
  plant(
    'legal.dutch-text-leading',
    'TU-01',
    'breached',
    'an English translation says 28, the Dutch text 14',
    TERM_USES,
  );
  plant('breach.notice-48-hours', 'DB-01', 'breached', told, BREACHES);
  plant('breach.notice-as-soon-as-possible', 'DB-01', 'breached', told, BREACHES);
  plant(
    'breach.contact-person',
    'DB-01',
    'breached',
    'the extra contact was told after 48 hours as well',
    BREACHES,
  );
  plant(
    'subprocessors.eea-only',
    'PR-02',
    'breached',
    'support worked on customer data from Curaçao',
    PROCESSING,
  );
}

export function protectionFiles(planted) {
  plantProtection(planted);
  return new Map([
    [
      'operations/vendor-documents.yaml',
      yaml(vendorDocuments(2024, 2025), 'What the vendor hands to all customers.'),
    ],
    [OWN, yaml(DOCUMENTS, 'Documents of this contract, of the customer, and of the datacentres.')],
    [DISPUTES, yaml(DISPUTE_ROWS, 'Cases before a court.')],
    [BREACHES, yaml(BREACH_ROWS, 'Breaches of personal data, from the register of both parties.')],
    [PROCESSING, yaml(PROCESSING_ROWS, 'Work of Support on the data of the customer.')],
    [TERM_USES, yaml(TERM_USE_ROWS, 'Documents that say which terms they rest on.')],
    ['operations/subprocessors.yaml', yaml(SUBPROCESSOR_ROWS)],
    ['operations/data-locations.yaml', yaml(LOCATIONS)],
  ]);
}

export function protectionSources() {
  const plain = (file, record) => ({ file, record, coverage: COVERAGE });
  return [
    plain('vendor-documents.yaml', 'evidence'),
    plain('contract-documents.yaml', 'evidence'),
    plain('disputes.yaml', 'dispute'),
    plain('breaches.yaml', 'breach'),
    plain('processing.yaml', 'processing'),
    plain('term-uses.yaml', 'term-use'),
    plain('subprocessors.yaml', 'subprocessor'),
    plain('data-locations.yaml', 'data-location'),
  ];
}
