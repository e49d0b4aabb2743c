import { instant, stamp } from './calendar.mjs';
import { csv, yaml } from './text.mjs';

const LOG = 'operations/verwerkingslog.csv';
const DISCLOSURES = 'operations/disclosures.yaml';

const at = (text) => (text === undefined ? undefined : stamp(instant(text)));

/** The purposes that the contract lists. */
export const AGREED_PURPOSES = [
  'payroll',
  'hr-administration',
  'accounting',
  'planning',
  'support',
  'backup',
];

/** Operations: moment, by whom, what, from where, purpose, ground, and how and when the customer instructed it. */
const OPERATIONS = [
  ['2025-01-02T02:10', 'vendor', 'store', 'NL', 'backup', 'performance-of-agreement', 'no-instruction'],
  [
    '2025-02-04T10:30',
    'vendor',
    'change',
    'NL',
    'support',
    'customer-instruction',
    'request',
    true,
    '2025-02-03T15:05',
  ],
  [
    '2025-03-12T09:20',
    'vendor',
    'change',
    'NL',
    'support',
    'customer-instruction',
    'phone',
    false,
    '2025-03-12T09:05',
  ],
  ['2025-04-08T14:00', 'subprocessor', 'view', 'NL', 'support', 'performance-of-agreement', 'no-instruction'],
  [
    '2025-05-20T11:15',
    'vendor',
    'delete',
    'NL',
    'hr-administration',
    'customer-instruction',
    'application',
    '',
    '2025-05-20T10:58',
  ],
  ['2025-06-30T16:40', 'vendor', 'view', 'NL', 'payroll', 'legal-duty', 'no-instruction'],
  [
    '2025-07-22T13:35',
    'vendor',
    'view',
    'NL',
    'support',
    'customer-instruction',
    'email',
    true,
    '2025-07-21T17:20',
  ],
  ['2025-09-09T15:25', 'subprocessor', 'view', 'US', 'support', 'performance-of-agreement', 'no-instruction'],
  ['2025-10-14T10:05', 'vendor', 'view', 'NL', 'support', '', 'no-instruction'],
];

/** Usage statistics: moment, what was done, purpose, and to what they can be traced. */
const STATISTICS = [
  ['2025-01-31T23:00', 'collect', 'improve-products', 'nothing'],
  ['2025-04-15T10:00', 'use', 'improve-products', 'nothing'],
  ['2025-07-31T23:00', 'collect', 'improve-services', 'subscription'],
  ['2025-08-20T11:30', 'use', 'usage-advice', 'subscription'],
  ['2025-11-18T14:15', 'use', 'sales-campaign', 'subscription'],
];

const COLUMNS = [
  'id',
  'processedAt',
  'by',
  'data',
  'operation',
  'country',
  'purpose',
  'ground',
  'instructionChannel',
  'instructionWritten',
  'instructedAt',
  'containsPersonalData',
  'traceableTo',
];

function operations() {
  const own = OPERATIONS.map(
    ([moment, by, operation, country, purpose, ground, channel, written = '', told]) => [
      at(moment),
      by,
      'customer-data',
      operation,
      country,
      purpose,
      ground,
      channel,
      written,
      at(told),
      '',
      '',
    ],
  );
  const usage = STATISTICS.map(([moment, operation, purpose, traceableTo]) => [
    at(moment),
    'vendor',
    'usage-statistics',
    operation,
    'NL',
    purpose,
    'performance-of-agreement',
    'no-instruction',
    '',
    '',
    'false',
    traceableTo,
  ]);
  return [...own, ...usage].map((row, i) => [`VL-${String(i + 1).padStart(2, '0')}`, ...row]);
}

const DISCLOSURE_ROWS = [
  {
    at: '2025-01-28T09:00',
    data: 'customer-data',
    recipientKind: 'third-party',
    recipient: 'Belastingdienst',
    legalDuty: 'wage tax return',
  },
  {
    at: '2025-02-17T10:00',
    data: 'usage-statistics',
    recipientKind: 'own-department',
    recipient: 'customer-care',
    traceableTo: 'subscription',
    onePerson: false,
  },
  {
    at: '2025-05-13T15:30',
    data: 'customer-data',
    recipientKind: 'third-party',
    recipient: 'pension fund',
    consentAt: '2025-05-12T11:00',
  },
  {
    at: '2025-08-21T10:30',
    data: 'usage-statistics',
    recipientKind: 'own-department',
    recipient: 'success-management',
    traceableTo: 'subscription',
    onePerson: false,
  },
  {
    at: '2025-10-07T14:50',
    data: 'customer-data',
    recipientKind: 'third-party',
    recipient: 'Havenpanel (fictional)',
  },
];

function plantProcessing(plant) {
  const log = (clause, number, verdict, what) => plant(clause, number, verdict, what, LOG);
  for (const clause of ['processing.no-change-without-instruction', 'processing.instruction-channels']) {
    log(clause, 'VL-03', 'breached', 'data changed on an instruction by phone');
  }
  log('processing.only-on-instruction', 'VL-09', 'undetermined', 'no ground is recorded');
  log('subprocessors.eea-only', 'VL-08', 'breached', 'seen from the United States');
  for (const clause of ['statistics.improvement-only', 'monitoring.anonymous-statistics']) {
    log(clause, 'VL-14', 'breached', 'used for a sales campaign');
  }
  plant('privacy.no-third-parties', 'VS-2025-5', 'breached', 'given to a panel without consent', DISCLOSURES);
}

/** What was done with personal data and usage statistics, and to whom they went. */
export const processing = {
  files({ plant }) {
    plantProcessing(plant);
    const disclosures = DISCLOSURE_ROWS.map(({ at: moment, consentAt, ...rest }, i) => ({
      id: `VS-2025-${i + 1}`,
      disclosedAt: at(moment),
      ...rest,
      consentAt: at(consentAt),
    }));
    return new Map([
      [LOG, csv(COLUMNS, operations(), ',')],
      [DISCLOSURES, yaml(disclosures, 'Data that were given to somebody.')],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'verwerkingslog.csv', record: 'processing', coverage: { ...coverage, from: '2025-01-01' } },
      { file: 'disclosures.yaml', record: 'disclosure', coverage },
    ];
  },
};
