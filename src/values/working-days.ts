import type { Day } from './day.js';
import type { HolidayCalendar } from './holidays.js';

/** Working days: every day outside the weekend that is no holiday of the calendar. */
export class WorkingDays {
  private readonly calendar: HolidayCalendar;
  private readonly weekend: readonly number[];

  /**
   * `weekend` lists weekdays (1 = Monday … 7 = Sunday), by default the calendar's; throws RangeError when it
   * leaves no working day.
   */
  constructor(calendar: HolidayCalendar, weekend: readonly number[] = calendar.weekend) {
    if ([1, 2, 3, 4, 5, 6, 7].every((weekday) => weekend.includes(weekday))) {
      throw new RangeError('a weekend of seven days leaves no working day');
    }
    this.calendar = calendar;
    this.weekend = weekend;
  }

  isWorkingDay(day: Day): boolean {
    return !this.weekend.includes(day.weekday) && !this.calendar.isHoliday(day);
  }

  /** The nth working day after `day`; n = 0 gives `day` itself, whatever kind of day it is. */
  add(day: Day, n: number): Day {
    return this.step(day, n, 1);
  }

  /** The nth working day before `day`; n = 0 gives `day` itself. */
  subtract(day: Day, n: number): Day {
    return this.step(day, n, -1);
  }

  /** How many working days lie from `from` through `through`, both included; 0 when they are out of order. */
  count(from: Day, through: Day): number {
    if (through.n < from.n) {
      return 0;
    }
    const weeks = Math.floor((through.n - from.n + 1) / 7);
    let days = weeks * (7 - new Set(this.weekend).size);
    for (let day = from.addDays(weeks * 7); day.n <= through.n; day = day.addDays(1)) {
      days += this.weekend.includes(day.weekday) ? 0 : 1;
    }
    const holidays = this.calendar.between(from, through);
    return days - holidays.filter(({ day }) => !this.weekend.includes(day.weekday)).length;
  }

  private step(day: Day, n: number, direction: 1 | -1): Day {
    if (!Number.isSafeInteger(n) || n < 0) {
      throw new RangeError(`working days are counted in whole numbers of at least 0, not ${n}`);
    }
    if (!Number.isFinite(day.n)) {
      return day;
    }
    let at = day;
    for (let left = n; left > 0; ) {
      at = at.addDays(direction);
      left -= this.isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }
}
