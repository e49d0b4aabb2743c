import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Period } from '../values/period.js';
import { Rational } from '../values/rational.js';
import {
  anything,
  isNone,
  joinValues,
  mapValue,
  NONE,
  None,
  point,
  type Scalar,
  type Value,
} from '../values/value.js';
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
    const shift = input.value('shift') ?? point(Rational.ZERO);
    const monthDay = input.value('monthDay') ?? NONE;
    const edge = input.text('edge');
    for (const unit of UNITS) {
      const moment = input.value(unit);
      if (moment === undefined) continue;
      if (isNone(moment)) return NONE;
      return forEach(shift, (by) =>
        forEach(monthDay, (day) => mapValue(moment, (at) => snap(at, { unit, by, day, edge }, input))),
      );
    }
    return NONE;
  },
};

/** Over all points of a value; one that is not known leaves everything open. */
function forEach(value: Value, compute: (scalar: Scalar) => Value): Value {
  if (value.is === 'known') return compute(value.value);
  return value.is === 'range' ? anything(value.why) : joinValues(value.options.map(compute), value.why);
}

interface Snap {
  readonly unit: Unit;
  readonly by: Scalar;
  readonly day: Scalar;
  readonly edge: string | undefined;
}

function snap(at: Scalar, { unit, by, day: monthDay, edge }: Snap, input: DerivationInput): Value {
  const { zone } = input.frame;
  if (at instanceof Instant && !Number.isFinite(at.ms)) return point(at);
  if (at === None.VALUE) return NONE;
  const day = dayOf(at, input);
  if (day === undefined || !(by instanceof Rational)) {
    return anything([{ because: 'missing', what: `a ${unit} of the calendar` }]);
  }
  const period = Period.holding(unit, shift(day, unit, Math.trunc(by.approx)), zone);
  if (monthDay !== None.VALUE) return point(onMonthDay(period.firstDay, String(monthDay)));
  if (edge === 'start') return point(period.firstDay);
  return edge === 'end' ? point(period.lastDay) : point(period);
}

/** A year may be given as a number. */
function dayOf(at: Scalar, input: DerivationInput): Day | undefined {
  if (at instanceof Day) return at;
  if (at instanceof Instant) return input.frame.zone.dayOf(at);
  if (at instanceof Period) return at.firstDay;
  return at instanceof Rational ? Day.parse(`${at.toString().padStart(4, '0')}-01-01`) : undefined;
}

function shift(day: Day, unit: Unit, count: number): Day {
  if (count === 0) return day;
  if (unit === 'day') return day.addDays(count);
  if (unit === 'week') return day.addDays(7 * count);
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[unit];
  return day.startOf(unit).addMonths(months * count);
}

/** `10-01`, or a month alone; a day past the month's end, such as 29 February, falls on its last day. */
function onMonthDay(inYear: Day, text: string): Day {
  const [month = 1, day = 1] = text.split('-').map(Number);
  const first = Day.of(inYear.year, 1, 1).addMonths(month - 1);
  return first.addDays(Math.min(day, first.endOf('month').day) - 1);
}
