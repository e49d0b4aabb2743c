import type { LintCheck } from './lint-check.js';

const LEAST_WORDS = 4;

/**
 * A number that the text does not give decides verdicts all the same: whoever is held to it may ask why it is this
 * one. A word or two, or what the term says anyway, is no answer.
 */
export const assumedWithoutReason: LintCheck = {
  code: 'assumed-without-reason',
  level: 'warning',
  find({ agreement }) {
    return [...agreement.terms.values()]
      .filter(({ assumed, says }) => {
        if (assumed === undefined) return false;
        const words = assumed.split(/\s+/).filter((word) => /\w/.test(word));
        return words.length < LEAST_WORDS || assumed === says.en || assumed === says.nl;
      })
      .map(({ id, at }) => ({ at, message: `the term '${id}' is assumed and does not say why` }));
  },
};
