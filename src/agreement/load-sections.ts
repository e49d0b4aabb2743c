import type { Problems } from '../source/problem.js';
import { suggestion } from '../source/suggest.js';
import type { AgreementFiles } from './agreement-files.js';
import { assembleReader } from './assemble-reader.js';
import type { DerivationTable } from './expression.js';
import { readClauses } from './read-clause.js';
import type { Reading } from './reading.js';
import type { Clause } from './rule.js';
import { SECTION_SCHEMA } from './schema/section-schema.js';
import type { Term } from './term.js';

export interface Sections {
  readonly clauses: ReadonlyMap<string, Clause>;
  /** False where a file or a clause had to be left out, so that holes in the ledger prove nothing. */
  readonly whole: boolean;
}

/** The clauses of every section file, in the order of the sections. */
export async function readSections(
  yaml: readonly string[],
  files: AgreementFiles,
  text: { readonly sections: readonly string[]; readonly textLines: number },
  words: {
    readonly derivations: DerivationTable;
    readonly terms: ReadonlyMap<string, Term>;
    readonly readings: ReadonlyMap<string, Reading>;
  },
  problems: Problems,
): Promise<Sections> {
  const termIds = new Set(words.terms.keys());
  const readingChoices = new Map(
    [...words.readings].map(([id, reading]) => [id, [...reading.choices.keys()]]),
  );
  const order = new Map(text.sections.map((id, index) => [id, index]));
  const sections: { readonly place: number; readonly clauses: Clause[] }[] = [];
  // Without all words every use of a lost one would look wrong; the form of the files can still be checked.
  const wordsKnown = !files.failed;
  let whole = wordsKnown;
  const notSections = /^(agreement|fingerprints|terms[\w-]*|readings[\w-]*|.*\.cases)\.yaml$/;
  for (const name of yaml.filter((file) => !notSections.test(file))) {
    const tree = await files.read(name, SECTION_SCHEMA);
    whole &&= tree !== undefined;
    if (tree === undefined || !wordsKnown) continue;
    const { section } = tree.data as { section: string };
    const place = order.get(section);
    if (place === undefined) {
      whole = false;
      problems.add({
        code: 'unknown-section',
        message: `agreement.yaml has no section '${section}'`,
        at: tree.at(['section']),
        hint: suggestion(section, [...order.keys()]),
      });
      continue;
    }
    const reader = assembleReader({
      tree,
      problems,
      derivations: words.derivations,
      textLines: text.textLines,
      termIds,
      readingChoices,
    });
    sections.push({ place, clauses: readClauses(reader) });
  }
  const clauses = new Map<string, Clause>();
  for (const clause of sections.sort((a, b) => a.place - b.place).flatMap((section) => section.clauses)) {
    if (clauses.has(clause.id)) {
      whole = false;
      problems.add({
        code: 'duplicate-id',
        message: `the clause '${clause.id}' stands twice in the ledger`,
        at: clause.at(),
      });
    } else clauses.set(clause.id, clause);
  }
  return { clauses, whole };
}
