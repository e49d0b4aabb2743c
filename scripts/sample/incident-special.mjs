import { addMinutes, instant } from './calendar.mjs';
import { priorityOneIncidents } from './incident-priority-one.mjs';
import { finish, story } from './incident-story.mjs';

/** The incidents that are there for a reason. */
export function specialIncidents() {
  return [
    ...priorityOneIncidents(),
    lowered(),
    raised(),
    lateSecond(),
    silent(),
    longRunning(),
    overClockChange(),
    reopened(),
    copyKept(),
  ];
}

/** Reported as priority 1, lowered by Support on the same day. */
function lowered() {
  const submittedAt = instant('2025-05-14T09:00');
  return finish(
    story(submittedAt, {
      name: 'lowered',
      kind: 'Foutmelding',
      contact: 'J. van Houten',
      subject: 'Etiketten worden niet afgedrukt',
      firstResponseAt: instant('2025-05-14T09:25'),
      priorities: [
        { at: submittedAt, value: 1, by: 'Support' },
        { at: instant('2025-05-14T15:00'), value: 2, by: 'Support' },
      ],
    }),
    instant('2025-05-22T11:40'),
    instant('2025-05-23T10:15'),
  );
}

/** Answered as priority 3 and raised three days later, when the terminal stood still. */
function raised() {
  const submittedAt = instant('2025-11-17T10:00');
  return finish(
    story(submittedAt, {
      name: 'raised',
      kind: 'Foutmelding',
      contact: 'A. Oosterhof',
      subject: 'Voorraadtelling sluit niet aan',
      disrupting: 'Ja',
      firstResponseAt: instant('2025-11-17T15:00'),
      priorities: [
        { at: submittedAt, value: 3, by: 'Support' },
        { at: instant('2025-11-20T13:30'), value: 1, by: 'Support' },
      ],
    }),
    instant('2025-11-21T11:00'),
    instant('2025-11-21T16:40'),
  );
}

/** A priority 2 incident answered a day too late. */
function lateSecond() {
  const submittedAt = instant('2025-05-19T11:00');
  return finish(
    story(submittedAt, {
      name: 'late-second',
      kind: 'Foutmelding',
      contact: 'J. van Houten',
      subject: 'Btw-aangifte telt een dagboek niet mee',
      firstResponseAt: instant('2025-05-21T09:10'),
      priorities: [{ at: submittedAt, value: 2, by: 'Support' }],
    }),
    instant('2025-05-22T14:00'),
    instant('2025-05-22T14:20'),
  );
}

/** Handled, but the helpdesk recorded no moment of response. */
function silent() {
  const submittedAt = instant('2025-09-22T13:20');
  const tale = story(submittedAt, {
    name: 'silent',
    kind: 'Vraag',
    contact: 'A. Oosterhof',
    subject: 'Afwijkende valuta op een inkoopfactuur',
    priorities: [{ at: submittedAt, value: 3, by: 'Support' }],
  });
  return finish(tale, instant('2025-09-25T10:30'), instant('2025-09-25T10:40'));
}

/** Worked around within a month and open for half a year, with a copy of the environment. */
function longRunning() {
  const submittedAt = instant('2025-04-02T10:15');
  return finish(
    story(submittedAt, {
      name: 'long-running',
      kind: 'Foutmelding',
      contact: 'J. van Houten',
      subject: 'Herwaardering van voorraad geeft afrondingsverschillen',
      firstResponseAt: instant('2025-04-02T13:40'),
      priorities: [{ at: submittedAt, value: 3, by: 'Support' }],
    }),
    instant('2025-04-24T15:00'),
    instant('2025-10-02T11:00'),
    'Workaround',
  );
}

/** Handled on the Friday before the clock went forward: the copy's 48 hours run over the change. */
function overClockChange() {
  const submittedAt = instant('2025-03-24T09:50');
  return finish(
    story(submittedAt, {
      name: 'over-clock-change',
      kind: 'Foutmelding',
      contact: 'A. Oosterhof',
      subject: 'Planbord toont ritten een uur te vroeg',
      firstResponseAt: instant('2025-03-24T11:05'),
      priorities: [{ at: submittedAt, value: 2, by: 'Support' }],
    }),
    instant('2025-03-28T17:30'),
    instant('2025-03-28T18:00'),
  );
}

/** Handled in December; the copy of the environment that was made for it stays. */
function copyKept() {
  const submittedAt = instant('2025-11-19T14:05');
  return finish(
    story(submittedAt, {
      name: 'copy-kept',
      kind: 'Foutmelding',
      contact: 'J. van Houten',
      subject: 'Consolidatie telt een administratie dubbel',
      firstResponseAt: addMinutes(submittedAt, 55),
      priorities: [{ at: submittedAt, value: 3, by: 'Support' }],
    }),
    instant('2025-12-04T10:50'),
    instant('2025-12-04T11:30'),
  );
}

/** Reopened the next morning for the same problem: the copy's 48 hours lapse and start again. */
function reopened() {
  const submittedAt = instant('2025-10-06T10:20');
  const tale = finish(
    story(submittedAt, {
      name: 'reopened',
      kind: 'Foutmelding',
      contact: 'A. Oosterhof',
      subject: 'Koppeling met de weegbrug valt weg',
      firstResponseAt: instant('2025-10-06T11:10'),
      priorities: [{ at: submittedAt, value: 2, by: 'Support' }],
    }),
    instant('2025-10-07T14:00'),
    instant('2025-10-07T14:10'),
    'Workaround',
  );
  tale.statuses.push(
    { at: instant('2025-10-08T09:30'), value: 'Heropend', same: 'Ja' },
    { at: instant('2025-10-09T11:20'), value: 'Afgehandeld' },
  );
  tale.solutions.push({ at: instant('2025-10-09T11:00'), value: 'Definitief' });
  return tale;
}
