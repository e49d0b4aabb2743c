import type { DerivationTable } from '../agreement/expression.js';
import type { Derivation, DerivationInput } from '../facts/derivation.js';
import type { Period } from '../values/period.js';
import { anything, NONE, None, point, type Value } from '../values/value.js';
import type { EntityType } from './entity-type.js';
import type { Condition, DerivationOptions, Expression, PlaceOf } from './language.js';
import type { Mutants } from './mutants.js';
import type { Names } from './names.js';
import { compilePopulation, type PopulationReader } from './population.js';
import type { Compute, Scope, Test } from './scope.js';

/** What compiling a derivation needs of the compiler. */
export interface DerivedCompiler {
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly syntaxes: DerivationTable;
  readonly typeNamed: (name: string) => EntityType | undefined;
  readonly problems: {
    add(problem: {
      code: 'unknown-subject' | 'unknown-fact';
      message: string;
      at: ReturnType<PlaceOf>;
      hint?: string;
    }): void;
  };
  readonly verdictOf: (
    options: DerivationOptions,
    names: Names,
    at: PlaceOf,
    compiler: DerivedCompiler,
  ) => Compute;
  expression(expression: Expression, names: Names, anchor?: Compute): Compute;
  condition(condition: Condition, names: Names): Test;
  whole(condition: Condition, names: Names, place: 'all' | 'any'): Test;
  /** Where the program is made with mutants. */
  readonly mutants: Mutants | undefined;
}

type Derived = Extract<Expression, { is: 'derived' }>;

export function compileDerived(
  compiler: DerivedCompiler,
  expression: Derived,
  names: Names,
  outerAnchor: Compute | undefined,
): Compute {
  const { derivation: name, options } = expression;
  if (name === 'verdictOf') return compiler.verdictOf(options, names, expression.at, compiler);
  const derivation = compiler.derivations.get(name);
  const syntax = compiler.syntaxes.get(name);
  if (derivation === undefined || syntax === undefined) return () => NONE;
  const from = options.values.get('from');
  // A duration's term is read on the day on which its clock starts.
  const clockStart = name === 'deadline' && from !== undefined ? compiler.expression(from, names) : undefined;
  const anchor = clockStart ?? outerAnchor;
  const population = options.population;
  const ofMembers = population !== undefined && (population.of !== '' || syntax.spans === true);
  const reader =
    ofMembers && population !== undefined
      ? readerOf(compiler, expression, population, names, syntax.options)
      : undefined;
  const values = new Map<string, Compute>();
  const lists = new Map<string, Compute[]>();
  for (const [option, value] of options.values) {
    if (syntax.options[option] === 'member-name') continue;
    if (value.is === 'list')
      lists.set(
        option,
        value.items.map((item) => compiler.expression(item, names, anchor)),
      );
    else
      values.set(
        option,
        option === 'from' && clockStart !== undefined
          ? clockStart
          : compiler.expression(value, names, anchor),
      );
  }
  const branches = options.branches.map((branch) => ({
    when: branch.when === undefined ? undefined : compiler.whole(branch.when, names, 'any'),
    value: compiler.expression(branch.value, names, anchor),
  }));
  const what = population === undefined || population.of === '' ? name : population.of;
  const otherwise = otherwiseOf(compiler, population?.otherwise, names, anchor, what);
  return (scope) =>
    derivation.compute(
      new Input(scope, { values, lists, texts: options.texts, branches, reader, otherwise, what }),
    );
}

/** What holds for an empty population; one that is missing then is named by what it is of. */
function otherwiseOf(
  compiler: DerivedCompiler,
  otherwise: Expression | undefined,
  names: Names,
  anchor: Compute | undefined,
  what: string,
): Compute | undefined {
  if (otherwise === undefined) return undefined;
  if (otherwise.is !== 'missing') return compiler.expression(otherwise, names, anchor);
  const value = anything([{ because: 'missing', what, detail: 'there is none' }]);
  return () => value;
}

function readerOf(
  compiler: DerivedCompiler,
  { derivation, options }: Derived,
  population: NonNullable<DerivationOptions['population']>,
  names: Names,
  kinds: Readonly<Record<string, string>>,
): PopulationReader {
  const ofMember = new Map<string, Expression>();
  for (const [option, value] of options.values)
    if (kinds[option] === 'member-name') ofMember.set(option, value);
  const sum = ofMember.get('sum');
  const taken = sum === undefined ? population : { ...population, take: population.take ?? sum };
  return compilePopulation(compiler, taken, names, ofMember, derivation);
}

interface Parts {
  readonly values: ReadonlyMap<string, Compute>;
  readonly lists: ReadonlyMap<string, readonly Compute[]>;
  readonly texts: ReadonlyMap<string, string>;
  readonly branches: readonly { readonly when: Test | undefined; readonly value: Compute }[];
  readonly reader: PopulationReader | undefined;
  readonly otherwise: Compute | undefined;
  readonly what: string;
}

/** The options of one derivation in one scope. */
class Input implements DerivationInput {
  readonly #scope: Scope;
  readonly #parts: Parts;
  readonly branches: DerivationInput['branches'];

  constructor(scope: Scope, parts: Parts) {
    this.#scope = scope;
    this.#parts = parts;
    this.branches = parts.branches.map(({ when, value }) => ({
      when: () => when?.(scope),
      value: () => value(scope),
    }));
  }

  get frame(): DerivationInput['frame'] {
    return this.#scope.world.frame;
  }

  get what(): string {
    return this.#parts.what;
  }

  /** A period that `during` names, else the subject's own. */
  get period(): Period | undefined {
    return this.#parts.reader?.periodOf(this.#scope);
  }

  windowOf(scalar: Parameters<DerivationInput['windowOf']>[0]): ReturnType<DerivationInput['windowOf']> {
    return this.#scope.world.windowOf(scalar);
  }

  workingDays(calendar: string | undefined): ReturnType<DerivationInput['workingDays']> {
    return this.#scope.world.workingDays(calendar);
  }

  value(name: string): Value | undefined {
    return this.#parts.values.get(name)?.(this.#scope);
  }

  list(name: string): readonly Value[] {
    const listed = this.#parts.lists.get(name)?.map((part) => part(this.#scope));
    if (listed !== undefined) return listed;
    const single = this.value(name);
    if (single === undefined) return [];
    if (single.is === 'known' && Array.isArray(single.value)) return single.value.map((item) => point(item));
    return [single];
  }

  text(name: string): string | undefined {
    return this.#parts.texts.get(name);
  }

  population(): ReturnType<DerivationInput['population']> {
    return this.#parts.reader?.read(this.#scope);
  }

  otherwise(): Value | undefined {
    const value = this.#parts.otherwise?.(this.#scope);
    return value !== undefined && value.is === 'known' && value.value === None.VALUE ? NONE : value;
  }
}
