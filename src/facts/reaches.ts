import { Day } from '../values/day.js';
import { ALWAYS, type Instant, NEVER } from '../values/instant.js';
import { isMoment, type Moment } from '../values/moment.js';
import { Rational } from '../values/rational.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import {
  anything,
  highest,
  isNone,
  lowest,
  NONE,
  point,
  range,
  reasonsOf,
  type Scalar,
  sameScalar,
  type Value,
} from '../values/value.js';
import type { Zone } from '../values/zone.js';
import type { Derivation, DerivationInput, Population } from './derivation.js';
import { spansOf, wholeOf } from './number-span.js';
import { amountOf } from './total.js';

/**
 * The first moment at which a running total is there; a total of nothing is there from the start, and a later
 * refund does not undo it. What happens at the same moment counts together. Not yet there means at or after the
 * horizon, or never.
 */
export const reaches: Derivation = {
  syntax: {
    name: 'reaches',
    says: 'The first moment at which a running sum reaches a total.',
    takes: 'options',
    options: { sum: 'member-name', total: 'value' },
    required: ['of', 'by', 'total'],
    population: true,
  },
  compute(input: DerivationInput): Value {
    const population = input.population();
    const total = input.value('total');
    if (population === undefined || total === undefined || isNone(total)) return NONE;
    const { more } = population;
    const why = reasons(population, total);
    if (more !== undefined && more.after === undefined) return anything(why);
    const { zone } = input.frame;
    const target = wholeOf(spansOf(total) ?? [{ low: undefined, high: undefined }]);
    const soonest = target.low === undefined ? ALWAYS : reachedAt(population, 'most', target.low, zone);
    const first = more?.after !== undefined && isBefore(more.after, soonest, zone) ? more.after : soonest;
    const last = target.high === undefined ? NEVER : reachedAt(population, 'least', target.high, zone);
    return sameScalar(first, last) ? point(first) : range(first, last, why);
  },
};

function reasons({ members, more }: Population, total: Value): readonly Reason[] {
  let why = mergeReasons(reasonsOf(total), more?.why ?? []);
  for (const { sure, value, by = NONE } of members) {
    for (const part of [sure.why, reasonsOf(value), reasonsOf(by)]) why = mergeReasons(why, part);
  }
  return why;
}

/** An amount that comes in, or goes out, at a moment. Without an amount nobody knows how much. */
interface Step {
  readonly at: Moment;
  readonly amount: Rational | undefined;
}

type Side = 'most' | 'least';

/** The most that can be there the soonest: money comes in early and goes out late. Or the least, the other way. */
function stepsOf({ members, negative = false }: Population, side: Side): Step[] {
  return members.flatMap((member): Step[] => {
    const { by = NONE } = member;
    const span = amountOf(member, negative);
    if (span === undefined || isNone(by)) return [];
    const amount = side === 'most' ? span.high : span.low;
    const early = amount === undefined || amount.sign() > 0 === (side === 'most');
    return [{ at: early ? momentOf(lowest(by), ALWAYS) : momentOf(highest(by), NEVER), amount }];
  });
}

function momentOf(scalar: Scalar | undefined, otherwise: Instant): Moment {
  return isMoment(scalar) ? scalar : otherwise;
}

/** The first moment at whose end the running total is there; never, if it does not come. */
function reachedAt(population: Population, side: Side, total: Rational, zone: Zone): Moment {
  if (total.sign() <= 0) return ALWAYS;
  const placed = stepsOf(population, side).map((step) => ({ ...step, ms: positionOf(step.at, zone) }));
  placed.sort((a, b) => (a.ms < b.ms ? -1 : a.ms > b.ms ? 1 : 0));
  let running = Rational.ZERO;
  for (const [index, { at, amount, ms }] of placed.entries()) {
    // As much as anyone likes may have come in; or so much gone out that it never is there again.
    if (amount === undefined) return side === 'most' ? at : NEVER;
    running = running.add(amount);
    if (placed[index + 1]?.ms !== ms && running.compare(total) >= 0) return at;
  }
  return NEVER;
}

function isBefore(a: Moment, b: Moment, zone: Zone): boolean {
  return positionOf(a, zone) < positionOf(b, zone);
}

function positionOf(moment: Moment, zone: Zone): number {
  return moment instanceof Day ? zone.startOf(moment).ms : moment.ms;
}
