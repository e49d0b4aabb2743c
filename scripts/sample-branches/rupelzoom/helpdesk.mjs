import { csv } from '../../sample/text.mjs';
import { brussels } from '../calendar.mjs';
import { named, numbered, ordinaryIncidents } from '../incident.mjs';
import { STORY } from './helpdesk-story.mjs';

const INCIDENTS = 'operations/helpdesk.csv';
const HISTORY = 'operations/helpdesk-verloop.csv';
const COVERAGE = { from: '2025-01-01', until: '2025-12-31' };

const SUBJECTS = [
  'Tik- en werkrooster van een nachtdienst',
  'Rechten voor een nieuwe teamverantwoordelijke',
  'Loonbrief opnieuw versturen',
  'Ziekteattest opladen in InSite',
  'Kostenplaats van een nieuwe afdeling',
  'Uitvoer naar het sociaal secretariaat',
];

/** The incidents of the year, in order of time. */
export function incidents(rnd) {
  const contacts = ['verlinden', 'de-backer', 'maes'];
  const ordinary = ordinaryIncidents(brussels, rnd, { perMonth: 3, subjects: SUBJECTS, contacts });
  return numbered(brussels, [...ordinary, ...STORY], 'B25');
}

const NAMES = { verlinden: 'An Verlinden', 'de-backer': 'Tom De Backer', maes: 'Griet Maes' };
const KINDS = { question: 'Vraag', error: 'Fout', outage: 'Storing' };
const STATUSES = { open: 'Open', 'in-progress': 'In behandeling', handled: 'Afgehandeld' };
const COLOURS = { orange: 'Oranje', red: 'Rood' };
const SOLUTIONS = { workaround: 'Tijdelijk', fix: 'Definitief' };

const yesNo = (value) => (value === true ? 'Ja' : 'Nee');
const time = (ms) => (ms === undefined ? '' : brussels.slashed(ms));

/** Files of the helpdesk: its own columns, in local time without an offset. */
export function helpdeskFiles(list) {
  const rows = list.map((one) => [
    one.id,
    time(one.submittedAt),
    NAMES[one.contact],
    time(one.checkedAt),
    KINDS[one.kind],
    one.subject,
    yesNo(one.urgent),
    yesNo(one.calamity),
    yesNo(one.online),
    yesNo(one.disrupting),
    time(one.confirmed === undefined ? undefined : brussels.instant(one.confirmed)),
    time(one.firstResponseAt),
    time(one.answeredAt),
    time(one.contactedAt),
    time(one.takenUpAt),
    time(one.assessedAt),
    time(one.decidedAt),
  ]);
  const steps = list.flatMap((one) => [
    ...one.priorities.map(({ at, value }) => [at, one.id, 'Prioriteit', value]),
    ...one.statuses.map(({ at, value }) => [at, one.id, 'Status', STATUSES[value]]),
    ...one.solutions.map(({ at, kind }) => [at, one.id, 'Oplossing', SOLUTIONS[kind]]),
    ...one.efforts.map(({ at }) => [at, one.id, 'Gewerkt', 'Support']),
    ...one.colours.map(({ at, value }) => [at, one.id, 'Kleur', COLOURS[value]]),
  ]);
  steps.sort((a, b) => a[0] - b[0]);
  return new Map([
    [
      INCIDENTS,
      csv(
        [
          [
            'Nummer',
            'Gemeld',
            'Door',
            'Bevoegdheid nagekeken',
            'Soort',
            'Onderwerp',
            'Dringend',
            'Calamiteit',
          ],
          [
            'Online',
            'Zorg verstoord',
            'Bevestigd',
            'Eerste antwoord',
            'Inhoudelijk antwoord',
            'Gecontacteerd',
          ],
          ['Opgepakt', 'Impact bepaald', 'Vervolg bepaald'],
        ].flat(),
        rows,
      ),
    ],
    [
      HISTORY,
      csv(
        ['Tijdstip', 'Nummer', 'Veld', 'Waarde'],
        steps.map(([at, ...rest]) => [time(at), ...rest]),
      ),
    ],
  ]);
}

const MOMENT = 'dd/MM/yyyy HH:mm';
const YES_NO = { Ja: true, Nee: false };
const turned = (words) => Object.fromEntries(Object.entries(words).map(([word, text]) => [text, word]));

