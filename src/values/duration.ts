const UNITS = ['second', 'minute', 'hour', 'day', 'working-day', 'week', 'month', 'year'] as const;
const PATTERN = /^(\d{1,9}) (second|minute|hour|day|working[ -]day|week|month|year)s?$/;

/** Seconds, minutes and hours elapse; the other units are counted on a calendar. */
export type DurationUnit = (typeof UNITS)[number];

/** A length of time as an agreement writes it: a whole amount of one unit. */
export class Duration {
  readonly amount: number;
  readonly unit: DurationUnit;

  /** Throws RangeError unless `amount` is a whole number of at least 0. */
  constructor(amount: number, unit: DurationUnit) {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new RangeError(`a duration is a whole number of at least 0, not ${amount}`);
    }
    this.amount = amount;
    this.unit = unit;
  }

  /** Reads '30 days', '1 hour', '3 working days' …; any other text gives undefined. */
  static parse(text: string): Duration | undefined {
    const [, amount, word] = PATTERN.exec(text) ?? [];
    const unit = UNITS.find((one) => one === word?.replace(' ', '-'));
    return amount === undefined || unit === undefined ? undefined : new Duration(Number(amount), unit);
  }

  /** The length in milliseconds, for the units that elapse; undefined for those of the calendar. */
  get ms(): number | undefined {
    const unitMs = { second: 1000, minute: 60_000, hour: 3_600_000 };
    return this.unit === 'second' || this.unit === 'minute' || this.unit === 'hour'
      ? this.amount * unitMs[this.unit]
      : undefined;
  }

  /** As `parse` reads it: '1 day', '3 working days'. */
  toString(): string {
    return `${this.amount} ${this.unit.replace('-', ' ')}${this.amount === 1 ? '' : 's'}`;
  }
}
