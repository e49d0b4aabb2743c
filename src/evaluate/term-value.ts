import type { DatedTermValue, TermValue } from '../agreement/term.js';
import { type KeptVersion, termsDay } from '../agreement/version.js';
import { Day } from '../values/day.js';
import { Instant, NEVER } from '../values/instant.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { anything, isNone, joinValues, point, range, reasonsOf, type Value } from '../values/value.js';
import type { World } from './world.js';

/**
 * A term on a day: the contract's individual term if one is in force, else the chosen reading's, else the
 * agreement's, in the version that the contract has on that day. Two individual terms in force at once that differ give a missing value. An open day gives all
 * values that may be in force.
 */
export function termValue(world: World, id: string, day: Value, key: Value | undefined): Value {
  // What stands in no time reads the term as it holds at as-of.
  const [first, last] = daysOf(world, isNone(day) ? point(world.asOfDay) : day);
  const candidates = inForce(world, id, first, last);
  if (candidates === 'contradict') return anything([noTerm(id, 'two individual terms are in force')]);
  if (candidates.length === 0) return anything([noTerm(id, 'no value is in force on that day')]);
  if (key?.is === 'range') return anything(key.why);
  const keys = key === undefined ? [undefined] : key.is === 'known' ? [key.value] : key.options;
  const values = candidates.flatMap((candidate) =>
    keys.map((scalar) => {
      const entry = scalar === undefined ? undefined : String(scalar);
      world.uses?.addTerm(candidate, entry);
      return pointOf(world, candidate.value, id, entry);
    }),
  );
  return joinValues(values, mergeReasons(reasonsOf(day), key === undefined ? [] : reasonsOf(key)));
}

function noTerm(id: string, detail: string): Reason {
  return { because: 'missing', what: `term ${id}`, detail };
}

function daysOf(world: World, value: Value): readonly [Day, Day] {
  const dayOf = (scalar: unknown, otherwise: number): Day => {
    if (scalar instanceof Day) return scalar;
    if (scalar instanceof Instant) return world.frame.zone.dayOf(scalar);
    return new Day(otherwise);
  };
  if (value.is === 'known') {
    const day = dayOf(value.value, world.asOfDay.n);
    return [day, day];
  }
  if (value.is === 'range')
    return [dayOf(value.low, Number.NEGATIVE_INFINITY), dayOf(value.high, Number.POSITIVE_INFINITY)];
  const days = value.options.map((option) => dayOf(option, world.asOfDay.n).n);
  return [new Day(Math.min(...days)), new Day(Math.max(...days))];
}

/** The values that hold on any day from `first` to `last`, each once. */
function inForce(world: World, id: string, first: Day, last: Day): readonly DatedTermValue[] | 'contradict' {
  const individual = world.contract.terms.filter((term) => term.term === id);
  const base = world.program.readingTerm(world, id) ?? world.agreement.terms.get(id)?.values ?? [];
  const { keeps } = world.contract;
  if (first.n === last.n) return onDay(individual, base, first, keeps);
  const changes = new Set<number>([first.n]);
  for (const { from, through } of [...individual, ...base]) {
    if (from.n > first.n && from.n <= last.n) changes.add(from.n);
    if (through !== undefined && through.n >= first.n && through.n < last.n) changes.add(through.n + 1);
  }
  for (const { from, through } of keeps) {
    if (from.n > first.n && from.n <= last.n) changes.add(from.n);
    if (through.n >= first.n && through.n < last.n) changes.add(through.n + 1);
  }
  const found = new Set<DatedTermValue>();
  for (const n of [...changes].sort((a, b) => a - b)) {
    const values = onDay(individual, base, new Day(n), keeps);
    if (values === 'contradict') return values;
    for (const value of values) found.add(value);
  }
  return [...found];
}

function onDay(
  individual: readonly DatedTermValue[],
  base: readonly DatedTermValue[],
  day: Day,
  keeps: readonly KeptVersion[],
): readonly DatedTermValue[] | 'contradict' {
  const own = individual.filter(
    ({ from, through }) => from.n <= day.n && (through === undefined || day.n <= through.n),
  );
  const [first, ...others] = own;
  if (first !== undefined) return others.some((other) => other.text !== first.text) ? 'contradict' : [first];
  const at = termsDay(keeps, day).n;
  let latest: DatedTermValue | undefined;
  for (const value of base)
    if (value.from.n <= at && (latest === undefined || value.from.n >= latest.from.n)) latest = value;
  return latest === undefined ? [] : [latest];
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
