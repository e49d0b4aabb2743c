import type { FieldSpec } from '../source/field.js';
import type { FieldValue, RecordRow } from '../source/record.js';
import type { Frame } from '../values/compare.js';
import type { Instant } from '../values/instant.js';
import type { Period } from '../values/period.js';
import { Rational } from '../values/rational.js';
import type { Reason } from '../values/truth.js';
import { anything, NONE, point, type Scalar, type Value } from '../values/value.js';
import type { EntityType, TypeFact } from './entity-type.js';
import { type FieldHolder, fieldValue, NO_FIELD } from './field-value.js';
import { isAfter } from './row-time.js';
import type { Memo } from './scope.js';
import type { World } from './world.js';

/** What every period has without a field. */
export const OF_PERIODS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'days',
  'minutes',
  'index',
  'period',
]);

const NOBODY: readonly Entity[] = [];
const NO_REASONS: readonly Reason[] = [];

/** One thing that rules speak about, as it stands at as-of: a record, a row of it, a period, a group, an item. */
export class Entity implements FieldHolder {
  readonly world: World;
  readonly type: EntityType;
  readonly key: string;
  readonly row: RecordRow | undefined;
  readonly parent: Entity | undefined;
  readonly period: Period | undefined;
  readonly item: Scalar | undefined;
  /** The members of a group. */
  readonly members: readonly Entity[];
  /** Why a group may have other members. */
  readonly open: readonly Reason[];
  /** Why nobody knows whether there is such a one: it stands in for those that no record shows. */
  readonly doubted: readonly Reason[] | undefined;
  /** Its list, in order, and its place in it. */
  siblings: readonly Entity[] = NOBODY;
  index = 0;
  // Made when something is put in: of twenty thousand records most are looked at once.
  #memo: Map<TypeFact, Memo> | undefined;
  #fields: Map<string, Value> | undefined;
  #lists: Map<string, Entity[] | undefined> | undefined;

  constructor(
    world: World,
    type: EntityType,
    key: string,
    parts: {
      row?: RecordRow;
      parent?: Entity;
      period?: Period;
      item?: Scalar;
      members?: readonly Entity[];
      open?: readonly Reason[];
      doubted?: readonly Reason[];
    },
  ) {
    this.world = world;
    this.type = type;
    this.key = key;
    this.row = parts.row;
    this.parent = parts.parent;
    this.period = parts.period;
    this.item = parts.item;
    this.members = parts.members ?? NOBODY;
    this.open = parts.open ?? NO_REASONS;
    this.doubted = parts.doubted;
  }

  /** What is computed once for it: the facts of its type. */
  get memo(): Map<TypeFact, Memo> {
    this.#memo ??= new Map();
    return this.#memo;
  }

  sibling(step: -1 | 1): Entity | undefined {
    return this.siblings[this.index + step];
  }

  get name(): string {
    return this.type.name;
  }

  get frame(): Frame {
    return this.world.frame;
  }

  get values(): Readonly<Record<string, FieldValue>> | undefined {
    return this.row?.values;
  }

  fieldNamed(name: string): FieldSpec | undefined {
    return this.type.fieldNamed(name);
  }

  horizon(): Instant {
    return this.world.horizonOf(this.type.table);
  }

  /** The full name of the subject: a row's begins with its record's. */
  get fullKey(): string {
    return this.parent === undefined ? this.key : `${this.parent.fullKey}/${this.key}`;
  }

  /** A field, as far as it is known at as-of; what its absence means is the record type's to say. */
  get(name: string): Value {
    if (this.doubted !== undefined) return anything(this.doubted);
    const cached = this.#fields?.get(name);
    if (cached !== undefined) return cached;
    const { period } = this;
    const value =
      period !== undefined && OF_PERIODS.has(name) ? this.#ofPeriod(period, name) : fieldValue(this, name);
    // What is known is soon read again, and would cost a table for each record.
    if (value.is === 'known') return value;
    this.#fields ??= new Map();
    this.#fields.set(name, value);
    return value;
  }

  /** The moment that places it in time. */
  moment(): Value {
    if (this.doubted !== undefined) return anything(this.doubted);
    if (this.type.kind === 'agreement') return point(this.world.asOfDay);
    if (this.period !== undefined) return point(this.period.firstDay);
    const { moment } = this.type;
    if (moment !== undefined) return this.get(moment);
    const base = this.type.base;
    if (base?.moment !== undefined && this.row !== undefined) return this.get(base.moment);
    if (this.type.fieldNamed('at') !== undefined) return this.get('at');
    return this.parent?.moment() ?? NONE;
  }

  /** The rows of a list, in their order; undefined when nobody knows them. */
  list(name: string, type: EntityType): Entity[] | undefined {
    if (this.#lists?.has(name)) return this.#lists.get(name);
    const rows = this.#rows(name, type);
    this.#lists ??= new Map();
    this.#lists.set(name, rows);
    return rows;
  }

  /** Whether the record's source could say anything of a field; what has no record says all there is. */
  carries(name: string): boolean {
    return this.row?.carries(name) ?? true;
  }

  /** The reason why nobody knows the rows of a list. */
  lacksRows(name: string): Reason {
    return this.carries(name) ? this.lacks(name) : { ...this.lacks(name, NO_FIELD), noSource: true };
  }

  /** The reason why a field of this record is not known. */
  lacks(name: string, detail?: string): Reason {
    const row = this.row;
    return {
      because: 'missing',
      what: `${(this.type.selectedFrom ?? this.type).name}.${name}`,
      ...(detail === undefined ? {} : { detail }),
      ...(row === undefined ? {} : { place: () => row.fieldAt(name) }),
    };
  }

  #rows(name: string, type: EntityType): Entity[] | undefined {
    if (this.doubted !== undefined) return undefined;
    const raw = this.row?.values[name];
    if (raw === undefined) {
      return this.type.fieldNamed(name)?.absent === 'none' && this.carries(name) ? [] : undefined;
    }
    const { asOf, zone } = this.world.frame;
    const events = [...type.fields.values()].filter(
      (field) => field.event === true && (field.name === 'at' || field.name === type.moment),
    );
    const named = (raw as readonly RecordRow[]).map((row, index) => ({
      row,
      key: 'id' in row.values ? row.key : String(index + 1),
    }));
    const rows = named.filter(({ row }) =>
      events.every(({ name: field }) => !isAfter(row.values[field], asOf, zone)),
    );
    const entities = rows.map(({ row, key }) => new Entity(this.world, type, key, { row, parent: this }));
    return inLine(entities);
  }

  #ofPeriod(period: Period, name: string): Value {
    if (name === 'start') return point(period.unit === 'slot' ? period.from : period.firstDay);
    if (name === 'end') return point(period.unit === 'slot' ? period.until : period.lastDay);
    if (name === 'days') return point(Rational.of(period.days));
    if (name === 'minutes')
      return point(Rational.of(period.until.ms - period.from.ms).div(Rational.of(60_000)));
    if (name === 'index') return point(Rational.of(period.index));
    return point(period);
  }
}

/** Stands in for those of a type that no record shows, for all that is known of them. */
export function standIn(world: World, type: EntityType, doubted: readonly Reason[], parent?: Entity): Entity {
  return new Entity(world, type, '?', { doubted, ...(parent === undefined ? {} : { parent }) });
}

/** Tells each of a list its place in it. */
export function inLine(entities: Entity[]): Entity[] {
  for (const [index, entity] of entities.entries()) {
    entity.siblings = entities;
    entity.index = index;
  }
  return entities;
}
