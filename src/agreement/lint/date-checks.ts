import type { LintCheck, LintMark } from './lint-check.js';

/** Once a name, at the first place that gives it. The calendar shows the bare name without it. */
export const dateWithoutWords: LintCheck = {
  code: 'date-without-words',
  level: 'warning',
  find({ agreement }) {
    const told = new Set<string>();
    const marks: LintMark[] = [];
    for (const { rules, occasions } of agreement.clauses.values()) {
      for (const { kind, name, at } of [...rules, ...occasions].flatMap((rule) => rule.consequences)) {
        if (kind !== 'calendar' || agreement.dates.has(name) || told.has(name)) continue;
        told.add(name);
        marks.push({ at: at(), message: `the calendar has no words for '${name}': put them under dates` });
      }
    }
    return marks;
  },
};
