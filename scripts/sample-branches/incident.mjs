/**
 * Incidents as short tales: local times as texts, everything that a report needs worked out from them. Those that
 * nobody planted anything in are ordinary questions, answered on the day itself.
 */
import { days, weekday } from './calendar.mjs';

const MINUTE_MS = 60_000;

/**
 * A tale with every moment filled in. `at` is the report; the others are texts in local time. Without them: checked
 * two minutes later, and open until something says otherwise.
 */
function incident(clock, tale) {
  const moment = (text) => (text === undefined ? undefined : clock.instant(text));
  const submittedAt = clock.instant(tale.at);
  const firstResponseAt = moment(tale.response);
  const workaroundAt = moment(tale.workaround);
  const fixAt = moment(tale.fix);
  const handledAt = moment(tale.handled);
  const work = (tale.work ?? []).map(moment);
  return {
    ...tale,
    submittedAt,
    firstResponseAt,
    answeredAt: moment(tale.answered),
    contactedAt: moment(tale.contacted),
    takenUpAt: moment(tale.takenUp),
    assessedAt: moment(tale.assessed),
    decidedAt: moment(tale.decided),
    checkedAt: submittedAt + 2 * MINUTE_MS,
    priorities: [{ at: submittedAt + 3 * MINUTE_MS, value: tale.priority }],
    statuses: [
      { at: submittedAt, value: 'open' },
      ...(firstResponseAt === undefined ? [] : [{ at: firstResponseAt, value: 'in-progress' }]),
      ...(handledAt === undefined ? [] : [{ at: handledAt, value: 'handled' }]),
    ],
    solutions: [
      ...(workaroundAt === undefined ? [] : [{ at: workaroundAt, kind: 'workaround' }]),
      ...(fixAt === undefined ? [] : [{ at: fixAt, kind: 'fix' }]),
    ],
    efforts: work.map((at) => ({ at, kind: 'work', by: 'support' })),
    colours: (tale.colours ?? []).map(([value, at]) => ({ at: moment(at), value })),
  };
}

/** Questions of the year: about `perMonth` a month, on working days from Monday to Thursday, answered at once. */
export function ordinaryIncidents(clock, rnd, { perMonth, subjects, contacts }) {
  const list = [];
  for (const n of days('2025-01-01', '2025-12-23')) {
    if (!clock.isWorkingDay(n) || weekday(n) === 5 || !rnd.chance(perMonth / 17)) continue;
    const minute = rnd.whole(510, 870);
    const response = minute + rnd.whole(15, 90);
    const answered = response + rnd.whole(1, 20);
    const urgent = rnd.chance(0.15);
    const text = (m) => clock.localStamp(clock.at(n, m));
    const solved = text(answered + rnd.whole(2, 30));
    list.push({
      at: text(minute),
      kind: 'question',
      subject: rnd.pick(subjects),
      contact: rnd.pick(contacts),
      priority: urgent ? 2 : 3,
      urgent,
      response: text(response),
      answered: text(answered),
      work: [text(answered)],
      fix: solved,
      handled: solved,
    });
  }
  return list;
}

/** All tales in order of time, numbered: `C25-001` and on. */
export function numbered(clock, tales, prefix) {
  return tales
    .map((tale) => incident(clock, tale))
    .sort((a, b) => a.submittedAt - b.submittedAt)
    .map((one, i) => ({ ...one, id: `${prefix}-${String(i + 1).padStart(3, '0')}` }));
}

/** Finds the numbered incident of a story. */
export function named(list, name) {
  const found = list.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`no incident is called ${name}`);
  return found;
}
