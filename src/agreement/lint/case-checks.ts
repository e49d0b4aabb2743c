import type { LintCheck, LintMark } from './lint-check.js';

export const repeatedCase: LintCheck = {
  code: 'repeated-case',
  level: 'warning',
  find({ cases }) {
    const first = new Map<string, string>();
    const marks: LintMark[] = [];
    for (const { id, at, text } of cases) {
      const same = first.get(text);
      if (same === undefined) first.set(text, id);
      else marks.push({ at, message: `the case '${id}' repeats '${same}'` });
    }
    return marks;
  },
};

export const caseWithoutReason: LintCheck = {
  code: 'case-without-reason',
  level: 'warning',
  find({ cases }) {
    return cases
      .filter(({ because }) => because === undefined)
      .map(({ id, at }) => ({ at, message: `the case '${id}' does not say why its verdicts are right` }));
  },
};
