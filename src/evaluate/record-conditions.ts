import type { Truth } from '../values/truth.js';
import { point, type Scalar, type Value } from '../values/value.js';
import type { Condition, Expression } from './language.js';
import { OPERATIONS } from './operations.js';
import { type LiteralPlace, literalPlace } from './plain-literal.js';
import { type Columns, itemsOf, nameOf } from './record-columns.js';

/** Kleene's truth as a small number. */
export type Ternary = 0 | 1 | 2;
export const FAILS: Ternary = 0;
export const HOLDS: Ternary = 1;
export const OPEN: Ternary = 2;

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
    let outcome = otherwise;
    for (const part of parts) {
      const truth = part(row);
      if (truth === decisive) return decisive;
      if (truth === OPEN) outcome = OPEN;
    }
    return outcome;
  };
}

/** What a comparison says below, above and at its literal. */
type Outcomes = readonly [below: Ternary, above: Ternary, same: Ternary];

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

function atomTest<Row>(atom: Atom, columns: Columns<Row>): RowTest<Row> {
  const slow = exactTest(atom, columns);
  const name = nameOf(atom.left);
  const place = columns.fields.findIndex(({ spec }) => spec.name === name);
  const field = columns.fields[place];
  if (field === undefined || atom.right.is !== 'literal') return slow;
  const { spec, texts } = field;
  const literal = atom.right.value;
  const placeOf = (item: Scalar): LiteralPlace | undefined => literalPlace(spec, item, texts, columns.zone);
  const isOneOf = atom.operator === 'in' || (atom.short && Array.isArray(literal));
  if (isOneOf) {
    const items = itemsOf(literal);
    if (spec.is === 'text' && items.every((item) => typeof item === 'string')) {
      return oneOfTexts(columns.values, place, new Set(items.map((item) => texts.indexOf(item))), slow);
    }
    const parts = items.map((item) => comparison(columns, place, EQUAL, placeOf(item), slow));
    return joined(parts, HOLDS, FAILS);
  }
  const ordered = spec.is === 'text' || spec.is === 'boolean' ? undefined : ORDERS[atom.operator];
  const outcomes = atom.operator === 'equal' ? EQUAL : ordered;
  return outcomes === undefined ? slow : comparison(columns, place, outcomes, placeOf(literal), slow);
}

/** Two doubles that differ decide; equal ones only where they tell values apart. NaN compares with nothing. */
function comparison<Row>(
  { values, doublesTell, fields }: Columns<Row>,
  place: number,
  [below, above, same]: Outcomes,
  literal: LiteralPlace | undefined,
  slow: RowTest<Row>,
): RowTest<Row> {
  if (literal === undefined) return slow;
  const { low, high } = literal;
  const kind = fields[place]?.spec.is;
  const isRounded = kind === 'number' || kind === 'money' || kind === 'integer';
  const exact = literal.exact && (doublesTell || !isRounded);
  return (row) => {
    const value = values[place] as number;
    if (value < low) return below;
    if (value > high) return above;
    return exact && value === low ? same : slow(row);
  };
}

function oneOfTexts<Row>(
  values: Float64Array,
  place: number,
  wanted: ReadonlySet<number>,
  slow: RowTest<Row>,
): RowTest<Row> {
  // One place further on, so that a text that no condition names, at -1, has one as well.
  const outcomes = Array.from({ length: Math.max(-1, ...wanted) + 2 }, (_, index) =>
    wanted.has(index - 1) ? HOLDS : FAILS,
  );
  return (row) => {
    const value = values[place] as number;
    return Number.isNaN(value) ? slow(row) : (outcomes[value + 1] ?? FAILS);
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
