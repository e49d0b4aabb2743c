import type { FieldSpec } from '../source/field.js';
import type { FieldValue } from '../source/record.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { FALSE, TRUE } from '../values/truth.js';
import type { Entity } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { Condition } from './language.js';
import { isNamed, type Names } from './names.js';
import { type ColumnField, columnFields, plainFields } from './record-columns.js';
import { compileRowTest, FAILS, HOLDS } from './record-conditions.js';
import type { Scope, Test } from './scope.js';

const DAY_MS = 86_400_000;
/** A local day lies wholly before an instant this long after its midnight in UTC. */
const SURELY_PAST_MS = 2 * DAY_MS;

/**
 * A shorter way to what a condition says, for one that looks only at plain fields of the member (or of the rule's
 * subject) and literals: over the record's values as numbers. Where it is open, or the values are out of the
 * ordinary, `general` answers, with its reasons. Undefined for any other condition.
 */
export function entityTest(condition: Condition, names: Names, general: Test): Test | undefined {
  const { type, locate } = nearest(names);
  if (type === undefined || type.kind === 'period') return undefined;
  const specs = plainFields(condition, (name) => fieldNamed(name, type, names));
  if (specs === undefined) return undefined;
  const fields = columnFields([condition], specs);
  const values = new Float64Array(fields.length);
  const readers = fields.map(readerOf);
  const test = compileRowTest<Entity>(condition, {
    values,
    fields,
    zone: undefined,
    doublesTell: false,
    exact: (entity, field) => entity.get(field),
    world: (entity) => entity.world,
  });
  return (scope) => {
    const entity = locate(scope);
    const row = entity?.row;
    if (entity === undefined || row === undefined || entity.period !== undefined) return general(scope);
    const asOf = entity.world.frame.asOf.ms;
    for (const [place, read] of readers.entries()) values[place] = read(row.values, asOf);
    const truth = test(entity);
    if (truth === HOLDS) return TRUE;
    return truth === FAILS ? FALSE : general(scope);
  };
}

function nearest(names: Names): {
  type: EntityType | undefined;
  locate: (scope: Scope) => Entity | undefined;
} {
  if (names.member !== undefined) return { type: names.member, locate: (scope) => scope.member };
  return { type: names.subjects[0]?.type, locate: (scope) => scope.subjects[0] };
}

const WORDS = new Set(['subject', 'previous', 'next', 'moment']);

/** The field that a bare name means here, if it means one: the order of meanings is that of `resolvePath`. */
function fieldNamed(name: string, type: EntityType, names: Names): FieldSpec | undefined {
  if (WORDS.has(name) || type.factNamed(name) !== undefined) return undefined;
  if (names.member === undefined) {
    if (names.locals.has(name)) return undefined;
    if (names.subjects.some((subject) => subject.alias === name || isNamed(subject.type, name)))
      return undefined;
  }
  return type.fieldNamed(name);
}

type Reader = (values: Readonly<Record<string, FieldValue>>, asOf: number) => number;

/** See `PlainReader`; what has not happened at as-of is no number. */
function readerOf({ spec, texts }: ColumnField): Reader {
  const { name, event } = spec;
  if (typeof spec.absent === 'object') return () => Number.NaN;
  return (values, asOf) => {
    const value = values[name];
    if (typeof value === 'string') return texts.indexOf(value);
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (value instanceof Rational) return value.approx;
    if (value instanceof Instant) return event === true && value.ms > asOf ? Number.NaN : value.ms;
    if (value instanceof Day)
      return event === true && value.n * DAY_MS + SURELY_PAST_MS > asOf ? Number.NaN : value.n;
    return Number.NaN;
  };
}
