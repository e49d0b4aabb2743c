import type { InvoiceModel } from '../billing/invoice-model.js';
import { LEDGER_FILE, type LedgerLine } from '../billing/ledger/ledger-line.js';
import { readModelText } from '../billing/ledger/model-text.js';
import { type LedgerProblem, verifyChain } from '../billing/ledger/verify-chain.js';
import { entryName } from '../source/entries/entry-name.js';
import { readEntries, readEntryFile } from '../source/entries/read-entries.js';
import { InputError, Problems } from '../source/problem.js';
import { fileAnywhere } from './file-anywhere.js';

/** The folder of a contract in which its ledger stands. */
const ISSUED = 'issued';
/** How the file with the model of an issued document ends, beside the documents themselves. */
export const MODEL_FILE = '.model.json';

/** Where a contract stands: the working folder, and the contract's folder as the user named it. */
export interface ContractPlace {
  readonly root: string;
  readonly folder: string;
}

/** What was issued under a contract, checked against its own hashes. */
export interface InvoiceLedger {
  /** The folder as the user would name it: `contracts/my-company/issued`. */
  readonly folder: string;
  /** In the order in which they were issued. */
  readonly lines: readonly LedgerLine[];
  /** Where the next entry goes, from 1. */
  readonly next: number;
  /** The hash of the last ledger file, which the next lines hold. */
  readonly head?: string;
  /** What killed runs had prepared and did not issue. */
  readonly unfinished: readonly string[];
}

/** A document as it was issued. */
export interface IssuedDocument {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads and checks the ledger of a contract; an empty one where nothing was issued. Throws InputError. */
export async function openLedger(place: ContractPlace): Promise<InvoiceLedger> {
  const { root, path } = fileAnywhere(place.root, place.folder);
  const problems = new Problems();
  const { entries, unfinished } = await readEntries(root, `${path}/${ISSUED}`, LEDGER_FILE, problems);
  const found: LedgerProblem[] = [];
  const lines = verifyChain(
    entries.map(({ position, record }) => ({
      position,
      file: record.file,
      text: record.text,
      sha256: record.sha256,
    })),
    found,
  );
  for (const { message, file, line, hint } of found)
    problems.add({
      code: 'ledger-broken',
      message,
      hint,
      ...(line === undefined ? { file } : { at: { file, line, column: 1 } }),
    });
  problems.throwIfAny();
  const head = entries.at(-1)?.record.sha256;
  return {
    folder: `${place.folder.replace(/\/+$/, '')}/${ISSUED}`,
    lines,
    next: entries.length + 1,
    ...(head === undefined ? {} : { head }),
    unfinished,
  };
}

/** The documents of a line, each held against its hash. Throws InputError for one that is not what was issued. */
export async function issuedDocuments(
  place: ContractPlace,
  ledger: InvoiceLedger,
  line: LedgerLine,
): Promise<readonly IssuedDocument[]> {
  const { root, path } = fileAnywhere(place.root, place.folder);
  const entry = entryName(line.position);
  const problems = new Problems();
  const documents: IssuedDocument[] = [];
  for (const { name, sha256 } of line.files) {
    const shown = `${ledger.folder}/${entry}/${name}`;
    const file = await readEntryFile(root, { folder: `${path}/${ISSUED}/${entry}` }, name);
    if (file?.sha256 === sha256) documents.push({ name, path: shown, bytes: file.bytes });
    else
      problems.add({
        code: 'ledger-broken',
        message:
          file === undefined
            ? `'${shown}' was issued as a part of ${line.number} and is gone`
            : `'${shown}' is not what was issued as ${line.number}: its SHA-256 is ${file.sha256}, and was ${sha256}`,
        file: shown,
        hint: 'bring it back from a backup',
      });
  }
  problems.throwIfAny();
  return documents;
}

/** Holds every issued document against its hash. Throws InputError with all that are not what was issued. */
export async function verifyLedger(place: ContractPlace, ledger: InvoiceLedger): Promise<void> {
  const problems = new Problems();
  for (const line of ledger.lines) {
    try {
      await issuedDocuments(place, ledger, line);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.addAll(error.problems);
    }
  }
  problems.throwIfAny();
}

/** What an issued document says. Throws InputError for one that cannot be read any more. */
export function issuedModel(line: LedgerLine, documents: readonly IssuedDocument[]): InvoiceModel {
  const file = documents.find(({ name }) => name.endsWith(MODEL_FILE));
  const model = file === undefined ? undefined : readModelText(new TextDecoder().decode(file.bytes));
  if (model !== undefined) return model;
  const problems = new Problems();
  problems.add({
    code: 'ledger-broken',
    message: `what ${line.number} says cannot be read from its ${MODEL_FILE}`,
    ...(file === undefined ? {} : { file: file.path }),
  });
  problems.throwIfAny();
  throw new Error('unreachable');
}

/** The documents for a buyer, without the model. */
export function forBuyer(documents: readonly IssuedDocument[]): readonly IssuedDocument[] {
  return documents.filter(({ name }) => !name.endsWith(MODEL_FILE));
}
