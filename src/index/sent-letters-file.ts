import { resolve } from 'node:path';
import { SENT_LETTERS_SCHEMA } from '../agreement/schema/sent-letters-schema.js';
import type { LetterEntry } from '../letter/letter-entry.js';
import { type SentLetter, SentLetters } from '../letter/sent-letters.js';
import type { OutputFile } from '../source/atomic-write.js';
import { listNames } from '../source/list-folder.js';
import { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { checkSchema } from '../source/schema-check.js';
import { readYaml } from '../source/yaml-tree.js';

/** The ledger in a contract's folder. */
export const SENT_LETTERS_FILE = 'sent-letters.yaml';

const HEAD = `# Letters that were sent; servanda letters --sent adds to it. What stands here is not announced again.
sent:
`;

interface Place {
  readonly root: string;
  readonly folder: string;
}

/** The letters of a contract that went out; none without the file. Throws InputError for a file that is wrong. */
export async function readSentLetters(place: Place): Promise<SentLetters> {
  const file = await ledgerText(place);
  if (file === undefined) return new SentLetters([]);
  const problems = new Problems();
  const tree = readYaml(file.file, file.text, problems);
  const known =
    tree !== undefined &&
    (await checkSchema(tree, SENT_LETTERS_SCHEMA, problems, { title: SENT_LETTERS_FILE }));
  problems.throwIfAny();
  if (tree === undefined || !known) return new SentLetters([]);
  const { sent } = tree.data as { readonly sent: readonly Omit<SentLetter, 'at'>[] };
  return new SentLetters(sent.map((letter, index) => ({ ...letter, at: tree.at(['sent', index]) })));
}

/** The ledger with letters added at its end, as it is to be written; what stood there stays as it is. */
export async function withSentLetters(
  place: Place,
  entries: readonly LetterEntry[],
  sentOn: string,
): Promise<OutputFile> {
  const before = (await ledgerText(place))?.text ?? HEAD;
  const begun = /^sent:[ \t]*\[[ \t]*\][ \t]*$/m.test(before)
    ? before.replace(/^sent:[ \t]*\[[ \t]*\][ \t]*$/m, 'sent:')
    : before;
  const lines = entries.map((entry) => `  - ${JSON.stringify(rowOf(entry, sentOn))}\n`);
  const text = `${begun.endsWith('\n') ? begun : `${begun}\n`}${lines.join('')}`;
  return { path: resolve(place.root, place.folder, SENT_LETTERS_FILE), bytes: text };
}

function rowOf(entry: LetterEntry, sentOn: string): Omit<SentLetter, 'at'> {
  const { number, letter, to, reason, reference, deadline } = entry;
  return {
    number,
    letter,
    to,
    verdict: reason.verdict,
    findings: reason.findings,
    subject: reason.subject,
    reference,
    sentOn,
    ...(deadline === undefined ? {} : { answerBy: deadline }),
  };
}

async function ledgerText({ root, folder }: Place): Promise<{ file: string; text: string } | undefined> {
  if ((await listNames(root, folder))?.includes(SENT_LETTERS_FILE) !== true) return undefined;
  const problems = new Problems();
  const file = await readInputFile({ root, folder, path: SENT_LETTERS_FILE }, problems);
  problems.throwIfAny();
  return file;
}
