import { instant } from './calendar.mjs';
import { finish, story } from './incident-story.mjs';

const CALAMITY = { calamity: true, online: 'Ja', disrupting: 'Ja', kind: 'Storing' };
const OWN_PROCESS = { ...CALAMITY, online: 'Nee', channel: 'Telefoon' };

/** A priority 1 incident; times of one word (`09:31`) are on the day of the report. */
function first(name, reported, fields, solved, handled, solution) {
  const submittedAt = instant(reported);
  const when = (text) => (text.length === 5 ? instant(`${reported.slice(0, 10)}T${text}`) : instant(text));
  const { response, contact, takenUp, reason, fixed, ...rest } = fields;
  const tale = story(submittedAt, {
    name,
    contact: 'S. de Ruiter',
    ...rest,
    priorities: [{ at: submittedAt, value: 1, by: 'Support', reason }],
    firstResponseAt: when(response),
    ...(contact === undefined ? {} : { contactedAt: when(contact) }),
    ...(takenUp === undefined ? {} : { takenUpAt: when(takenUp) }),
  });
  if (solved === undefined) {
    tale.statuses.push({ at: tale.firstResponseAt, value: 'In behandeling' });
    return tale;
  }
  finish(tale, when(solved), when(handled ?? solved), solution);
  if (fixed !== undefined) tale.solutions.push({ at: when(fixed), value: 'Definitief' });
  return tale;
}

/** The priority 1 incidents of the year: calamities at all hours, and the planted lateness. */
export function priorityOneIncidents() {
  return [
    first(
      'payroll-run',
      '2025-01-13T09:05',
      {
        ...OWN_PROCESS,
        subject: 'Loonrun stopt halverwege, uitbetaling in gevaar',
        response: '09:31',
        contact: '09:31',
        takenUp: '09:31',
      },
      '14:20',
      '16:05',
    ),
    first(
      'cluster-citrix',
      '2025-02-11T09:14',
      {
        ...CALAMITY,
        subject: 'Profit onbereikbaar voor alle vestigingen',
        response: '09:40',
        contact: '09:40',
        takenUp: '09:42',
      },
      '11:55',
      '15:30',
    ),
    first(
      'cluster-connectors',
      '2025-02-12T13:36',
      {
        ...CALAMITY,
        subject: 'Geen orders meer uit het transportsysteem',
        response: '14:02',
        contact: '14:02',
        takenUp: '14:05',
      },
      '14:40',
      '16:10',
    ),
    first(
      'saturday',
      '2025-03-08T14:20',
      {
        ...CALAMITY,
        subject: 'Weekendploeg kan niet inklokken',
        fixed: '2025-03-10T08:50',
        contact: '14:55',
        response: '14:55',
        takenUp: '14:55',
      },
      '18:30',
      '2025-03-10T09:10',
      'Workaround',
    ),
    first(
      'night',
      '2025-03-25T23:40',
      {
        ...CALAMITY,
        subject: 'Nachtverwerking van vrachtbrieven staat stil',
        contact: '2025-03-26T06:12',
        response: '2025-03-26T06:12',
        takenUp: '2025-03-26T06:10',
      },
      '2025-03-26T10:30',
      '2025-03-26T13:00',
    ),
    first(
      'late-response',
      '2025-04-17T16:20',
      {
        kind: 'Foutmelding',
        subject: 'Verkoopfacturen krijgen geen nummer',
        reason: 'Maandafsluiting van de klant',
        response: '18:05',
        contact: undefined,
      },
      '2025-04-18T15:00',
      '2025-04-22T09:30',
    ),
    first(
      'whit-monday',
      '2025-06-09T10:30',
      {
        ...CALAMITY,
        subject: 'InSite geeft een lege pagina',
        contact: '2025-06-10T06:20',
        response: '2025-06-10T06:20',
        takenUp: '2025-06-10T06:15',
      },
      '2025-06-10T12:00',
      '2025-06-10T14:45',
    ),
    first(
      'late-contact',
      '2025-06-24T10:12',
      {
        ...OWN_PROCESS,
        subject: 'Betaalbestand wordt niet aangemaakt',
        contact: '11:31',
        response: '11:31',
        takenUp: '11:35',
      },
      '2025-06-25T16:00',
      '2025-06-26T09:00',
    ),
    first(
      'late-solution',
      '2025-07-16T11:00',
      {
        ...OWN_PROCESS,
        subject: 'Scanners in loods 3 melden geen ontvangsten',
        contact: '11:20',
        response: '11:20',
        takenUp: '11:25',
      },
      '2025-07-22T10:00',
      '2025-07-24T15:10',
      'Workaround',
    ),
    first(
      'missed-target',
      '2025-08-28T15:10',
      {
        ...CALAMITY,
        subject: 'Loonaangifte wordt geweigerd',
        contact: '15:30',
        response: '15:30',
        takenUp: '15:40',
      },
      '2025-09-01T11:00',
      '2025-09-01T16:20',
    ),
    first(
      'unknown-contact',
      '2025-09-10T08:40',
      {
        kind: 'Foutmelding',
        authorised: '',
        subject: 'Rittenstaat van vandaag is verdwenen',
        reason: 'Planning van de dag hangt ervan af',
        response: '09:05',
      },
      '14:00',
      '15:15',
    ),
    first(
      'repeated-hour',
      '2025-10-26T02:30:00+02:00',
      {
        ...CALAMITY,
        subject: 'Pocket toont uren dubbel na het verzetten van de klok',
        fixed: '2025-10-27T09:05',
        contact: '2025-10-26T08:25',
        response: '2025-10-26T08:25',
        takenUp: '2025-10-26T08:20',
      },
      '2025-10-26T12:00',
      '2025-10-27T09:20',
      'Workaround',
    ),
    first('new-year', '2025-12-30T15:45', {
      ...CALAMITY,
      subject: 'Jaarovergang verlof levert negatieve saldi op',
      contact: '16:10',
      response: '16:10',
      takenUp: '16:15',
    }),
  ];
}
