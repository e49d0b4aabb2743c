import type { Clause, Rule } from '../rule.js';
import type { LintCheck, LintInput, LintMark } from './lint-check.js';

/** A clause with a rule that no worked case asks about: nobody has seen what it decides. */
export const clauseWithoutCases: LintCheck = {
  code: 'clause-without-cases',
  level: 'error',
  find(input) {
    const asked = askedClauses(input);
    return [...input.agreement.clauses.values()]
      .filter(({ id, rules }) => rules.length > 0 && !asked.has(id))
      .map(({ id, at }) => ({ at: at(), message: `no case asks about the clause '${id}'` }));
  },
};

export const neverMet: LintCheck = {
  code: 'never-met',
  level: 'error',
  find: (input) => untried(input, () => 'met'),
};

/**
 * The other side: breached, or what the rule says instead; a state that does not hold is not applicable, and of an
 * information false is undetermined.
 */
export const neverBreached: LintCheck = {
  code: 'never-breached',
  level: 'error',
  find: (input) =>
    untried(input, ({ demand, otherwise }, kind) => {
      if (otherwise !== undefined) return otherwise;
      if (demand.is === 'holds') return 'not-applicable';
      return kind === 'information' ? 'undetermined' : 'breached';
    }),
};

function untried(input: LintInput, wanted: (rule: Rule, kind: Clause['kind']) => string): LintMark[] {
  const asked = askedClauses(input);
  const tried = new Set(
    input.cases.flatMap(({ proves }) => proves.map(({ rule, verdict }) => `${rule} ${verdict}`)),
  );
  // One message is enough for a clause without any case.
  const clauses = [...input.agreement.clauses.values()].filter(({ id }) => asked.has(id));
  return clauses.flatMap(({ kind, rules }) =>
    rules.flatMap((rule): LintMark[] => {
      const verdict = wanted(rule, kind);
      if (tried.has(`${rule.id} ${verdict}`)) return [];
      return [{ at: rule.at(), message: `no case makes the rule '${rule.id}' ${verdict}` }];
    }),
  );
}

function askedClauses({ cases }: LintInput): ReadonlySet<string> {
  return new Set(cases.flatMap(({ clauses }) => clauses));
}