export function helpdeskSources() {
  const history = (list, field, map) => ({
    file: 'helpdesk-verloop.csv',
    record: `incident.${list}`,
    coverage: COVERAGE,
    delimiter: ';',
    parent: 'Nummer',
    where: { Veld: field },
    map: { at: { column: 'Tijdstip', format: MOMENT }, ...map },
  });
  const moment = (column) => ({ column, format: MOMENT });
  return [
    {
      file: 'helpdesk.csv',
      record: 'incident',
      coverage: COVERAGE,
      delimiter: ';',
      map: {
        id: 'Nummer',
        submittedAt: moment('Gemeld'),
        channel: { value: 'portal' },
        contact: { column: 'Door', values: turned(NAMES) },
        authorised: { value: true },
        authorisationCheckedAt: moment('Bevoegdheid nagekeken'),
        authorisationResult: { value: 'authorised' },
        helpCenterDeclared: { value: true },
        urgent: { column: 'Dringend', values: YES_NO },
        kind: { column: 'Soort', values: turned(KINDS) },
        calamity: { column: 'Calamiteit', values: YES_NO },
        onlineRelated: { column: 'Online', values: YES_NO },
        productionDisrupting: { column: 'Zorg verstoord', values: YES_NO },
        offSpecification: { value: false },
        confirmedAt: moment('Bevestigd'),
        firstResponseAt: moment('Eerste antwoord'),
        answeredAt: moment('Inhoudelijk antwoord'),
        contactedAt: moment('Gecontacteerd'),
        takenUpAt: moment('Opgepakt'),
        impactAssessedAt: moment('Impact bepaald'),
        followUpDecidedAt: moment('Vervolg bepaald'),
        calls: { value: 'none' },
      },
    },
    history('priorities', 'Prioriteit', { value: 'Waarde', setBy: { value: 'support' } }),
    history('statuses', 'Status', {
      value: { column: 'Waarde', values: turned(STATUSES) },
      sameProblem: { value: 'none' },
    }),
    history('solutions', 'Oplossing', { kind: { column: 'Waarde', values: turned(SOLUTIONS) } }),
    history('efforts', 'Gewerkt', {
      kind: { value: 'work' },
      by: { value: 'support' },
      teamSince: { value: 'none' },
    }),
    history('colours', 'Kleur', { value: { column: 'Waarde', values: turned(COLOURS) } }),
  ];
}

/** What the report must find in them. */
export function plantIncidents(list, { plant }) {
  const id = (name) => named(list, name).id;
  const step = (name) => `${id(name)}/1`;
  const may = '18:10 on 5 May, an ordinary Monday in Belgium; contacted the next morning';
  plant('calamity.contact-within-hour', id('fifth-of-may'), 'breached', may, INCIDENTS);
  plant('calamity.impact-assessed', id('fifth-of-may'), 'breached', may, INCIDENTS);
  plant('priority.p1-response', step('fifth-of-may'), 'breached', may, INCIDENTS);
  plant(
    'priority.p1-target',
    step('armistice'),
    'missed',
    'reported on 10 November, solved on the 14th, the third working day (the 11th is none)',
    HISTORY,
  );
  plant(
    'priority.p2-response',
    step('second-christmas-day'),
    'breached',
    'reported on 24 December, due on Friday the 26th, a working day in Belgium; answered on the 29th',
    INCIDENTS,
  );
  for (const name of ['assumption', 'saturday', 'second-christmas-day'])
    plant('answers.within-24-hours', id(name), 'missed', 'answered after more than a day', INCIDENTS);
  const open = 'reported on 31 December, not answered yet';
  for (const clause of [
    'answers.orange',
    'answers.red',
    'answers.within-24-hours',
    'support.help-and-answers',
  ])
    plant(clause, id('unanswered'), 'pending', open, INCIDENTS);
  for (const clause of ['priority.p2-response', 'priority.p2-limit'])
    plant(clause, step('unanswered'), 'pending', open, INCIDENTS);
  plant(
    'priority.p3-resolution',
    step('unsolved'),
    'pending',
    'reported on 30 December, not solved yet',
    HISTORY,
  );
  plant(
    'signalling.joint-solution',
    '2025-Q4',
    'pending',
    'the quarter ends on the day of the report',
    INCIDENTS,
  );
  plant('priority.usual-classes', '2025-Q4', 'pending', 'the quarter ends on the day of the report', HISTORY);
}
