import type { ClauseEntry, Finding, Result, UsedTerm, Verdict } from '../../src/evaluate/result.js';
import { bulkFindings } from './fixture-bulk.js';

/** Texts that try to break out of a page or a terminal. */
export const HOSTILE = {
  markup: '</script><img src=x onerror=alert(1)>',
  escape: 'red \u001b[31malert\u001b[0m \u009b2J \u0007bell',
  rightToLeft: 'חשבונית 42',
  override: 'invoice\u202Egnp.exe',
  wide: '株式会社ヌール',
  quote: `"quoted" 'single' & {{braces}} \${dollar}`,
};

const TERMS = 'rules/demo/terms.yaml';

function clause(
  id: string,
  section: string,
  lines: readonly [number, number],
  says: { en: string; nl: string },
  more: Partial<ClauseEntry> = {},
): ClauseEntry {
  return {
    id,
    section,
    kind: 'obligation',
    bearer: 'vendor',
    lines,
    says,
    status: 'rules',
    rules: [id],
    at: { file: `rules/demo/${section}.yaml`, line: lines[0], column: 3 },
    ...more,
  };
}

function term(id: string, value: string, unit: string, line: number, more: Partial<UsedTerm> = {}): UsedTerm {
  return { id, value, unit, at: { file: TERMS, line, column: 5 }, from: 'agreement', ...more };
}

let made = 0;

function finding(
  clauseId: string,
  section: string,
  subject: Finding['subject'],
  verdict: Verdict,
  more: Partial<Finding> = {},
): Finding {
  made += 1;
  return {
    id: `f${made.toString(16).padStart(11, '0')}`,
    clause: clauseId,
    rule: clauseId,
    section,
    subject,
    verdict,
    severity: 'major',
    terms: [],
    facts: [],
    readings: [],
    consequences: [],
    ...more,
  };
}

const invoices = 'contracts/demo/operations/invoices.yaml';
const payments = 'contracts/demo/operations/payments.csv';
const tickets = 'contracts/demo/operations/tickets.csv';

const paymentTerm = term('paying.term', '30', 'days', 12);
const answerTerm = term('answers.first', '4', 'hours', 20, {
  from: 'contract',
  at: { file: 'contracts/demo/contract.yaml', line: 31, column: 5 },
});
const upTerm = term('uptime.least', '0.998', 'ratio', 41);

function invoice(key: string, line: number, issued: string, label = key): Finding['subject'] {
  return { type: 'invoice', key, label, at: { file: invoices, line, column: 3 }, moment: issued };
}

function ticket(key: string, line: number, moment: string): Finding['subject'] {
  return { type: 'ticket', key, label: key, at: { file: tickets, line }, moment };
}

