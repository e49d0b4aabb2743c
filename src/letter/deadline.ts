import type { Finding } from '../evaluate/result.js';
import { Day } from '../values/day.js';
import type { Duration } from '../values/duration.js';
import { Instant } from '../values/instant.js';
import type { Zone } from '../values/zone.js';
import type { SendBy } from './front-matter.js';
import type { LetterMoment } from './letter.js';
import type { LetterMatter } from './letter-matter.js';

/**
 * Until when a letter asks for something: a day, or an instant where hours count. Of `due` the moment that the clause
 * sets, if it sets one.
 */
export function deadlineOf(
  deadline: Duration | 'due' | undefined,
  finding: Finding,
  date: Day,
  moment: LetterMoment | undefined,
): string | undefined {
  if (deadline === undefined) return undefined;
  if (deadline === 'due') return lastMoment(finding);
  const { amount, unit, ms } = deadline;
  if (ms !== undefined) {
    if (moment === undefined) return date.addDays(Math.ceil(ms / 86_400_000)).toString();
    return lastDay(moment.instant.addMs(ms).toISO(moment.zone));
  }
  if (unit === 'month') return date.addMonths(amount).toString();
  return date.addDays(unit === 'week' ? 7 * amount : amount).toString();
}

/** The latest moment for sending a letter: that of the clause, or a fact that is a day or an instant. */
export function sendByOf(sendBy: SendBy | undefined, matter: LetterMatter): string | undefined {
  if (sendBy === undefined) return undefined;
  const { finding, facts = [] } = matter;
  if (sendBy.moment === 'due') return finding.clock?.due ?? finding.dueAt;
  const named = [...finding.facts, ...facts].find(
    ({ name }) => name === sendBy.moment || name.endsWith(`.${sendBy.moment}`),
  );
  const value = named?.value ?? '';
  return Day.parse(value) === undefined && Instant.parse(value) === undefined ? undefined : value;
}

/** Whether a moment is over: an instant that has passed, a day that has ended. */
export function isOver(moment: string, now: Instant, zone: Zone): boolean {
  const day = Day.parse(moment);
  const end = day === undefined ? Instant.parse(moment) : zone.endOf(day);
  return end !== undefined && end.ms < now.ms;
}

/** The due moment of a finding. */
export function lastMoment({ clock, dueAt }: Finding): string | undefined {
  const due = clock?.due ?? dueAt;
  return due === undefined || clock?.bound === 'earliest' ? due : lastDay(due);
}

/** A latest moment at midnight closes the day before it: that day is the last one. */
function lastDay(moment: string): string {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-])/.exec(moment) ?? [];
  return day === undefined ? moment : (Day.parse(day)?.addDays(-1).toString() ?? moment);
}
