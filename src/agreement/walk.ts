import type { Agreement } from './agreement.js';
import type { Condition, DerivationTable, During, Expression, PopulationSpec, Span } from './expression.js';
import type { Clause, FactSpec, GroupSpec, KeepSpec, Rule, WithinSpec } from './rule.js';

/** Where a part of a rule stands: what its names can speak of. */
export interface Surroundings {
  readonly clause: Clause;
  readonly rule?: Rule;
  /** The rule's own fact whose value it is a part of. */
  readonly fact?: FactSpec;
  /** For a derived column or a group: the type whose records it is about. */
  readonly type?: string;
  /** The populations around it, the outermost first: names speak of the members of the last. */
  readonly populations: readonly PopulationSpec[];
}

export interface Visitor {
  expression?(expression: Expression, around: Surroundings): void;
  condition?(condition: Condition, around: Surroundings): void;
  clock?(clock: WithinSpec, around: Surroundings): void;
}

/** Visits every value and condition of an agreement's clauses, outer ones before what they hold. */
export function walkAgreement(
  agreement: Pick<Agreement, 'clauses'>,
  derivations: DerivationTable,
  visitor: Visitor,
): void {
  for (const clause of agreement.clauses.values()) walkClause(clause, derivations, visitor);
}

function walkClause(clause: Clause, derivations: DerivationTable, visitor: Visitor): void {
  const walker = new Walker(derivations, visitor);
  const base = { clause, populations: [] };
  for (const fact of clause.facts) {
    walker.expression(fact.value, { ...base, ...(fact.type === undefined ? {} : { type: fact.type }) });
  }
  for (const group of clause.groups) walkGroup(walker, group, { ...base, type: group.of });
  if (clause.lifts !== undefined) walker.condition(clause.lifts.when, base);
  if (clause.keeps !== undefined) walkKeep(walker, clause.keeps, { ...base, type: clause.keeps.of });
  for (const rule of [...clause.rules, ...clause.occasions]) walkRule(walker, rule, { ...base, rule });
}

function walkGroup(walker: Walker, group: GroupSpec, around: Surroundings): void {
  if (group.where !== undefined) walker.condition(group.where, around);
  if (group.by !== undefined) walker.expression(group.by, around);
}

function walkKeep(walker: Walker, keep: KeepSpec, around: Surroundings): void {
  if (keep.where !== undefined) walker.condition(keep.where, around);
  for (const value of [keep.version, keep.from, keep.through]) walker.expression(value, around);
}

function walkRule(walker: Walker, rule: Rule, around: Surroundings): void {
  for (const { from } of rule.subjects) {
    if (from.is === 'items') walker.expression(from.list, around);
    if (from.is !== 'period') continue;
    walker.during(from.during, around);
    if (from.slots !== undefined) walker.expression(from.slots, around);
  }
  for (const fact of rule.facts) walker.expression(fact.value, { ...around, fact });
  if (rule.where !== undefined) walker.condition(rule.where, around);
  if (rule.doubt !== undefined) walker.condition(rule.doubt.when, around);
  const { demand } = rule;
  if (demand.is === 'within') walker.clock(demand.clock, around);
  else if (demand.is === 'expect') {
    for (const { field, value } of demand.fields) {
      walker.expression(field, around);
      walker.expression(value, around);
    }
  } else walker.condition(demand.condition, around);
}

class Walker {
  readonly #derivations: DerivationTable;
  readonly #visitor: Visitor;

  constructor(derivations: DerivationTable, visitor: Visitor) {
    this.#derivations = derivations;
    this.#visitor = visitor;
  }

  condition(condition: Condition, around: Surroundings): void {
    this.#visitor.condition?.(condition, around);
    if (condition.is === 'not') this.condition(condition.part, around);
    else if (condition.is === 'atom') {
      this.expression(condition.left, around);
      this.expression(condition.right, around);
    } else for (const part of condition.parts) this.condition(part, around);
  }

  clock(clock: WithinSpec, around: Surroundings): void {
    this.#visitor.clock?.(clock, around);
    const { from, to, before, by, atMost, atLeast, startsIn, runsIn, releasedBy } = clock;
    for (const part of [from, to, before, by, atMost, atLeast, startsIn, runsIn, releasedBy]) {
      this.expression(part, around);
    }
  }

  expression(expression: Expression | undefined, around: Surroundings): void {
    if (expression === undefined) return;
    this.#visitor.expression?.(expression, around);
    if (expression.is === 'term') {
      this.expression(expression.key, around);
      this.expression(expression.on, around);
    } else if (expression.is === 'reading') {
      for (const value of expression.choices.values()) this.expression(value, around);
    } else if (expression.is === 'condition') this.condition(expression.condition, around);
    else if (expression.is === 'list') for (const item of expression.items) this.expression(item, around);
    else if (expression.is === 'derived') this.#derived(expression, around);
  }

  during(during: During | undefined, around: Surroundings): void {
    if (during?.is === 'period') this.expression(during.period, around);
  }

  #derived(expression: Extract<Expression, { is: 'derived' }>, around: Surroundings): void {
    const { options, derivation } = expression;
    const kinds = this.#derivations.get(derivation)?.options ?? {};
    const inner = options.population === undefined ? around : membersOf(options.population, around);
    for (const [option, value] of options.values) {
      this.expression(value, kinds[option] === 'member-name' ? inner : around);
    }
    for (const condition of options.conditions.values()) this.condition(condition, around);
    for (const { when, value } of options.branches) {
      if (when !== undefined) this.condition(when, around);
      this.expression(value, around);
    }
    if (options.population !== undefined) this.#population(options.population, around, inner);
  }

  #population(spec: PopulationSpec, around: Surroundings, inner: Surroundings): void {
    for (const part of [spec.from, spec.upTo, spec.before, spec.moment, spec.latest, spec.otherwise]) {
      this.expression(part, around);
    }
    this.during(spec.during, around);
    if (spec.where !== undefined) this.condition(spec.where, inner);
    if (spec.only !== undefined) this.condition(spec.only, inner);
    this.expression(spec.by, inner);
    this.expression(spec.take, inner);
    this.#span(spec.span, inner);
  }

  #span(span: Span | undefined, inner: Surroundings): void {
    this.expression(span?.from, inner);
    this.expression(span?.until, inner);
    this.expression(span?.through, inner);
  }
}

/** Inside a population names speak of its members; one without `of` is the subject itself. */
export function membersOf(population: PopulationSpec, around: Surroundings): Surroundings {
  if (population.of === '') return around;
  return { ...around, populations: [...around.populations, population] };
}
