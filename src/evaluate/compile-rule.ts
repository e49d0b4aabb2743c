import type { Agreement } from '../agreement/agreement.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { NONE } from '../values/value.js';
import type { Compiler } from './compiler.js';
import { EntityType } from './entity-type.js';
import type {
  Clause,
  Condition,
  Demand,
  Expression,
  Path,
  Rule,
  SubjectSpec,
  WithinSpec,
} from './language.js';
import { type LocalFact, type Locate, type Names, resolvePath } from './names.js';
import { OPERATIONS, type Operation } from './operations.js';
import type { ClauseLift } from './program.js';
import type { Words } from './result.js';
import type { Compute, Test } from './scope.js';
import { unitOf } from './unit-of.js';

/** A value that a report shows with its place. */
export interface ShownFact {
  readonly name: string;
  readonly compute: Compute;
  readonly field?: { readonly name: string; readonly locate: Locate };
}

/** One comparison: what is found, what is right, and how they compare. */
export interface Comparison {
  readonly name: string;
  readonly found: Compute;
  readonly right: Compute;
  readonly compare: Operation;
  /** The unit of both sides, where they are numbers. */
  readonly unit: string | undefined;
}

export interface CompiledClock {
  readonly from: Compute | undefined;
  readonly to: Compute;
  readonly before: Compute | undefined;
  readonly by: Compute | undefined;
  readonly atMost: readonly Compute[] | undefined;
  readonly atLeast: readonly Compute[] | undefined;
  readonly startsIn: Compute | undefined;
  readonly runsIn: Compute | undefined;
  readonly calendar: string | undefined;
  readonly releasedBy: Compute | undefined;
}

export type CompiledDemand =
  | { readonly is: 'within'; readonly clock: CompiledClock }
  | { readonly is: 'expect'; readonly comparisons: readonly Comparison[] }
  | { readonly is: 'require' | 'holds'; readonly test: Test; readonly comparisons: readonly Comparison[] };

export interface CompiledSubject {
  readonly alias: string;
  readonly type: EntityType;
  readonly spec: SubjectSpec;
  /** For the items of a list: the list. */
  readonly items?: Compute;
  /** For slots: the list of slots. */
  readonly slots?: Compute;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly clause: Clause;
  readonly subjects: readonly CompiledSubject[];
  readonly where: Test | undefined;
  readonly lifts: readonly { readonly by: string; readonly when: Test }[];
  readonly doubt: { readonly when: Test; readonly ask: Words } | undefined;
  readonly demand: CompiledDemand;
  readonly shown: readonly ShownFact[];
}

interface RuleRequest {
  readonly clause: Clause;
  readonly rule: Rule;
  readonly compiler: Compiler;
  readonly base: Pick<Names, 'locals' | 'agreement' | 'typeNamed' | 'verdicts'>;
  readonly lifts: readonly ClauseLift[];
  readonly problems: Problems;
  readonly locals: LocalFact[];
  readonly agreement: Agreement;
  /** Whether the rule shows all its facts, whatever its demand reads. */
  readonly showsFacts?: boolean;
}

/** Compiles a rule; undefined when its subjects are unknown, for then no name means anything. */
export function compileRule(request: RuleRequest): CompiledRule | undefined {
  const { rule, clause, compiler, base } = request;
  const subjects = rule.subjects.map((spec) => subjectOf(spec, request));
  if (subjects.length === 0 || subjects.some((subject) => subject === undefined)) return undefined;
  const known = subjects.filter((subject) => subject !== undefined);
  const locals = new Map<string, LocalFact>();
  const verdict = base.verdicts.get(clause.id);
  const names: Names = { ...base, subjects: known, locals, reads: (fact) => verdict?.reads.add(fact) };
  for (const spec of rule.facts) {
    const local: LocalFact = { name: spec.name, at: spec.at, compute: () => NONE, reads: new Set() };
    locals.set(spec.name, local);
    request.locals.push(local);
  }
  for (const spec of rule.facts) {
    const local = locals.get(spec.name);
    if (local === undefined) continue;
    local.compute = compiler.expression(spec.value, { ...names, reads: (fact) => local.reads.add(fact) });
  }
  const seen = new Set<string>();
  const drawn = pathsOfChart(rule, request.agreement);
  for (const path of drawn) {
    // A name that leads nowhere is told like any other.
    if (resolvePath(path, names) === undefined) compiler.expression({ is: 'fact', path, at: rule.at }, names);
  }
  const shown = [
    ...drawn,
    ...pathsOfDemand(rule.demand),
    ...(rule.where === undefined ? [] : pathsOfCondition(rule.where)),
    ...(request.showsFacts === true ? rule.facts.map(({ name }) => [name]) : []),
  ].filter((path) => !seen.has(path.join('.')) && seen.add(path.join('.')));
  return {
    rule,
    clause,
    subjects: known.map((subject) => withLists(subject, compiler, names)),
    where: rule.where === undefined ? undefined : compiler.whole(rule.where, names, 'all'),
    lifts: request.lifts.map(({ by, lift }) => ({ by, when: compiler.whole(lift.when, names, 'any') })),
    doubt:
      rule.doubt === undefined
        ? undefined
        : { when: compiler.whole(rule.doubt.when, names, 'any'), ask: rule.doubt.ask },
    demand: demandOf(rule, compiler, names, request.agreement),
    shown: shown.flatMap((path): ShownFact[] => {
      const resolved = resolvePath(path, names);
      if (resolved === undefined || resolved.whole !== undefined) return [];
      const { compute, field } = resolved;
      return [{ name: path.join('.'), compute, ...(field === undefined ? {} : { field }) }];
    }),
  };
}

