import { Day } from '../../values/day.js';
import { Instant } from '../../values/instant.js';
import { Zone } from '../../values/zone.js';
import type { Language } from '../language.js';
import type { CalendarEntry } from './calendar-entry.js';
import { escapeText, line, textLine } from './content-line.js';
import type { EarlierEvent } from './earlier-calendar.js';
import { entryText } from './entry-text.js';
import { timeZone, wallText } from './time-zone.js';

/** At nine in the morning a week and a day before a day that counts as a whole. */
const DAY_ALARMS = ['-P6DT15H', '-PT15H'];
/** A day and two hours before a moment. */
const MOMENT_ALARMS = ['-P1D', '-PT2H'];

export interface CalendarOptions {
  readonly lang: Language;
  /** As-of, from which the file dates itself: no clock is asked. */
  readonly stamp: Instant;
  /** The events of the file that this one takes the place of. */
  readonly earlier?: readonly EarlierEvent[];
}

/**
 * The entries as iCalendar (RFC 5545), one event each, with its zone and its alarms. Against an earlier file the sequence
 * number of an event whose date has changed goes up, and what is no longer there, and still lies ahead, is cancelled.
 */
export function icalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const { stamp, earlier = [] } = options;
  const dated = entries.filter(({ at }) => at !== undefined);
  const before = new Map(earlier.map((event) => [event.uid, event]));
  const now = new Set(dated.map(({ uid }) => uid));
  const gone = earlier.filter(({ uid, start }) => !now.has(uid) && isAhead(start, stamp));
  const lines = [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Servanda//Servanda//EN'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', 'PUBLISH'),
    textLine('X-WR-CALNAME', calendarName(dated)),
    ...zonesOf(dated, gone),
    ...dated.flatMap((entry) => eventOf(entry, before.get(entry.uid), options)),
    ...gone.flatMap((event) => cancelled(event, stamp)),
    line('END', 'VCALENDAR'),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function eventOf(
  entry: CalendarEntry,
  before: EarlierEvent | undefined,
  { lang, stamp }: CalendarOptions,
): readonly string[] {
  const start = startOf(entry);
  const { summary, description, categories } = entryText(entry, lang);
  const moved = before !== undefined && (before.cancelled || before.start !== start.value);
  const sequence = before === undefined ? 0 : before.sequence + (moved ? 1 : 0);
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', entry.uid),
    line('DTSTAMP', utcText(stamp)),
    line('SEQUENCE', String(sequence)),
    start.line,
    ...(start.end === undefined ? [] : [start.end]),
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', description),
    line('CATEGORIES', categories.map(escapeText).join(',')),
    line('STATUS', 'CONFIRMED'),
    line('TRANSP', 'TRANSPARENT'),
    line('CLASS', 'PRIVATE'),
    ...(start.end === undefined ? MOMENT_ALARMS : DAY_ALARMS).flatMap((trigger) => alarm(trigger, summary)),
    line('END', 'VEVENT'),
  ];
}

function alarm(trigger: string, summary: string): readonly string[] {
  return [
    line('BEGIN', 'VALARM'),
    line('ACTION', 'DISPLAY'),
    line('TRIGGER', trigger),
    textLine('DESCRIPTION', summary),
    line('END', 'VALARM'),
  ];
}

function cancelled(event: EarlierEvent, stamp: Instant): readonly string[] {
  const { uid, sequence, start, summary, categories } = event;
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', uid),
    line('DTSTAMP', utcText(stamp)),
    line('SEQUENCE', String(sequence + (event.cancelled ? 0 : 1))),
    start.startsWith(';')
      ? line(`DTSTART${start.slice(0, start.lastIndexOf(':'))}`, start.slice(start.lastIndexOf(':') + 1))
      : line('DTSTART', start),
    textLine('SUMMARY', summary),
    ...(categories === '' ? [] : [line('CATEGORIES', categories)]),
    line('STATUS', 'CANCELLED'),
    line('TRANSP', 'TRANSPARENT'),
    line('END', 'VEVENT'),
  ];
}

interface Start {
  /** As an earlier file has it. */
  readonly value: string;
  readonly line: string;
  /** Of a whole day: the day after it. */
  readonly end?: string;
}

function startOf({ at = '', zone }: CalendarEntry): Start {
  const day = Day.parse(at);
  if (day !== undefined) {
    const value = `;VALUE=DATE:${dayText(day)}`;
    return {
      value,
      line: line('DTSTART;VALUE=DATE', dayText(day)),
      end: line('DTEND;VALUE=DATE', dayText(day.addDays(1))),
    };
  }
  const instant = Instant.parse(at) ?? new Instant(0);
  // A time of the wall that the clock repeats stands for two moments; readers do not agree on which.
  if (isRepeated(instant, Zone.of(zone))) {
    return { value: utcText(instant), line: line('DTSTART', utcText(instant)) };
  }
  const wall = wallText(instant.ms, Zone.of(zone).offsetAt(instant));
  return { value: `;TZID=${zone}:${wall}`, line: line(`DTSTART;TZID=${zone}`, wall) };
}

function isRepeated(instant: Instant, zone: Zone): boolean {
  const offset = zone.offsetAt(instant);
  const wall = instant.ms + offset * 60_000;
  const day = zone.dayOf(instant);
  return zone.instantsAt(day, wall - day.n * 86_400_000).length > 1;
}

/** The zones that events name, each with the moments that it is needed for. */
function zonesOf(entries: readonly CalendarEntry[], gone: readonly EarlierEvent[]): readonly string[] {
  const moments = new Map<string, number[]>();
  const add = (zone: string, ms: number): void => {
    moments.set(zone, [...(moments.get(zone) ?? []), ms]);
  };
  for (const { at = '', zone } of entries) {
    const instant = Day.parse(at) === undefined ? Instant.parse(at) : undefined;
    if (instant !== undefined) add(zone, instant.ms);
  }
  for (const { start } of gone) {
    const [, zone, year] = /^;TZID=([^:;]+):(\d{4})/.exec(start) ?? [];
    if (zone !== undefined) add(zone, Date.UTC(Number(year), 6, 1));
  }
  return [...moments.keys()].sort().flatMap((zone) => timeZone(zone, moments.get(zone) ?? []));
}

function calendarName(entries: readonly CalendarEntry[]): string {
  const contracts = [...new Set(entries.map(({ contract }) => contract))];
  return contracts.length === 1 ? `Servanda: ${contracts[0]}` : 'Servanda';
}

/** By the day: what was on the day of as-of is not behind yet. */
function isAhead(start: string, stamp: Instant): boolean {
  const [, day = ''] = /(\d{8})(?:T\d{6}Z?)?$/.exec(start) ?? [];
  return day >= utcText(stamp).slice(0, 8);
}

function dayText(day: Day): string {
  return day.toString().replaceAll('-', '');
}

function utcText(instant: Instant): string {
  return `${wallText(instant.ms, 0)}Z`;
}
