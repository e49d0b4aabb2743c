import { lineRanges } from '../ledger.js';
import { WordTypes } from '../word-types.js';
import type { LintCheck, LintMark } from './lint-check.js';

/** Whether a breach stops a run depends on it, so it is said and not left to the default. */
export const severityNotSaid: LintCheck = {
  code: 'severity-not-said',
  level: 'warning',
  find({ agreement }) {
    return [...agreement.clauses.values()]
      .flatMap(({ rules }) => rules)
      .filter(({ saysSeverity, demand, otherwise }) => {
        const canBreach = demand.is !== 'holds' && (otherwise ?? 'breached') === 'breached';
        return canBreach && !saysSeverity;
      })
      .map(({ id, severity, at }) => ({
        at: at(),
        message: `the rule '${id}' is ${severity} by default only`,
      }));
  },
};

/** A fact that is called like a field of the subject hides it, and a reader takes one for the other. */
export const shadowedField: LintCheck = {
  code: 'shadowed-field',
  level: 'warning',
  find({ agreement }) {
    const types = new WordTypes(agreement);
    const marks: LintMark[] = [];
    for (const rule of [...agreement.clauses.values()].flatMap(({ rules }) => rules)) {
      const fields = rule.subjects.flatMap((subject) => types.typeOf(subject)?.fields ?? []);
      for (const { name, at } of rule.facts) {
        if (!fields.some((field) => field.name === name)) continue;
        marks.push({ at: at(), message: `the fact '${name}' hides the field of that name` });
      }
    }
    return marks;
  },
};

export const blankLineInClause: LintCheck = {
  code: 'blank-line-in-clause',
  level: 'warning',
  find({ agreement }) {
    const marks: LintMark[] = [];
    for (const { id, lines, at } of agreement.clauses.values()) {
      // Blank lines between its paragraphs belong to a clause; at its ends they are a slip.
      const ends = agreement.blankLines.filter((line) => line === lines[0] || line === lines[1]);
      for (const { from } of lineRanges([...new Set(ends)])) {
        marks.push({
          at: at(),
          message: `the clause '${id}' begins or ends on line ${from}, which holds nothing`,
        });
      }
    }
    return marks;
  },
};
