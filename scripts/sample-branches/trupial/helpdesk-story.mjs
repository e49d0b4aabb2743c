/**
 * The incidents in which something is planted. Evenings on Curaçao are the next day in UTC; Carnival Monday, Good Friday,
 * 2 July and 10 October are holidays there, Whit Monday is none.
 */

/** A calamity of the platform that stops the work: the report, its first contact, and when it was over. */
const calamity = (name, at, subject, moments) => ({
  name,
  at,
  kind: 'outage',
  subject,
  contact: 'martina',
  priority: 1,
  urgent: true,
  calamity: true,
  online: true,
  disrupting: true,
  ...moments,
});

/** Contacted, taken up and answered in one go. */
const reached = (at, { assessed, decided, workaround, fix, handled }) => ({
  response: at,
  contacted: at,
  takenUp: at,
  assessed,
  decided,
  answered: decided,
  work: [assessed],
  workaround,
  fix,
  handled,
});

const CALAMITIES = [
  calamity(
    'friday-evening',
    '2025-03-14T22:45',
    'Nobody can sign in',
    reached('2025-03-14T23:20', {
      assessed: '2025-03-14T23:25',
      decided: '2025-03-14T23:30',
      workaround: '2025-03-15T00:20',
      fix: '2025-03-15T01:10',
      handled: '2025-03-15T01:20',
    }),
  ),
  calamity(
    'eve-of-labour-day',
    '2025-04-30T22:30',
    'InSite does not open',
    reached('2025-04-30T23:10', {
      assessed: '2025-04-30T23:15',
      decided: '2025-04-30T23:20',
      workaround: '2025-05-01T01:00',
      fix: '2025-05-02T10:00',
      handled: '2025-05-02T10:30',
    }),
  ),
  calamity(
    'sunday-evening',
    '2025-06-15T20:30',
    'SB shows an empty page',
    reached('2025-06-16T06:40', {
      assessed: '2025-06-16T06:45',
      decided: '2025-06-16T06:50',
      workaround: '2025-06-16T07:10',
      fix: '2025-06-16T09:00',
      handled: '2025-06-16T09:15',
    }),
  ),
  calamity(
    'flag-day',
    '2025-07-02T10:00',
    'Invoices of clients cannot be sent',
    reached('2025-07-03T06:30', {
      assessed: '2025-07-03T06:35',
      decided: '2025-07-03T06:45',
      workaround: '2025-07-03T08:00',
      fix: '2025-07-03T11:00',
      handled: '2025-07-03T11:10',
    }),
  ),
  calamity(
    'eve-of-country-day',
    '2025-10-09T22:40',
    'Pocket does not open',
    reached('2025-10-10T08:00', {
      assessed: '2025-10-10T08:10',
      decided: '2025-10-10T08:15',
      workaround: '2025-10-10T09:00',
      fix: '2025-10-13T10:00',
      handled: '2025-10-13T10:15',
    }),
  ),
];

const OTHERS = [
  {
    name: 'carnival',
    at: '2025-02-28T14:00',
    kind: 'error',
    subject: 'Bank import stops halfway',
    contact: 'sprock',
    priority: 1,
    urgent: true,
    disrupting: true,
    response: '2025-02-28T14:40',
    confirmed: '2025-02-28T15:00',
    answered: '2025-02-28T15:10',
    work: ['2025-02-28T15:00', '2025-03-04T09:00', '2025-03-05T10:00'],
    workaround: '2025-03-06T15:00',
    fix: '2025-03-07T10:30',
    handled: '2025-03-07T11:00',
  },
  {
    name: 'good-friday',
    at: '2025-04-17T15:00',
    kind: 'question',
    subject: 'OB return of the first quarter',
    contact: 'sprock',
    priority: 2,
    urgent: true,
    response: '2025-04-22T09:00',
    answered: '2025-04-22T09:20',
    work: ['2025-04-22T09:10'],
    fix: '2025-04-22T10:00',
    handled: '2025-04-22T10:05',
    colours: [
      ['orange', '2025-04-18T15:00'],
      ['red', '2025-04-19T15:00'],
    ],
  },
  {
    name: 'whit-monday',
    at: '2025-06-06T11:00',
    kind: 'question',
    subject: 'Closing the books of a client that stops',
    contact: 'sprock',
    priority: 2,
    urgent: true,
    response: '2025-06-10T08:30',
    answered: '2025-06-10T08:45',
    work: ['2025-06-10T08:40'],
    fix: '2025-06-10T09:30',
    handled: '2025-06-10T09:40',
    colours: [
      ['orange', '2025-06-07T11:00'],
      ['red', '2025-06-08T11:00'],
    ],
  },
  {
    name: 'unsolved',
    at: '2025-12-30T10:00',
    kind: 'question',
    subject: 'Turnover per client in one list',
    contact: 'sprock',
    priority: 3,
    urgent: false,
    response: '2025-12-30T11:00',
    answered: '2025-12-30T11:05',
    work: ['2025-12-30T11:00'],
  },
  {
    name: 'new-years-eve',
    at: '2025-12-31T20:30',
    kind: 'question',
    subject: 'Opening balance of a new administration',
    contact: 'sprock',
    priority: 3,
    urgent: false,
  },
];

export const STORY = [...CALAMITIES, ...OTHERS];
