import { type BillingWord, billingWords } from '../billing-words.js';
import { walkAgreement } from '../walk.js';
import type { LintInput } from './lint-check.js';

/** Words of an agreement that something reads. */
export interface Uses {
  readonly terms: ReadonlySet<string>;
  readonly readings: ReadonlySet<string>;
  /** Every part of every name that is read: `invoice`, `paidOn`. */
  readonly names: ReadonlySet<string>;
  /** Record types, lists and groups that are judged or read as a population. */
  readonly populations: ReadonlySet<string>;
}

/** Collects what the rules read, and what the manifest hands to invoicing. */
export function usesOf({ agreement, derivations }: LintInput): Uses {
  const billed = agreement.billing === undefined ? [] : billingWords(agreement.billing);
  const saidInBilling = (is: BillingWord['is']): string[] =>
    billed.filter((word) => word.is === is).map(({ name }) => name);
  const terms = new Set(saidInBilling('term'));
  const readings = new Set(saidInBilling('reading'));
  const names = new Set(saidInBilling('column'));
  const populations = new Set(saidInBilling('type'));
  walkAgreement(agreement, derivations, {
    expression(expression) {
      if (expression.is === 'term') terms.add(expression.term);
      else if (expression.is === 'reading') readings.add(expression.reading);
      else if (expression.is === 'fact') for (const part of expression.path) names.add(part);
      else if (expression.is === 'derived') {
        const { population } = expression.options;
        if (population !== undefined) populations.add(population.of);
        if (population?.during?.is === 'records') populations.add(population.during.type);
      }
    },
  });
  for (const clause of agreement.clauses.values()) {
    for (const { of } of clause.groups) populations.add(of);
    for (const { from } of [...clause.rules, ...clause.occasions].flatMap((rule) => rule.subjects)) {
      if (from.is === 'records') populations.add(from.type);
      if (from.is === 'period' && from.during.is === 'records') populations.add(from.during.type);
    }
  }
  // A reading whose choices set a term is used wherever that term is.
  for (const reading of agreement.readings.values()) {
    const set = [...reading.choices.values()].flatMap((choice) => [...choice.terms.keys()]);
    if (set.some((term) => terms.has(term))) readings.add(reading.id);
  }
  return { terms, readings, names, populations };
}
