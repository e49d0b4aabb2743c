import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { parseMoment } from '../values/moment.js';
import type { ConvertContext } from './convert-context.js';
import { describe } from './convert-context.js';
import { AmbiguousInstant, SkippedInstant } from './record.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T/;
const MONTH = /^\d{4}-\d{2}$/;

/** A whole day: 'yyyy-MM-dd'. */
export function toDay(value: unknown, context: ConvertContext): Day | undefined {
  if (typeof value !== 'string') return notText(value, context, 'a date', '2025-02-28');
  const day = Day.parse(value);
  if (day !== undefined) return day;
  if (DATE.test(value)) return impossible(value, context);
  if (DATE_TIME.test(value)) {
    return context.fail(
      'wrong-type',
      `${context.field}: ${describe(value)} has a time where a whole day is meant`,
      'write the date alone',
    );
  }
  return context.fail('bad-date', `${context.field}: ${describe(value)} is not a date`, 'such as 2025-02-28');
}

/** A month, as its first day: 'yyyy-MM', or the date of its first day. */
export function toMonth(value: unknown, context: ConvertContext): Day | undefined {
  if (typeof value !== 'string') return notText(value, context, 'a month', '2025-02');
  if (MONTH.test(value)) return Day.parse(`${value}-01`) ?? impossible(value, context);
  const day = toDay(value, context);
  if (day === undefined || day.day === 1) return day;
  return context.fail(
    'wrong-type',
    `${context.field}: ${describe(value)} is not the first day of a month`,
    `write ${value.slice(0, 7)}`,
  );
}

/**
 * An instant: ISO 8601 with an offset, or a local time in the zone of the source. One that a clock change
 * repeats stands for both instants; one that it skips is a problem, or missing if the options say so.
 */
export function toInstant(
  value: unknown,
  context: ConvertContext,
): Instant | AmbiguousInstant | SkippedInstant | undefined {
  if (typeof value !== 'string') return notText(value, context, 'a moment', '2025-03-01T10:00:00+01:00');
  const instant = Instant.parse(value);
  if (instant !== undefined) return instant;
  const moment = parseMoment(value, context.options.zone);
  if (moment === undefined) return notInstant(value, context);
  if ('instant' in moment) return moment.instant;
  if ('ambiguous' in moment) return new AmbiguousInstant(moment.ambiguous, value);
  if ('day' in moment) {
    return context.fail(
      'wrong-type',
      `${context.field}: ${describe(value)} is a whole day where a moment is meant`,
      `such as ${value}T10:00:00`,
    );
  }
  const message = `${context.field}: the clock of ${context.options.zone.id} skips ${describe(value)}`;
  if (context.options.skippedLocalTime !== 'missing') {
    return context.fail('skipped-local-time', message, 'write the offset with it, such as +01:00');
  }
  context.warn('skipped-local-time', `${message}; the value counts as missing`);
  return new SkippedInstant(value);
}

function notInstant(value: string, context: ConvertContext): undefined {
  const date = DATE_TIME.exec(value)?.[1] ?? value;
  if (DATE.test(date) && Day.parse(date) === undefined) return impossible(date, context);
  return context.fail(
    'bad-date',
    `${context.field}: ${describe(value)} is not a moment`,
    'such as 2025-03-01T10:00:00+01:00',
  );
}

function impossible(date: string, context: ConvertContext): undefined {
  return context.fail('impossible-date', `${context.field}: ${date} does not exist`);
}

function notText(value: unknown, context: ConvertContext, meant: string, example: string): undefined {
  return context.fail(
    'wrong-type',
    `${context.field}: ${describe(value)} where ${meant} is meant`,
    `such as ${example}`,
  );
}
