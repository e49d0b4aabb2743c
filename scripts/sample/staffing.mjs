import { at, day, dutchStamp, isWorkingDay, weekday } from './calendar.mjs';
import { csv } from './text.mjs';

const PHONE = 'operations/telefoonlijn.csv';
const CALAMITY = 'operations/calamiteitendienst.csv';
const YEAR = [day('2025-01-01'), day('2025-12-31')];

/** Days on which the phone line was open otherwise: it closed early before two holidays. */
const OTHERWISE = new Map([
  [day('2025-12-24'), [480, 960]],
  [day('2025-12-31'), [480, 960]],
]);

/** Monday to Thursday, but for holidays. */
function phoneLine() {
  const rows = [];
  for (let n = YEAR[0]; n <= YEAR[1]; n += 1) {
    if (!isWorkingDay(n) || weekday(n) === 5) continue;
    const [from, until] = OTHERWISE.get(n) ?? [480, 1020];
    rows.push([dutchStamp(at(n, from)), dutchStamp(at(n, until))]);
  }
  return rows;
}

/** Whoever is on call is so for a week, from Monday to Monday; one Saturday the phone was not taken over. */
function onCall() {
  const rows = [];
  for (let n = day('2024-12-30'); n <= YEAR[1]; n += 7) rows.push([at(n, 360), at(n + 7, 360)]);
  const gap = [at(day('2025-11-15'), 780), at(day('2025-11-15'), 900)];
  return rows
    .flatMap(([from, until]) =>
      from < gap[0] && gap[1] < until
        ? [
            [from, gap[0]],
            [gap[1], until],
          ]
        : [[from, until]],
    )
    .map((row, i) => [`Dienst ${i + 1}`, ...row.map(dutchStamp)]);
}

/** When the phone of Support was manned, and who was on call for calamities. */
export function staffingFiles({ plant }) {
  plant(
    'support.phone-hours',
    '2025-05-29',
    'breached',
    'closed on Ascension Day, announced nine days ahead',
    PHONE,
  );
  plant(
    'firstclass.weekend-calamity',
    '2025-11-15T08:00',
    'breached',
    'nobody on call from 13:00 to 15:00',
    CALAMITY,
  );
  return new Map([
    [PHONE, csv(['Open', 'Dicht'], phoneLine())],
    [CALAMITY, csv(['Dienst', 'Begin', 'Einde'], onCall())],
  ]);
}

export function staffingSources() {
  const moment = (column) => ({ column, format: 'dd-MM-yyyy HH:mm' });
  const source = (file, line, from, until) => ({
    file,
    record: 'staffing',
    coverage: { from: '2025-01-01', until: '2025-12-31' },
    delimiter: ';',
    map: { line: { value: line }, from: moment(from), until: moment(until) },
  });
  return [
    source('telefoonlijn.csv', 'phone', 'Open', 'Dicht'),
    source('calamiteitendienst.csv', 'calamity', 'Begin', 'Einde'),
  ];
}
