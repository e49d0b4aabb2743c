import { dutchStamp, instant } from './calendar.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/helpdesk-gesprekken.csv';

/** Phone calls about reports: by name of the story, when, and whether somebody answered. */
const CALLS = [
  ['cluster-citrix', '2025-02-11T09:17', 'Ja'],
  ['cluster-connectors', '2025-02-12T13:40', 'Ja'],
  ['late-response', '2025-04-17T16:35', 'Nee'],
  ['late-response', '2025-04-17T17:40', 'Ja'],
  ['lowered', '2025-05-14T09:05', 'Ja'],
  ['missed-target', '2025-08-28T15:12', 'Ja'],
  ['raised', '2025-11-20T13:33', 'Ja'],
  ['new-year', '2025-12-30T15:50', 'Ja'],
];

export function callFiles(list, { plant }) {
  const find = (name) => list.find((tale) => tale.name === name);
  const calls = CALLS.map(([name, moment, answered]) => [find(name), instant(moment), answered]);
  calls.sort((a, b) => a[1] - b[1]);
  const key = (tale, ms) => `${tale.id}/${calls.filter((row) => row[0] === tale && row[1] <= ms).length}`;
  plant(
    'firstclass.p1-phone',
    key(find('late-response'), instant('2025-04-17T16:35')),
    'breached',
    'nobody answered the phone',
    FILE,
  );
  const rows = calls.map(([tale, ms, answered]) => [tale.id, dutchStamp(ms), answered]);
  return new Map([[FILE, csv(['Incidentnummer', 'Tijdstip', 'Opgenomen'], rows)]]);
}
