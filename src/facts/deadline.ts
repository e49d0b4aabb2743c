import { Day } from '../values/day.js';
import { Duration } from '../values/duration.js';
import { ALWAYS, Instant, NEVER } from '../values/instant.js';
import { isMoment, type Moment } from '../values/moment.js';
import type { ServiceWindow } from '../values/service-window.js';
import { mergeReasons } from '../values/truth.js';
import {
  anything,
  canBeNone,
  highest,
  isNone,
  joinValues,
  lowest,
  mapValue,
  NONE,
  orNone,
  point,
  range,
  reasonsOf,
  type Scalar,
  type Value,
} from '../values/value.js';
import type { Derivation, DerivationInput, FactContext } from './derivation.js';

export interface DeadlineSpec {
  readonly from: Value;
  readonly plus: readonly Value[];
  readonly minus: readonly Value[];
  readonly startsIn?: Value | undefined;
  readonly runsIn?: Value | undefined;
  readonly endsIn?: Value | undefined;
  readonly calendar?: string | undefined;
}

/**
 * The one derivation that adds durations. Days, working days, weeks, months and years give a day, months
 * clipped at the month's end; hours and minutes give an instant, elapsed over clock changes. An open start
 * gives a range, an unlimited term never, an unknown term any moment.
 */
export const deadline: Derivation = {
  syntax: {
    name: 'deadline',
    says: 'A moment plus or minus durations, in the right calendar and window.',
    takes: 'options',
    options: {
      from: 'name',
      plus: 'values',
      minus: 'values',
      startsIn: 'value',
      runsIn: 'value',
      endsIn: 'value',
      calendar: 'text',
    },
    required: ['from'],
  },
  compute: (input: DerivationInput): Value =>
    deadlineOf(
      {
        from: input.value('from') ?? NONE,
        plus: input.list('plus'),
        minus: input.list('minus'),
        startsIn: input.value('startsIn'),
        runsIn: input.value('runsIn'),
        endsIn: input.value('endsIn'),
        calendar: input.text('calendar'),
      },
      input,
    ),
};

export function deadlineOf(spec: DeadlineSpec, context: FactContext): Value {
  if (isNone(spec.from)) return NONE;
  let moment = spec.from;
  if (spec.startsIn !== undefined) {
    moment = overWindows(spec.startsIn, moment, context, (window, at) => window.nextOpening(at));
  }
  for (const length of spec.plus) moment = shift(moment, length, 1, spec, context);
  for (const length of spec.minus) moment = shift(moment, length, -1, spec, context);
  if (spec.endsIn !== undefined) {
    moment = overWindows(spec.endsIn, moment, context, (window, at) => window.nextClosing(at));
  }
  return moment;
}

/** Applies a window to a moment, for every window that it can be. */
function overWindows(
  windows: Value,
  moment: Value,
  context: FactContext,
  step: (window: ServiceWindow, at: Instant) => Instant,
): Value {
  const { zone } = context.frame;
  const options = windows.is === 'known' ? [windows.value] : windows.is === 'one-of' ? windows.options : [];
  if (options.length === 0) return anything(reasonsOf(windows));
  const results = options.map((option): Value => {
    const window = context.windowOf(option);
    if (window === undefined) return anything([{ because: 'missing', what: 'a service window' }]);
    return mapValue(moment, (at) => {
      if (at instanceof Instant) return point(Number.isFinite(at.ms) ? step(window, at) : at);
      return at instanceof Day ? point(step(window, zone.startOf(at))) : NONE;
    });
  });
  return joinValues(results, reasonsOf(windows));
}

function shift(moment: Value, length: Value, sign: 1 | -1, spec: DeadlineSpec, context: FactContext): Value {
  const by = (scalar: Scalar): Value => mapValue(moment, (at) => step(at, scalar, sign, spec, context));
  if (length.is === 'known') return by(length.value);
  if (length.is === 'one-of') return joinValues(length.options.map(by), length.why);
  const { low, high } = length;
  if (low === undefined || high === undefined) return anything(length.why);
  const [near, far] = sign > 0 ? [low, high] : [high, low];
  const first = lowest(by(near));
  const last = highest(by(far));
  const whole = range(first, last, mergeReasons(reasonsOf(moment), length.why));
  return canBeNone(moment) ? orNone(whole) : whole;
}

function step(at: Scalar, length: Scalar, sign: 1 | -1, spec: DeadlineSpec, context: FactContext): Value {
  if (!isMoment(at)) return NONE;
  if (length instanceof Instant && length.ms === Number.POSITIVE_INFINITY) {
    return point(sign > 0 ? NEVER : ALWAYS);
  }
  if (!(length instanceof Duration)) return anything([{ because: 'missing', what: 'a length of time' }]);
  if (at instanceof Instant && !Number.isFinite(at.ms)) return point(at);
  const { zone } = context.frame;
  const { ms } = length;
  if (ms !== undefined) return elapsed(at, ms * sign, spec, context);
  const day = at instanceof Day ? at : zone.dayOf(at);
  const count = length.amount * sign;
  if (length.unit === 'day') return point(day.addDays(count));
  if (length.unit === 'week') return point(day.addDays(count * 7));
  if (length.unit === 'month') return point(day.addMonths(count));
  if (length.unit === 'year') return point(day.addYears(count));
  const working = context.workingDays(spec.calendar);
  return point(sign > 0 ? working.add(day, length.amount) : working.subtract(day, length.amount));
}

/** Hours from a day start somewhere on that day, so they end anywhere in a day's length. */
function elapsed(at: Moment, ms: number, spec: DeadlineSpec, context: FactContext): Value {
  const { zone } = context.frame;
  const from = (start: Instant): Value => {
    if (spec.runsIn === undefined || ms < 0) return point(start.addMs(ms));
    return overWindows(spec.runsIn, point(start), context, (window, moment) => window.addElapsed(moment, ms));
  };
  if (at instanceof Instant) return from(at);
  const first = from(zone.startOf(at));
  const last = from(zone.endOf(at).addMs(-1));
  const why = [{ because: 'missing', what: 'the hour of the start', detail: at.toString() } as const];
  return range(
    first.is === 'known' ? first.value : undefined,
    last.is === 'known' ? last.value : undefined,
    why,
  );
}
