import type { Agreement } from '../agreement/agreement.js';
import { type HeadingDrift, textDrift } from '../agreement/text/clause-drift.js';
import type { ClauseDrift, DriftStatus } from '../agreement/text/clause-fate.js';
import { readFingerprints } from '../agreement/text/fingerprints-file.js';
import type { NewText } from '../agreement/text/new-text.js';
import { linesOfText } from '../agreement/text/words-of-text.js';
import type { Place } from '../agreement/words.js';
import { Problems } from '../source/problem.js';
import { type AgreementRequest, eachCaseFile } from './agreement-cases.js';
import { locateFingerprinted } from './locate-fingerprinted.js';
import { readAgreementText } from './read-agreement-text.js';

export interface DriftRequest extends AgreementRequest {
  /** The file with another edition of the agreement's text. */
  readonly text: string;
}

/** A worked case that asks about a clause. */
export interface TouchedCase {
  readonly id: string;
  readonly at: Place;
}

/** What became of a clause, and what rests on it. */
export interface DriftedClause extends ClauseDrift {
  readonly section: string;
  /** In the edition of the ledger. */
  readonly lines: readonly [number, number];
  readonly rules: readonly string[];
  readonly cases: readonly TouchedCase[];
  /** Names of the letters that its rules call for. */
  readonly letters: readonly string[];
}

export interface Drift {
  readonly agreement: Pick<Agreement, 'id' | 'title'> & { readonly lines: number };
  readonly text: { readonly file: string; readonly sha256: string; readonly lines: number };
  /** Whether every word is the same and stands in the same order; lines may be other ones. */
  readonly same: boolean;
  readonly counts: Readonly<Record<DriftStatus, number>>;
  /** All of them, in the order of the ledger. */
  readonly clauses: readonly DriftedClause[];
  readonly newText: readonly NewText[];
  readonly headings: readonly HeadingDrift[];
}

/**
 * Holds another edition of an agreement's text against the fingerprints of the present one, clause by clause.
 * Throws InputError on bad input: no fingerprints, or a file that is no text.
 */
export async function drift(request: DriftRequest): Promise<Drift> {
  const { location, id } = await locateFingerprinted(request);
  const problems = new Problems();
  const file = await readAgreementText(request.root, request.text, problems);
  const folder = `${location.rules}/${id}`;
  const fingerprints = await readFingerprints({ root: location.root, folder }, problems);
  problems.throwIfAny();
  if (file === undefined || fingerprints === undefined) throw new Error('the text did not load');
  const cases = new Map<string, TouchedCase[]>();
  const { agreement } = await eachCaseFile(
    { root: location.root, agreement: folder },
    async (_, scenarios) => {
      for (const { id: scenario, at, expect } of scenarios) {
        for (const clause of new Set(expect.map((expectation) => expectation.clause))) {
          cases.set(clause, [...(cases.get(clause) ?? []), { id: scenario, at }]);
        }
      }
    },
  );
  const { clauses, newText, headings } = textDrift([...agreement.clauses.values()], fingerprints, file.text);
  const count = (wanted: DriftStatus): number => clauses.filter(({ status }) => status === wanted).length;
  const counts = {
    unchanged: count('unchanged'),
    moved: count('moved'),
    changed: count('changed'),
    gone: count('gone'),
  };
  return {
    agreement: { id: agreement.id, title: agreement.title, lines: fingerprints.lines },
    text: { file: file.file, sha256: file.sha256, lines: linesOfText(file.text).length },
    same: counts.unchanged === clauses.length && newText.length === 0 && headings.length === 0,
    counts,
    clauses: clauses.map((each) => ({ ...each, ...touchedBy(agreement, each.clause, cases) })),
    newText,
    headings,
  };
}

function touchedBy(
  agreement: Agreement,
  id: string,
  cases: ReadonlyMap<string, readonly TouchedCase[]>,
): Omit<DriftedClause, keyof ClauseDrift> {
  const clause = agreement.clauses.get(id);
  const rules = clause?.rules ?? [];
  const consequences = rules.flatMap((rule) => rule.consequences);
  const letters = consequences.flatMap(({ kind, name }) => (kind === 'letter' ? [name] : []));
  return {
    section: clause?.section ?? '',
    lines: clause?.lines ?? [1, 1],
    rules: rules.map((rule) => rule.id),
    cases: cases.get(id) ?? [],
    letters: [...new Set(letters)].sort(),
  };
}
