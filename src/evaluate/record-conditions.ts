import { isNumeric } from '../source/field.js';
import type { Truth } from '../values/truth.js';
import { point, type Value } from '../values/value.js';
import type { Condition, Expression } from './language.js';
import { OPERATIONS } from './operations.js';
import { type LiteralPlace, literalPlace } from './plain-literal.js';
import { type Columns, itemsOf, nameOf } from './record-columns.js';

/** Kleene's truth as a small number. */
export type Ternary = 0 | 1 | 2;
export const FAILS = 0;
export const HOLDS = 1;
export const OPEN = 2;

export type RowTest<Row> = (row: Row) => Ternary;

type Atom = Extract<Condition, { is: 'atom' }>;

/**
 * Compiles a condition over plain fields (see `plainFields`) to a closure over numbers. It says what the general
 * evaluator says: numbers decide where they certainly can, the operators of the language everywhere else.
 */
export function compileRowTest<Row>(condition: Condition, columns: Columns<Row>): RowTest<Row> {
  if (condition.is === 'not') return negation(compileRowTest(condition.part, columns));
  if (condition.is === 'atom') return atomTest(condition, columns);
  const parts = condition.parts.map((part) => compileRowTest(part, columns));
  return condition.is === 'all' ? joined(parts, FAILS, HOLDS) : joined(parts, HOLDS, FAILS);
}

function negation<Row>(part: RowTest<Row>): RowTest<Row> {
  return (row) => {
    const truth = part(row);
    return truth === OPEN ? OPEN : truth === HOLDS ? FAILS : HOLDS;
  };
}

/** The first part that is `decisive` decides; else an open one leaves it open; else `otherwise`. */
function joined<Row>(parts: readonly RowTest<Row>[], decisive: Ternary, otherwise: Ternary): RowTest<Row> {
  return (row) => {
    let outcome: Ternary = otherwise;
    for (const part of parts) {
      const truth = part(row);
      if (truth === decisive) return decisive;
      if (truth === OPEN) outcome = OPEN;
    }
    return outcome;
  };
}

/** What a comparison says below, above and at its literal. */
export type Outcomes = readonly [below: Ternary, above: Ternary, same: Ternary];

const ORDERS: Readonly<Partial<Record<Atom['operator'], Outcomes>>> = {
  atMost: [HOLDS, FAILS, HOLDS],
  onOrBefore: [HOLDS, FAILS, HOLDS],
  lessThan: [HOLDS, FAILS, FAILS],
  before: [HOLDS, FAILS, FAILS],
  atLeast: [FAILS, HOLDS, HOLDS],
  onOrAfter: [FAILS, HOLDS, HOLDS],
  greaterThan: [FAILS, HOLDS, FAILS],
  after: [FAILS, HOLDS, FAILS],
};
const EQUAL: Outcomes = [FAILS, FAILS, HOLDS];

/** An atom as comparisons of one column with literals, of which one has to hold. */
export interface AtomPlaces {
  readonly place: number;
  readonly outcomes: Outcomes;
  readonly literals: readonly LiteralPlace[];
}

/** Undefined where an atom is not for numbers to decide. */
export function placesOf<Row>(atom: Atom, columns: Columns<Row>): AtomPlaces | undefined {
  const name = nameOf(atom.left);
  const place = columns.fields.findIndex(({ spec }) => spec.name === name);
  const field = columns.fields[place];
  if (field === undefined || atom.right.is !== 'literal') return undefined;
  const { spec, texts } = field;
  const literal = atom.right.value;
  const isOneOf = atom.operator === 'in' || (atom.short && Array.isArray(literal));
  const ordered = spec.is === 'text' || spec.is === 'boolean' ? undefined : ORDERS[atom.operator];
  const outcomes = isOneOf || atom.operator === 'equal' ? EQUAL : ordered;
  if (outcomes === undefined) return undefined;
  const literals = (isOneOf ? itemsOf(literal) : [literal]).map((item) =>
    literalPlace(spec, item, texts, columns.zone),
  );
  if (!literals.every((item) => item !== undefined)) return undefined;
  const isRounded = isNumeric(spec);
  const trusted = columns.doublesTell || !isRounded;
  return { place, outcomes, literals: literals.map((item) => ({ ...item, exact: item.exact && trusted })) };
}

function atomTest<Row>(atom: Atom, columns: Columns<Row>): RowTest<Row> {
  const slow = exactTest(atom, columns);
  const places = placesOf(atom, columns);
  if (places === undefined) return slow;
  const { place, outcomes, literals } = places;
  const parts = literals.map((literal) => comparison(columns.values, place, outcomes, literal, slow));
  return parts[0] !== undefined && parts.length === 1 ? parts[0] : joined(parts, HOLDS, FAILS);
}

/** Two doubles that differ decide; equal ones only where they tell values apart. NaN compares with nothing. */
function comparison<Row>(
  values: Float64Array,
  place: number,
  [below, above, same]: Outcomes,
  { low, high, exact }: LiteralPlace,
  slow: RowTest<Row>,
): RowTest<Row> {
  return (row) => {
    const value = values[place] as number;
    if (value < low) return below;
    if (value > high) return above;
    return exact && value === low ? same : slow(row);
  };
}

/** The atom as the general evaluator computes it. */
function exactTest<Row>(atom: Atom, columns: Columns<Row>): RowTest<Row> {
  const operation = atom.short ? OPERATIONS.matches : OPERATIONS[atom.operator];
  const left = nameOf(atom.left) ?? '';
  const right = sideOf(atom.right, columns);
  return (row) => ternary(operation(columns.exact(row, left), right(row), columns.world(row)));
}

function sideOf<Row>(expression: Expression, columns: Columns<Row>): (row: Row) => Value {
  if (expression.is === 'literal') {
    const value = point(expression.value);
    return () => value;
  }
  const name = nameOf(expression) ?? '';
  return (row) => columns.exact(row, name);
}

function ternary(truth: Truth): Ternary {
  if (truth.canBeTrue) return truth.canBeFalse ? OPEN : HOLDS;
  return FAILS;
}
