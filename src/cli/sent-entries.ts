import type { LetterEntry, LetterRun } from '../index.js';
import { InputError } from '../source/problem.js';
import { suggestion } from '../source/suggest.js';

/**
 * The letters that went out, by the folder of their contract: each by its number, once whatever its languages. Throws
 * InputError for a number that no letter of the run has, or one that cannot have been sent.
 */
export function sentEntries<Place>(
  runs: readonly { readonly run: LetterRun; readonly place: Place }[],
  numbers: readonly string[],
): ReadonlyMap<Place, readonly LetterEntry[]> {
  const wanted = new Set(numbers.map((number) => number.toUpperCase()));
  const every = wanted.delete('ALL');
  const found = new Map<Place, LetterEntry[]>();
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { run, place } of runs) {
    for (const entry of run.entries) {
      const { number, status, sentOn } = entry;
      const named = wanted.has(number);
      if (seen.has(number) || !(named || (every && status === 'due'))) continue;
      seen.add(number);
      if (status === 'sent') problems.push(`letter ${number} was sent on ${sentOn}`);
      else if (status === 'due' || status === 'too-late')
        found.set(place, [...(found.get(place) ?? []), entry]);
      else problems.push(`letter ${number} is ${status} and was not written`);
    }
  }
  const known = runs.flatMap(({ run }) => run.entries.map(({ number }) => number));
  for (const number of wanted) {
    if (!seen.has(number)) {
      const hint = suggestion(number, known) ?? 'servanda letters --dry-run lists the numbers';
      problems.push(`there is no letter ${number} as of that day (${hint})`);
    }
  }
  if (problems.length > 0)
    throw new InputError(problems.map((message) => ({ code: 'not-allowed', message })));
  return found;
}
