import { callsOfLetters } from './letter-calls.js';
import type { LetterSheet, LintCheck, LintInput, LintMark } from './lint-check.js';

const LANGUAGES = ['nl', 'en'] as const;

interface LetterName extends Pick<LintMark, 'at'> {
  readonly name: string;
  readonly places: number;
}

/** Once a letter, at the first place that calls for it. Verdicts stand without it, and a run says what it could not write. */
export const letterWithoutTemplate: LintCheck = {
  code: 'letter-without-template',
  level: 'warning',
  find(input) {
    const there = new Set(input.letters.map(({ name, lang }) => `${name}.${lang}`));
    const { evidenceLetter, folder } = input.agreement;
    const called = [...callsOfLetters(input)].flatMap(([name, [first, ...others]]): LetterName[] =>
      first === undefined ? [] : [{ name, at: first.consequence.at(), places: others.length + 1 }],
    );
    if (evidenceLetter !== undefined)
      called.push({ name: evidenceLetter, at: { file: `${folder}/agreement.yaml` }, places: 1 });
    return called.flatMap(({ name, at, places }): LintMark[] => {
      const lacking = LANGUAGES.filter((language) => !there.has(`${name}.${language}`));
      if (lacking.length === 0) return [];
      const files = lacking.map((language) => `templates/letters/${name}.${language}.md`).join(', ');
      const more = places === 1 ? '' : ` (called for in ${places} places)`;
      return [{ at, message: `the letter '${name}' has no template: ${files}${more}` }];
    });
  },
};

export const brokenLetter: LintCheck = {
  code: 'broken-letter',
  level: 'error',
  find: (input) => [...input.partials, ...ownLetters(input).flatMap(({ problems }) => problems)],
};

/** A letter that is written for a clause of this agreement, and that none of its rules calls for. */
export const unusedLetter: LintCheck = {
  code: 'unused-letter',
  level: 'warning',
  find(input) {
    const calls = callsOfLetters(input);
    const { clauses } = input.agreement;
    return input.letters
      .filter(({ name, clauses: own }) => !calls.has(name) && own.some(({ id }) => clauses.has(id)))
      .map(({ name, file }) => ({ at: { file }, message: `no rule calls for the letter '${name}'` }));
  },
};

/** The call and the head of the template say the same: for which clauses, and to whom. */
export const letterForOtherRules: LintCheck = {
  code: 'letter-for-other-rules',
  level: 'error',
  find(input) {
    const calls = callsOfLetters(input);
    return ownLetters(input).flatMap(({ name, file, to, anyClause, clauses, problems }): LintMark[] => {
      if (problems.length > 0 || anyClause) return [];
      const own = calls.get(name) ?? [];
      const strange = own.filter(({ rule }) => clauses.every(({ id }) => id !== rule.clause));
      const elsewhere = own.filter(({ consequence }) => !reaches(to, consequence.to));
      const idle = clauses.filter(({ id }) => own.every(({ rule }) => rule.clause !== id));
      return [
        ...strange.map(({ rule, consequence }) => ({
          at: consequence.at(),
          message: `${file} is not written for '${rule.clause}': its legalBasis does not name it`,
        })),
        ...elsewhere.map(({ consequence }) => ({
          at: consequence.at(),
          message: `the letter '${name}' goes to ${consequence.to ?? 'nobody'} here, and ${file} is for ${to}`,
        })),
        ...idle.map(({ id, at }) => ({
          at,
          message: `no rule of the clause '${id}' calls for the letter '${name}'`,
        })),
      ];
    });
  },
};

function reaches(to: LetterSheet['to'], called: string | undefined): boolean {
  return to === 'both' ? called !== undefined : called === undefined || called === to;
}

/** The letters that rules of this agreement call for: the folder may hold those of others. */
export function ownLetters(input: LintInput): readonly LetterSheet[] {
  const calls = callsOfLetters(input);
  const { evidenceLetter } = input.agreement;
  return input.letters.filter(({ name }) => calls.has(name) || name === evidenceLetter);
}
