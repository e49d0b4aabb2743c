import type { LintCheck } from './lint-check.js';

/** A question with one answer is none: it is either a term, or the alternative is missing. */
export const readingWithoutAlternative: LintCheck = {
  code: 'reading-without-alternative',
  level: 'error',
  find({ agreement }) {
    return [...agreement.readings.values()]
      .filter(({ choices }) => choices.size < 2)
      .map(({ id, at }) => ({ at, message: `the reading '${id}' has only one choice` }));
  },
};
