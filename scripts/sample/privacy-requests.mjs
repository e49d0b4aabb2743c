import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const AUDITS = 'operations/audits.yaml';
const SUBJECTS = 'operations/data-subject-requests.yaml';
const AUTHORITY = 'operations/authority-instructions.yaml';
const HELP = 'operations/requests-privacy.yaml';

const withTimes = (rows) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, key.endsWith('At') ? stamp(instant(value)) : value]),
    ),
  );

const AUDIT_ROWS = [
  {
    id: 'AU-2025-1',
    requestedOn: '2025-03-10',
    by: 'customer-external',
    legalBasis: 'gdpr-28-3-h',
    consultedOn: '2025-03-17',
    answer: 'allowed',
    answeredOn: '2025-03-20',
    customerInformedOn: '2025-03-20',
    informingForbidden: false,
    startedOn: '2025-05-12',
    endedOn: '2025-05-14',
    vendorFellShort: false,
    costs: [{ kind: 'auditor', amount: '8400.00', chargedTo: 'customer' }],
  },
  {
    id: 'AU-2025-2',
    requestedOn: '2025-06-02',
    by: 'supervisor',
    legalBasis: 'sector-supervision',
    answer: 'allowed',
    answeredOn: '2025-06-03',
    customerInformedOn: '2025-06-24',
    informingForbidden: false,
    startedOn: '2025-06-23',
    endedOn: '2025-06-25',
    vendorFellShort: false,
  },
  {
    id: 'AU-2025-3',
    requestedOn: '2025-09-01',
    by: 'customer-internal',
    answer: 'refused',
    answeredOn: '2025-09-08',
    informingForbidden: false,
    vendorFellShort: false,
  },
  {
    id: 'AU-2025-4',
    requestedOn: '2025-12-15',
    by: 'customer-internal',
    informingForbidden: false,
    vendorFellShort: false,
  },
];

const SUBJECT_ROWS = [
  {
    id: 'BV-2025-1',
    receivedAt: '2025-02-10T10:20',
    receivedBy: 'customer',
    answeredBy: 'customer',
    answeredAt: '2025-02-26T15:00',
    actedBy: 'customer',
    helpRequestedAt: '2025-02-11T09:00',
    helpPossible: true,
    helpedAt: '2025-02-12T14:30',
    closedAt: '2025-02-27T09:00',
  },
  {
    id: 'BV-2025-2',
    receivedAt: '2025-04-28T16:05',
    receivedBy: 'vendor',
    referredAt: '2025-04-29T09:15',
    answeredBy: 'customer',
    answeredAt: '2025-05-20T11:00',
    closedAt: '2025-05-20T11:05',
  },
  {
    id: 'BV-2025-3',
    receivedAt: '2025-08-04T13:40',
    receivedBy: 'vendor',
    referredAt: '2025-08-05T10:00',
    answeredBy: 'vendor',
    answeredAt: '2025-08-05T10:10',
    closedAt: '2025-08-05T10:15',
  },
  {
    id: 'BV-2025-4',
    receivedAt: '2025-12-19T11:30',
    receivedBy: 'vendor',
    referredAt: '2025-12-22T08:50',
  },
];

const AUTHORITY_ROWS = [
  {
    id: 'AW-2025-1',
    authority: 'AP',
    receivedAt: '2025-09-29T11:00',
    reportedAt: '2025-10-01T09:30',
    complyBy: '2025-11-28',
    vendorActedAt: '2025-10-14T16:00',
    compliedAt: '2025-11-20T12:00',
  },
];

const HELP_ROWS = [
  { id: 'PH-2025-1', requestedAt: '2025-05-06T09:30', answeredOn: '2025-05-09' },
  {
    id: 'PH-2025-2',
    requestedAt: '2025-10-02T14:20',
    answeredOn: '2025-10-16',
  },
  { id: 'PH-2025-3', requestedAt: '2025-12-29T10:45' },
];

function plantRequests(plant) {
  plant(
    'audit.inform-customer',
    'AU-2025-2',
    'undetermined',
    'told on the second day of the audit: a person decides whether that was as soon as possible',
    AUDITS,
  );
  plant('audit.own-audit', 'AU-2025-3', 'breached', 'refused without consultation', AUDITS);
  plant('audit.own-audit', 'AU-2025-4', 'pending', 'asked for on 15 December, no answer yet', AUDITS);
  plant('subjects.never-answer', 'BV-2025-3', 'breached', 'answered by the vendor', SUBJECTS);
  plant(
    'subjects.customer-responsible',
    'BV-2025-4',
    'pending',
    'referred on 22 December, not answered yet',
    SUBJECTS,
  );
  plant(
    'subjects.never-answer',
    'BV-2025-4',
    'pending',
    'referred on 22 December, not answered yet',
    SUBJECTS,
  );
  plant('binding-instruction.report', 'AW-2025-1', 'breached', 'reported after almost two days', AUTHORITY);
  plant('data-security.help-with-obligations', 'PH-2025-3', 'pending', 'asked on 29 December', HELP);
}

/** What auditors, data subjects and the authority asked. */
export const privacyRequests = {
  files({ plant }) {
    plantRequests(plant);
    const help = HELP_ROWS.map((row) => ({ kind: 'privacy-help', channel: 'portal', ...row }));
    return new Map([
      [AUDITS, yaml(AUDIT_ROWS, 'Audits of the vendor that were asked for.')],
      [SUBJECTS, yaml(withTimes(SUBJECT_ROWS))],
      [AUTHORITY, yaml(withTimes(AUTHORITY_ROWS))],
      [HELP, yaml(withTimes(help), "Requests for help with the customer's own duties under the GDPR.")],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'audits.yaml', record: 'audit', coverage },
      { file: 'data-subject-requests.yaml', record: 'data-subject-request', coverage },
      { file: 'authority-instructions.yaml', record: 'authority-instruction', coverage },
      { file: 'requests-privacy.yaml', record: 'request', coverage },
    ];
  },
};