const paying: Finding[] = [
  finding('paying.in-time', '1', invoice('F-2025-014', 42, '2025-03-02'), 'breached', {
    dueAt: '2025-04-01',
    actual: '2025-04-09',
    margin: { value: '-8', unit: 'days' },
    clock: {
      from: '2025-03-02',
      to: '2025-04-09',
      due: '2025-04-01',
      horizon: '2025-12-31',
    },
    terms: [paymentTerm],
    facts: [
      { name: 'issuedOn', value: '2025-03-02', at: { file: invoices, line: 44, column: 15 } },
      { name: 'total', value: '12100.00', at: { file: invoices, line: 45, column: 12 } },
      { name: 'paidOn', value: '2025-04-09', at: { file: payments, line: 17 } },
    ],
    readings: [{ id: 'paying.term-runs-from', choice: 'invoice-date' }],
    consequences: [
      { when: 'breached', kind: 'letter', name: 'payment-reminder', to: 'customer' },
      { when: 'breached', kind: 'right', name: 'paying.interest' },
    ],
  }),
  finding('paying.in-time', '1', invoice('F-2025-031', 90, '2025-10-15'), 'breached', {
    dueAt: '2025-11-14',
    margin: { value: '-47', unit: 'days' },
    clock: { from: '2025-10-15', due: '2025-11-14', horizon: '2025-12-31' },
    terms: [paymentTerm],
    facts: [
      { name: 'issuedOn', value: '2025-10-15', at: { file: invoices, line: 92, column: 15 } },
      { name: 'total', value: '1234567.80', at: { file: invoices, line: 93, column: 12 } },
    ],
    consequences: [{ when: 'breached', kind: 'letter', name: 'payment-reminder', to: 'customer' }],
    severity: 'critical',
  }),
  finding('paying.in-time', '1', invoice('F-2025-040', 120, '2025-12-15', HOSTILE.rightToLeft), 'pending', {
    dueAt: '2026-01-14',
    decidedAt: '2026-01-15',
    clock: { from: '2025-12-15', due: '2026-01-14', horizon: '2025-12-31' },
    terms: [paymentTerm],
    facts: [{ name: 'issuedOn', value: '2025-12-15', at: { file: invoices, line: 122, column: 15 } }],
    consequences: [{ when: 'pending', kind: 'calendar', name: 'pay-before', to: 'customer' }],
  }),
  finding('paying.in-time', '1', invoice('F-2025-007', 20, '2025-02-01'), 'met', {
    dueAt: '2025-03-03',
    actual: '2025-03-03',
    margin: { value: '0', unit: 'days' },
    clock: { from: '2025-02-01', to: '2025-03-03', due: '2025-03-03', horizon: '2025-12-31' },
    terms: [paymentTerm],
    facts: [{ name: 'paidOn', value: '2025-03-03', at: { file: payments, line: 9 } }],
  }),
  finding('paying.in-time', '1', invoice('F-2025-020', 61, '2025-06-01'), 'waived', {
    dueAt: '2025-07-01',
    actual: '2025-07-15',
    margin: { value: '-14', unit: 'days' },
    clock: { from: '2025-06-01', to: '2025-07-15', due: '2025-07-01', horizon: '2025-12-31' },
    terms: [paymentTerm],
    facts: [{ name: 'paidOn', value: '2025-07-15', at: { file: payments, line: 30 } }],
    waiver: {
      verdict: 'breached',
      reason: 'New bank account, agreed by telephone on 27 June.',
      approver: 'J. de Boer',
      until: '2025-12-31',
      at: { file: 'contracts/demo/waivers.yaml', line: 3, column: 3 },
    },
    consequences: [{ when: 'breached', kind: 'letter', name: 'payment-reminder', to: 'customer' }],
  }),
  finding('paying.ground-for-stopping', '1', invoice('F-2025-031', 90, '2025-10-15'), 'met', {
    holds: true,
    actual: '77',
    limit: '60',
    unit: 'days',
    margin: { value: '17', unit: 'days' },
    facts: [{ name: 'openDays', value: '77', at: { file: invoices, line: 92, column: 15 } }],
    consequences: [{ when: 'met', kind: 'right', name: 'stop-renewing', to: 'vendor' }],
  }),
  finding('paying.right-amount', '1', invoice('F-2025-022', 66, '2025-06-30', HOSTILE.quote), 'breached', {
    actual: '1210.01',
    limit: '1210.00',
    unit: 'EUR',
    margin: { value: '-0.01', unit: 'EUR' },
    severity: 'minor',
    facts: [
      { name: 'unitPrice', value: '12.10', at: { file: invoices, line: 70, column: 20 } },
      { name: 'note', value: HOSTILE.markup, at: { file: invoices, line: 71, column: 11 } },
    ],
  }),
];

