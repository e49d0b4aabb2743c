import { compareScalars, type Frame } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant, NEVER } from '../values/instant.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import {
  isNone,
  joinValues,
  NONE,
  point,
  range,
  reasonsOf,
  reasonsOfAll,
  type Scalar,
  type Value,
} from '../values/value.js';
import type { Derivation, DerivationInput, Population } from './derivation.js';

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

  constructor(side: -1 | 1, frame: Frame) {
    this.#side = side;
    this.#compare = comparison(frame);
  }

  /** Exact once no open value can win any more; absent values are skipped. */
  ofList(values: readonly Value[]): Value {
    const there = values.filter((value) => !isNone(value));
    const first = there[0];
    if (first === undefined) return NONE;
    if (there.length === 1) return first;
    if (there.every((value) => value.is === 'known'))
      return point(this.#best(there.map((value) => value.value)));
    const combined = this.#combine(there);
    if (combined !== undefined) return combined;
    const lows = there.map((value) => this.#end(value, -1));
    const highs = there.map((value) => this.#end(value, 1));
    return this.#between(this.#bestBound(lows, -1), this.#bestBound(highs, 1), reasonsOfAll(there));
  }

  /** Members that may not belong can only win; undefined for a population that is surely empty. */
  ofPopulation({ members, more }: Population): Value | undefined {
    const sure: Value[] = [];
    const possible: Value[] = [];
    let why: readonly Reason[] = more?.why ?? [];
    for (const member of members) {
      if (isFalse(member.sure) || isNone(member.value)) continue;
      (isTrue(member.sure) ? sure : possible).push(member.value);
      why = mergeReasons(why, mergeReasons(member.sure.why, reasonsOf(member.value)));
    }
    if (more !== undefined && more.after === undefined) possible.push(range(undefined, undefined, more.why));
    // What is still to come lies at or after the horizon, so it can be the first, and is not yet the last.
    else if (more?.after !== undefined && this.#side < 0) possible.push(range(more.after, NEVER, more.why));
    if (possible.length === 0) return sure.length === 0 ? undefined : this.ofList(sure);
    const all = this.ofList([...sure, ...possible]);
    const base = sure.length === 0 ? undefined : this.ofList(sure);
    const nearest = this.#end(all, this.#side);
    const farthest =
      base === undefined ? (this.#side < 0 ? NEVER : undefined) : this.#end(base, this.#side < 0 ? 1 : -1);
    if (base?.is === 'known' && nearest !== undefined && this.#compare(nearest, base.value) === 0)
      return base;
    return this.#side < 0 ? this.#between(nearest, farthest, why) : this.#between(farthest, nearest, why);
  }

  /** A few options against a few options stay options. */
  #combine(values: readonly Value[]): Value | undefined {
    let results: Scalar[] = [];
    for (const value of values) {
      if (value.is === 'range') return undefined;
      const options = value.is === 'known' ? [value.value] : value.options;
      results =
        results.length === 0 ? [...options] : results.flatMap((a) => options.map((b) => this.#best([a, b])));
      if (results.length > MOST_COMBINATIONS) return undefined;
    }
    return joinValues(results.map(point), reasonsOfAll(values));
  }

  #between(low: Scalar | undefined, high: Scalar | undefined, why: readonly Reason[]): Value {
    if (
      low !== undefined &&
      high !== undefined &&
      low.constructor === high.constructor &&
      this.#compare(low, high) === 0
    ) {
      return point(low);
    }
    return range(low, high, why);
  }

  #best(scalars: readonly Scalar[]): Scalar {
    return scalars.reduce((best, next) => (this.#compare(next, best) * this.#side > 0 ? next : best));
  }

  #end(value: Value, end: -1 | 1): Scalar | undefined {
    if (value.is === 'known') return value.value;
    if (value.is === 'range') return end < 0 ? value.low : value.high;
    return value.options.reduce((best, next) => (this.#compare(next, best) * end > 0 ? next : best));
  }

  /** An unbounded end wins on its own side and never on the other. */
  #bestBound(bounds: readonly (Scalar | undefined)[], end: -1 | 1): Scalar | undefined {
    if (end === this.#side && bounds.includes(undefined)) return undefined;
    const there = bounds.filter((bound) => bound !== undefined);
    return there.length === 0 ? undefined : this.#best(there);
  }
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
      const open = population.members.some((member) => !isFalse(member.sure) && !isNone(member.value));
      const nobodyKnows = population.more !== undefined && population.more.after === undefined;
      if (found === undefined || (!open && !nobodyKnows)) return otherwise;
      const sure = population.members.some((member) => isTrue(member.sure) && !isNone(member.value));
      return sure ? found : joinValues([found, otherwise], reasonsOf(found));
    },
  };
}

export const earliest = extremeOf('earliest', 'The first of several moments; absent ones are skipped.', -1);
export const latest = extremeOf('latest', 'The last of several moments; absent ones are skipped.', 1);
export const lowest = extremeOf('lowest', 'The smallest of several numbers.', -1);
export const highest = extremeOf('highest', 'The largest of several numbers.', 1);
