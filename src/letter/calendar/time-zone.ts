import { Instant } from '../../values/instant.js';
import { Zone } from '../../values/zone.js';
import { line } from './content-line.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A change of the clock: when, and from which offset to which, in minutes east of UTC. */
interface Change {
  readonly ms: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The zone as iCalendar wants it told (RFC 5545, section 3.6.5): each change of the clock from the year before the first
 * moment to the year after the last, one observance each. So no reader has to know the zone.
 */
export function timeZone(id: string, moments: readonly number[]): readonly string[] {
  const zone = Zone.of(id);
  const year = (ms: number): number => new Date(ms).getUTCFullYear();
  const from = Date.UTC(year(Math.min(...moments)) - 1, 0, 1);
  const until = Date.UTC(year(Math.max(...moments)) + 1, 11, 31);
  const first = zone.offsetAt(new Instant(from));
  const changes = changesOf(zone, from, until);
  const standard = Math.min(first, ...changes.map(({ to }) => to));
  return [
    line('BEGIN', 'VTIMEZONE'),
    line('TZID', id),
    ...observance({ ms: from, from: first, to: first }, standard),
    ...changes.flatMap((change) => observance(change, standard)),
    line('END', 'VTIMEZONE'),
  ];
}

function observance({ ms, from, to }: Change, standard: number): readonly string[] {
  const kind = to > standard ? 'DAYLIGHT' : 'STANDARD';
  return [
    line('BEGIN', kind),
    line('DTSTART', wallText(ms, from)),
    line('TZOFFSETFROM', offsetText(from)),
    line('TZOFFSETTO', offsetText(to)),
    line('TZNAME', offsetText(to)),
    line('END', kind),
  ];
}

function changesOf(zone: Zone, from: number, until: number): readonly Change[] {
  const offset = (ms: number): number => zone.offsetAt(new Instant(ms));
  const changes: Change[] = [];
  for (let day = from; day < until; day += DAY_MS) {
    const [before, after] = [offset(day), offset(day + DAY_MS)];
    if (before === after) continue;
    // To the minute: no clock has changed more finely for a century.
    let [low, high] = [day, day + DAY_MS];
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ ms: high, from: before, to: after });
  }
  return changes;
}

/** `20250330T020000`: the time on the wall, under an offset in minutes. */
export function wallText(ms: number, offset: number): string {
  return new Date(ms + offset * 60_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