const answering: Finding[] = [
  finding('answers.first', '2', ticket('T-1041', 1041, '2025-04-17T15:30:00+02:00'), 'breached', {
    dueAt: '2025-04-22T09:30:00+02:00',
    actual: '2025-04-22T11:45:00+02:00',
    margin: { value: '-135', unit: 'minutes' },
    severity: 'critical',
    clock: {
      from: '2025-04-17T15:30:00+02:00',
      to: '2025-04-22T11:45:00+02:00',
      due: '2025-04-22T09:30:00+02:00',
      horizon: '2025-12-31',
      open: [
        ['2025-04-17T15:30:00+02:00', '2025-04-17T17:00:00+02:00'],
        ['2025-04-18T08:00:00+02:00', '2025-04-18T09:00:00+02:00'],
        ['2025-04-22T08:00:00+02:00', '2025-04-22T11:45:00+02:00'],
      ],
      holidays: [
        { day: '2025-04-20', name: { en: 'Easter Sunday', nl: 'eerste paasdag' } },
        { day: '2025-04-21', name: { en: 'Easter Monday', nl: 'tweede paasdag' } },
      ],
    },
    terms: [answerTerm],
    facts: [
      { name: 'submittedAt', value: '2025-04-17T15:30:00+02:00', at: { file: tickets, line: 1041 } },
      { name: 'priority', value: '1', at: { file: tickets, line: 1041 } },
      { name: 'firstAnswerAt', value: '2025-04-22T11:45:00+02:00', at: { file: tickets, line: 1041 } },
    ],
    readings: [{ id: 'answers.clock', choice: 'service-window' }],
    consequences: [
      { when: 'breached', kind: 'letter', name: 'late-response', to: 'vendor' },
      { when: 'breached', kind: 'invoice-line', name: 'credit', to: 'customer' },
    ],
  }),
  finding('answers.first', '2', ticket('T-1102', 1102, '2025-05-12T09:00:00+02:00'), 'met', {
    dueAt: '2025-05-12T13:00:00+02:00',
    actual: '2025-05-12T09:12:00+02:00',
    margin: { value: '228', unit: 'minutes' },
    clock: {
      from: '2025-05-12T09:00:00+02:00',
      to: '2025-05-12T09:12:00+02:00',
      due: '2025-05-12T13:00:00+02:00',
      horizon: '2025-12-31',
      open: [['2025-05-12T09:00:00+02:00', '2025-05-12T13:00:00+02:00']],
    },
    terms: [answerTerm],
    facts: [{ name: 'firstAnswerAt', value: '2025-05-12T09:12:00+02:00', at: { file: tickets, line: 1102 } }],
  }),
  finding('answers.first', '2', ticket('T-1200', 1200, '2025-10-26T02:30:00+01:00'), 'undetermined', {
    missing: [
      {
        what: 'ticket.submittedAt',
        because: 'missing',
        detail: '2025-10-26 02:30 happened twice',
        at: { file: tickets, line: 1200, column: 9 },
      },
    ],
    terms: [answerTerm],
  }),
  ...['T-1201', 'T-1202', 'T-1203'].map((key, index) =>
    finding('answers.first', '2', ticket(key, 1201 + index, '2025-11-03T10:00:00+01:00'), 'undetermined', {
      missing: [{ what: 'ticket.priority', because: 'missing', at: { file: tickets, line: 1201 + index } }],
      terms: [answerTerm],
    }),
  ),
  finding(
    'answers.kept-copy',
    '2',
    { ...ticket('T-0990', 990, '2025-03-01T10:00:00+01:00'), label: HOSTILE.escape },
    'breached',
    {
      dueAt: '2025-07-29',
      actual: '2025-06-30',
      margin: { value: '-29', unit: 'days' },
      clock: {
        from: '2025-03-01T10:00:00+01:00',
        to: '2025-06-30',
        due: '2025-07-29',
        horizon: '2025-12-31',
        bound: 'earliest',
      },
      terms: [
        term('answers.keep', '150', 'days', 25, {
          assumed: true,
          because: { en: 'The text says "a reasonable time".', nl: 'De tekst zegt "een redelijke tijd".' },
        }),
      ],
      assumed: true,
      severity: 'minor',
      facts: [{ name: 'deletedOn', value: '2025-06-30', at: { file: tickets, line: 990 } }],
    },
  ),
  finding('answers.helpful', '2', ticket('T-1041', 1041, '2025-04-17T15:30:00+02:00'), 'undetermined', {
    question: {
      en: 'Was the answer of use to the person who asked?',
      nl: 'Had de vrager iets aan het antwoord?',
    },
    missing: [{ what: 'ticket.useful', because: 'judgement' }],
    severity: 'note',
  }),
  finding(
    'answers.training',
    '2',
    { type: 'agreement', key: 'agreement', label: 'agreement' },
    'undetermined',
    { gap: 'training-day', missing: [{ what: 'training-day', because: 'missing' }] },
  ),
  finding('answers.weekend', '2', ticket('T-1102', 1102, '2025-05-12T09:00:00+02:00'), 'not-applicable', {
    liftedBy: 'answers.first',
  }),
];

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const UP = [
  '0.9991',
  '0.9984',
  '0.9993',
  '0.9952',
  '0.998',
  '1',
  '0.9988',
  '0.9971',
  '0.99905',
  '0.9987',
  '0.9992',
];

