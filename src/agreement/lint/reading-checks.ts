import type { LintCheck } from './lint-check.js';
import { usesOf } from './uses.js';

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

/** The default is what all other cases take; another choice is tried only where a case names it. */
export const choiceWithoutCase: LintCheck = {
  code: 'choice-without-case',
  level: 'warning',
  find(input) {
    const { agreement, cases } = input;
    // One message is enough for a reading on which nothing hangs.
    const { readings: used } = usesOf(input);
    const tried = new Set(
      cases.flatMap(({ readings }) => [...readings].map(([id, choice]) => `${id}=${choice}`)),
    );
    return [...agreement.readings.values()].flatMap((reading) =>
      [...reading.choices.keys()]
        .filter(
          (choice) =>
            used.has(reading.id) && choice !== reading.default && !tried.has(`${reading.id}=${choice}`),
        )
        .map((choice) => ({
          at: reading.at,
          message: `no case takes the reading '${reading.id}' as '${choice}'`,
        })),
    );
  },
};
