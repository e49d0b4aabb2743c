import type { BillingProblem } from '../billing/billing-problem.js';
import type { InvoiceModel } from '../billing/invoice-model.js';
import { type ContentChange, contentChanges } from '../billing/ledger/content.js';
import { creditNoteFor, replacing } from '../billing/ledger/credit-note.js';
import { overlapping, standingFor } from '../billing/ledger/decide-issue.js';
import type { LedgerLine } from '../billing/ledger/ledger-line.js';
import type { Day } from '../values/day.js';
import type { Rational } from '../values/rational.js';
import { addToLedger, type NewDocument } from './add-to-ledger.js';
import {
  type ContractPlace,
  forBuyer,
  type InvoiceLedger,
  type IssuedDocument,
  issuedDocuments,
  issuedModel,
  openLedger,
} from './invoice-ledger.js';
import type { InvoiceMaker } from './invoice-maker.js';
import { refuseInvoice } from './refuse-invoice.js';

/** An invoice or a credit note that was issued, as it was issued. */
export interface IssuedInvoice {
  readonly line: LedgerLine;
  readonly model: InvoiceModel;
  /** For the buyer. */
  readonly files: readonly IssuedDocument[];
}

/** What would put an issued invoice right: a credit note for all of it, and a new invoice if anything is owed. */
export interface Proposal {
  readonly changes: readonly ContentChange[];
  readonly credit: Rational;
  readonly invoice?: Rational;
}

export type IssueOutcome =
  | { readonly is: 'issued'; readonly documents: readonly IssuedInvoice[] }
  | { readonly is: 'as-issued'; readonly document: IssuedInvoice }
  | { readonly is: 'changed'; readonly document: IssuedInvoice; readonly proposal: Proposal }
  | { readonly is: 'corrected'; readonly documents: readonly IssuedInvoice[]; readonly proposal: Proposal };

export interface IssueOptions {
  /** BT-2 of a new invoice; without it the day that its kind has. */
  readonly issueDate?: Day | undefined;
  /** The day of a credit note and a new invoice for what changed; without it they are only proposed. */
  readonly correctOn?: Day | undefined;
}

/** What was issued for something, held against what the data gives now; undefined where nothing was. */
export interface Standing {
  readonly document: IssuedInvoice;
  readonly proposal?: Proposal;
  /** What would be issued now; absent where nothing would. */
  readonly now?: InvoiceModel;
}

/**
 * Issues an invoice: gives it the next number and puts it, with its line, into the contract's ledger. One that is issued
 * already is given back as it was; if the data has changed since, a credit note and a new invoice are proposed, and made
 * on request. Whoever issues at the same time gets another number, or the same document. Throws InputError, with nothing
 * issued and no number taken.
 */
export async function issueInvoice(
  maker: InvoiceMaker,
  place: ContractPlace,
  options: IssueOptions = {},
): Promise<IssueOutcome> {
  for (;;) {
    const ledger = await openLedger(place);
    const standing = await standingInvoice(maker, place, ledger);
    if (standing === undefined) {
      const documents = await addToLedger(maker, place, ledger, (lines) => [
        firstInvoice(maker, lines, options.issueDate),
      ]);
      if (documents !== undefined) return { is: 'issued', documents };
    } else {
      const { document, proposal, now } = standing;
      if (proposal === undefined) return { is: 'as-issued', document };
      const { correctOn } = options;
      if (correctOn === undefined) return { is: 'changed', document, proposal };
      const documents = await addToLedger(maker, place, ledger, () =>
        correction(maker, document, now, correctOn),
      );
      if (documents !== undefined) return { is: 'corrected', documents, proposal };
    }
    // Somebody else took the place in the ledger: what is to be done now is decided anew.
  }
}

/** What stands in the ledger for what a maker bills. Throws InputError for a document that is not what was issued. */
export async function standingInvoice(
  maker: InvoiceMaker,
  place: ContractPlace,
  ledger: InvoiceLedger,
): Promise<Standing | undefined> {
  const line = standingFor(maker.bills, ledger.lines);
  if (line === undefined) return undefined;
  const files = await issuedDocuments(place, ledger, line);
  const model = issuedModel(line, files);
  const document = { line, model, files: forBuyer(files) };
  const answer = maker.draft(line.pricedOn);
  if ('problems' in answer && !answer.problems.every(isNothingToBill)) return refuseInvoice(answer.problems);
  const now = 'model' in answer ? answer.model : undefined;
  const changes = contentChanges(model, now);
  if (changes.length === 0) return { document };
  const credit = model.totals.payable.value;
  const invoice = now?.totals.payable.value;
  return {
    document,
    proposal: { changes, credit, ...(invoice === undefined ? {} : { invoice }) },
    ...(now === undefined ? {} : { now }),
  };
}

function isNothingToBill({ code }: BillingProblem): boolean {
  return code === 'nothing-to-bill' || code === 'not-in-force';
}

function firstInvoice(
  maker: InvoiceMaker,
  lines: readonly LedgerLine[],
  issueDate: Day | undefined,
): NewDocument {
  const twice = overlapping(maker.bills, lines);
  if (twice !== undefined) return refuseInvoice([twice]);
  const answer = maker.draft(issueDate?.toString());
  if ('problems' in answer) return refuseInvoice(answer.problems);
  return { model: answer.model, pricedOn: answer.model.issueDate.toString() };
}

/** The new invoice is dated and due as one of today, at the prices of the one that it replaces. */
function correction(
  maker: InvoiceMaker,
  { line, model: issued }: IssuedInvoice,
  now: InvoiceModel | undefined,
  on: Day,
): readonly NewDocument[] {
  const corrects = line.number;
  const { pricedOn } = line;
  const credit: NewDocument = { model: creditNoteFor(issued, '', on), pricedOn, corrects };
  if (now === undefined) return [credit];
  const dated = maker.draft(on.toString());
  if ('problems' in dated) return refuseInvoice(dated.problems);
  const { issueDate, dueDate, paymentTerms } = dated.model;
  const model = { ...now, issueDate, dueDate, paymentTerms };
  const finish = (whole: InvoiceModel, creditNote: string | undefined): InvoiceModel =>
    replacing(whole, issued, creditNote ?? '');
  return [credit, { model, pricedOn, corrects, finish }];
}