const uptime: Finding[] = MONTHS.map((month, index) => {
  const value = UP[index];
  const below = value === '0.9952' || value === '0.9971';
  const subject = {
    type: 'month',
    key: `2025-${month}`,
    label: `2025-${month}`,
    moment: `2025-${month}-01`,
  };
  if (value === undefined) {
    return finding('uptime.least', '3', subject, 'pending', {
      chart: 'uptime',
      limit: '0.998',
      unit: 'ratio',
      decidedAt: '2026-01-01',
      missing: [{ what: 'outage', because: 'future' }],
      terms: [upTerm],
    });
  }
  const margin = { '0.9952': '-0.0028', '0.9971': '-0.0009', '0.998': '0', '1': '0.002' }[value] ?? '0.0007';
  return finding('uptime.least', '3', subject, below ? 'breached' : 'met', {
    chart: 'uptime',
    actual: value,
    limit: '0.998',
    unit: 'ratio',
    margin: { value: margin, unit: 'ratio' },
    terms: [upTerm],
    facts: [
      {
        name: 'downMinutes',
        value: '207',
        at: { file: 'contracts/demo/operations/outages.csv', line: 8 + index },
      },
    ],
    consequences: [{ when: 'breached', kind: 'letter', name: 'uptime-low', to: 'vendor' }],
  });
});

const speed: Finding[] = MONTHS.slice(0, 6).map((month, index) => {
  const late = index === 2;
  return finding(
    'speed.share',
    '3',
    { type: 'month', key: `2025-${month}`, label: `2025-${month}`, moment: `2025-${month}-01` },
    late ? 'missed' : 'met',
    {
      chart: 'speed',
      actual: late ? '0.9312' : `0.96${index}`,
      limit: '0.95',
      unit: 'ratio',
      margin: { value: late ? '-0.0188' : `0.01${index}`, unit: 'ratio' },
      severity: 'note',
      terms: [term('speed.share', '0.95', 'ratio', 50)],
    },
  );
});

const CLAUSES: ClauseEntry[] = [
  clause(
    'paying.in-time',
    '1',
    [10, 12],
    { en: 'The customer pays within the term.', nl: 'De klant betaalt binnen de termijn.' },
    { bearer: 'customer' },
  ),
  clause(
    'paying.ground-for-stopping',
    '1',
    [13, 14],
    {
      en: 'An invoice that stays open for more than sixty days is a ground for stopping.',
      nl: 'Een factuur die langer dan zestig dagen openstaat, is een grond om te stoppen.',
    },
    { kind: 'condition' },
  ),
  clause(
    'paying.right-amount',
    '1',
    [15, 15],
    { en: 'Each line charges the agreed price.', nl: 'Elke regel rekent de afgesproken prijs.' },
    { kind: 'price' },
  ),
  clause(
    'paying.thanks',
    '1',
    [16, 16],
    { en: 'Parties value each other.', nl: 'Partijen waarderen elkaar.' },
    {
      status: 'reason',
      none: {
        en: 'States a feeling; nobody is bound to anything.',
        nl: 'Noemt een gevoel; niemand is ergens aan gehouden.',
      },
      rules: [],
      kind: 'information',
      bearer: 'none',
    },
  ),
  clause('answers.first', '2', [20, 24], {
    en: 'The vendor answers an urgent question within the agreed hours of the service window.',
    nl: 'De leverancier beantwoordt een dringende vraag binnen de afgesproken uren van het servicevenster.',
  }),
  clause('answers.kept-copy', '2', [25, 26], {
    en: 'A copy of the data is kept for a reasonable time.',
    nl: 'Een kopie van de gegevens blijft een redelijke tijd bewaard.',
  }),
  clause('answers.helpful', '2', [27, 27], { en: 'Answers are of use.', nl: 'Antwoorden zijn bruikbaar.' }),
  clause(
    'answers.weekend',
    '2',
    [28, 28],
    { en: 'In weekends nobody answers.', nl: 'In het weekend antwoordt niemand.' },
    { kind: 'right' },
  ),
  clause('answers.training', '2', [29, 30], {
    en: 'Staff is trained every year.',
    nl: 'Medewerkers worden elk jaar getraind.',
  }),
  clause('uptime.least', '3', [40, 44], {
    en: 'In each month the service is available for at least the agreed share.',
    nl: 'In elke maand is de dienst ten minste het afgesproken deel beschikbaar.',
  }),
  clause(
    'speed.share',
    '3',
    [45, 46],
    { en: 'Most pages open within a second.', nl: 'De meeste pagina’s openen binnen een seconde.' },
    { kind: 'target' },
  ),
  clause('copies.daily', '4', [60, 61], {
    en: 'Every day a copy is made and kept for thirty days.',
    nl: 'Elke dag wordt een kopie gemaakt en dertig dagen bewaard.',
  }),
  ...['copies.tested', 'copies.abroad', 'copies.encrypted'].map((id, index) =>
    clause(
      id,
      '4',
      [62 + index, 62 + index],
      { en: `Not encoded yet, number ${index + 1}.`, nl: `Nog niet in regels, nummer ${index + 1}.` },
      { status: 'todo', rules: [] },
    ),
  ),
];

