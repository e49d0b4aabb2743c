import { yaml } from '../../sample/text.mjs';
import { plantVendorDocuments, vendorDocuments } from '../vendor-documents.mjs';
import { START } from './contract.mjs';

const OWN = 'operations/contract-documents.yaml';
const DISPUTES = 'operations/disputes.yaml';
const INSTRUCTIONS = 'operations/authority-instructions.yaml';
const TERM_USES = 'operations/term-uses.yaml';
const COVERAGE = { from: START, until: '2025-12-31' };

/** Documents of this contract: the law that they name, and the model of the Dutch care sector that it took over. */
const DOCUMENTS = [
  {
    id: 'CONTRACT',
    kind: 'contract',
    law: 'BE',
    validFrom: '2024-11-18',
    openEnded: true,
    document: 'contract-rupelzoom.pdf',
  },
  {
    id: 'LICENCES',
    kind: 'licence-schedule',
    scope: ['products', 'prices', 'tiers'],
    validFrom: START,
    validThrough: '2029-12-31',
    document: 'bijlage-1-licenties-en-prijzen.pdf',
  },
  {
    id: 'PROJECT-TERMS',
    kind: 'addendum',
    law: 'NL',
    validFrom: '2025-02-03',
    openEnded: true,
    document: 'bijlage-4-projectvoorwaarden.pdf',
  },
  {
    id: 'MODEL-2017',
    kind: 'processing-model',
    standard: 'BoZ',
    edition: '2017-12',
    validFrom: START,
    validThrough: '2025-06-30',
  },
  {
    id: 'MODEL-2022',
    kind: 'processing-model',
    standard: 'BoZ',
    edition: '2022-12',
    validFrom: '2025-07-01',
    validThrough: '2029-12-31',
  },
  {
    id: 'PURPOSE',
    kind: 'customer-purpose-assessment',
    validFrom: '2024-12-10',
    openEnded: true,
    document: 'register-verwerkingen.pdf',
  },
];

const DISPUTE_ROWS = [
  {
    id: 'G-01',
    filedOn: '2025-03-24',
    filedBy: 'customer',
    kind: 'claim',
    liability: false,
    court: 'Rechtbank van eerste aanleg Antwerpen',
    location: 'Mechelen',
    country: 'BE',
  },
  {
    id: 'G-02',
    filedOn: '2025-08-29',
    filedBy: 'vendor',
    kind: 'recovery',
    liability: false,
    court: 'Rechtbank Midden-Nederland',
    location: 'Utrecht',
    country: 'NL',
  },
  {
    id: 'G-03',
    filedOn: '2025-10-06',
    filedBy: 'customer',
    kind: 'interim',
    liability: false,
    court: 'Rechtbank van eerste aanleg Antwerpen',
    location: 'Turnhout',
    country: 'BE',
  },
];

const INSTRUCTION_ROWS = [
  {
    id: 'GBA-2025-1',
    authority: 'GBA',
    receivedAt: '2025-09-16T10:00:00+02:00',
    reportedAt: '2025-09-17T15:20:00+02:00',
    complyBy: '2025-10-15',
    vendorActedAt: '2025-09-22T09:00:00+02:00',
    compliedAt: '2025-10-02T16:00:00+02:00',
  },
];

const BREACH_ROWS = [
  {
    id: 'DL-01',
    vendorKnownAt: '2025-07-18T16:00:00+02:00',
    origin: 'vendor',
    discoveredBy: 'vendor',
    discoveredAt: '2025-07-18T15:30:00+02:00',
    affectsCustomer: true,
    customerNotifiedAt: '2025-07-20T11:00:00+02:00',
    notifiedBy: 'vendor',
    avoidableWait: false,
    told: ['nature', 'categories', 'numbers', 'consequences', 'measures', 'contact'],
    known: ['nature', 'categories', 'numbers', 'consequences', 'measures', 'contact'],
    toldRightly: true,
    informationKnownAt: '2025-07-20T10:30:00+02:00',
    informationCompleteAt: '2025-07-20T11:00:00+02:00',
    vendorInformedAt: '2025-07-22T08:40:00+02:00',
    decision: 'report',
    decidedAt: '2025-07-22T09:00:00+02:00',
    decidedBy: 'customer',
    authorityNotifiedAt: '2025-07-22T17:30:00+02:00',
    authority: 'GBA',
    authorityNotifiedBy: 'customer',
    progressAgreedAt: '2025-07-20T11:15:00+02:00',
    registeredAt: '2025-07-18T16:20:00+02:00',
    takenUpAt: '2025-07-18T16:10:00+02:00',
    closedAt: '2025-08-01T12:00:00+02:00',
  },
];

