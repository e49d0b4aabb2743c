const INCIDENTS = 'operations/helpdesk-incidenten.csv';
const HISTORY = 'operations/helpdesk-historie.csv';

/** What is odd about the stories with a name: clause, story, verdict, what, and the place if it is not the report. */
const ODD = [
  ['calamity.permanent-fix', 'late-solution', 'breached', 'closed with a workaround only', HISTORY],
  ['calamity.follow-up-decided', 'new-year', 'pending', 'not solved yet', INCIDENTS],
  ['calamity.workaround', 'new-year', 'pending', 'not solved yet', HISTORY],
  ['contacts.authorisation-check', 'unknown-contact', 'breached', 'no check is recorded', INCIDENTS],
  [
    'support.help-and-answers',
    'silent',
    'undetermined',
    'handled and solved, and no response recorded',
    INCIDENTS,
  ],
  ...['support.help-and-answers', 'answers.within-24-hours'].map((clause) => [
    clause,
    'unknown-contact',
    'undetermined',
    'not recorded whether the contact was authorised',
    INCIDENTS,
  ]),
];

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
  for (const clause of ['priority.p1-target', 'priority.p1-limit']) {
    const what = 'not recorded whether the contact was authorised';
    plant(clause, step('unknown-contact'), 'undetermined', what, INCIDENTS);
  }
  for (const [clause, name, verdict, what, file] of ODD) plant(clause, id(name), verdict, what, file);
  plant(
    'priority.usual-classes',
    '2025-Q4',
    'pending',
    'the quarter ends on the day of the report',
    INCIDENTS,
  );
  const ends = 'the month ends on the day of the report';
  plant('support.portal-round-the-clock', '2025-12', 'pending', ends, 'operations/outages.yaml');
  plant(
    'liability.meets-specifications',
    'agreement',
    'missed',
    'an error that departs from the specification is open',
    INCIDENTS,
  );
  for (const tale of list) {
    if (tale.authorised === 'Nee' && tale.solutions.length > 0) {
      plant(
        'contacts.no-support-for-others',
        tale.id,
        'breached',
        'somebody without the role was helped',
        HISTORY,
      );
    }
    if (tale.kind === 'Foutmelding' && tale.solutions.length === 0) {
      plant('liability.errors-repaired', tale.id, 'pending', 'not solved yet', HISTORY);
    }
    const last = tale.priorities.length;
    const priority = tale.priorities[last - 1].value;
    if (priority === 1 || tale.authorised === 'Nee') continue;
    if (tale.firstResponseAt === undefined && tale.name !== 'silent') {
      plant(`priority.p${priority}-response`, `${tale.id}/${last}`, 'pending', 'not answered yet', INCIDENTS);
      plant('support.help-and-answers', tale.id, 'pending', 'not answered yet', INCIDENTS);
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
