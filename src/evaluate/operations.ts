import { compareValues, equalValues, type Order } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Period } from '../values/period.js';
import { and, FALSE, isFalse, isTrue, known, or, TRUE, type Truth, unknown } from '../values/truth.js';
import { isScalars, point, reasonsOfAll, type Scalar, sameScalar, type Value } from '../values/value.js';
import type { Operator } from './language.js';
import type { World } from './world.js';

export type Operation = (left: Value, right: Value, world: Pick<World, 'frame'>) => Truth;

function ordered(order: Order): Operation {
  return (left, right, world) => compareValues(order, left, right, world.frame);
}

/** Applies a test to all pairs of points that two values can be. */
function pointwise(test: (left: Scalar, right: Scalar, world: Pick<World, 'frame'>) => boolean): Operation {
  return (left, right, world) => {
    const lefts = left.is === 'known' ? [left.value] : left.is === 'one-of' ? left.options : undefined;
    const rights = right.is === 'known' ? [right.value] : right.is === 'one-of' ? right.options : undefined;
    if (lefts === undefined || rights === undefined) return unknown(reasonsOfAll([left, right]));
    const results = lefts.flatMap((a) => rights.map((b) => test(a, b, world)));
    if (results.every((result) => result)) return TRUE;
    return results.some((result) => result) ? unknown(reasonsOfAll([left, right])) : FALSE;
  };
}

const equal: Operation = (left, right, world) => equalValues(left, right, world.frame);

const isIn: Operation = (left, right, { frame }) => {
  const all = [left, right];
  return eachOf(right, all, (list) => {
    const items = isScalars(list) ? list : [list];
    if (left.is === 'known' && typeof left.value === 'string' && items.includes(left.value)) return TRUE;
    const isOne = (value: Value): Truth => or(items.map((item) => equalValues(value, point(item), frame)));
    return left.is === 'range' ? isOne(left) : eachOf(left, all, (scalar) => isOne(point(scalar)));
  });
};

/** True or false where it is for every point that a value can be. */
function eachOf(value: Value, all: readonly Value[], test: (scalar: Scalar) => Truth): Truth {
  if (value.is === 'known') return test(value.value);
  if (value.is === 'range') return unknown(reasonsOfAll(all));
  const truths = value.options.map(test);
  if (truths.every(isTrue)) return TRUE;
  return truths.every(isFalse) ? FALSE : unknown(reasonsOfAll(all));
}

/** An equality in short form: a list on the right means one of it. */
const matches: Operation = (left, right, world) =>
  right.is === 'known' && isScalars(right.value) ? isIn(left, right, world) : equal(left, right, world);

/** A set that may still grow contains early and lacks late. */
const containsAll: Operation = (left, right) =>
  eachOf(right, [left, right], (wanted) => holdsAll(left, wanted));

function holdsAll(set: Value, wanted: Scalar): Truth {
  const items = isScalars(wanted) ? wanted : [wanted];
  const has = (scalar: Scalar | undefined): boolean =>
    scalar !== undefined &&
    isScalars(scalar) &&
    items.every((item) => scalar.some((there) => sameScalar(there, item)));
  if (set.is === 'known') return known(has(set.value));
  if (set.is === 'range') {
    if (has(set.low) && set.orNone !== true) return TRUE;
    return set.high !== undefined && !has(set.high) ? FALSE : unknown(set.why);
  }
  const results = set.options.map(has);
  if (results.every((result) => result)) return TRUE;
  return results.some((result) => result) ? unknown(set.why) : FALSE;
}

const pointInside = pointwise((moment, span, world) => {
  if (span instanceof Period) {
    if (moment instanceof Day) return moment.n >= span.firstDay.n && moment.n <= span.lastDay.n;
    return moment instanceof Instant && moment.ms >= span.from.ms && moment.ms < span.until.ms;
  }
  const window = windowOf(span, world);
  return (
    window !== undefined && moment instanceof Instant && Number.isFinite(moment.ms) && window.isOpen(moment)
  );
});

/** A moment that is still open is inside a period, or outside, where all that it can be is. */
const inside: Operation = (moment, span, world) => {
  const period = span.is === 'known' && span.value instanceof Period ? span.value : undefined;
  if (period === undefined || moment.is !== 'range') return pointInside(moment, span, world);
  return and([
    compareValues('at-least', moment, point(period.from), world.frame),
    compareValues('less', moment, point(period.until), world.frame),
  ]);
};

function windowOf(span: Scalar, world: Pick<World, 'frame'>): ReturnType<World['windowOf']> {
  return 'windowOf' in world ? (world as World).windowOf(span) : undefined;
}

/** The thirteen operators, and the equality in short form. */
export const OPERATIONS: Readonly<Record<Operator | 'matches', Operation>> = {
  equal,
  matches,
  in: isIn,
  contains: containsAll,
  containsAll,
  atMost: ordered('at-most'),
  atLeast: ordered('at-least'),
  lessThan: ordered('less'),
  greaterThan: ordered('greater'),
  onOrBefore: ordered('at-most'),
  onOrAfter: ordered('at-least'),
  before: ordered('less'),
  after: ordered('greater'),
  inside,
};
