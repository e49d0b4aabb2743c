import type { Written } from '../billing/contract-terms.js';
import type { InvoiceModel } from '../billing/invoice-model.js';
import type { Bills } from '../billing/ledger/ledger-line.js';
import type { InvoiceAnswer } from '../billing/licence-invoice.js';
import type { NumberingValues } from '../billing/numbering.js';
import { type DocumentFile, documentFiles } from './document-files.js';
import type { DocumentIssuer, DocumentOptions } from './issue-documents.js';
import type { LoadedContract } from './load-contract.js';
import { documentOptions, draftInvoice, type InvoiceOptions, monthOf } from './make-invoice.js';

/** One invoice that a contract calls for: what it bills, and how it is made. */
export interface InvoiceMaker {
  /** The folder from which places in the contract are named. */
  readonly folder: string;
  readonly bills: Bills;
  /** The scheme of its numbers, that of the reference to pay with, and what they can be made of. */
  readonly numbering: Written<string>;
  readonly paymentReference?: Written<string>;
  readonly names: Omit<NumberingValues, 'sequence' | 'number'>;
  /** The invoice dated on a day, with a number that is none yet; without a day, on the one that its kind has. */
  draft(issueDate?: string): InvoiceAnswer;
  /** The documents for the buyer. Throws InputError for what no network would take. */
  write(model: InvoiceModel): Promise<readonly DocumentFile[]>;
  /** The e-invoice alone. Throws as `write` does. */
  ubl(model: InvoiceModel): Promise<string>;
}

/** The licence invoice of a month. Throws InputError for a month that is none. */
export function licenceMaker(
  loaded: LoadedContract,
  issuer: DocumentIssuer,
  options: Omit<InvoiceOptions, 'issueDate'> & Pick<DocumentOptions, 'lang'>,
): InvoiceMaker {
  const { contract } = loaded;
  const { billing } = contract;
  const from = monthOf(options.month);
  const [year = '', month = ''] = options.month.split('-');
  const at = { file: contract.file };
  const paymentReference = billing?.paymentReference;
  const written = { ...documentOptions(loaded), lang: options.lang };
  return {
    folder: contract.file.replace(/\/[^/]*$/, ''),
    bills: { kind: 'licence', from: from.toString(), through: from.endOf('month').toString() },
    numbering: { value: billing?.numbering ?? '', at: billing?.at('numbering') ?? at },
    ...(paymentReference === undefined
      ? {}
      : { paymentReference: { value: paymentReference, at: billing?.at('paymentReference') ?? at } }),
    names: { contract: contract.id, year, month },
    draft: (issueDate) => draftInvoice(loaded, { ...options, issueDate }),
    write: async (model) => documentFiles(await issuer.issue(model, written)),
    ubl: (model) => issuer.ublOf(model, written),
  };
}
