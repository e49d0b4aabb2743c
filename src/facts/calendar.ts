import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Period, type PeriodUnit } from '../values/period.js';
import { Rational } from '../values/rational.js';
import { isNone, mapValue, NONE, point, type Scalar, type Value } from '../values/value.js';
import type { Derivation, DerivationInput } from './derivation.js';

const UNITS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

type Unit = (typeof UNITS)[number];

/** Snaps a moment to a period of the calendar, or to its first or last day, or to a day of that year. */
export const calendar: Derivation = {
  syntax: {
    name: 'calendar',
    says: 'The period that holds a moment, shifted, or its first or last day, or a month-day of its year.',
    takes: 'options',
    options: {
      day: 'name',
      week: 'name',
      month: 'name',
      quarter: 'name',
      'half-year': 'name',
      year: 'name',
      shift: 'value',
      edge: 'text',
      monthDay: 'value',
    },
    required: [],
  },
  compute(input: DerivationInput): Value {
    for (const unit of UNITS) {
      const moment = input.value(unit);
      if (moment !== undefined) return isNone(moment) ? NONE : mapValue(moment, (at) => snap(at, unit, input));
    }
    return NONE;
  },
};

function snap(at: Scalar, unit: Unit, input: DerivationInput): Value {
  const { zone } = input.frame;
  if (at instanceof Instant && !Number.isFinite(at.ms)) return point(at);
  const day = dayOf(at, input);
  if (day === undefined) return NONE;
  const shifted = shift(day, unit, wholeNumber(input.value('shift')));
  const period = Period.holding(unit as Exclude<PeriodUnit, 'working-day' | 'slot'>, shifted, zone);
  const monthDay = input.value('monthDay');
  if (monthDay?.is === 'known') return point(onMonthDay(period.firstDay, String(monthDay.value)));
  const edge = input.text('edge');
  if (edge === 'start') return point(period.firstDay);
  return edge === 'end' ? point(period.lastDay) : point(period);
}

/** A year may be given as a number. */
function dayOf(at: Scalar, input: DerivationInput): Day | undefined {
  if (at instanceof Day) return at;
  if (at instanceof Instant) return input.frame.zone.dayOf(at);
  if (at instanceof Period) return at.firstDay;
  if (at instanceof Rational && at.isInteger()) return Day.of(at.approx, 1, 1);
  return undefined;
}

function wholeNumber(value: Value | undefined): number {
  return value?.is === 'known' && value.value instanceof Rational ? Math.trunc(value.value.approx) : 0;
}

function shift(day: Day, unit: Unit, count: number): Day {
  if (count === 0) return day;
  if (unit === 'day') return day.addDays(count);
  if (unit === 'week') return day.addDays(7 * count);
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[unit];
  return day.startOf(unit).addMonths(months * count);
}

/** `10-01`, or a month alone; 29 February falls on the 28th of a common year. */
function onMonthDay(inYear: Day, text: string): Day {
  const [month = 1, day = 1] = text.split('-').map(Number);
  return Day.of(inYear.year, 1, 1).addMonths(month - 1).addDays(day - 1);
}
