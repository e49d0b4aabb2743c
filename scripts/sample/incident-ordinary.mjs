import {
  addMinutes,
  at,
  day,
  dayOf,
  dayOfMonth,
  isWorkingDay,
  minuteOf,
  weekday,
  workingDay,
} from './calendar.mjs';
import { answerMoments } from './incident-answers.mjs';
import { finish, inOffice, onWorkingDay, story } from './incident-story.mjs';

const SUBJECTS = {
  Vraag: [
    'Hoe boek ik een creditnota op een afgesloten periode?',
    'Verlofsaldo van een medewerker met twee dienstverbanden',
    'Rechten voor een nieuwe planner in InSite',
    'Weergave van orders per vestiging aanpassen',
    'Toeslag voor nachtritten in de loonverwerking',
    'Hoe exporteer ik de kilometerregistratie?',
    'Signaal bij een verlopen rijbewijs of code 95',
    'Machtiging voor digitale aangifte vernieuwen',
  ],
  Foutmelding: [
    'Foutmelding bij importeren van ritstaten',
    'Profit sluit af bij openen van een verkooprelatie',
    'Pocket toont het verlofverzoek niet',
    'Connector geeft status 500 bij het ophalen van orders',
    'Afdrukvoorbeeld van de loonstrook blijft leeg',
    'Dubbele regel op de verzamelfactuur',
  ],
  Inrichting: [
    'Workflow voor inkoopfacturen inrichten',
    'Nieuwe cao-regeling vastleggen',
    'Dashboard voor de vrachtadministratie',
    'Kostenplaatsen per terminal',
  ],
  Storing: ['InSite traag voor alle gebruikers', 'Aanmelden op Pocket lukt niet'],
};

/** More on Mondays and at the start of the month, fewer in July and August. */
function arrivals(rnd) {
  const moments = [];
  const weight = [0, 1.75, 1.2, 1.0, 1.05, 0.75];
  for (let n = day('2025-01-02'); n <= day('2025-12-31'); n += 1) {
    if (!isWorkingDay(n)) continue;
    const summer = n >= day('2025-07-14') && n <= day('2025-08-22') ? 0.55 : 1;
    const mean = 1.28 * weight[weekday(n)] * (dayOfMonth(n) <= 5 ? 1.35 : 1) * summer;
    let count = Math.floor(mean);
    if (rnd.chance(mean - count)) count += 1;
    if (rnd.chance(0.18)) count += 1;
    if (count > 0 && rnd.chance(0.14)) count -= 1;
    for (let i = 0; i < count; i += 1) {
      const hour = rnd.weighted([
        [8, 9],
        [9, 16],
        [10, 17],
        [11, 13],
        [12, 5],
        [13, 12],
        [14, 13],
        [15, 10],
        [16, 6],
        [19, 1],
      ]);
      moments.push(at(n, hour * 60 + rnd.whole(0, 59)));
    }
  }
  return moments.sort((a, b) => a - b);
}

function responseOf(submittedAt, priority, rnd) {
  const same = addMinutes(submittedAt, rnd.whole(12, priority === 2 ? 180 : 420));
  const limit = workingDay(dayOf(submittedAt), priority === 2 ? 1 : 3);
  const moment = rnd.chance(priority === 2 ? 0.75 : 0.6)
    ? inOffice(same, rnd)
    : onWorkingDay(submittedAt, priority === 2 ? 1 : rnd.whole(1, 3), rnd);
  return dayOf(moment) <= limit ? moment : at(limit, rnd.whole(485, 900));
}

function solutionOf(firstResponseAt, priority, rnd) {
  const days =
    priority === 2
      ? rnd.weighted([
          [0, 4],
          [1, 5],
          [2, 4],
          [4, 3],
          [7, 2],
          [11, 1],
        ])
      : rnd.weighted([
          [0, 10],
          [1, 12],
          [2, 10],
          [4, 8],
          [8, 5],
          [15, 3],
          [28, 2],
          [42, 1],
        ]);
  if (days > 0) return onWorkingDay(firstResponseAt, days, rnd);
  return inOffice(addMinutes(firstResponseAt, rnd.whole(5, 150)), rnd);
}

function reopen(tale, rnd) {
  const handled = tale.statuses[tale.statuses.length - 1].at;
  const same = rnd.chance(0.5);
  const reopened = onWorkingDay(handled, rnd.whole(1, 2), rnd);
  const again = onWorkingDay(reopened, 1, rnd);
  tale.statuses.push({ at: reopened, value: 'Heropend', same: same ? 'Ja' : 'Nee' });
  tale.solutions.push({ at: again, value: 'Definitief' });
  tale.statuses.push({ at: addMinutes(again, 25), value: 'Afgehandeld' });
}

/** The everyday incidents of the year, priority 2 and 3, all answered and solved within their terms. */
export function ordinaryIncidents(rnd, contacts) {
  const answered = answerMoments();
  const list = arrivals(rnd).map((submittedAt) => {
    const kind = rnd.weighted([
      ['Vraag', 58],
      ['Foutmelding', 26],
      ['Inrichting', 13],
      ['Storing', 3],
    ]);
    const priority = rnd.chance(kind === 'Vraag' ? 0.08 : 0.24) ? 2 : 3;
    const usual = responseOf(submittedAt, priority, rnd);
    const authorised = rnd.chance(0.985);
    const tale = story(submittedAt, {
      kind,
      channel: rnd.chance(0.12) ? 'Telefoon' : 'Portal',
      subject: rnd.pick(SUBJECTS[kind]),
      contact: authorised ? rnd.pick(contacts) : 'M. Yılmaz',
      authorised: authorised ? 'Ja' : 'Nee',
      online: kind === 'Storing' ? 'Ja' : 'Nee',
      firstResponseAt: answered(submittedAt, usual),
    });
    if (rnd.chance(0.012)) {
      tale.priorities.push({ at: submittedAt, value: 1, by: 'Klant' });
      tale.priorities.push({ at: addMinutes(submittedAt, 20), value: priority, by: 'Support' });
    } else tale.priorities.push({ at: submittedAt, value: priority, by: 'Support' });
    const solvedAt = solutionOf(usual, priority, rnd);
    const handledAt = rnd.chance(0.6)
      ? addMinutes(solvedAt, rnd.whole(1, 20))
      : onWorkingDay(solvedAt, rnd.whole(1, 6), rnd);
    finish(tale, solvedAt, handledAt, rnd.chance(0.12) ? 'Workaround' : 'Definitief');
    if (solvedAt - usual > 3 * 86_400_000 && rnd.chance(0.5)) {
      const waiting = addMinutes(usual, rnd.whole(60, 600));
      if (minuteOf(waiting) < 1200) tale.statuses.splice(2, 0, { at: waiting, value: 'Wacht op klant' });
    }
    return tale;
  });
  const candidates = list.filter(
    (tale) =>
      dayOf(tale.solutions[0].at) < day('2025-11-20') &&
      dayOf(tale.solutions[0].at) <= dayOf(tale.submittedAt) + 4,
  );
  for (let i = 0; i < 6; i += 1) reopen(candidates[Math.floor(((i + 0.5) * candidates.length) / 6)], rnd);
  return list;
}
