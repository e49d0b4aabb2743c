import type { Agreement } from '../agreement/agreement.js';
import { AGREEMENT_SHAPE } from '../agreement/contract-shape.js';
import type { DatedTermValue } from '../agreement/term.js';
import { DERIVATION_TABLE, DERIVATIONS } from '../facts/table.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { Day } from '../values/day.js';
import { NONE } from '../values/value.js';
import { buildTypes } from './build-types.js';
import { reportCircles } from './circles.js';
import { type CompiledKeep, compileKeeps } from './compile-keeps.js';
import { type CompiledRule, compileRule } from './compile-rule.js';
import { Compiler, type CompilerParts } from './compiler.js';
import { EntityType, type TypeFact } from './entity-type.js';
import type { FactSpec, LiftSpec } from './language.js';
import type { Mutants } from './mutants.js';
import type { LocalFact, Names } from './names.js';
import type { Compute, Test } from './scope.js';
import { compileVerdictOf } from './verdict-of.js';
import type { World } from './world.js';

/** An agreement compiled to closures: made once, run over any number of contracts. */
export interface Program {
  readonly agreement: Agreement;
  readonly agreementType: EntityType;
  readonly types: ReadonlyMap<string, EntityType>;
  readonly groups: Map<EntityType, { readonly where: Test | undefined; readonly by: Compute | undefined }>;
  readonly rules: readonly CompiledRule[];
  /** What calls for letters and calendar entries without a verdict. */
  readonly occasions: readonly CompiledRule[];
  rulesOf(clause: string): readonly CompiledRule[];
  /** By which records an older version of the terms is kept. */
  readonly keeps: readonly CompiledKeep[];
  /** What a chosen reading makes of a term. */
  readingTerm(world: World, term: string): readonly DatedTermValue[] | undefined;
}

/** Compiles an agreement, with its mutants if asked; names that lead nowhere and circles of facts become problems. */
export function compileAgreement(agreement: Agreement, problems: Problems, mutants?: Mutants): Program {
  const types = buildTypes(agreement);
  const agreementType = types.get('agreement') ?? new EntityType('agreement', 'agreement', AGREEMENT_SHAPE);
  const typeNamed = (name: string): EntityType | undefined => types.get(name);
  const byClause = new Map<string, CompiledRule[]>();
  const parts: CompilerParts = {
    problems,
    derivations: new Map(DERIVATIONS.map((derivation) => [derivation.syntax.name, derivation])),
    syntaxes: DERIVATION_TABLE,
    typeNamed,
    mutants,
    verdictOf: (options, names, at, parts) =>
      compileVerdictOf(
        options,
        names,
        at,
        parts,
        (clause) => byClause.get(clause) ?? [],
        agreement,
        problems,
      ),
  };
  const compiler = new Compiler(parts);
  // Worked cases expect verdicts; what decides none has no mutants.
  const plain = new Compiler({ ...parts, mutants: undefined });
  const facts: TypeFact[] = [];
  const locals: LocalFact[] = [];
  const verdicts = verdictFacts(agreement);
  const base = { locals: new Map<string, LocalFact>(), agreement: agreementType, typeNamed, verdicts };

  declareGroups(agreement, types, problems);
  for (const clause of agreement.clauses.values()) {
    for (const spec of clause.facts) declareFact(spec, types, facts, problems);
  }
  const groups: Program['groups'] = new Map();
  for (const type of types.values()) {
    const { group, base: members } = type;
    if (group === undefined || members === undefined) continue;
    const names: Names = {
      ...base,
      subjects: [{ alias: members.short, type: members }],
      reads: () => undefined,
    };
    groups.set(type, {
      where: group.where === undefined ? undefined : compiler.whole(group.where, names, 'all'),
      by: group.by === undefined ? undefined : compiler.expression(group.by, names),
    });
  }
  for (const fact of facts) {
    const names: Names = {
      ...base,
      subjects: [{ alias: fact.type.short, type: fact.type }],
      reads: (read) => fact.reads.add(read),
    };
    fact.compute = compiler.expression(fact.expression, names);
  }
  const lifts = collectLifts(agreement, problems);
  const rules: CompiledRule[] = [];
  const occasions: CompiledRule[] = [];
  for (const clause of agreement.clauses.values()) {
    const request = {
      clause,
      compiler,
      base,
      lifts: lifts.get(clause.id) ?? [],
      problems,
      locals,
      agreement,
    };
    for (const rule of clause.rules) {
      const compiled = compileRule({ ...request, rule });
      if (compiled === undefined) continue;
      rules.push(compiled);
      byClause.set(clause.id, [...(byClause.get(clause.id) ?? []), compiled]);
    }
    for (const rule of clause.occasions) {
      const compiled = compileRule({ ...request, compiler: plain, rule, showsFacts: true });
      if (compiled !== undefined) occasions.push(compiled);
    }
  }
  reportCircles(facts, [...locals, ...verdicts.values()], problems);
  return {
    agreement,
    agreementType,
    types,
    groups,
    rules,
    occasions,
    rulesOf: (clause) => byClause.get(clause) ?? [],
    keeps: compileKeeps(agreement, plain, base),
    readingTerm: readingTerms(agreement),
  };
}

