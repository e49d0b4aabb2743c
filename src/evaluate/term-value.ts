import type { TermValue } from '../agreement/term.js';
import { Day } from '../values/day.js';
import { Instant, NEVER } from '../values/instant.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { anything, isNone, joinValues, point, range, reasonsOf, type Value } from '../values/value.js';
import type { TermStretch } from './term-timeline.js';
import type { World } from './world.js';

/**
 * A term on a day: the contract's individual term if one is in force, else the chosen reading's, else the
 * agreement's, in the version that the contract has on that day. Two individual terms in force at once that differ give a missing value. An open day gives all
 * values that may be in force.
 */
export function termValue(world: World, id: string, day: Value, key: Value | undefined): Value {
  // What stands in no time reads the term as it holds at as-of.
  const [first, last] = daysOf(world, isNone(day) ? point(world.asOfDay) : day);
  const stretches = world.timelineOf(id).between(first, last);
  const [only] = stretches;
  if (only !== undefined && stretches.length === 1 && only.why.length === 0 && key === undefined)
    return plainValue(world, id, only);
  if (stretches.some(({ values }) => values === 'contradict')) return contradiction(id);
  const candidates = new Set(stretches.flatMap(({ values }) => (values === 'contradict' ? [] : values)));
  if (candidates.size === 0) return notInForce(id);
  if (key?.is === 'range') return anything(key.why);
  const keys = key === undefined ? [undefined] : key.is === 'known' ? [key.value] : key.options;
  const values = [...candidates].flatMap((candidate) =>
    keys.map((scalar) => {
      const entry = scalar === undefined ? undefined : String(scalar);
      world.uses?.addTerm(candidate, entry);
      return pointOf(world, candidate.value, id, entry);
    }),
  );
  const why = stretches.map((stretch) => stretch.why).reduce(mergeReasons, reasonsOf(day));
  return joinValues(values, mergeReasons(why, key === undefined ? [] : reasonsOf(key)));
}

function plainValue(world: World, id: string, stretch: TermStretch): Value {
  if (stretch.values === 'contradict') return contradiction(id);
  const [held] = stretch.values;
  if (held === undefined) return notInForce(id);
  world.uses?.addTerm(held, undefined);
  stretch.plain ??= pointOf(world, held.value, id, undefined);
  return stretch.plain;
}

function contradiction(id: string): Value {
  return anything([noTerm(id, 'two individual terms are in force')]);
}

function notInForce(id: string): Value {
  return anything([noTerm(id, 'no value is in force on that day')]);
}

function noTerm(id: string, detail: string): Reason {
  return { because: 'missing', what: `term ${id}`, detail };
}

/** The first and the last day that a moment may lie on, as numbers. */
function daysOf(world: World, value: Value): readonly [number, number] {
  const dayOf = (scalar: unknown, otherwise: number): number => {
    if (scalar instanceof Day) return scalar.n;
    return scalar instanceof Instant ? world.frame.zone.dayOf(scalar).n : otherwise;
  };
  if (value.is === 'known') {
    const day = dayOf(value.value, world.asOfDay.n);
    return [day, day];
  }
  if (value.is === 'range')
    return [dayOf(value.low, Number.NEGATIVE_INFINITY), dayOf(value.high, Number.POSITIVE_INFINITY)];
  const days = value.options.map((option) => dayOf(option, world.asOfDay.n));
  return [Math.min(...days), Math.max(...days)];
}

function pointOf(world: World, value: TermValue, id: string, key: string | undefined): Value {
  if (value.is === 'value') return point(value.value);
  if (value.is === 'unlimited') return point(NEVER);
  if (value.is === 'window') return point(world.windowFor(value.window));
  if (value.is === 'slots') return point([...value.slots.slots]);
  if (value.is === 'vague') {
    return range(value.from, value.to, [
      { because: 'judgement', what: `term ${id}`, detail: 'the text leaves the exact value to a person' },
    ]);
  }
  if (value.is === 'unknown') {
    return anything([{ because: 'judgement', what: `term ${id}`, detail: 'the agreement gives no value' }]);
  }
  const entry = key === undefined ? undefined : value.entries.get(key);
  return entry === undefined
    ? anything([noTerm(id, `it has no entry '${key ?? ''}'`)])
    : pointOf(world, entry, id, undefined);
}
