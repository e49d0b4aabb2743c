import { dutchStamp, instant } from './calendar.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/helpdesk-gesprekken.csv';

/** Phone calls about reports: by name of the story, when, and whether somebody answered. */
const CALLS = [
  ['cluster-citrix', '2025-02-11T09:17', 'Ja'],
  ['cluster-connectors', '2025-02-12T13:40', 'Ja'],
  ['late-response', '2025-04-17T16:35', 'Ja'],
  ['lowered', '2025-05-14T09:05', 'Ja'],
  ['missed-target', '2025-08-28T15:12', 'Ja'],
  ['raised', '2025-11-20T13:33', 'Ja'],
  ['new-year', '2025-12-30T15:50', 'Ja'],
];

export function callFiles(list) {
  const calls = CALLS.map(([name, moment, answered]) => [
    list.find((tale) => tale.name === name).id,
    instant(moment),
    answered,
  ]);
  calls.sort((a, b) => a[1] - b[1]);
  const rows = calls.map(([id, ms, answered]) => [id, dutchStamp(ms), answered]);
  return new Map([[FILE, csv(['Incidentnummer', 'Tijdstip', 'Opgenomen'], rows)]]);
}
