import { LEDGER_FILE, type LedgerLine, readLedgerText } from './ledger-line.js';

/** The ledger file of an entry, as it stands in the folder. */
export interface LedgerEntry {
  readonly position: number;
  /** As shown to the user. */
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

/** What is wrong with a ledger, and where. */
export interface LedgerProblem {
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly hint?: string;
}

/**
 * The lines of all entries in order. Each line holds the hash of the ledger file before its own, so that a line that was
 * changed, exchanged or left out breaks the chain at the next one; what breaks it is added to `problems`.
 */
export function verifyChain(
  entries: readonly LedgerEntry[],
  problems: LedgerProblem[],
): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const numbers = new Set<string>();
  let previous: LedgerEntry | undefined;
  for (const entry of entries) {
    for (const [index, line] of readLedgerText(entry.text).entries()) {
      const add = (
        message: string,
        hint = 'a ledger is only added to: bring it back from a backup',
      ): void => {
        problems.push({ message, file: entry.file, line: index + 1, hint });
      };
      if (line === undefined) add(`this is no line of a ${LEDGER_FILE}`);
      else if (line.position !== entry.position)
        add(`the line is of entry ${line.position} and stands in entry ${entry.position}`);
      else if (line.previous !== previous?.sha256)
        add(
          previous === undefined
            ? 'the line follows another entry, and stands in the first one'
            : `the line does not follow ${previous.file}: that file is not what it was`,
        );
      else if (numbers.has(line.number)) add(`the number ${line.number} stands twice in the ledger`);
      else lines.push(line);
      if (line !== undefined) numbers.add(line.number);
    }
    previous = entry;
  }
  return lines;
}
