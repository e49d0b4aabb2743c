import type { Position } from '../source/position.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { FALSE, not, TRUE } from '../values/truth.js';
import { point, type Value } from '../values/value.js';
import type { Operator, PlaceOf } from './language.js';
import { OPERATIONS, type Operation } from './operations.js';
import type { Compute, Test } from './scope.js';

/** One small change of an agreement's rules that some worked case should notice. */
export interface Mutant {
  readonly at: Position;
  /** What was changed: `'atMost' became 'lessThan'`. */
  readonly what: string;
}

/** The boundary the other way, and the whole comparison the other way. */
const FLIPS: Readonly<Partial<Record<Operator, readonly Operator[]>>> = {
  atMost: ['lessThan', 'atLeast'],
  atLeast: ['greaterThan', 'atMost'],
  lessThan: ['atMost', 'greaterThan'],
  greaterThan: ['atLeast', 'lessThan'],
  onOrBefore: ['before', 'onOrAfter'],
  onOrAfter: ['after', 'onOrBefore'],
  before: ['onOrBefore', 'after'],
  after: ['onOrAfter', 'before'],
};

/**
 * The mutants of a program's conditions. They are compiled into it beside what is written, and switched on one at a
 * time, so that an agreement of thousands is compiled once. Knows which of them a run passed, and which terms and
 * readings it looked up, for only such a run can notice a change of them.
 *
 * Of a term or a reading that no rule can read no mutant is made: no worked case could notice it. Invoices may be made
 * from it; whether anything reads it at all is asked by `servanda lint`.
 */
export class Mutants {
  readonly list: Mutant[] = [];
  readonly #ids = new WeakMap<object, Map<string, number>>();
  #active = -1;
  #passed = new Set<number | string>();
  readonly #readable = new Set<string>();

  /** Runs with the mutant at an index of `list`; -1 for none. */
  switchTo(index: number): void {
    this.#active = index;
  }

  /** What was passed since the last call: indices of `list`, and names of terms and readings. */
  takePassed(): ReadonlySet<number | string> {
    const passed = this.#passed;
    this.#passed = new Set();
    return passed;
  }

  /** Notes, while rules are compiled, that one reads a term or a reading. */
  addReadable(name: string): void {
    this.#readable.add(name);
  }

  /** Whether a rule can read a term or a reading. */
  isReadable(name: string): boolean {
    return this.#readable.has(name);
  }

  /** Notes that a term or a reading is looked up. */
  note(name: string): void {
    this.#passed.add(name);
  }

  /** A condition that may be left out: it is true then where all must be, and false where any may. */
  droppable(condition: object, at: PlaceOf, place: 'all' | 'any', test: Test): Test {
    const id = this.#idOf(condition, 'left out this condition', at);
    const neutral = place === 'all' ? TRUE : FALSE;
    return (scope) => {
      this.#passed.add(id);
      return this.#active === id ? neutral : test(scope);
    };
  }

  /** A comparison that may be another one. */
  comparison(
    condition: object,
    at: PlaceOf,
    operator: Operator | 'matches',
    operation: Operation,
  ): Operation {
    const flips = operator === 'matches' ? undefined : FLIPS[operator];
    const others =
      flips?.map((other) => [`'${operator}' became '${other}'`, OPERATIONS[other]] as const) ??
      ([['the comparison was turned round', (l, r, world) => not(operation(l, r, world))]] as const);
    const byId = new Map<number, Operation>();
    for (const [what, other] of others) byId.set(this.#idOf(condition, what, at), other);
    return (left, right, world) => {
      for (const id of byId.keys()) this.#passed.add(id);
      return (byId.get(this.#active) ?? operation)(left, right, world);
    };
  }

  /** A limit that is a moment of its own: a day or a minute earlier, or later. */
  moved(expression: object, at: PlaceOf, compute: Compute): Compute {
    const earlier = this.#idOf(expression, 'the limit a day or a minute earlier', at);
    const later = this.#idOf(expression, 'the limit a day or a minute later', at);
    return (scope) => {
      this.#passed.add(earlier).add(later);
      const value = compute(scope);
      if (this.#active !== earlier && this.#active !== later) return value;
      return moveValue(value, this.#active === earlier ? -1 : 1);
    };
  }

  #idOf(key: object, what: string, at: PlaceOf): number {
    const ids = this.#ids.get(key) ?? new Map<string, number>();
    this.#ids.set(key, ids);
    const known = ids.get(what);
    if (known !== undefined) return known;
    const id = this.list.length;
    ids.set(what, id);
    this.list.push({ at: at(), what });
    return id;
  }
}

const MINUTE_MS = 60_000;

function moveValue(value: Value, sign: -1 | 1): Value {
  if (value.is !== 'known') return value;
  if (value.value instanceof Day) return point(value.value.addDays(sign));
  return value.value instanceof Instant ? point(value.value.addMs(sign * MINUTE_MS)) : value;
}
