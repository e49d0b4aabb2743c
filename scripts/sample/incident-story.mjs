import { addMinutes, at, dayOf, instant, isWorkingDay, minuteOf, workingDay } from './calendar.mjs';

/** The end of the year that the sample describes: what happens later is not in the exports. */
export const AS_OF_END = instant('2026-01-01T00:00');

/** Moves a moment into office hours (08:00 to 17:30 on working days). */
export function inOffice(ms, rnd) {
  let n = dayOf(ms);
  let minute = minuteOf(ms);
  if (minute >= 1050) {
    n += 1;
    minute = 480 + rnd.whole(0, 90);
  } else if (minute < 480) minute = 480 + rnd.whole(0, 60);
  while (!isWorkingDay(n)) n += 1;
  return at(n, minute);
}

/** A moment in office hours on the nth working day after a moment. */
export function onWorkingDay(ms, days, rnd) {
  return at(workingDay(dayOf(ms), days), rnd.whole(490, 1040));
}

/** A story is what happened to one incident: moments and words, before it is cut at the end of the year. */
export function story(submittedAt, fields) {
  return {
    submittedAt,
    calamity: false,
    online: 'Nee',
    channel: 'Portal',
    disrupting: 'Nee',
    authorised: 'Ja',
    priorities: [],
    statuses: [{ at: submittedAt, value: 'Open' }],
    solutions: [],
    ...fields,
  };
}

/** Gives a story its ordinary end: in progress at the response, solved, handled some time after. */
export function finish(tale, solvedAt, handledAt, solution = 'Definitief') {
  const start = tale.takenUpAt ?? tale.firstResponseAt ?? addMinutes(tale.submittedAt, 30);
  tale.statuses.push({ at: start, value: 'In behandeling' });
  tale.solutions.push({ at: solvedAt, value: solution });
  tale.statuses.push({ at: handledAt, value: 'Afgehandeld' });
  return tale;
}
