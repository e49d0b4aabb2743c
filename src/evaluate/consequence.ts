import { Engine, type RuleProperties } from 'json-rules-engine';
import type { CompiledRule } from './compile-rule.js';
import type { Consequence, Verdict } from './result.js';

/**
 * What follows from verdicts, decided by json-rules-engine: one engine rule for each consequence that a rule of
 * the agreement names, with the verdict as its fact. Results depend on rule and verdict only, so each pair is run
 * once; they come back in the order in which the agreement declares them.
 */
export class Consequences {
  readonly #engines = new Map<string, Engine>();
  readonly #results = new Map<string, readonly Consequence[]>();

  constructor(rules: readonly CompiledRule[]) {
    for (const { rule } of rules) {
      if (rule.consequences.length === 0) continue;
      const engine = new Engine([], { allowUndefinedFacts: false });
      for (const [index, { when, kind, name, to, after }] of rule.consequences.entries()) {
        const consequence: Consequence = {
          when,
          kind,
          name,
          ...(to === undefined ? {} : { to }),
          ...(after === undefined ? {} : { after }),
        };
        const properties: RuleProperties = {
          conditions: { all: [{ fact: 'verdict', operator: 'equal', value: when }] },
          event: { type: kind, params: { index, consequence } },
        };
        engine.addRule(properties);
      }
      this.#engines.set(rule.id, engine);
    }
  }

  async of(rule: string, verdict: Verdict): Promise<readonly Consequence[]> {
    const engine = this.#engines.get(rule);
    if (engine === undefined) return [];
    const key = `${rule} ${verdict}`;
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const { events } = await engine.run({ verdict });
    const found = events
      .flatMap(({ params }) =>
        params === undefined ? [] : [params as { index: number; consequence: Consequence }],
      )
      .sort((a, b) => a.index - b.index)
      .map(({ consequence }) => consequence);
    this.#results.set(key, found);
    return found;
  }
}

/** For whoever asks for verdicts alone. */
export const NO_CONSEQUENCES = new Consequences([]);
