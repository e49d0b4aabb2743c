import { Day, daysInMonth } from './day.js';
import { easterSunday } from './easter.js';

/** A name in both languages of the reports. */
export type HolidayName = { readonly en: string; readonly nl: string };

type ShiftDay = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
const SHIFT_DAYS: readonly ShiftDay[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** One row of a calendar; exactly one of `fixed`, `easter`, `weekday` and `date` says when it falls. */
export type HolidayData = {
  readonly id: string;
  readonly name: HolidayName;
  /** The law or decree that makes it a holiday. */
  readonly source: string;
  /** 'MM-DD'; 02-29 exists in leap years only. */
  readonly fixed?: string;
  /** Days after Easter Sunday. */
  readonly easter?: number;
  /** The nth (1–5, or -1 for the last) weekday (1 = Monday … 7 = Sunday) of a month. */
  readonly weekday?: { readonly month: number; readonly weekday: number; readonly nth: number };
  /** 'YYYY-MM-DD', once. */
  readonly date?: string;
  /** Days to move it by, per weekday on which it would fall. */
  readonly shift?: { readonly [day in ShiftDay]?: number };
  /** Only in years divisible by this. */
  readonly everyYears?: number;
  /** First and last year, both included. */
  readonly from?: number;
  readonly through?: number;
};

/** A named calendar as its file holds it. */
export type HolidayCalendarData = {
  readonly id: string;
  readonly says: HolidayName;
  readonly jurisdiction: string;
  /** Weekdays (1 = Monday … 7 = Sunday) that are no working days; Saturday and Sunday when absent. */
  readonly weekend?: readonly number[];
  readonly holidays: readonly HolidayData[];
};

/** The holidays of one named calendar, for any year. */
export class HolidayCalendar {
  readonly id: string;
  readonly weekend: readonly number[];
  private readonly holidays: readonly HolidayData[];
  private readonly years = new Map<number, Map<number, HolidayName>>();

  /** Throws RangeError when a row does not say in exactly one way when it falls, or says something impossible. */
  constructor(data: HolidayCalendarData) {
    this.id = data.id;
    this.weekend = data.weekend ?? [6, 7];
    this.holidays = data.holidays;
    for (const row of data.holidays) {
      checkRow(data.id, row);
    }
  }

  /** The name of the holiday on that day; when two meet, that of the row which stands first. */
  nameOf(day: Day): HolidayName | undefined {
    return Number.isFinite(day.n) ? this.ofYear(day.year).get(day.n) : undefined;
  }

  isHoliday(day: Day): boolean {
    return this.nameOf(day) !== undefined;
  }

  /** The holidays from `from` through `through`, in order; throws RangeError when a bound is infinite. */
  between(from: Day, through: Day): { day: Day; name: HolidayName }[] {
    if (!Number.isFinite(from.n) || !Number.isFinite(through.n)) {
      throw new RangeError('holidays can be listed between two finite days only');
    }
    const found: { day: Day; name: HolidayName }[] = [];
    for (let year = from.year; year <= through.year; year += 1) {
      for (const [n, name] of this.ofYear(year)) {
        if (n >= from.n && n <= through.n) {
          found.push({ day: new Day(n), name });
        }
      }
    }
    return found;
  }

  private ofYear(year: number): Map<number, HolidayName> {
    const known = this.years.get(year);
    if (known !== undefined) {
      return known;
    }
    const names = new Map<number, HolidayName>();
    for (const row of this.holidays) {
      // A shift can carry a holiday over New Year.
      for (const nominal of [year - 1, year, year + 1]) {
        const day = dayIn(row, nominal);
        if (day !== undefined && day.year === year && !names.has(day.n)) {
          names.set(day.n, row.name);
        }
      }
    }
    const sorted = new Map([...names].sort(([a], [b]) => a - b));
    this.years.set(year, sorted);
    return sorted;
  }
}

function dayIn(row: HolidayData, year: number): Day | undefined {
  const { everyYears = 1, from = year, through = year } = row;
  if (year < from || year > through || year % everyYears !== 0) {
    return undefined;
  }
  const day = nominalDay(row, year);
  const weekday = day === undefined ? undefined : SHIFT_DAYS[day.weekday - 1];
  return weekday === undefined ? undefined : day?.addDays(row.shift?.[weekday] ?? 0);
}

function nominalDay(row: HolidayData, year: number): Day | undefined {
  if (row.fixed !== undefined) {
    return Day.parse(`${String(year).padStart(4, '0')}-${row.fixed}`);
  }
  if (row.easter !== undefined) {
    return easterSunday(year).addDays(row.easter);
  }
  if (row.weekday !== undefined) {
    return nthWeekday(year, row.weekday);
  }
  const day = Day.parse(row.date ?? '');
  return day?.year === year ? day : undefined;
}

function nthWeekday(year: number, rule: { month: number; weekday: number; nth: number }): Day | undefined {
  const length = daysInMonth(year, rule.month);
  const first = Day.of(year, rule.month, 1);
  const ahead = (rule.weekday - first.weekday + 7) % 7;
  const count = Math.floor((length - 1 - ahead) / 7) + 1;
  const nth = rule.nth === -1 ? count : rule.nth;
  return nth <= count ? first.addDays(ahead + (nth - 1) * 7) : undefined;
}

function checkRow(calendar: string, row: HolidayData): void {
  const ways = [row.fixed, row.easter, row.weekday, row.date].filter((way) => way !== undefined);
  const { weekday } = row;
  const possible =
    (row.fixed === undefined || Day.parse(`2000-${row.fixed}`) !== undefined) &&
    (row.date === undefined || Day.parse(row.date) !== undefined) &&
    (row.easter === undefined || Number.isInteger(row.easter)) &&
    (row.everyYears === undefined || (Number.isInteger(row.everyYears) && row.everyYears > 0)) &&
    (weekday === undefined ||
      ([weekday.month, weekday.weekday, weekday.nth].every(Number.isInteger) &&
        weekday.month >= 1 &&
        weekday.month <= 12 &&
        weekday.weekday >= 1 &&
        weekday.weekday <= 7 &&
        (weekday.nth === -1 || (weekday.nth >= 1 && weekday.nth <= 5))));
  if (ways.length !== 1 || !possible) {
    throw new RangeError(
      `calendar ${calendar}: holiday ${row.id} needs one possible fixed, easter, weekday or date`,
    );
  }
}
