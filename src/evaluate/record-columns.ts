import type { FieldSpec } from '../source/field.js';
import type { Scalar, Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import type { Condition, Expression } from './language.js';
import type { World } from './world.js';

/** The fields that conditions read, as numbers; the reader of rows fills them in before the tests run. */
export interface Columns<Row> {
  /** By the place of the field; NaN where a number does not tell its value. See `PlainReader`; texts see `texts`. */
  readonly values: Float64Array;
  readonly fields: readonly ColumnField[];
  /** Of local days. Without it, instants and days are compared by `exact`. */
  readonly zone: Zone | undefined;
  /** Whether equal doubles are equal values wherever a literal has no more digits than its double. */
  readonly doublesTell: boolean;
  /** The value of a field in full. */
  exact(row: Row, field: string): Value;
  world(row: Row): Pick<World, 'frame'>;
}

/** A field that conditions read, and the texts that they compare it with: a text stands at its index, else at -1. */
export interface ColumnField {
  readonly spec: FieldSpec;
  readonly texts: readonly string[];
}

/** The fields that a condition reads; undefined if it looks at anything but fields of one record and literals. */
export function plainFields(
  condition: Condition,
  fieldNamed: (name: string) => FieldSpec | undefined,
): Map<string, FieldSpec> | undefined {
  const found = new Map<string, FieldSpec>();
  const visit = (part: Condition): boolean => {
    if (part.is === 'not') return visit(part.part);
    if (part.is !== 'atom') return part.parts.every(visit);
    const name = nameOf(part.left);
    const spec = name === undefined ? undefined : fieldNamed(name);
    if (spec === undefined || spec.is === 'list' || part.operator === 'inside') return false;
    found.set(spec.name, spec);
    if (part.right.is === 'literal') return true;
    const other = nameOf(part.right);
    const right = other === undefined ? undefined : fieldNamed(other);
    if (right === undefined || right.is === 'list') return false;
    found.set(right.name, right);
    return true;
  };
  return visit(condition) ? found : undefined;
}

/** The field that an expression names alone. */
export function nameOf(expression: Expression): string | undefined {
  return expression.is === 'fact' && expression.path.length === 1 ? expression.path[0] : undefined;
}

/** Each field with the texts that the conditions compare it with. */
export function columnFields(
  conditions: readonly Condition[],
  specs: ReadonlyMap<string, FieldSpec>,
): readonly ColumnField[] {
  const texts = new Map([...specs.keys()].map((name) => [name, new Set<string>()]));
  const visit = (part: Condition): void => {
    if (part.is === 'not') visit(part.part);
    else if (part.is !== 'atom') part.parts.forEach(visit);
    else if (part.right.is === 'literal') note(nameOf(part.left), part.right.value);
  };
  const note = (name: string | undefined, literal: Scalar): void => {
    for (const item of itemsOf(literal)) {
      if (typeof item === 'string') texts.get(name ?? '')?.add(item);
    }
  };
  conditions.forEach(visit);
  return [...specs.values()].map((spec) => ({ spec, texts: [...(texts.get(spec.name) ?? [])] }));
}

/** The items of a list, or the one value. */
export function itemsOf(literal: Scalar): readonly Scalar[] {
  return Array.isArray(literal) ? (literal as readonly Scalar[]) : [literal as Scalar];
}
