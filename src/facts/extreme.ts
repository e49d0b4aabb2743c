import { compareScalars, type Frame } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant, NEVER } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { isFalse, isTrue, type Reason } from '../values/truth.js';
import {
  anything,
  canBeNone,
  isNone,
  joinValues,
  NONE,
  None,
  orNone,
  point,
  range,
  reasonsOf,
  reasonsOfAll,
  type Scalar,
  sameScalar,
  type Value,
  withoutNone,
} from '../values/value.js';
import type { Derivation, DerivationInput, More, Population } from './derivation.js';

/** Compares two points; a day equals every instant on it, yet as a limit it ends after them. */
type Compare = (a: Scalar, b: Scalar) => number;

function comparison({ zone }: Frame): Compare {
  return (a, b) => {
    const order = compareScalars(a, b, zone) ?? 0;
    if (order !== 0) return order;
    if (a instanceof Instant && b instanceof Day) return -1;
    return a instanceof Day && b instanceof Instant ? 1 : 0;
  };
}

const MOST_COMBINATIONS = 64;

/** `side` is -1 for the first or smallest, 1 for the last or largest. */
class Extreme {
  readonly #compare: Compare;
  readonly #side: -1 | 1;
  readonly #asOf: Instant;
  readonly #dayOf: (instant: Instant) => Day;

  constructor(side: -1 | 1, frame: Frame) {
    this.#side = side;
    this.#asOf = frame.asOf;
    this.#dayOf = (instant) => frame.zone.dayOf(instant);
    this.#compare = comparison(frame);
  }

  /** Exact once no open value can win any more; absent values are skipped. */
  ofList(values: readonly Value[]): Value {
    const there = values.filter((value) => !isNone(value));
    const [first] = there;
    if (first === undefined) return NONE;
    if (there.length === 1) return first;
    const combined = this.#combine(there);
    if (combined !== undefined) return combined;
    const why = reasonsOfAll(there);
    const nearest = this.#outermost(there.map((value) => this.#end(value, this.#side)));
    // What may be none cannot be relied on to hold the others off.
    const sure = there.filter((value) => !canBeNone(value));
    const farthest = this.#innermost(
      (sure.length === 0 ? there : sure).map((value) => this.#end(value, -this.#side)),
    );
    const whole = this.#between(nearest, farthest, why);
    return sure.length === 0 ? orNone(whole) : whole;
  }

  /** Members that may not belong can only win; undefined for a population that is surely empty. */
  ofPopulation({ members, more }: Population): Value | undefined {
    const values: Value[] = [];
    for (const { sure, value } of members) {
      if (isFalse(sure) || isNone(value)) continue;
      values.push(isTrue(sure) ? value : optional(value, sure.why));
    }
    const unseen = more === undefined ? undefined : this.#unseen(more, values);
    if (unseen !== undefined) values.push(unseen);
    return values.length === 0 ? undefined : this.ofList(values);
  }

  /**
   * Members nobody has seen: any value at all; but moments still to come lie at or after the horizon, so that
   * one of them can be the first, and is not yet the last. Where the source stops early, one may be there already.
   */
  #unseen({ why, after }: More, values: readonly Value[]): Value | undefined {
    if (after === undefined || values.some(isNumber)) return orNone(anything(why));
    // Where the moments are days, so are those still to come: the first of today is no earlier than today.
    if (this.#side < 0)
      return range(values.length > 0 && values.every(isDay) ? this.#dayOf(after) : after, NEVER, why);
    return after.ms < this.#asOf.ms ? orNone(range(after, this.#asOf, why)) : undefined;
  }

  /** A few options against a few options stay options. */
  #combine(values: readonly Value[]): Value | undefined {
    let results: readonly Scalar[] = [None.VALUE];
    for (const value of values) {
      if (value.is === 'range') return undefined;
      const options = value.is === 'known' ? [value.value] : value.options;
      results = unique(results.flatMap((a) => options.map((b) => this.#best(a, b))));
      if (results.length > MOST_COMBINATIONS) return undefined;
    }
    return joinValues(results.map(point), reasonsOfAll(values));
  }

  #best(a: Scalar, b: Scalar): Scalar {
    if (a === None.VALUE) return b;
    return b !== None.VALUE && this.#compare(b, a) * this.#side > 0 ? b : a;
  }

  #end(value: Value, end: number): Scalar | undefined {
    if (value.is === 'known') return value.value;
    if (value.is === 'range') return end < 0 ? value.low : value.high;
    const there = value.options.filter((option) => option !== None.VALUE);
    return there.reduce((best, next) => (this.#compare(next, best) * end > 0 ? next : best));
  }

  /** On its own side an unbounded end wins. */
  #outermost(bounds: readonly (Scalar | undefined)[]): Scalar | undefined {
    return bounds.includes(undefined) ? undefined : this.#innermost(bounds);
  }

  /** On the other side it never does. */
  #innermost(bounds: readonly (Scalar | undefined)[]): Scalar | undefined {
    const there = bounds.filter((bound) => bound !== undefined);
    return there.length === 0 ? undefined : there.reduce((a, b) => this.#best(a, b));
  }

  #between(nearest: Scalar | undefined, farthest: Scalar | undefined, why: readonly Reason[]): Value {
    if (nearest !== undefined && farthest !== undefined && sameScalar(nearest, farthest))
      return point(nearest);
    return this.#side < 0 ? range(nearest, farthest, why) : range(farthest, nearest, why);
  }
}

function isDay(value: Value): boolean {
  return value.is === 'known' && value.value instanceof Day;
}

function isNumber(value: Value): boolean {
  const scalars =
    value.is === 'known' ? [value.value] : value.is === 'range' ? [value.low, value.high] : value.options;
  return scalars.some((scalar) => scalar instanceof Rational);
}

/** The value of a member that may not belong. */
function optional(value: Value, why: readonly Reason[]): Value {
  return joinValues([value, NONE], why);
}

function unique(scalars: readonly Scalar[]): Scalar[] {
  return scalars.filter((scalar, index) => scalars.findIndex((other) => sameScalar(other, scalar)) === index);
}

function extremeOf(name: string, says: string, side: -1 | 1): Derivation {
  return {
    syntax: { name, says, takes: 'list-or-population', options: {}, required: [], population: true },
    compute(input: DerivationInput): Value {
      const extreme = new Extreme(side, input.frame);
      const population = input.population();
      if (population === undefined) return extreme.ofList(input.list('values'));
      const found = extreme.ofPopulation(population);
      const otherwise = input.otherwise();
      if (otherwise === undefined) return found ?? NONE;
      const { members, more } = population;
      // While the first may still come there is none yet; where nobody can see, there may be one.
      const settled =
        more === undefined || (more.after !== undefined && more.after.ms >= input.frame.asOf.ms);
      const open = members.some((member) => !isFalse(member.sure) && !isNone(member.value));
      if (found === undefined || (!open && settled)) return otherwise;
      const sure = members.some((member) => isTrue(member.sure) && !canBeNone(member.value));
      return sure ? found : joinValues([withoutNone(found), otherwise], reasonsOf(found));
    },
  };
}

export const earliest = extremeOf('earliest', 'The first of several moments; absent ones are skipped.', -1);
export const latest = extremeOf('latest', 'The last of several moments; absent ones are skipped.', 1);
export const lowest = extremeOf('lowest', 'The smallest of several numbers.', -1);
export const highest = extremeOf('highest', 'The largest of several numbers.', 1);
