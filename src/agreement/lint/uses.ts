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
  const roles = [...agreement.billing.values()];
  const terms = new Set(roles);
  const readings = new Set(roles);
  const names = new Set<string>();
  const populations = new Set(roles);
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
    for (const { from } of clause.rules.flatMap((rule) => rule.subjects)) {
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
