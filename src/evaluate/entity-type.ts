import type { PlaceOf } from '../agreement/expression.js';
import type { PeriodWord } from '../agreement/rule.js';
import type { FieldSpec, RecordShape } from '../source/field.js';
import type { Expression, GroupSpec } from './language.js';
import type { LocalFact } from './names.js';
import type { Compute } from './scope.js';

/** A derived column: computed once for each entity of its type. */
export interface TypeFact {
  readonly name: string;
  readonly type: EntityType;
  readonly expression: Expression;
  readonly at: PlaceOf;
  /** Filled in when the agreement is compiled. */
  compute: Compute;
  /** Whether it looks at its neighbours, so that long lists are computed from one end. */
  folds: 'forward' | 'backward' | undefined;
  /** Facts that it reads of the same entity or of others, neighbours excepted; for finding circles. */
  readonly reads: Set<TypeFact | LocalFact>;
}

export type EntityKind = 'record' | 'row' | 'period' | 'group' | 'item' | 'agreement';

/** What rules can say about one kind of subject: its fields, its derived facts, its lists and its relations. */
export class EntityType {
  readonly name: string;
  readonly kind: EntityKind;
  readonly fields: ReadonlyMap<string, FieldSpec>;
  readonly facts = new Map<string, TypeFact>();
  readonly lists = new Map<string, EntityType>();
  readonly born: string | undefined;
  readonly moment: string | undefined;
  readonly keyFields: readonly string[];
  valid: { readonly from: string; readonly through?: string; readonly until?: string } | undefined;
  /** The record that holds a row. */
  parent: EntityType | undefined;
  /** What a group is made of. */
  base: EntityType | undefined;
  group: GroupSpec | undefined;
  unit: PeriodWord | undefined;

  readonly #indexOwners = new Map<string, object>();

  constructor(name: string, kind: EntityKind, shape?: RecordShape) {
    this.name = name;
    this.kind = kind;
    this.fields = new Map(shape?.fields.map((field) => [field.name, field]));
    this.born = shape?.born;
    this.moment = shape?.moment ?? shape?.born;
    this.keyFields = shape?.key ?? [];
  }

  /** The last word of the name: `lines` of `invoice.lines`. */
  get short(): string {
    return this.name.slice(this.name.lastIndexOf('.') + 1);
  }

  /** The record type that a table is kept for: a row's is its parent's, a group's that of its members. */
  get table(): EntityType {
    return this.parent?.table ?? this.base?.table ?? this;
  }

  /** By what a world keeps an index of its entities: the same object for the same name. */
  indexOwner(name: string): object {
    const owner = this.#indexOwners.get(name) ?? {};
    this.#indexOwners.set(name, owner);
    return owner;
  }

  factNamed(name: string): TypeFact | undefined {
    return this.facts.get(name) ?? this.selectedFrom?.factNamed(name);
  }

  fieldNamed(name: string): FieldSpec | undefined {
    return this.fields.get(name) ?? this.selectedFrom?.fieldNamed(name);
  }

  listNamed(name: string): EntityType | undefined {
    return this.lists.get(name) ?? this.selectedFrom?.listNamed(name);
  }

  /** A group without `by` is a selection: its members keep their fields, facts, rows and what refers to them. */
  get selectedFrom(): EntityType | undefined {
    return this.group !== undefined && this.group.by === undefined ? this.base : undefined;
  }

  /** All names that a rule can use here, for suggestions. */
  names(): string[] {
    const own = [...this.fields.keys(), ...this.facts.keys(), ...this.lists.keys()];
    return this.selectedFrom === undefined ? own : [...own, ...this.selectedFrom.names()];
  }
}