const FINDINGS: Finding[] = [...paying, ...answering, ...uptime, ...speed, ...bulkFindings(40)];

/** How many findings of a list have a verdict. */
function count(verdict: Verdict): number {
  return FINDINGS.filter((each) => each.verdict === verdict).length;
}

/** A small invented agreement with every verdict, clock and chart that a report must show. */
export const DEMO: Result = {
  schemaVersion: '1.0',
  program: { name: 'servanda', version: '0.1.0' },
  agreement: {
    id: 'demo',
    version: '2025-01',
    hash: 'a3f1'.repeat(16),
    title: { en: 'General terms of Demo Software', nl: 'Algemene voorwaarden Demo Software' },
  },
  contract: {
    id: 'demo-contract',
    customer: `Kaap & Zoon B.V. ${HOSTILE.wide}`,
    vendor: 'Demo Software N.V.',
    branch: 'NL',
    zone: 'Europe/Amsterdam',
    currency: 'EUR',
  },
  asOf: '2025-12-31',
  period: { from: '2025-01-01', through: '2025-12-31' },
  inputs: [
    { file: 'contracts/demo/contract.yaml', sha256: '1b'.repeat(32) },
    {
      file: invoices,
      record: 'invoice',
      sha256: '2c'.repeat(32),
      coverage: { from: '2025-01-01', until: '2025-12-31' },
      records: 41,
    },
    {
      file: `contracts/demo/operations/${HOSTILE.override}`,
      record: 'payment',
      sha256: '3d'.repeat(32),
      coverage: { from: '2025-01-01', until: '2025-12-31T12:00:00+01:00' },
      records: 1038,
    },
  ],
  summary: {
    met: count('met'),
    missed: count('missed'),
    breached: count('breached'),
    pending: count('pending'),
    notApplicable: count('not-applicable'),
    undetermined: count('undetermined'),
    waived: count('waived'),
    notEncoded: 3,
  },
  gaps: [
    { recordType: 'training-day', clauses: ['answers.training'], rules: ['answers.training'] },
    {
      recordType: 'certificate',
      clauses: ['copies.daily', 'uptime.least'],
      rules: ['copies.certified', 'uptime.certified', 'uptime.audited'],
    },
  ],
  sections: [
    { id: '1', title: { en: 'Paying', nl: 'Betalen' } },
    { id: '2', title: { en: 'Answering questions', nl: 'Vragen beantwoorden' } },
    { id: '3', title: { en: 'Availability and speed', nl: 'Beschikbaarheid en snelheid' } },
    { id: '4', title: { en: 'Copies', nl: 'Kopieën' } },
  ],
  clauses: CLAUSES,
  charts: [
    {
      name: 'uptime',
      title: { en: 'Availability per month', nl: 'Beschikbaarheid per maand' },
      unit: 'ratio',
    },
    {
      name: 'speed',
      title: { en: 'Pages within a second', nl: 'Pagina’s binnen een seconde' },
      unit: 'ratio',
    },
  ],
  findings: FINDINGS,
  readings: [
    {
      id: 'paying.term-runs-from',
      question: { en: 'When does the time to pay begin?', nl: 'Wanneer begint de betaaltermijn?' },
      chosen: 'invoice-date',
      choices: [
        { id: 'invoice-date', says: { en: 'On the date of the invoice.', nl: 'Op de factuurdatum.' } },
        { id: 'receipt', says: { en: 'When it was received.', nl: 'Bij ontvangst.' } },
      ],
    },
  ],
  warnings: [
    {
      message: `the local time 2025-10-26 02:30 happened twice ${HOSTILE.escape}`,
      at: { file: tickets, line: 1200, column: 9 },
    },
  ],
};
