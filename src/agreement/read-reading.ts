import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import type { YamlTree } from '../source/yaml-tree.js';
import { readTermValue, termText } from './read-term.js';
import type { Choice, Reading } from './reading.js';
import type { Term } from './term.js';
import type { Words } from './words.js';

interface RawReading {
  readonly question: Words;
  readonly default: string;
  readonly choices: Readonly<Record<string, Words & { readonly terms?: Readonly<Record<string, unknown>> }>>;
}

/** Reads the entries of a readings file that has passed its schema; `terms` must be complete by then. */
export function readReadings(
  tree: YamlTree,
  terms: ReadonlyMap<string, Term>,
  readings: Map<string, Reading>,
  problems: Problems,
): void {
  const raw = (tree.data as { readonly readings: Readonly<Record<string, RawReading>> }).readings;
  for (const [id, entry] of Object.entries(raw)) {
    const path = ['readings', id];
    if (readings.has(id)) {
      problems.add({
        code: 'duplicate-id',
        message: `the reading '${id}' is declared twice`,
        at: tree.keyAt(path),
      });
      continue;
    }
    const choices = new Map<string, Choice>();
    for (const [choice, says] of Object.entries(entry.choices)) {
      const set = new Map<
        string,
        { value: NonNullable<ReturnType<typeof readTermValue>>; text: string; at: ReturnType<YamlTree['at']> }
      >();
      for (const [termId, value] of Object.entries(says.terms ?? {})) {
        const here = [...path, 'choices', choice, 'terms', termId];
        const term = terms.get(termId);
        if (term === undefined) {
          const near = suggest(termId, [...terms.keys()]);
          const hint = near === undefined ? {} : { hint: `did you mean '${near}'?` };
          problems.add({
            code: 'unknown-term',
            message: `there is no term '${termId}'`,
            at: tree.keyAt(here),
            ...hint,
          });
          continue;
        }
        const read = readTermValue(tree, value, here, term, problems);
        if (read !== undefined)
          set.set(termId, { value: read, text: termText(value, term.unit), at: tree.at(here) });
      }
      choices.set(choice, { id: choice, says: { en: says.en, nl: says.nl }, terms: set });
    }
    if (!choices.has(entry.default)) {
      const hint = { hint: `one of: ${[...choices.keys()].join(', ')}` };
      problems.add({
        code: 'unknown-reading',
        message: `'${entry.default}' is no choice of '${id}'`,
        at: tree.at([...path, 'default']),
        ...hint,
      });
    }
    readings.set(id, { id, question: entry.question, default: entry.default, choices, at: tree.keyAt(path) });
  }
}
