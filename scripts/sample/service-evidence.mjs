import { day, dutch, iso, isWorkingDay } from './calendar.mjs';
import { EVENT } from './first-class.mjs';
import { csv, yaml } from './text.mjs';

const DOCUMENTS = 'operations/evidence-services.yaml';
const ANALYSES = 'operations/meldingenanalyse.csv';
const VENDOR = { issuer: 'vendor' };

const yearly = (kind, year, rest) => ({
  id: `${kind}-${year}`,
  kind,
  ...VENDOR,
  validFrom: `${year}-01-01`,
  validThrough: `${year}-12-31`,
  ...rest,
});

const COVER = {
  issuer: 'Verzekeraar Waterland (fictional)',
  holder: 'AFAS Software',
  scope: ['professional-liability', 'business-liability'],
  amount: '2500000.00',
};

const TRAINED = [
  ['de-ruiter', '2023-05-16', ['own-field', 'software']],
  ['van-houten', '2023-06-20', ['own-field', 'software']],
  ['oosterhof', '2024-09-10', ['own-field', 'software']],
  ['smit', '2024-11-05', ['own-field']],
];

function documents() {
  return [
    {
      id: 'licence-schedule',
      kind: 'licence-schedule',
      validFrom: '2023-03-01',
      openEnded: true,
      scope: ['products', 'prices', 'tiers'],
      document: 'bijlage-1-licenties-en-prijzen.pdf',
    },
    ...[2023, 2024, 2025].map((year) => yearly('insurance', year, COVER)),
    yearly('service-catalogue', 2025, {
      scope: ['customer-support', 'training', 'consultancy', 'service-management', 'success-management'],
    }),
    yearly('help-center-review', 2025, {
      issuer: 'customer',
      scope: ['functionality', 'operation', 'setup'],
    }),
    yearly('help-center-survey', 2025, { total: 412, number: 379 }),
    yearly('training-catalogue', 2025, {
      scope: [
        'course',
        'specialisation-course',
        'bootcamp',
        'webinar',
        'inspiration-session',
        'accredited-post-hbo',
      ],
    }),
    yearly('training-accreditation', 2025, { issuer: 'Register Opleidingen (fictional)' }),
    yearly('training-page', 2025, { scope: ['offer', 'schedule', 'prices'] }),
    ...TRAINED.map(([holder, validFrom, scope]) => ({
      id: `training-${holder}`,
      kind: 'training',
      issuer: 'customer',
      holder,
      validFrom,
      scope,
    })),
    {
      id: 'vog-visser',
      kind: 'certificate-of-conduct',
      issuer: 'Ministry of Justice',
      holder: 'J. Visser',
      validFrom: '2022-02-14',
    },
    { id: 'setup-signal-1', kind: 'setup-signal', ...VENDOR, validFrom: '2025-04-10' },
    EVENT,
    { id: 'improvement-talk-1', kind: 'improvement-talk', ...VENDOR, validFrom: '2025-04-17' },
  ];
}

/** Since December the vendor shares its daily analysis of the reports; on the 12th there was none. */
function analyses() {
  const rows = [];
  for (let n = day('2025-12-01'); n <= day('2025-12-30'); n += 1) {
    if (isWorkingDay(n) && iso(n) !== '2025-12-12') rows.push([`AN-${iso(n).slice(5)}`, dutch(n)]);
  }
  return rows;
}

/** Documents about licence, insurance, support, training and First Class. */
export function serviceEvidenceFiles({ plant }) {
  plant('signalling.daily-analysis', '2025-12-12', 'breached', 'no analysis on that Friday', ANALYSES);
  plant('signalling.daily-analysis', '2025-12-31', 'pending', 'the day of the report', ANALYSES);
  plant(
    'signalling.joint-solution',
    '2025-Q4',
    'pending',
    'many questions; the talk has until the end of January',
    DOCUMENTS,
  );
  for (const [clause, subject] of [
    ['sla-report', '2025-01-01'],
    ['proactive-setup-signals', '2025'],
  ]) {
    plant(`firstclass.${clause}`, subject, 'pending', 'the year ends on the day of the report', DOCUMENTS);
  }
  return new Map([
    [DOCUMENTS, yaml(documents(), 'What dated documents prove about the services.')],
    [ANALYSES, csv(['Analyse', 'Datum'], analyses())],
  ]);
}

export function serviceEvidenceSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  const date = { column: 'Datum', format: 'dd-MM-yyyy' };
  return [
    { file: 'evidence-services.yaml', record: 'evidence', coverage },
    {
      file: 'meldingenanalyse.csv',
      record: 'evidence',
      coverage: { from: '2025-12-01', until: '2025-12-31' },
      delimiter: ';',
      map: {
        id: 'Analyse',
        kind: { value: 'incident-analysis' },
        about: { value: 'none' },
        law: { value: 'none' },
        validFrom: date,
        validThrough: date,
      },
    },
  ];
}
