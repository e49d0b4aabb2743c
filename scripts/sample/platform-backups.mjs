import { addMinutes, addMonths, at, day, dayOfMonth, dutch, iso, localStamp } from './calendar.mjs';
import { csv, yaml } from './text.mjs';

const FILE = 'operations/backups.csv';
const FAILED = day('2025-08-17');
const EARLY = day('2025-04-08');
const EARLY_MONTHLY = day('2025-03-01');
const LAST = day('2025-12-31');

/** One backup a day of the production environment; the first of a month stays for a year, the others for a month. */
export function backupFiles(rnd, { plant }) {
  const rows = [];
  for (let n = day('2025-01-01'); n <= LAST; n += 1) {
    const started = at(n, rnd.whole(55, 110));
    const ended = addMinutes(started, rnd.whole(140, 190));
    const id = `BU-${iso(n).replaceAll('-', '')}`;
    const monthly = dayOfMonth(n) === 1;
    let deleted = monthly
      ? addMonths(n, 12) + 1
      : n +
        31 +
        rnd.weighted([
          [1, 8],
          [2, 1],
        ]);
    if (n === EARLY) deleted = n + 30;
    if (n === EARLY_MONTHLY) deleted = day('2025-09-02');
    if (n === FAILED) deleted = n + 1;
    rows.push([
      id,
      'PRD',
      localStamp(started),
      localStamp(ended),
      n === FAILED ? 'Mislukt' : 'Geslaagd',
      deleted <= LAST ? dutch(deleted) : '',
    ]);
    if (deleted > LAST) {
      plant('backup.older-than-seven-years-deleted', id, 'pending', 'kept for less than seven years', FILE);
    }
    if (n >= LAST - 30) plant('backup.daily-kept', id, 'pending', 'made less than 31 days ago', FILE);
    if (monthly && n !== EARLY_MONTHLY)
      plant('backup.monthly-kept', id, 'pending', 'first of the month, twelve months are not over', FILE);
  }
  plant('backup.daily-made', `PRD/${iso(FAILED)}`, 'breached', 'the only backup of that Sunday failed', FILE);
  plant(
    'backup.daily-kept',
    `BU-${iso(EARLY).replaceAll('-', '')}`,
    'breached',
    'deleted after 30 days',
    FILE,
  );
  plant(
    'backup.monthly-kept',
    `BU-${iso(EARLY_MONTHLY).replaceAll('-', '')}`,
    'breached',
    'the copy of 1 March deleted in September',
    FILE,
  );
  for (const clause of ['backup.yearly-kept', 'backup.data-kept-seven-years']) {
    plant(clause, 'BU-20250101', 'pending', 'the copy of New Year, seven years are not over', FILE);
  }
  plant(
    'product.templates-best-practice',
    'ACC',
    'breached',
    'set up from the templates of the year before',
    'operations/environments.yaml',
  );
  const environments = [
    {
      id: 'PRD',
      kind: 'production',
      usedFrom: '2025-01-01',
      longRetentionFrom: '2025-01-01',
      setUp: 'new',
      template: 'logistics-2024-2',
      latestTemplate: 'logistics-2024-2',
    },
    {
      id: 'ACC',
      kind: 'accept',
      usedFrom: '2025-06-02',
      setUp: 'new',
      template: 'logistics-2024-2',
      latestTemplate: 'logistics-2025-1',
    },
  ];
  return new Map([
    [FILE, csv(['Back-up', 'Omgeving', 'Gestart', 'Gereed', 'Resultaat', 'Verwijderd op'], rows)],
    [
      'operations/environments.yaml',
      yaml(environments, 'Until the end of 2024 Noordkade ran on servers of its own.'),
    ],
  ]);
}

export function backupSources() {
  return [
    {
      file: 'environments.yaml',
      record: 'environment',
      coverage: { from: '2023-03-01', until: '2025-12-31' },
    },
    {
      file: 'backups.csv',
      record: 'backup',
      coverage: { from: '2025-01-01', until: '2025-12-31' },
      delimiter: ';',
      map: {
        id: 'Back-up',
        environment: 'Omgeving',
        startedAt: 'Gestart',
        status: { column: 'Resultaat', values: { Geslaagd: 'ok', Mislukt: 'failed' } },
        deletedOn: { column: 'Verwijderd op', format: 'dd-MM-yyyy' },
      },
    },
  ];
}