/** Messages about the breach: the contact of the subscription first, then who registered for it. */
export const BREACH_NOTICES = [
  ['DL-01-1', '2025-07-20T11:00:00+02:00', 'verlinden'],
  ['DL-01-2', '2025-07-20T11:05:00+02:00', 'de-backer'],
].map(([id, sentAt, to]) => ({ id, kind: 'breach', about: 'DL-01', sentAt, to, channel: 'email' }));

/** What the customer took from the terms: the Dutch text, and a French translation of it. */
const TERM_USE_ROWS = [
  {
    id: 'TU-01',
    usedOn: '2025-01-01',
    in: 'B-2025-01',
    version: '2025-01',
    basis: 'individual',
    writtenIn: 'contract',
    agreedFrom: START,
    value: '30',
    dutchValue: '30',
  },
  {
    id: 'TU-02',
    usedOn: '2025-09-30',
    in: 'traduction-conditions-generales.pdf',
    basis: 'general',
    value: '24',
    dutchValue: '48',
  },
];

const SUBPROCESSOR_ROWS = [
  {
    id: 'SUB-01',
    name: 'LeaseWeb Netherlands B.V.',
    software: 'profit',
    atSigning: true,
    processesFrom: START,
    obligations: 'equivalent',
    obligationsAgreedOn: '2023-05-01',
  },
];

export function protectionFiles({ plant }) {
  plantVendorDocuments(plant);
  plant(
    'legal.governing-law',
    'PROJECT-TERMS',
    'breached',
    'an annex names Dutch law; the Belgian branch signed',
    OWN,
  );
  plant('branch-models.care', 'MODEL-2017', 'breached', 'the first annex took over the model of 2017', OWN);
  plant(
    'branch-models.purpose',
    'agreement',
    'met',
    'the model of the care sector takes the place of an agreement',
    OWN,
  );
  plant('legal.exclusive-court', 'G-02', 'breached', 'the vendor went to a Dutch court', DISPUTES);
  plant('legal.court-belgium', 'G-02', 'breached', 'the vendor went to a Dutch court', DISPUTES);
  plant(
    'legal.court-belgium',
    'G-03',
    'undetermined',
    'the right court, at another division: who assigned it?',
    DISPUTES,
  );
  plant('binding-instruction.report', 'GBA-2025-1', 'breached', 'reported after 29 hours', INSTRUCTIONS);
  plant(
    'legal.dutch-text-leading',
    'TU-02',
    'breached',
    'a French translation says 24, the Dutch text 48',
    TERM_USES,
  );
  return new Map([
    [
      'operations/vendor-documents.yaml',
      yaml(vendorDocuments(2025, 2025), 'What the vendor hands to all customers.'),
    ],
    [OWN, yaml(DOCUMENTS, 'Documents of this contract, and of the customer.')],
    [DISPUTES, yaml(DISPUTE_ROWS, 'Cases before a court.')],
    [INSTRUCTIONS, yaml(INSTRUCTION_ROWS, 'Binding instructions of the Belgian authority.')],
    [
      'operations/breaches.yaml',
      yaml(BREACH_ROWS, 'Breaches of personal data, from the register of both parties.'),
    ],
    [TERM_USES, yaml(TERM_USE_ROWS, 'Documents that say which terms they rest on.')],
    ['operations/subprocessors.yaml', yaml(SUBPROCESSOR_ROWS)],
  ]);
}

export function protectionSources() {
  const plain = (file, record) => ({ file, record, coverage: COVERAGE });
  return [
    { file: 'vendor-documents.yaml', record: 'evidence', coverage: COVERAGE },
    plain('contract-documents.yaml', 'evidence'),
    plain('disputes.yaml', 'dispute'),
    plain('authority-instructions.yaml', 'authority-instruction'),
    plain('breaches.yaml', 'breach'),
    plain('term-uses.yaml', 'term-use'),
    plain('subprocessors.yaml', 'subprocessor'),
  ];
}
