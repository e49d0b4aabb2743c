import { ndjson } from '../../sample/text.mjs';
import { curacao } from '../calendar.mjs';
import { named, numbered, ordinaryIncidents } from '../incident.mjs';
import { STORY } from './helpdesk-story.mjs';

const FILE = 'operations/incidents.ndjson';

const SUBJECTS = [
  'Payment term of a new client',
  'Second login factor on a new phone',
  'Layout of the sales invoice',
  'Import of a chart of accounts',
  'Rights of an assistant accountant',
];

/** The incidents of the year, in order of time. */
export function incidents(rnd) {
  const contacts = ['martina', 'sprock'];
  const ordinary = ordinaryIncidents(curacao, rnd, { perMonth: 2, subjects: SUBJECTS, contacts });
  return numbered(curacao, [...ordinary, ...STORY], 'C25');
}

const time = (ms) => (ms === undefined ? undefined : curacao.stamp(ms));
const timed = (list) => list.map(({ at, ...rest }) => ({ at: time(at), ...rest }));

/** One incident a line, its histories inside it, every moment with its offset. */
export function helpdeskFiles(list) {
  const rows = list.map((one) => ({
    id: one.id,
    submittedAt: time(one.submittedAt),
    channel: 'portal',
    contact: one.contact,
    authorised: true,
    authorisationCheckedAt: time(one.checkedAt),
    authorisationResult: 'authorised',
    helpCenterDeclared: true,
    urgent: one.urgent,
    kind: one.kind,
    calamity: one.calamity === true,
    onlineRelated: one.online === true,
    productionDisrupting: one.disrupting === true,
    offSpecification: false,
    confirmedAt: one.confirmed === undefined ? undefined : time(curacao.instant(one.confirmed)),
    firstResponseAt: time(one.firstResponseAt),
    answeredAt: time(one.answeredAt),
    contactedAt: time(one.contactedAt),
    takenUpAt: time(one.takenUpAt),
    impactAssessedAt: time(one.assessedAt),
    followUpDecidedAt: time(one.decidedAt),
    priorities: timed(one.priorities).map((step) => ({ ...step, setBy: 'support' })),
    statuses: timed(one.statuses),
    solutions: timed(one.solutions),
    efforts: timed(one.efforts),
    colours: timed(one.colours),
  }));
  return new Map([[FILE, ndjson(rows)]]);
}

export function helpdeskSources() {
  return [
    { file: 'incidents.ndjson', record: 'incident', coverage: { from: '2025-01-01', until: '2025-12-31' } },
  ];
}

/** What the report must find in them. */
export function plantIncidents(list, { plant }) {
  const put = (clause, subject, verdict, what) => plant(clause, subject, verdict, what, FILE);
  const id = (name) => named(list, name).id;
  const evening = '22:40 on 9 October, the evening before a holiday; contacted the next morning';
  put('calamity.contact-within-hour', id('eve-of-country-day'), 'breached', evening);
  put('calamity.impact-assessed', id('eve-of-country-day'), 'breached', evening);
  put('priority.p1-response', `${id('eve-of-country-day')}/1`, 'breached', evening);
  put(
    'priority.p1-target',
    `${id('carnival')}/1`,
    'missed',
    'reported on 28 February, solved on 6 March, the third working day (3 March is Carnival Monday)',
  );
  put(
    'priority.p2-response',
    `${id('whit-monday')}/1`,
    'breached',
    'reported on Friday 6 June, due on the 9th, no holiday on Curaçao; answered on the 10th',
  );
  for (const name of ['good-friday', 'whit-monday'])
    put('answers.within-24-hours', id(name), 'missed', 'answered after more than a day');
  const open = 'reported on the last evening of the year, not answered yet';
  for (const clause of [
    'answers.orange',
    'answers.red',
    'answers.within-24-hours',
    'support.help-and-answers',
  ])
    put(clause, id('new-years-eve'), 'pending', open);
  for (const clause of ['priority.p3-response', 'priority.p3-resolution'])
    put(clause, `${id('new-years-eve')}/1`, 'pending', open);
  put('priority.p3-resolution', `${id('unsolved')}/1`, 'pending', 'reported on 30 December, not solved yet');
  for (const clause of ['priority.usual-classes', 'signalling.joint-solution'])
    put(clause, '2025-Q4', 'pending', 'the quarter ends on the day of the report');
}
