import type { DerivationTable } from '../agreement/expression.js';
import type { Derivation } from '../facts/derivation.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { and, FALSE, isUnknown, not, or, type Truth } from '../values/truth.js';
import { anything, NONE, point, reasonsOfAll, type Value } from '../values/value.js';
import { compileDerived, type DerivedCompiler } from './compile-derived.js';
import { entityTest } from './entity-test.js';
import type { EntityType } from './entity-type.js';
import type { Condition, Expression, Operator, Path, PlaceOf } from './language.js';
import type { Mutants } from './mutants.js';
import { type Names, type Resolved, resolvePath } from './names.js';
import { OPERATIONS, type Operation } from './operations.js';
import type { Compute, Scope, Test } from './scope.js';
import { termValue } from './term-value.js';

export interface CompilerParts {
  readonly problems: Problems;
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly syntaxes: DerivationTable;
  readonly typeNamed: (name: string) => EntityType | undefined;
  readonly verdictOf: DerivedCompiler['verdictOf'];
  readonly mutants?: Mutants | undefined;
}

/** Turns conditions and values into closures; every name is looked up here, once. */
export class Compiler implements DerivedCompiler {
  readonly problems: Problems;
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly syntaxes: DerivationTable;
  readonly typeNamed: (name: string) => EntityType | undefined;
  readonly verdictOf: DerivedCompiler['verdictOf'];
  readonly mutants: Mutants | undefined;

  constructor(parts: CompilerParts) {
    this.problems = parts.problems;
    this.derivations = parts.derivations;
    this.syntaxes = parts.syntaxes;
    this.typeNamed = parts.typeNamed;
    this.verdictOf = parts.verdictOf;
    this.mutants = parts.mutants;
  }

  /** A path that leads nowhere is a problem, with the nearest name. */
  path(path: Path, names: Names, at: () => { file: string; line: number; column: number }): Resolved {
    const resolved = resolvePath(path, names);
    if (resolved !== undefined) return resolved;
    const near = suggest(path[path.length - 1] ?? '', namesInReach(names));
    const hint =
      near === undefined
        ? 'declare it under facts, or name a field of the record type'
        : `did you mean '${near}'?`;
    this.problems.add({
      code: 'unknown-fact',
      message: `there is no fact '${path.join('.')}' here`,
      at: at(),
      hint,
    });
    return { compute: () => NONE };
  }

  expression(expression: Expression, names: Names, anchor?: Compute): Compute {
    if (expression.is === 'literal') {
      const value = point(expression.value);
      return () => value;
    }
    if (expression.is === 'missing') {
      const value = anything([{ because: 'missing', what: 'a value that the rule cannot give' }]);
      return () => value;
    }
    if (expression.is === 'as-of') return (scope) => point(scope.world.frame.asOf);
    if (expression.is === 'fact') return this.path(expression.path, names, expression.at).compute;
    if (expression.is === 'term') return this.#term(expression, names, anchor);
    if (expression.is === 'reading') return this.#reading(expression, names, anchor);
    if (expression.is === 'condition') return truthAsValue(this.condition(expression.condition, names));
    if (expression.is === 'list') return this.#list(expression.items, names, anchor);
    return compileDerived(this, expression, names, anchor);
  }

  condition(condition: Condition, names: Names): Test {
    const general = this.#condition(condition, names);
    if (this.mutants !== undefined) return general;
    return entityTest(condition, names, general) ?? general;
  }

  /** A whole condition: one that selects or demands is true if it is left out, one that excepts is false. */
  whole(condition: Condition, names: Names, place: 'all' | 'any'): Test {
    // Of several that must all be true each is left out for itself.
    return condition.is === 'all' ? this.condition(condition, names) : this.#part(condition, names, place);
  }

  /** What an operator does, at the place where it is written. */
  operation(operator: Operator | 'matches', written: { readonly at: PlaceOf }): Operation {
    const operation = OPERATIONS[operator];
    return this.mutants?.comparison(written, written.at, operator, operation) ?? operation;
  }

  /** A moment that is a limit by itself. */
  limit(expression: Expression, names: Names): Compute {
    const compute = this.expression(expression, names);
    return this.mutants?.moved(expression, expression.at, compute) ?? compute;
  }

  #part(condition: Condition, names: Names, place: 'all' | 'any'): Test {
    const test = this.condition(condition, names);
    return this.mutants?.droppable(condition, condition.at, place, test) ?? test;
  }

  #condition(condition: Condition, names: Names): Test {
    if (condition.is === 'not') {
      const part = this.condition(condition.part, names);
      return (scope) => not(part(scope));
    }
    if (condition.is === 'atom') return this.#atom(condition, names);
    const parts = condition.parts.map((part) => this.#part(part, names, condition.is));
    if (condition.is === 'any') return (scope) => or(parts.map((part) => part(scope)));
    return (scope) => {
      const truths: Truth[] = [];
      for (const part of parts) {
        const truth = part(scope);
        if (truth === FALSE) return FALSE;
        truths.push(truth);
      }
      return and(truths);
    };
  }

  #term(expression: Extract<Expression, { is: 'term' }>, names: Names, anchor: Compute | undefined): Compute {
    const { term } = expression;
    const key = expression.key === undefined ? undefined : this.expression(expression.key, names);
    const on = expression.on === undefined ? (anchor ?? subjectDay) : this.expression(expression.on, names);
    const { mutants } = this;
    mutants?.addReadable(term);
    return (scope) => {
      mutants?.note(term);
      return termValue(scope.world, term, on(scope), key?.(scope));
    };
  }

  #reading(
    expression: Extract<Expression, { is: 'reading' }>,
    names: Names,
    anchor: Compute | undefined,
  ): Compute {
    const choices = new Map<string, Compute>();
    for (const [choice, value] of expression.choices)
      choices.set(choice, this.expression(value, names, anchor));
    const { reading } = expression;
    const { mutants } = this;
    mutants?.addReadable(reading);
    return (scope) => {
      mutants?.note(reading);
      scope.world.uses?.addReading(reading);
      return choices.get(scope.world.choiceOf(reading))?.(scope) ?? NONE;
    };
  }

  #list(items: readonly Expression[], names: Names, anchor: Compute | undefined): Compute {
    const parts = items.map((item) => this.expression(item, names, anchor));
    return (scope) => {
      const values = parts.map((part) => part(scope));
      const scalars = values.flatMap((value) => (value.is === 'known' ? [value.value] : []));
      return scalars.length === values.length ? point(scalars) : anything(reasonsOfAll(values));
    };
  }

  #atom(atom: Extract<Condition, { is: 'atom' }>, names: Names): Test {
    const left = this.expression(atom.left, names);
    const right = this.expression(atom.right, names);
    const compare = this.operation(atom.short ? 'matches' : atom.operator, atom);
    return (scope) => compare(left(scope), right(scope), scope.world);
  }
}

/** The day on which the subject stands in time. */
function subjectDay(scope: Scope): Value {
  return scope.entity?.moment() ?? point(scope.world.asOfDay);
}

function truthAsValue(test: Test): Compute {
  return (scope) => {
    const truth = test(scope);
    if (isUnknown(truth)) return { is: 'one-of', options: [true, false], why: truth.why };
    return point(truth.canBeTrue);
  };
}

function namesInReach(names: Names): string[] {
  const here = names.member?.names() ?? [];
  const subjects = names.subjects.flatMap(({ alias, type }) => [alias, ...type.names()]);
  const outer = names.outer === undefined ? [] : namesInReach(names.outer);
  return [...here, ...subjects, ...names.locals.keys(), ...outer];
}
