import { formatPosition } from './position.js';
import type { Problems } from './problem.js';
import type { SourceRow } from './record-row.js';

/** Reports records of one type that have the same natural key; both places are named. */
export class DuplicateKeys {
  readonly #problems: Problems;
  readonly #first = new Map<string, SourceRow>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(row: SourceRow): void {
    const { identity } = row;
    if (identity === undefined) return;
    const first = this.#first.get(identity);
    if (first === undefined) {
      this.#first.set(identity, row);
      return;
    }
    const [field = ''] = row.origin.keyFields;
    this.#problems.add({
      code: 'duplicate-record',
      message: `a second ${row.type} with the key '${row.key}'`,
      at: row.fieldAt(field),
      hint: `the first one is at ${formatPosition(first.fieldAt(field))}`,
    });
  }
}
