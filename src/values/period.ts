import { type CalendarUnit, Day } from './day.js';
import type { Instant } from './instant.js';
import type { Zone } from './zone.js';

export type PeriodUnit = 'day' | 'working-day' | CalendarUnit | 'slot';

/** A span of time that a rule judges: whole local days, or a slot between two instants of the day. */
export class Period {
  readonly unit: PeriodUnit;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The first instant; included. */
  readonly from: Instant;
  /** The instant that closes it; excluded. */
  readonly until: Instant;
  /** Minutes of wall time from midnight to its first instant; 0 for whole days. */
  readonly #startsAt: number;

  private constructor(
    unit: PeriodUnit,
    firstDay: Day,
    lastDay: Day,
    from: Instant,
    until: Instant,
    startsAt = 0,
  ) {
    this.unit = unit;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.from = from;
    this.until = until;
    this.#startsAt = startsAt;
  }

  static ofDays(unit: PeriodUnit, firstDay: Day, lastDay: Day, zone: Zone): Period {
    return new Period(unit, firstDay, lastDay, zone.startOf(firstDay), zone.endOf(lastDay));
  }

  /** The calendar period that holds a day. */
  static holding(unit: CalendarUnit | 'day', day: Day, zone: Zone): Period {
    if (unit === 'day') return Period.ofDays('day', day, day, zone);
    return Period.ofDays(unit, day.startOf(unit), day.endOf(unit), zone);
  }

  static slot(from: Instant, until: Instant, zone: Zone): Period {
    const lastDay = zone.dayOf(until.addMs(-1));
    return new Period('slot', zone.dayOf(from), lastDay, from, until, zone.minuteOfDay(from));
  }

  get days(): number {
    return this.lastDay.n - this.firstDay.n + 1;
  }

  /** Elapsed minutes, over clock changes too. */
  get minutes(): number {
    return (this.until.ms - this.from.ms) / 60_000;
  }

  /** The place in its year, from 1: month 1–12, quarter 1–4, half-year 1–2, ISO week 1–53; a day in its month. */
  get index(): number {
    const { unit, firstDay } = this;
    if (unit === 'month') return firstDay.month;
    if (unit === 'quarter') return Math.ceil(firstDay.month / 3);
    if (unit === 'half-year') return firstDay.month <= 6 ? 1 : 2;
    if (unit === 'week') return isoWeek(firstDay).week;
    return unit === 'year' ? 1 : firstDay.day;
  }

  /** `2025`, `2025-H1`, `2025-Q3`, `2025-04`, `2025-W07`, `2025-04-30`; a slot by its first day, or minute. */
  get key(): string {
    const { firstDay: day, unit } = this;
    if (unit === 'year') return yearText(day.year);
    if (unit === 'half-year') return `${yearText(day.year)}-H${this.index}`;
    if (unit === 'quarter') return `${yearText(day.year)}-Q${this.index}`;
    if (unit === 'month') return day.toString().slice(0, 7);
    if (unit === 'week') {
      const { year, week } = isoWeek(day);
      return `${yearText(year)}-W${String(week).padStart(2, '0')}`;
    }
    return this.#startsAt === 0 ? day.toString() : `${day}T${clockText(this.#startsAt)}`;
  }

  toString(): string {
    return this.key;
  }
}

function isoWeek(monday: Day): { year: number; week: number } {
  const thursday = monday.addDays(3);
  const first = Day.of(thursday.year, 1, 4).startOf('week');
  return { year: thursday.year, week: (monday.n - first.n) / 7 + 1 };
}

function clockText(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
