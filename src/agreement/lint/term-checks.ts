import type { LintCheck } from './lint-check.js';

const LEAST_WORDS = 4;
const LANGUAGES = ['en', 'nl'] as const;

/**
 * A number that the text does not give decides verdicts all the same: whoever is held to it may ask why it is this
 * one. A word or two, or what the term says anyway, is no answer.
 */
export const assumedWithoutReason: LintCheck = {
  code: 'assumed-without-reason',
  level: 'warning',
  find({ agreement }) {
    return [...agreement.terms.values()]
      .filter(
        ({ assumed, says }) =>
          assumed !== undefined && LANGUAGES.some((lang) => isEmpty(assumed[lang], says[lang])),
      )
      .map(({ id, at }) => ({ at, message: `the term '${id}' is assumed and does not say why` }));
  },
};

function isEmpty(reason: string, says: string): boolean {
  const words = reason.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
  return words.length < LEAST_WORDS || reason === says;
}
