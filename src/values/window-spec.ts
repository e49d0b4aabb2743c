import { Day } from './day.js';
import type { HolidayCalendar } from './holidays.js';

/** Opening and closing in wall time, 'HH:mm' each; '24:00' closes with the day. */
export type Opening = readonly [string, string];

/** When a service window is open, as terms write it. A day that is not listed is closed. */
export type WindowSpec = {
  readonly id?: string;
  readonly mon?: readonly Opening[];
  readonly tue?: readonly Opening[];
  readonly wed?: readonly Opening[];
  readonly thu?: readonly Opening[];
  readonly fri?: readonly Opening[];
  readonly sat?: readonly Opening[];
  readonly sun?: readonly Opening[];
  /** What a holiday of the calendar does: closed (the default), as any other day, or with openings of its own. */
  readonly holidays?: 'closed' | 'ordinary' | readonly Opening[];
  /** Openings of single days, by 'YYYY-MM-DD'; they go before everything else. */
  readonly exceptions?: { readonly [date: string]: readonly Opening[] };
  /** Also closed in the calendar's weekend and on its holidays, whatever the weekdays above say. */
  readonly onlyWorkingDays?: boolean;
};

/** A stretch of one day's wall time, in seconds since 00:00: `from` included, `to` excluded. */
export type WallSpan = { readonly from: number; readonly to: number };

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const WHOLE_DAY: WallSpan = { from: 0, to: 86_400 };

/** The openings of each day by wall time. */
export class WindowSchedule {
  /** Whether it is open at every instant, or at none, whatever the calendar says. */
  readonly constant: 'always' | 'never' | undefined;
  private readonly weekdays: readonly (readonly WallSpan[])[];
  private readonly exceptions: ReadonlyMap<number, readonly WallSpan[]>;
  private readonly holidays: 'ordinary' | readonly WallSpan[];
  private readonly closedWeekdays: readonly number[];
  private readonly calendar: HolidayCalendar | undefined;

  /** Throws RangeError on a time that is not 'HH:mm', a closing not after its opening, or an impossible date. */
  constructor(spec: WindowSpec, calendar: HolidayCalendar | undefined) {
    this.calendar = calendar;
    this.weekdays = WEEKDAYS.map((weekday) => readOpenings(spec[weekday] ?? []));
    const { holidays = 'closed', onlyWorkingDays = false } = spec;
    const open = onlyWorkingDays || holidays === 'closed' ? [] : holidays;
    this.holidays = open === 'ordinary' ? open : readOpenings(open);
    this.closedWeekdays = onlyWorkingDays ? (calendar?.weekend ?? [6, 7]) : [];
    this.exceptions = new Map(
      Object.entries(spec.exceptions ?? {}).map(([date, openings]) => [
        readDay(date),
        readOpenings(openings),
      ]),
    );
    this.constant = this.findConstant();
  }

  /** The openings of one day, as listed. */
  spansOf(day: Day): readonly WallSpan[] {
    const exception = this.exceptions.get(day.n);
    if (exception !== undefined) {
      return exception;
    }
    if (this.closedWeekdays.includes(day.weekday)) {
      return [];
    }
    if (this.holidays !== 'ordinary' && this.calendar?.isHoliday(day) === true) {
      return this.holidays;
    }
    return this.weekdays[day.weekday - 1] ?? [];
  }

  private findConstant(): 'always' | 'never' | undefined {
    const holidays = this.calendar === undefined || this.holidays === 'ordinary' ? [] : [this.holidays];
    const days = [...this.weekdays, ...holidays, ...this.exceptions.values()];
    if (days.every((spans) => spans.length === 0)) {
      return 'never';
    }
    const whole = days.every((spans) =>
      spans.some(({ from, to }) => from === WHOLE_DAY.from && to === WHOLE_DAY.to),
    );
    return whole && this.closedWeekdays.length === 0 ? 'always' : undefined;
  }
}

function readOpenings(openings: readonly Opening[]): WallSpan[] {
  return openings.map(([opens, closes]) => {
    const span = { from: readTime(opens), to: readTime(closes) };
    if (span.from >= span.to) {
      throw new RangeError(`a window must close after it opens, on the same day: ${opens} to ${closes}`);
    }
    return span;
  });
}

function readTime(text: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(text) ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  if (!(seconds <= 86_400)) {
    throw new RangeError(`not a time of day from 00:00 to 24:00: ${text}`);
  }
  return seconds;
}

function readDay(text: string): number {
  const day = Day.parse(text);
  if (day === undefined) {
    throw new RangeError(`not a date: ${text}`);
  }
  return day.n;
}
