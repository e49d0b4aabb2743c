import type { Consequence, Finding, Result } from '../evaluate/result.js';
import type { Addressee, Ground } from './letter-matter.js';

/** A letter that a finding calls for. */
export interface LetterCall extends Ground {
  /** The name of the template. */
  readonly name: string;
  readonly to?: Addressee;
  /** Findings about the same record that call for the same letter: it speaks for them too. */
  readonly also: readonly Ground[];
}

export interface LetterChoice {
  readonly calls: readonly LetterCall[];
  /** Called for, but nobody has written the template: by name, how often. */
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
}

/**
 * The letters that a result calls for: one for each consequence of kind `letter` whose verdict was given, two where it
 * is for both parties, and one where several clauses call for the same letter about the same record. A waived finding
 * calls for none. `templates` are the names for which a template exists.
 */
export function chooseLetters(result: Result, templates: ReadonlySet<string>): LetterChoice {
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  const calls = new Map<string, LetterCall & { readonly also: Ground[] }>();
  const missing = new Map<string, number>();
  for (const finding of result.findings) {
    const clause = clauses.get(finding.clause);
    for (const { name, to } of lettersOf(finding)) {
      if (clause === undefined || !templates.has(name)) {
        missing.set(name, (missing.get(name) ?? 0) + 1);
        continue;
      }
      for (const addressee of addressees(to)) {
        const key = [name, addressee, finding.verdict, matterOf(finding)].join('\0');
        const call = calls.get(key);
        if (call !== undefined) call.also.push({ finding, clause });
        else calls.set(key, { finding, clause, name, ...(addressee && { to: addressee }), also: [] });
      }
    }
  }
  const withoutTemplate = [...missing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({ name, calls: count }));
  return { calls: [...calls.values()], withoutTemplate };
}

/** Each letter once, whichever of a finding's consequences name it. */
function lettersOf({ consequences, verdict }: Finding): readonly Consequence[] {
  const letters = consequences.filter(({ kind, when }) => kind === 'letter' && when === verdict);
  return letters.filter(({ name }, index) => letters.findIndex((other) => other.name === name) === index);
}

function addressees(to: string | undefined): readonly (Addressee | undefined)[] {
  if (to === 'both') return ['customer', 'vendor'];
  return [to === 'customer' || to === 'vendor' ? to : undefined];
}

/** The same for findings about one record. What is about no record stands by itself, for its evidence is its own. */
function matterOf({ id, subject: { type, key, at } }: Finding): string {
  return at === undefined ? id : [type, key, at.file, at.line, at.column].join('\0');
}
