import { addMonths, at, day, iso, isWorkingDay, monthOf, stamp, weekday } from './calendar.mjs';
import { csv, ndjson } from './text.mjs';

const FILE = 'operations/response-times-2025.ndjson';
const COUNT = 20_000;
const SLOW_MONTH = 11;

const PROBES = [
  ['profit', 'employee-properties'],
  ['profit', 'sales-relation-properties'],
  ['profit', 'purchase-relation-properties'],
  ['insite', 'employee-properties'],
  ['insite', 'sales-relation-properties'],
  ['insite', 'purchase-relation-properties'],
  ['insite', 'home'],
];

/** Rounds of the probe in a day: hourly in office hours, once on other days, and around both changes of the clock. */
function rounds(n, rnd) {
  if (iso(n) === '2025-03-30')
    return ['2025-03-30T01:30:00+01:00', '2025-03-30T03:30:00+02:00'].map(Date.parse);
  if (iso(n) === '2025-10-26')
    return ['2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00'].map(Date.parse);
  if (!isWorkingDay(n)) return [at(n, 720 + rnd.whole(0, 20))];
  return Array.from({ length: 11 }, (_, i) => at(n, 420 + i * 60 + rnd.whole(0, 40)));
}

/** Seconds with a long tail; `slow` is the share over the limit of 2.5. */
function seconds(window, slow, rnd) {
  if (window === 'home') return 0.7 + 0.9 * rnd.next() + (rnd.chance(slow / 2) ? 2 + rnd.next() : 0);
  if (rnd.chance(slow)) return 2.51 + 2.4 * rnd.next() ** 2;
  return 0.6 + 1.5 * (rnd.next() + rnd.next()) * 0.62;
}

const rounded = (value) => Math.round(value * 1000) / 1000;

/** The vendor's measurements of 2025: 20,000 samples, of which those of November are too slow too often. */
export function responseTimeFiles(rnd, troubled, { plant }) {
  const samples = [];
  for (let n = day('2025-01-01'); n <= day('2025-12-31'); n += 1) {
    const slow =
      monthOf(n) === SLOW_MONTH ? 0.085 : troubled.has(iso(n)) ? 0.06 : weekday(n) === 1 ? 0.03 : 0.018;
    for (const start of rounds(n, rnd)) {
      PROBES.forEach(([application, window], i) => {
        const moment = start + i * 4000;
        samples.push({
          at: stamp(moment),
          application,
          window,
          seconds: rounded(seconds(window, slow, rnd)),
          environmentKind: 'production',
        });
      });
    }
  }
  const surplus = samples.length - COUNT;
  if (surplus < 0) throw new RangeError(`${samples.length} samples, ${COUNT} are needed`);
  const every = samples.length / surplus;
  const drop = new Set(Array.from({ length: surplus }, (_, i) => Math.floor((i + 0.5) * every)));
  const kept = samples.filter((_, i) => !drop.has(i));
  check(kept);
  plant(
    'performance.windows-95-percent',
    '2025-11',
    'breached',
    'more than five in a hundred over 2.5 seconds in November',
    FILE,
  );
  for (const clause of ['performance.windows-95-percent', 'performance.insite-home-average']) {
    plant(clause, '2025-12', 'pending', 'the month ends on the day of the report', FILE);
  }
  return new Map([
    [FILE, ndjson(kept)],
    [
      'operations/response-times-2023-2024.csv',
      csv(['at', 'application', 'window', 'seconds', 'environmentKind'], earlier(rnd), ','),
    ],
  ]);
}

/** The sample must say what its description says, whatever the seed. */
function check(samples) {
  for (let month = 1; month <= 12; month += 1) {
    const rows = samples.filter((row) => row.window !== 'home' && Number(row.at.slice(5, 7)) === month);
    const fast = rows.filter((row) => row.seconds <= 2.5).length / rows.length;
    const home = samples.filter((row) => row.window === 'home' && Number(row.at.slice(5, 7)) === month);
    const mean = home.reduce((sum, row) => sum + row.seconds, 0) / home.length;
    if (mean > 1.8 || (month === SLOW_MONTH ? fast > 0.94 : fast < 0.96))
      throw new RangeError(`month ${month}: ${fast} ${mean}`);
  }
}

/** Before 2025 only weekly figures were kept. */
function earlier(rnd) {
  const rows = [];
  for (let month = day('2023-03-01'); month < day('2025-01-01'); month = addMonths(month, 1)) {
    for (let n = month; n < addMonths(month, 1); n += 1) {
      if (weekday(n) !== 2) continue;
      PROBES.forEach(([application, window], i) => {
        rows.push([
          stamp(at(n, 600) + i * 4000),
          application,
          window,
          rounded(seconds(window, 0, rnd)).toFixed(3),
          'production',
        ]);
      });
    }
  }
  return rows;
}

export function responseTimeSources() {
  return [
    {
      file: 'response-times-2023-2024.csv',
      record: 'response-sample',
      coverage: { from: '2023-03-01', until: '2024-12-31' },
    },
    {
      file: 'response-times-2025.ndjson',
      record: 'response-sample',
      coverage: { from: '2025-01-01', until: '2025-12-31' },
    },
  ];
}
