const MARCH = 3;
/** 1970-01-01 was a Thursday, three days after Monday. */
const EPOCH_AFTER_MONDAY = 3;
const DAYS_PER_ERA = 146_097;
const DAYS_TO_EPOCH = 719_468;

/** A calendar period that a day lies in. A week starts on Monday, a half-year on 1 January or 1 July. */
export type CalendarUnit = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A whole day of the proleptic Gregorian calendar, without a zone. */
export class Day {
  /** Days since 1970-01-01; +Infinity is a day that never comes, -Infinity one before every other. */
  readonly n: number;
  private civil: { year: number; month: number; day: number } | undefined;

  constructor(n: number) {
    this.n = n;
  }

  /** Reads 'YYYY-MM-DD'; a date that does not exist, or any other text, gives undefined. */
  static parse(text: string): Day | undefined {
    if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) {
      return undefined;
    }
    const year = number(text, 0, 4);
    const month = number(text, 5, 7);
    const day = number(text, 8, 10);
    return isDate(year, month, day) ? new Day(daysFromCivil(year, month, day)) : undefined;
  }

  /** The day of a year (1–9999), a month (1–12) and a day of it; throws RangeError when it does not exist. */
  static of(year: number, month: number, day: number): Day {
    if (!isDate(year, month, day)) {
      throw new RangeError(`no such date: year ${year}, month ${month}, day ${day}`);
    }
    return new Day(daysFromCivil(year, month, day));
  }

  /** NaN for an infinite day, as are `month` and `day`. */
  get year(): number {
    return this.parts().year;
  }

  /** 1 (January) to 12. */
  get month(): number {
    return this.parts().month;
  }

  get day(): number {
    return this.parts().day;
  }

  /** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
  get weekday(): number {
    return modulo(this.n + EPOCH_AFTER_MONDAY, 7) + 1;
  }

  addDays(count: number): Day {
    return new Day(this.n + count);
  }

  /** The same day `count` months on (or back), clipped at that month's end: 31 January + 1 = 28 or 29 February. */
  addMonths(count: number): Day {
    if (!Number.isFinite(this.n)) {
      return this;
    }
    const { year, month, day } = this.parts();
    const months = year * 12 + (month - 1) + count;
    const toYear = Math.floor(months / 12);
    const toMonth = modulo(months, 12) + 1;
    return new Day(daysFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
  }

  /** The same day `count` years on; 29 February is clipped to the 28th. */
  addYears(count: number): Day {
    return this.addMonths(count * 12);
  }

  compare(other: Day): -1 | 0 | 1 {
    return this.n < other.n ? -1 : this.n > other.n ? 1 : 0;
  }

  /** The first day of the period in which this day lies. */
  startOf(unit: CalendarUnit): Day {
    if (!Number.isFinite(this.n)) {
      return this;
    }
    if (unit === 'week') {
      return this.addDays(1 - this.weekday);
    }
    const length = monthsOf(unit);
    const { year, month } = this.parts();
    return new Day(daysFromCivil(year, month - ((month - 1) % length), 1));
  }

  /** The last day of the period in which this day lies. */
  endOf(unit: CalendarUnit): Day {
    const start = this.startOf(unit);
    return unit === 'week' ? start.addDays(6) : start.addMonths(monthsOf(unit)).addDays(-1);
  }

  /** ISO 8601; 'never' and 'always' for the infinite days. */
  toString(): string {
    if (!Number.isFinite(this.n)) {
      return this.n > 0 ? 'never' : 'always';
    }
    const { year, month, day } = this.parts();
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  }

  private parts(): { year: number; month: number; day: number } {
    this.civil ??= civilFromDays(this.n);
    return this.civil;
  }
}

/** The number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Years are counted from 1 March here, so that the leap day is the last of its year. */
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * modulo(month - MARCH, 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_EPOCH;
}

function civilFromDays(n: number): { year: number; month: number; day: number } {
  const shifted = n + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function monthsOf(unit: Exclude<CalendarUnit, 'week'>): number {
  return { month: 1, quarter: 3, 'half-year': 6, year: 12 }[unit];
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) {
      return Number.NaN;
    }
    value = value * 10 + digit;
  }
  return value;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
