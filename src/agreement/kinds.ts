import type { FieldSpec } from '../source/field.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Scalar } from '../values/value.js';
import type { Agreement } from './agreement.js';
import type { Expression } from './expression.js';
import { NUMBER_UNITS } from './term.js';
import { membersOf, type Surroundings } from './walk.js';
import { type NamedIn, WordTypes } from './word-types.js';

/** What kind of value an expression has. `moment` is a day or an instant, whichever comes out. */
export type Kind = 'number' | 'duration' | 'day' | 'instant' | 'moment' | 'text' | 'boolean';

const FIELD_KINDS: Readonly<Partial<Record<FieldSpec['is'], Kind>>> = {
  text: 'text',
  integer: 'number',
  number: 'number',
  money: 'number',
  boolean: 'boolean',
  day: 'day',
  month: 'day',
  instant: 'instant',
};

const DAY_UNITS = ['days', 'working-days', 'weeks', 'months', 'years'];
const HOUR_UNITS = ['seconds', 'minutes', 'hours'];
const COUNTING = ['count', 'sum', 'calculate', 'covered', 'uncovered'];

/** Facts that lead on to facts this often are taken as unknown, so that a circle ends. */
const MAX_STEPS = 12;

/**
 * Works out kinds as far as the words of an agreement tell them: undefined where they do not. It only ever
 * says a kind that is certain, so that a problem based on it is one.
 */
export class Kinds {
  readonly #agreement: Agreement;
  readonly #types: WordTypes;

  constructor(agreement: Agreement) {
    this.#agreement = agreement;
    this.#types = new WordTypes(agreement);
  }

  of(expression: Expression, around: Surroundings, steps = 0): Kind | undefined {
    if (steps > MAX_STEPS) return undefined;
    const next = (part: Expression): Kind | undefined => this.of(part, around, steps + 1);
    if (expression.is === 'literal') return kindOfScalar(expression.value);
    if (expression.is === 'as-of') return 'instant';
    if (expression.is === 'condition') return 'boolean';
    if (expression.is === 'term') return kindOfUnit(this.unitOf(expression));
    if (expression.is === 'reading') return same([...expression.choices.values()].map(next));
    if (expression.is === 'fact') return this.#named(expression.path, around, steps);
    if (expression.is !== 'derived') return undefined;
    return this.#derived(expression, around, steps);
  }

  /** The unit of a term, or of its entry where it is a map. */
  unitOf(expression: Expression): string | undefined {
    if (expression.is !== 'term') return undefined;
    const term = this.#agreement.terms.get(expression.term);
    return term?.unit === 'map' ? term.of : term?.unit;
  }

  isHours(expression: Expression): boolean {
    return HOUR_UNITS.includes(this.unitOf(expression) ?? '');
  }

  #named(path: readonly string[], around: Surroundings, steps: number): Kind | undefined {
    const found: NamedIn | undefined = this.#types.resolve(path, around);
    if (found === undefined) return undefined;
    if ('kind' in found) return found.kind;
    if ('field' in found) return FIELD_KINDS[found.field.is];
    return this.of(found.fact.value, found.around, steps + 1);
  }

  #derived(
    { derivation, options }: Extract<Expression, { is: 'derived' }>,
    around: Surroundings,
    steps: number,
  ): Kind | undefined {
    const kind = (part: Expression | undefined, where = around): Kind | undefined =>
      part === undefined ? undefined : this.of(part, where, steps + 1);
    if (COUNTING.includes(derivation)) return 'number';
    if (derivation === 'reaches') return 'moment';
    if (derivation === 'verdictOf') return 'boolean';
    if (derivation === 'choose') return same(options.branches.map(({ value }) => kind(value)));
    if (derivation === 'deadline') return this.#deadline(options.values, kind(options.values.get('from')));
    const { population } = options;
    if (
      population === undefined ||
      !['earliest', 'latest', 'lowest', 'highest', 'valueAt'].includes(derivation)
    ) {
      return undefined;
    }
    if (population.otherwise !== undefined) return undefined;
    return kind(population.take, membersOf(population, around));
  }

  #deadline(values: ReadonlyMap<string, Expression>, from: Kind | undefined): Kind {
    const lengths = ['plus', 'minus'].flatMap((option) => itemsOf(values.get(option)));
    const units = lengths.map((length) => this.unitOf(length) ?? '');
    const windows = values.has('startsIn') || values.has('endsIn');
    if (units.length > 0 && units.every((unit) => DAY_UNITS.includes(unit)) && !windows) return 'day';
    if (units.length === 0 && !windows && from !== undefined) return from;
    return 'moment';
  }
}

export function isMoment(kind: Kind | undefined): boolean {
  return kind === 'day' || kind === 'instant' || kind === 'moment';
}

/** The items of a list, or the one value. */
export function itemsOf(expression: Expression | undefined): readonly Expression[] {
  if (expression === undefined) return [];
  return expression.is === 'list' ? expression.items : [expression];
}

function kindOfScalar(scalar: Scalar): Kind | undefined {
  if (typeof scalar === 'boolean') return 'boolean';
  if (typeof scalar === 'string') return 'text';
  if (scalar instanceof Rational) return 'number';
  if (scalar instanceof Day) return 'day';
  return scalar instanceof Instant ? 'instant' : undefined;
}

function kindOfUnit(unit: string | undefined): Kind | undefined {
  if (unit === undefined) return undefined;
  if (DAY_UNITS.includes(unit) || HOUR_UNITS.includes(unit)) return 'duration';
  if (NUMBER_UNITS.includes(unit)) return 'number';
  return unit === 'text' ? 'text' : undefined;
}

function same(kinds: readonly (Kind | undefined)[]): Kind | undefined {
  const [first] = kinds;
  return kinds.every((kind) => kind === first) ? first : undefined;
}
