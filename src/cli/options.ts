import { InvalidArgumentError, Option } from 'commander';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';

export interface CommonOptions {
  readonly asOf?: string;
  readonly reading?: ReadonlyMap<string, string>;
  readonly rules?: string;
  readonly lang?: 'nl' | 'en';
}

export function asOfOption(): Option {
  return new Option(
    '--as-of <date>',
    'the day (to its end) or instant at which to judge; today without it',
  ).argParser(readAsOf);
}

/** A day or an instant, as written. */
export function readAsOf(text: string): string {
  if (Day.parse(text) === undefined && Instant.parse(text) === undefined) {
    throw new InvalidArgumentError('Write a day, 2025-12-31, or an instant, 2025-12-31T17:00:00+01:00.');
  }
  return text;
}

/** A day, as written. */
export function readDay(text: string): string {
  if (Day.parse(text) === undefined) throw new InvalidArgumentError('Write a day: 2025-12-31.');
  return text;
}

/** A whole month as `2025-04`; the flag's name differs from command to command. */
export function monthOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string) => {
    if (!/^\d{4}-\d\d$/.test(text) || Day.parse(`${text}-01`) === undefined) {
      throw new InvalidArgumentError('Write a month as 2025-04.');
    }
    return text;
  });
}

export function readingOption(): Option {
  return new Option('--reading <id=choice>', 'choose a reading; may be given more than once').argParser(
    (text: string, before: ReadonlyMap<string, string> | undefined) => {
      const cut = text.indexOf('=');
      if (cut <= 0 || cut === text.length - 1) throw new InvalidArgumentError('Write it as id=choice.');
      return new Map([...(before ?? []), [text.slice(0, cut), text.slice(cut + 1)]]);
    },
  );
}

export function rulesOption(): Option {
  return new Option('--rules <folder>', 'the folder of agreements; ./rules, else the one that ships');
}

export function langOption(): Option {
  return new Option('--lang <lang>', 'the language of what is written').choices(['nl', 'en']);
}

/** `2025`, `2025-04`, `2025-04-01..2025-06-30`. */
export function periodOption(): Option {
  return new Option(
    '--period <period>',
    'judge the periods in 2025, 2025-04, or 2025-04-01..2025-06-30',
  ).argParser(readPeriod);
}

export interface PeriodDays {
  readonly from: Day;
  readonly through: Day;
}

function readPeriod(text: string): PeriodDays {
  const [first = '', last] = text.split('..');
  const from = wholePeriod(first);
  const through = last === undefined ? from : wholePeriod(last);
  if (from === undefined || through === undefined || through.through.compare(from.from) < 0) {
    throw new InvalidArgumentError('Write it as 2025, 2025-04 or 2025-04-01..2025-06-30.');
  }
  return { from: from.from, through: through.through };
}

function wholePeriod(text: string): PeriodDays | undefined {
  const year = /^\d{4}$/.test(text) ? Day.parse(`${text}-01-01`) : undefined;
  if (year !== undefined) return { from: year, through: year.endOf('year') };
  const month = /^\d{4}-\d\d$/.test(text) ? Day.parse(`${text}-01`) : undefined;
  if (month !== undefined) return { from: month, through: month.endOf('month') };
  const day = Day.parse(text);
  return day === undefined ? undefined : { from: day, through: day };
}

/** The one place that reads the clock: without `--as-of` it is today. */
export function asOfOr(given: string | undefined): string {
  if (given !== undefined) return given;
  const now = new Date();
  return Day.of(now.getFullYear(), now.getMonth() + 1, now.getDate()).toString();
}
