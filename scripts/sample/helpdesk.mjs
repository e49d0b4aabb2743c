import { dayOf, dutchStamp, isWorkingDay, monthOf } from './calendar.mjs';
import { handle } from './incident-handling.mjs';
import { ordinaryIncidents } from './incident-ordinary.mjs';
import { specialIncidents } from './incident-special.mjs';
import { AS_OF_END } from './incident-story.mjs';
import { csv } from './text.mjs';

const INCIDENTS = 'operations/helpdesk-incidenten.csv';
const HISTORY = 'operations/helpdesk-historie.csv';
const CONTACTS = ['S. de Ruiter', 'J. van Houten', 'A. Oosterhof'];

const MOMENTS = [
  'firstResponseAt',
  'answeredAt',
  'contactedAt',
  'takenUpAt',
  'confirmedAt',
  'assessedAt',
  'decidedAt',
];

/** All incidents of the year in order of arrival, numbered as the helpdesk does. */
export function incidents(rnd) {
  const list = [...ordinaryIncidents(rnd, CONTACTS), ...specialIncidents()];
  list.sort((a, b) => a.submittedAt - b.submittedAt);
  list.forEach((tale, i) => {
    tale.id = `INC-25${String(i + 1).padStart(4, '0')}`;
  });
  handle(list);
  list.forEach(cut);
  return list;
}

/** What lies after the end of the year has not happened yet. */
function cut(tale) {
  for (const field of MOMENTS) {
    if (tale[field] >= AS_OF_END) delete tale[field];
  }
  for (const list of ['priorities', 'statuses', 'solutions']) {
    tale[list] = tale[list].filter((step) => step.at < AS_OF_END);
  }
}

export function helpdeskFiles(list) {
  const header = [
    'Incidentnummer',
    'Ingestuurd op',
    'Kanaal',
    'Ingestuurd door',
    'Bevoegd contact',
    'Soort',
    'Onderwerp',
    'Calamiteit',
    'AFAS Online',
    'Productie verstoord',
    'Eerste reactie',
    'Contact opgenomen',
    'Opgepakt',
    'Helpcenter bekeken',
    'Eerst gezocht',
    'Spoed',
    'Bevoegdheid nagegaan',
    'Uitkomst',
    'Beantwoord',
    'Fout bevestigd',
    'Wijkt af van specificatie',
    'Gevolgen beoordeeld',
    'Vervolg bepaald',
  ];
  const time = (ms) => (ms === undefined ? '' : dutchStamp(ms));
  const rows = list.map((tale) => [
    tale.id,
    time(tale.submittedAt),
    tale.channel,
    tale.contact,
    tale.authorised,
    tale.kind,
    tale.subject,
    tale.calamity ? 'Ja' : 'Nee',
    tale.online,
    tale.disrupting,
    time(tale.firstResponseAt),
    time(tale.contactedAt),
    time(tale.takenUpAt),
    time(tale.lookedAt),
    tale.searched,
    tale.urgent,
    time(tale.checkedAt),
    tale.checked,
    time(tale.answeredAt),
    time(tale.confirmedAt),
    tale.offSpecification,
    time(tale.assessedAt),
    time(tale.decidedAt),
  ]);
  const history = list.flatMap((tale) => [
    ...tale.priorities.map((step) => [tale.id, step.at, 'Prioriteit', step.value, step.by, '', step.reason]),
    ...tale.statuses.map((step) => [tale.id, step.at, 'Status', step.value, '', step.same, step.reason]),
    ...tale.solutions.map((step) => [tale.id, step.at, 'Oplossing', step.value]),
  ]);
  history.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const columns = ['Incidentnummer', 'Tijdstip', 'Veld', 'Waarde', 'Door', 'Zelfde probleem', 'Reden'];
  const historyRows = history.map(([id, ms, ...rest]) => columns.map((_, i) => [id, time(ms), ...rest][i]));
  return new Map([
    [INCIDENTS, csv(header, rows)],
    [HISTORY, csv(columns, historyRows)],
  ]);
}

/** A few figures for the description: they show that the year looks like one. */
export function incidentFigures(list) {
  const outside = list.filter((tale) => !isWorkingDay(dayOf(tale.submittedAt))).length;
  const perMonth = Array.from(
    { length: 12 },
    (_, i) => list.filter((tale) => monthOf(dayOf(tale.submittedAt)) === i + 1).length,
  );
  return { total: list.length, outside, perMonth };
}
