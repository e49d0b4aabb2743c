import type { Agreement } from '../agreement/agreement.js';
import { type ChangedTerm, termChanges } from '../agreement/term-changes.js';
import { type Mutant, Mutants } from '../evaluate/mutants.js';
import { compileAgreement } from '../evaluate/program.js';
import { Problems } from '../source/problem.js';
import { type CasesRequest, openWithCases } from './agreement-cases.js';
import type { LoadedAgreement } from './load-contract.js';
import type { Scenario } from './read-cases.js';
import { billsNotAsExpected, isAsExpected, runScenario } from './run-cases.js';

export interface MutationReport {
  readonly mutants: number;
  /** Those that no worked case notices, in the order of their places. */
  readonly survivors: readonly Mutant[];
}

/**
 * Changes the rules, terms and readings of an agreement a little, one change at a time, and asks its worked cases to
 * notice. Throws InputError on bad input, and on cases that fail without any change.
 */
export async function mutateAgreement(
  request: CasesRequest,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<MutationReport> {
  const { loaded, scenarios } = await openWithCases(request);
  const mutation = await Mutation.of(loaded.agreement, scenarios);
  return mutation.run(onProgress);
}

/** One change, and how it is made for a run. */
interface Change {
  readonly mutant: Mutant;
  /** What a run must have passed to notice it. */
  readonly passes: readonly (number | string)[];
  readonly index?: number;
  readonly agreement?: Agreement;
  readonly choice?: readonly [reading: string, choice: string];
}

class Mutation {
  readonly #agreement: Agreement;
  readonly #loaded: LoadedAgreement;
  readonly #mutants: Mutants;
  /** The scenarios that pass a place, by what they pass. */
  readonly #passing = new Map<number | string, Scenario[]>();

  private constructor(agreement: Agreement, loaded: LoadedAgreement, mutants: Mutants) {
    this.#agreement = agreement;
    this.#loaded = loaded;
    this.#mutants = mutants;
  }

  static async of(agreement: Agreement, scenarios: readonly Scenario[]): Promise<Mutation> {
    const mutants = new Mutants();
    const program = compileAgreement(agreement, new Problems(), mutants);
    const mutation = new Mutation(agreement, { agreement, program }, mutants);
    const problems = new Problems();
    for (const scenario of scenarios) {
      mutants.takePassed();
      const isRight = await mutation.#isRight(scenario);
      if (!isRight) {
        problems.add({
          code: 'failing-case',
          message: `the case '${scenario.id}' fails without any change`,
          at: scenario.at,
          hint: 'servanda test says why',
        });
      }
      for (const place of mutants.takePassed()) {
        const passing = mutation.#passing.get(place);
        if (passing === undefined) mutation.#passing.set(place, [scenario]);
        else passing.push(scenario);
      }
    }
    problems.throwIfAny();
    return mutation;
  }

  async run(onProgress: (done: number, of: number) => void): Promise<MutationReport> {
    const changes = [...this.#ofConditions(), ...this.#ofTerms(), ...this.#ofReadings()];
    const survivors: Mutant[] = [];
    for (const [index, change] of changes.entries()) {
      onProgress(index, changes.length);
      if (!(await this.#isNoticed(change))) survivors.push(change.mutant);
    }
    onProgress(changes.length, changes.length);
    survivors.sort((a, b) => (placeText(a) < placeText(b) ? -1 : placeText(a) > placeText(b) ? 1 : 0));
    return { mutants: changes.length, survivors };
  }

  #ofConditions(): Change[] {
    return this.#mutants.list.map((mutant, index) => ({ mutant, passes: [index], index }));
  }

  #ofTerms(): Change[] {
    const { terms } = this.#agreement;
    const read = [...terms.values()].filter(({ id }) => this.#mutants.isReadable(id));
    return read.flatMap((term) =>
      termChanges(term).map(({ changed, what }: ChangedTerm): Change => {
        const agreement = { ...this.#agreement, terms: new Map([...terms, [term.id, changed]]) };
        const { file, line = 1, column = 1 } = term.at;
        const mutant = { at: { file, line, column }, what: `${term.id}: ${what}` };
        return { mutant, passes: [term.id], agreement };
      }),
    );
  }

  #ofReadings(): Change[] {
    return [...this.#agreement.readings.values()].flatMap(({ id, choices, default: usual, at }) => {
      const passes = [id, ...[...choices.values()].flatMap((choice) => [...choice.terms.keys()])];
      if (!passes.some((name) => this.#mutants.isReadable(name))) return [];
      return [...choices.keys()]
        .filter((choice) => choice !== usual)
        .map((choice): Change => {
          const { file, line = 1, column = 1 } = at;
          const mutant = { at: { file, line, column }, what: `${id}: read as '${choice}'` };
          return { mutant, passes, choice: [id, choice] };
        });
    });
  }

  async #isNoticed({ passes, index = -1, agreement, choice }: Change): Promise<boolean> {
    this.#mutants.switchTo(index);
    try {
      const passing = new Set(passes.flatMap((place) => this.#passing.get(place) ?? []));
      for (const scenario of passing) {
        if (choice !== undefined && scenario.readings.has(choice[0])) continue;
        const changed = choice === undefined ? scenario : withChoice(scenario, choice);
        if (!(await this.#isRight(changed, agreement))) return true;
      }
      return false;
    } finally {
      this.#mutants.switchTo(-1);
    }
  }

  async #isRight(scenario: Scenario, agreement: Agreement = this.#agreement): Promise<boolean> {
    const loaded = { ...this.#loaded, agreement };
    if (billsNotAsExpected(loaded, scenario).length > 0) return false;
    const findings = await runScenario(loaded, scenario);
    return scenario.expect.every((expectation) =>
      isAsExpected(expectation, findings, scenario.contract.zone),
    );
  }
}

function withChoice(scenario: Scenario, [reading, choice]: readonly [string, string]): Scenario {
  return { ...scenario, readings: new Map([...scenario.readings, [reading, choice]]) };
}

function placeText({ at: { file, line, column }, what }: Mutant): string {
  return `${file} ${String(line).padStart(6, '0')} ${String(column).padStart(4, '0')} ${what}`;
}

/** Where a mutant stands and what it changed, for a terminal. */
export function mutantLine({ at: { file, line, column }, what }: Mutant): string {
  return `${file}:${line}:${column}  no case notices: ${what}`;
}
