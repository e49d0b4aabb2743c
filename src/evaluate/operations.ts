import { compareValues, equalValues, type Order } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Period } from '../values/period.js';
import { FALSE, known, or, TRUE, type Truth, unknown } from '../values/truth.js';
import { point, reasonsOfAll, type Scalar, sameScalar, type Value } from '../values/value.js';
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

function isList(scalar: Scalar): scalar is readonly Scalar[] {
  return Array.isArray(scalar);
}

const equal: Operation = (left, right, world) => equalValues(left, right, world.frame);

const isIn: Operation = (left, right, world) => {
  if (right.is !== 'known') return unknown(reasonsOfAll([left, right]));
  const items = isList(right.value) ? right.value : [right.value];
  return or(items.map((item) => equalValues(left, point(item), world.frame)));
};

/** An equality in short form: a list on the right means one of it. */
const matches: Operation = (left, right, world) =>
  right.is === 'known' && isList(right.value) ? isIn(left, right, world) : equal(left, right, world);

/** A set that may still grow contains early and lacks late. */
const containsAll: Operation = (left, right) => {
  if (right.is !== 'known') return unknown(reasonsOfAll([left, right]));
  const wanted = isList(right.value) ? right.value : [right.value];
  const has = (set: Scalar | undefined): boolean =>
    set !== undefined && isList(set) && wanted.every((item) => set.some((there) => sameScalar(there, item)));
  if (left.is === 'known') return known(has(left.value));
  if (left.is === 'range') {
    if (has(left.low)) return TRUE;
    return left.high !== undefined && !has(left.high) ? FALSE : unknown(left.why);
  }
  const results = left.options.map(has);
  return results.every((result) => result)
    ? TRUE
    : results.some((result) => result)
      ? unknown(left.why)
      : FALSE;
};

const inside = pointwise((moment, span, world) => {
  if (span instanceof Period) {
    if (moment instanceof Day) return moment.n >= span.firstDay.n && moment.n <= span.lastDay.n;
    return moment instanceof Instant && moment.ms >= span.from.ms && moment.ms < span.until.ms;
  }
  const window = windowOf(span, world);
  return (
    window !== undefined && moment instanceof Instant && Number.isFinite(moment.ms) && window.isOpen(moment)
  );
});

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
