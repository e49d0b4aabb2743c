import { addMonths, day, iso } from './calendar.mjs';
import { certificates } from './certificates.mjs';
import { LEGAL, PRIVACY } from './evidence-privacy.mjs';
import { PRODUCT } from './evidence-product.mjs';
import { csv, yaml } from './text.mjs';

const EVIDENCE = 'operations/evidence.yaml';
const SCANS = 'operations/beveiligingsscans.csv';
const NOTICES = 'operations/notices-product.yaml';

/** What the platform rests on. */
const PLATFORM = [
  {
    id: 'STATUSSITE-2025',
    kind: 'check',
    about: 'status-site',
    scope: ['current-availability', 'statistics', 'history'],
    validFrom: '2025-08-04',
  },
  {
    id: 'BACKUPOPSLAG-2025',
    kind: 'report',
    about: 'backup-storage',
    scope: ['separate-network', 'separate-building'],
    validFrom: '2025-04-14',
  },
  {
    id: 'WAARNEMING-2025',
    kind: 'report',
    about: 'monitoring',
    scope: ['outages', 'misuse'],
    validFrom: '2025-06-30',
  },
  {
    id: 'GEBRUIK-2025',
    kind: 'report',
    about: 'usage-statistics',
    scope: ['gathering', 'analysis', 'improvement'],
    validFrom: '2025-09-15',
  },
  {
    id: 'LAGEN-2024',
    kind: 'report',
    about: 'security-design',
    number: 4,
    scope: ['network', 'host', 'application', 'data'],
    validFrom: '2024-02-05',
  },
  {
    id: 'PENTEST-2025',
    kind: 'test',
    external: true,
    method: 'manual',
    scope: ['penetration'],
    result: 'passed',
    validFrom: '2025-05-27',
    performedOn: '2025-05-27',
  },
  {
    id: 'CALAMITEITENPLAN',
    kind: 'calamity-procedure',
    scope: ['data-loss', 'recovery'],
    validFrom: '2020-01-01',
    openEnded: true,
  },
  {
    id: 'UITWIJK-2024',
    kind: 'failover-test',
    result: 'passed',
    scope: ['hosting-platform'],
    validFrom: '2024-11-17',
    performedOn: '2024-11-17',
  },
];

const NOTICE_ROWS = [
  {
    id: 'PB-1',
    kind: 'design-final',
    to: 'project-team',
    about: 'ONTWERP-2025-1',
    channel: 'email',
    sentAt: '2025-02-17T09:00:00+01:00',
  },
  {
    id: 'PB-2',
    kind: 'security-test-result',
    to: 'customers',
    about: 'RELEASETEST-2025',
    channel: 'portal',
    sentAt: '2025-04-14T10:00:00+02:00',
  },
  {
    id: 'PB-3',
    kind: 'design-final',
    to: 'project-team',
    about: 'ONTWERP-2025-2',
    channel: 'email',
    sentAt: '2025-06-12T09:30:00+02:00',
  },
];

/** On the second of each month. */
function scans() {
  const rows = [];
  for (let month = day('2023-02-02'); month <= day('2025-12-31'); month = addMonths(month, 1)) {
    const date = iso(month);
    rows.push([`SCAN-${date.slice(0, 7)}`, date, 'attack|vulnerability']);
  }
  return rows;
}

function plantDocuments(plant) {
  const found = (clause, subject, verdict, what) => plant(clause, subject, verdict, what, EVIDENCE);
  found(
    'product.design-impact',
    'ONTWERP-2025-3',
    'pending',
    'final on 15 December, the team has not heard of it yet',
  );
  found(
    'security.yearly-attack-and-pen-test',
    'attack/2025',
    'pending',
    'the year ends on the day of the report',
  );
}

/** Dated documents that prove something. */
export const evidence = {
  files(ledger) {
    plantDocuments(ledger.plant);
    const rows = [...certificates(ledger), ...PRODUCT, ...PLATFORM, ...PRIVACY, ...LEGAL];
    return new Map([
      [EVIDENCE, yaml(rows, 'What dated documents prove.')],
      [SCANS, csv(['Scan', 'Uitgevoerd', 'Soort'], scans())],
      [NOTICES, yaml(NOTICE_ROWS, 'Messages about the making of the product.')],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'evidence.yaml', record: 'evidence', coverage },
      {
        file: 'beveiligingsscans.csv',
        record: 'evidence',
        coverage: { ...coverage, from: '2023-02-01' },
        delimiter: ';',
        map: {
          id: 'Scan',
          kind: { value: 'test' },
          method: { value: 'automated' },
          external: { value: false },
          law: { value: 'none' },
          about: { value: 'none' },
          standard: { value: 'none' },
          suspensions: { value: 'none' },
          validFrom: 'Uitgevoerd',
          performedOn: 'Uitgevoerd',
          scope: { column: 'Soort', split: '|' },
        },
      },
      { file: 'notices-product.yaml', record: 'notice', coverage },
    ];
  },
};
