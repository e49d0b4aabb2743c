import { Day } from '../values/day.js';
import type { Instant } from '../values/instant.js';
import { Period } from '../values/period.js';
import type { Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import type { World } from './world.js';

/**
 * The named parts of a period: `06-01 through 07-31` (days of its year), `19:00 until 07:00` (local time; an end
 * at or before the start lies on the next day).
 */
export function slotsOf(period: Period, slots: Value, world: World): readonly Period[] {
  const texts = slots.is === 'known' && Array.isArray(slots.value) ? slots.value.map(String) : [];
  return texts.flatMap((text) => slotOf(period, text, world) ?? []);
}

function slotOf(period: Period, text: string, world: World): Period | undefined {
  const { zone } = world.frame;
  const days = /^(\d\d)-(\d\d) through (\d\d)-(\d\d)$/.exec(text);
  if (days !== null) {
    const [, fromMonth, fromDay, throughMonth, throughDay] = days.map(Number);
    const year = period.firstDay.year;
    const first = onDay(year, fromMonth, fromDay);
    const last = onDay(year, throughMonth, throughDay);
    return Period.ofDays('slot', first, last.compare(first) < 0 ? last.addYears(1) : last, zone);
  }
  const single = /^(\d\d)-(\d\d)$/.exec(text);
  if (single !== null) {
    const day = onDay(period.firstDay.year, Number(single[1]), Number(single[2]));
    return Period.ofDays('slot', day, day, zone);
  }
  const dayOfMonth = /^(\d\d?)$/.exec(text);
  if (dayOfMonth !== null) {
    const day = period.firstDay.addDays(Number(text) - 1);
    return Period.ofDays('slot', day, day, zone);
  }
  const times = /^(\d\d):(\d\d) until (\d\d):(\d\d)$/.exec(text);
  if (times === null) return undefined;
  const [, fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = times.map(Number);
  const start = fromHour * 3600 + fromMinute * 60;
  const end = untilHour * 3600 + untilMinute * 60;
  const lastDay = end <= start ? period.firstDay.addDays(1) : period.firstDay;
  return Period.slot(firstAt(period.firstDay, start, zone), firstAt(lastDay, end, zone), zone);
}

const QUARTER = 900;
const DAY = 86_400;

/** The first instant of a wall time; of one that the clock skips, the instant at which it jumps over it. */
function firstAt(day: Day, second: number, zone: Zone): Instant {
  const [first] = zone.instantsOf(day, second);
  if (first !== undefined) return first;
  let later = second - (second % QUARTER);
  while (later < DAY && zone.instantsOf(day, later).length === 0) later += QUARTER;
  return zone.instantsOf(day, later)[0] ?? zone.endOf(day);
}

/** A day number past the month's end is its last day. */
function onDay(year: number, month = 1, day = 1): Day {
  const first = Day.of(year, month, 1);
  const last = first.endOf('month');
  return first.addDays(Math.min(day, last.day) - 1);
}
