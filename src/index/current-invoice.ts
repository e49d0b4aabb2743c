import type { InvoiceModel } from '../billing/invoice-model.js';
import type { DocumentFile } from './document-files.js';
import { type ContractPlace, openLedger } from './invoice-ledger.js';
import type { InvoiceMaker } from './invoice-maker.js';
import { type Standing, standingInvoice } from './issue-invoice.js';
import { refuseInvoice } from './refuse-invoice.js';

/** An invoice as it is now: as it was issued, or as a draft. */
export interface CurrentInvoice {
  readonly model: InvoiceModel;
  /** The documents for the buyer. Throws InputError for a draft that no network would take. */
  readonly files: () => Promise<readonly DocumentFile[]>;
  /** The e-invoice alone. Throws as `files` does. */
  readonly ubl: () => Promise<string>;
  /** Absent for a draft. */
  readonly issued?: Standing;
}

/**
 * The invoice that was issued for what a maker bills, byte by byte; where none was, a draft of it. Issues nothing. Throws
 * InputError.
 */
export async function currentInvoice(
  maker: InvoiceMaker,
  place: ContractPlace,
  issueDate?: string,
): Promise<CurrentInvoice> {
  const issued = await standingInvoice(maker, place, await openLedger(place));
  if (issued !== undefined) {
    const { model, files } = issued.document;
    const [ubl] = files;
    return {
      model,
      files: async () => files,
      ubl: async () => new TextDecoder().decode(ubl?.bytes),
      issued,
    };
  }
  const answer = maker.draft(issueDate);
  if ('problems' in answer) return refuseInvoice(answer.problems);
  const { model } = answer;
  return { model, files: () => maker.write(model), ubl: () => maker.ubl(model) };
}
