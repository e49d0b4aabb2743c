import { dayOf, dutchStamp, isWorkingDay, monthOf } from './calendar.mjs';
import { ordinaryIncidents } from './incident-ordinary.mjs';
import { specialIncidents } from './incident-special.mjs';
import { AS_OF_END } from './incident-story.mjs';
import { csv } from './text.mjs';

const INCIDENTS = 'operations/helpdesk-incidenten.csv';
const HISTORY = 'operations/helpdesk-historie.csv';
const CONTACTS = ['S. de Ruiter', 'J. van Houten', 'A. Oosterhof'];

/** All incidents of the year in order of arrival, numbered as the helpdesk does. */
export function incidents(rnd) {
  const list = [...ordinaryIncidents(rnd, CONTACTS), ...specialIncidents()];
  list.sort((a, b) => a.submittedAt - b.submittedAt);
  list.forEach((tale, i) => {
    tale.id = `INC-25${String(i + 1).padStart(4, '0')}`;
    cut(tale);
  });
  return list;
}

/** What lies after the end of the year has not happened yet. */
function cut(tale) {
  for (const field of ['firstResponseAt', 'contactedAt', 'takenUpAt']) {
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
  ]);
  const history = list.flatMap((tale) => [
    ...tale.priorities.map((step) => [tale.id, step.at, 'Prioriteit', step.value, step.by, '']),
    ...tale.statuses.map((step) => [tale.id, step.at, 'Status', step.value, '', step.same ?? '']),
    ...tale.solutions.map((step) => [tale.id, step.at, 'Oplossing', step.value, '', '']),
  ]);
  history.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const historyRows = history.map(([id, ms, ...rest]) => [id, time(ms), ...rest]);
  return new Map([
    [INCIDENTS, csv(header, rows)],
    [HISTORY, csv(['Incidentnummer', 'Tijdstip', 'Veld', 'Waarde', 'Door', 'Zelfde probleem'], historyRows)],
  ]);
}

/** How the helpdesk's columns and words become the fields of the record types. */
export function helpdeskSources() {
  const coverage = { from: '2025-01-01', until: '2025-12-31' };
  const moment = (column) => ({ column, format: 'dd-MM-yyyy HH:mm' });
  const yes = (column) => ({ column, values: { Ja: true, Nee: false, '': null } });
  const history = (list, word, map) => ({
    file: 'helpdesk-historie.csv',
    record: `incident.${list}`,
    coverage,
    delimiter: ';',
    parent: 'Incidentnummer',
    where: { Veld: word },
    map: { at: moment('Tijdstip'), ...map },
  });
  return [
    {
      file: 'helpdesk-incidenten.csv',
      record: 'incident',
      coverage,
      delimiter: ';',
      map: {
        id: 'Incidentnummer',
        submittedAt: moment('Ingestuurd op'),
        channel: { column: 'Kanaal', values: { Portal: 'portal', Telefoon: 'phone' } },
        contact: {
          column: 'Ingestuurd door',
          values: {
            'S. de Ruiter': 'de-ruiter',
            'J. van Houten': 'van-houten',
            'A. Oosterhof': 'oosterhof',
            '*': null,
          },
        },
        authorised: yes('Bevoegd contact'),
        kind: {
          column: 'Soort',
          values: { Foutmelding: 'error', Storing: 'outage', Inrichting: 'setup', Vraag: 'question' },
        },
        calamity: yes('Calamiteit'),
        onlineRelated: yes('AFAS Online'),
        productionDisrupting: yes('Productie verstoord'),
        firstResponseAt: moment('Eerste reactie'),
        contactedAt: moment('Contact opgenomen'),
        takenUpAt: moment('Opgepakt'),
      },
    },
    history('priorities', 'Prioriteit', {
      value: 'Waarde',
      setBy: { column: 'Door', values: { Support: 'support', Klant: 'customer' } },
    }),
    history('statuses', 'Status', {
      value: {
        column: 'Waarde',
        values: {
          Open: 'open',
          'In behandeling': 'in-progress',
          'Wacht op klant': 'waiting',
          Heropend: 'reopened',
          Afgehandeld: 'handled',
          Vervallen: 'lapsed',
        },
      },
      sameProblem: yes('Zelfde probleem'),
    }),
    history('solutions', 'Oplossing', {
      kind: { column: 'Waarde', values: { Workaround: 'workaround', Definitief: 'fix' } },
    }),
  ];
}

/** What is planted among the incidents, and what is still open when the year ends. */
export function plantIncidents(list, { plant }) {
  const id = (name) => list.find((tale) => tale.name === name).id;
  const step = (name, index = 1) => `${id(name)}/${index}`;
  plant(
    'priority.p1-response',
    step('late-response'),
    'breached',
    'answered after 1 hour 45 minutes',
    INCIDENTS,
  );
  plant('priority.p1-response', step('late-contact'), 'breached', 'answered after 79 minutes', INCIDENTS);
  plant(
    'calamity.contact-within-hour',
    id('late-contact'),
    'breached',
    'contact after 79 minutes',
    INCIDENTS,
  );
  plant(
    'priority.p1-limit',
    step('late-solution'),
    'breached',
    'workaround on the fourth working day',
    HISTORY,
  );
  plant(
    'priority.p1-target',
    step('late-solution'),
    'missed',
    'workaround on the fourth working day',
    HISTORY,
  );
  plant('priority.p1-target', step('missed-target'), 'missed', 'solved on the second working day', HISTORY);
  plant(
    'priority.p2-response',
    step('late-second'),
    'breached',
    'answered on the second working day',
    INCIDENTS,
  );
  plant(
    'priority.p1-response',
    step('unknown-contact'),
    'undetermined',
    'not recorded whether the contact was authorised',
    INCIDENTS,
  );
  plant(
    'priority.p3-response',
    step('silent'),
    'undetermined',
    'handled and solved, and no response recorded',
    INCIDENTS,
  );
  plant(
    'priority.p1-target',
    step('new-year'),
    'pending',
    'reported on 30 December, not solved yet',
    HISTORY,
  );
  plant('priority.p1-limit', step('new-year'), 'pending', 'reported on 30 December, not solved yet', HISTORY);
  for (const tale of list) {
    const last = tale.priorities.length;
    const priority = tale.priorities[last - 1].value;
    if (priority === 1) continue;
    if (tale.firstResponseAt === undefined && tale.name !== 'silent') {
      plant(`priority.p${priority}-response`, `${tale.id}/${last}`, 'pending', 'not answered yet', INCIDENTS);
    }
    if (tale.solutions.length === 0) {
      plant(
        priority === 2 ? 'priority.p2-limit' : 'priority.p3-resolution',
        `${tale.id}/${last}`,
        'pending',
        'not solved yet',
        HISTORY,
      );
    }
  }
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
