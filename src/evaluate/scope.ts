import type { Truth } from '../values/truth.js';
import type { Value } from '../values/value.js';
import type { Entity } from './entity.js';
import type { Uses } from './uses.js';
import type { World } from './world.js';

export type Compute = (scope: Scope) => Value;
export type Test = (scope: Scope) => Truth;

export interface Memo {
  readonly value: Value;
  readonly uses: Uses | undefined;
}

/** What names mean while a rule is evaluated: its subjects, and the member of a population inside of which it looks. */
export class Scope {
  readonly world: World;
  readonly subjects: readonly Entity[];
  readonly member: Entity | undefined;
  readonly outer: Scope | undefined;
  #locals: Map<object, Memo> | undefined;

  constructor(world: World, subjects: readonly Entity[], member?: Entity, outer?: Scope) {
    this.world = world;
    this.subjects = subjects;
    this.member = member;
    this.outer = outer;
  }

  /** Values of the rule's own facts, by the fact; made when needed, for every member of a population has a scope. */
  get locals(): Map<object, Memo> {
    this.#locals ??= new Map();
    return this.#locals;
  }

  /** The entity that bare names speak of. */
  get entity(): Entity | undefined {
    return this.member ?? this.subjects[0];
  }

  inside(member: Entity): Scope {
    return new Scope(this.world, this.subjects, member, this);
  }
}
