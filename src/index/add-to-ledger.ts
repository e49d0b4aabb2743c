import { resolve } from 'node:path';
import type { BillingProblem } from '../billing/billing-problem.js';
import type { InvoiceModel } from '../billing/invoice-model.js';
import { LEDGER_FILE, type LedgerLine, ledgerText } from '../billing/ledger/ledger-line.js';
import { modelText } from '../billing/ledger/model-text.js';
import { type NumberedDocument, numberDocument } from '../billing/ledger/number-document.js';
import { addEntry, type EntryFile } from '../source/entries/add-entry.js';
import { entryName } from '../source/entries/entry-name.js';
import { sha256Of } from '../source/entries/read-entries.js';
import { type ContractPlace, type InvoiceLedger, type IssuedDocument, MODEL_FILE } from './invoice-ledger.js';
import type { InvoiceMaker } from './invoice-maker.js';
import type { IssuedInvoice } from './issue-invoice.js';
import { refuseInvoice } from './refuse-invoice.js';

/** A document that is to be issued, before it has a number. */
export interface NewDocument {
  readonly model: InvoiceModel;
  readonly pricedOn: string;
  /** The number of the invoice that it corrects. */
  readonly corrects?: string;
  /** What is still to be said when the numbers are known: its own, and that of the document issued with it before. */
  readonly finish?: (model: InvoiceModel, before: string | undefined) => InvoiceModel;
}

/**
 * Numbers documents, writes them, and puts them into the ledger as one entry: all with their lines, or none. Undefined
 * where somebody else took the place; then nothing was written and no number was taken. Throws InputError.
 */
export async function addToLedger(
  maker: InvoiceMaker,
  place: ContractPlace,
  ledger: InvoiceLedger,
  documents: (issued: readonly LedgerLine[]) => readonly NewDocument[],
): Promise<readonly IssuedInvoice[] | undefined> {
  const issued: IssuedInvoice[] = [];
  const files: EntryFile[] = [];
  for (const document of documents(ledger.lines)) {
    const before = issued.at(-1)?.line;
    const lines = [...ledger.lines, ...issued.map(({ line }) => line)];
    const numbered = numberedOf(maker, document.model, lines);
    const model = document.finish?.(numbered.model, before?.number) ?? numbered.model;
    const own = await filesOf(maker, model);
    files.push(...own);
    const line = lineOf(maker, ledger, document, { model, taken: numbered.taken }, own);
    issued.push({ line, model, files: documentsOf(own, ledger) });
  }
  files.push({ name: LEDGER_FILE, bytes: ledgerText(issued.map(({ line }) => line)) });
  return addEntry(resolve(place.root, ledger.folder), ledger.next, files) ? issued : undefined;
}

function numberedOf(
  maker: InvoiceMaker,
  draft: InvoiceModel,
  lines: readonly LedgerLine[],
): NumberedDocument {
  const problems: BillingProblem[] = [];
  return numberDocument(draft, maker, maker.names, lines, problems) ?? refuseInvoice(problems);
}

async function filesOf(maker: InvoiceMaker, model: InvoiceModel): Promise<readonly EntryFile[]> {
  const documents = await maker.write(model);
  const name = documents[0]?.name.replace(/\.[^.]*$/, '') ?? '';
  return [...documents, { name: `${name}${MODEL_FILE}`, bytes: modelText(model, maker.folder) }];
}

function lineOf(
  { bills }: InvoiceMaker,
  { next, head }: InvoiceLedger,
  { pricedOn, corrects }: NewDocument,
  { model, taken }: NumberedDocument,
  files: readonly EntryFile[],
): LedgerLine {
  return {
    position: next,
    ...(head === undefined ? {} : { previous: head }),
    ...taken,
    kind: model.kind,
    bills,
    issueDate: model.issueDate.toString(),
    pricedOn,
    currency: model.currency,
    payable: model.totals.payable.value.toFixed(2),
    ...(corrects === undefined ? {} : { corrects }),
    files: files.map(({ name, bytes }) => ({
      name,
      sha256: sha256Of(bytes),
      bytes: Buffer.byteLength(bytes),
    })),
  };
}

function documentsOf(files: readonly EntryFile[], { folder, next }: InvoiceLedger): IssuedDocument[] {
  return files
    .filter(({ name }) => !name.endsWith(MODEL_FILE))
    .map(({ name, bytes }) => ({
      name,
      path: `${folder}/${entryName(next)}/${name}`,
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    }));
}