/** The verdict of a clause reads what its rules read: it may not rest on itself. */
function verdictFacts({ clauses }: Agreement): ReadonlyMap<string, LocalFact> {
  return new Map(
    [...clauses.values()].map(({ id, at }) => [
      id,
      { name: `the verdict of ${id}`, at, compute: () => NONE, reads: new Set() },
    ]),
  );
}

function declareGroups(agreement: Agreement, types: Map<string, EntityType>, problems: Problems): void {
  for (const clause of agreement.clauses.values()) {
    for (const group of clause.groups) {
      const base = types.get(group.of);
      if (base === undefined || types.has(group.name)) {
        const message =
          base === undefined
            ? `there is nothing called '${group.of}' to group`
            : `the name '${group.name}' is taken`;
        problems.add({
          code: base === undefined ? 'unknown-subject' : 'duplicate-id',
          message,
          at: group.at(),
          hint: suggest(group.of, [...types.keys()]),
        });
        continue;
      }
      const type = new EntityType(group.name, 'group');
      type.group = group;
      type.base = base;
      type.parent = group.by === undefined ? base.parent : undefined;
      types.set(group.name, type);
    }
  }
}

/** `any.x` is a column of every type that stands in time. A list is named by its last word. */
function declareFact(
  spec: FactSpec,
  types: ReadonlyMap<string, EntityType>,
  facts: TypeFact[],
  problems: Problems,
): void {
  const { type: name = '' } = spec;
  const targets =
    name === 'any'
      ? [...types.values()].filter((type) => type.kind !== 'agreement')
      : [...types.values()].filter(
          (type) => type.name === name || (type.kind === 'row' && type.short === name),
        );
  if (targets.length === 0) {
    problems.add({
      code: 'unknown-record-type',
      message: `there is no record type '${name}' for the fact '${spec.name}'`,
      at: spec.at(),
      hint: suggest(name, [...types.keys()]),
    });
  }
  for (const type of targets) {
    const taken = type.facts.get(spec.name) ?? type.fields.get(spec.name);
    if (taken !== undefined) {
      if (name !== 'any')
        problems.add({
          code: 'duplicate-id',
          message: `'${name}.${spec.name}' is declared twice`,
          at: spec.at(),
        });
      continue;
    }
    const fact: TypeFact = {
      name: spec.name,
      type,
      expression: spec.value,
      at: spec.at,
      compute: () => NONE,
      folds: foldOf(spec.value),
      reads: new Set(),
    };
    type.facts.set(spec.name, fact);
    facts.push(fact);
  }
}

/** A fact that mentions `previous.` is computed along its list, one that mentions `next.` against it. */
function foldOf(value: unknown): TypeFact['folds'] {
  if (mentions('previous', value)) return 'forward';
  return mentions('next', value) ? 'backward' : undefined;
}

function mentions(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((part) => mentions(name, part));
  if (value instanceof Map) return [...value.values()].some((part) => mentions(name, part));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) =>
    key === 'path' ? Array.isArray(part) && part.includes(name) : mentions(name, part),
  );
}

export interface ClauseLift {
  readonly by: string;
  readonly lift: LiftSpec;
}

/** The exceptions that reach each clause. */
function collectLifts(agreement: Agreement, problems: Problems): Map<string, ClauseLift[]> {
  const found = new Map<string, ClauseLift[]>();
  for (const clause of agreement.clauses.values()) {
    const { lifts } = clause;
    if (lifts === undefined) continue;
    for (const pattern of lifts.clauses) {
      const targets = [...agreement.clauses.values()].filter(
        ({ id }) => matches(pattern, id) && !lifts.except.includes(id),
      );
      if (targets.length === 0) {
        problems.add({
          code: 'unknown-clause',
          message: `no clause is called '${pattern}'`,
          at: lifts.at(),
          hint: suggest(pattern, [...agreement.clauses.keys()]),
        });
      }
      for (const { id } of targets) {
        if (id !== clause.id) found.set(id, [...(found.get(id) ?? []), { by: clause.id, lift: lifts }]);
      }
    }
  }
  return found;
}

function matches(pattern: string, id: string): boolean {
  return pattern.endsWith('.*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

function readingTerms(agreement: Agreement): Program['readingTerm'] {
  const setters = new Map<string, { reading: string; choice: string; value: DatedTermValue }[]>();
  for (const reading of agreement.readings.values()) {
    for (const choice of reading.choices.values()) {
      for (const [term, { value, text, at }] of choice.terms) {
        const unit = agreement.terms.get(term)?.unit ?? '';
        const dated: DatedTermValue = {
          term,
          from: new Day(Number.NEGATIVE_INFINITY),
          value,
          text,
          at,
          set: 'reading',
          unit,
        };
        setters.set(term, [
          ...(setters.get(term) ?? []),
          { reading: reading.id, choice: choice.id, value: dated },
        ]);
      }
    }
  }
  return (world, term) => {
    const options = setters.get(term);
    if (options === undefined) return undefined;
    for (const { reading } of options) world.uses?.addReading(reading);
    const chosen = options.find(({ reading, choice }) => world.choiceOf(reading) === choice);
    return chosen === undefined ? undefined : [chosen.value];
  };
}