function subjectOf(spec: SubjectSpec, { base, problems }: RuleRequest): CompiledSubject | undefined {
  const { alias, from } = spec;
  if (from.is === 'items') return { alias, spec, type: new EntityType(alias, 'item') };
  const name = from.is === 'period' ? (from.unit === 'working-day' ? 'day' : from.unit) : from.type;
  const type = base.typeNamed(name) ?? (name === 'contract' ? base.agreement : undefined);
  if (type === undefined) {
    problems.add({
      code: 'unknown-subject',
      message: `there is no record type, list or group '${name}'`,
      at: spec.at(),
      hint:
        suggest(name, []) ?? 'a record type of records/, a list such as invoice.lines, a period or a group',
    });
    return undefined;
  }
  return { alias, type, spec };
}

function withLists(subject: CompiledSubject, compiler: Compiler, names: Names): CompiledSubject {
  const { from } = subject.spec;
  if (from.is === 'items')
    return { ...subject, items: compiler.expression(from.list, { ...names, subjects: [] }) };
  if (from.is === 'period' && from.slots !== undefined) {
    return { ...subject, slots: compiler.expression(from.slots, { ...names, subjects: [] }) };
  }
  return subject;
}

function demandOf(rule: Rule, compiler: Compiler, names: Names, agreement: Agreement): CompiledDemand {
  const { demand } = rule;
  const facts = new Map(rule.facts.map((fact) => [fact.name, fact.value]));
  const unit = (left: Expression, right: Expression): string | undefined => {
    const words = { agreement, subjects: names.subjects, facts };
    return unitOf(left, words) ?? unitOf(right, words);
  };
  if (demand.is === 'within') return { is: 'within', clock: clockOf(demand.clock, compiler, names) };
  if (demand.is === 'expect') {
    const operators = { equal: 'equal', atMost: 'atMost', atLeast: 'atLeast' } as const;
    return {
      is: 'expect',
      comparisons: demand.fields.map(({ field, name, relation, value }) => ({
        name,
        found: compiler.expression(field, names),
        right: compiler.expression(value, names),
        compare: compiler.operation(operators[relation], field),
        unit: unit(field, value),
      })),
    };
  }
  return {
    is: demand.is,
    test: compiler.whole(demand.condition, names, 'all'),
    comparisons: atomsOf(demand.condition).map((atom) => ({
      name: atom.left.is === 'fact' ? atom.left.path.join('.') : '',
      found: compiler.expression(atom.left, names),
      right: compiler.expression(atom.right, names),
      compare: OPERATIONS[atom.short ? 'matches' : atom.operator],
      unit: unit(atom.left, atom.right),
    })),
  };
}

/** The comparisons that must all be true; those under `any` and `not` decide nothing by themselves. */
function atomsOf(condition: Condition): Extract<Condition, { is: 'atom' }>[] {
  if (condition.is === 'atom') return [condition];
  return condition.is === 'all' ? condition.parts.flatMap(atomsOf) : [];
}

function clockOf(spec: WithinSpec, compiler: Compiler, names: Names): CompiledClock {
  const one = (expression: Expression | undefined, anchor?: Compute): Compute | undefined =>
    expression === undefined ? undefined : compiler.expression(expression, names, anchor);
  const from = one(spec.from);
  const before = one(spec.before);
  const anchor = from ?? before;
  const lengths = (expression: Expression | undefined): Compute[] | undefined => {
    if (expression === undefined) return undefined;
    const items = expression.is === 'list' ? expression.items : [expression];
    return items.map((item) => compiler.expression(item, names, anchor));
  };
  return {
    from,
    to: compiler.expression(spec.to, names),
    before,
    by: spec.by === undefined ? undefined : compiler.limit(spec.by, names),
    atMost: lengths(spec.atMost),
    atLeast: lengths(spec.atLeast),
    startsIn: one(spec.startsIn, anchor),
    runsIn: one(spec.runsIn, anchor),
    calendar: spec.calendar,
    releasedBy: one(spec.releasedBy),
  };
}

/** The facts that the chart of a rule draws. */
function pathsOfChart({ chart }: Rule, { charts }: Agreement): Path[] {
  const spec = charts.find(({ name }) => name === chart);
  return [spec?.fact, spec?.against, spec?.beside?.fact].flatMap((fact) =>
    fact === undefined ? [] : [fact.split('.')],
  );
}

function pathsOfDemand(demand: Demand): Path[] {
  if (demand.is === 'within') return pathsOfClock(demand.clock);
  if (demand.is === 'expect')
    return demand.fields.flatMap(({ field, value }) => [field, value].flatMap(pathsOf));
  return pathsOfCondition(demand.condition);
}

function pathsOfClock(clock: WithinSpec): Path[] {
  return [clock.from, clock.to, clock.before, clock.by, clock.releasedBy].flatMap((part) =>
    part === undefined ? [] : pathsOf(part),
  );
}

function pathsOfCondition(condition: Condition): Path[] {
  if (condition.is === 'not') return pathsOfCondition(condition.part);
  if (condition.is === 'atom') return [...pathsOf(condition.left), ...pathsOf(condition.right)];
  return condition.parts.flatMap(pathsOfCondition);
}

function pathsOf(expression: Expression): Path[] {
  if (expression.is === 'fact') return [expression.path];
  if (expression.is === 'condition') return pathsOfCondition(expression.condition);
  if (expression.is === 'list') return expression.items.flatMap(pathsOf);
  if (expression.is === 'reading') return [...expression.choices.values()].flatMap(pathsOf);
  if (expression.is === 'derived') return [...expression.options.values.values()].flatMap(pathsOf);
  return [];
}
