import type { Because } from '../billing/because.js';
import type { InvoiceAnswer } from '../billing/compose-invoice.js';
import type { Written } from '../billing/contract-terms.js';
import type { InvoiceModel } from '../billing/invoice-model.js';
import type { Bills } from '../billing/ledger/ledger-line.js';
import type { NumberingValues } from '../billing/numbering.js';
import { type BilledInvoice, billContract } from './bill-contract.js';
import { type DocumentFile, documentFiles } from './document-files.js';
import { type ContractPlace, openLedger } from './invoice-ledger.js';
import type { DocumentIssuer, DocumentOptions } from './issue-documents.js';
import type { LoadedContract } from './load-contract.js';
import { dayOf, documentOptions, type InvoiceOptions, makeInvoices, spanOf } from './make-invoice.js';

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

export interface InvoiceMakers {
  /** In the order in which the invoices are issued. */
  readonly makers: readonly InvoiceMaker[];
  /** What is on no invoice although there was reason to look: not approved, not known. */
  readonly leftOut: readonly Because[];
}

type MakerOptions = Omit<InvoiceOptions, 'issueDate'> & Pick<DocumentOptions, 'lang'>;

/**
 * All invoices that a contract calls for in a time; after them those that were issued in it and that it no longer calls
 * for. Throws InputError with everything that stands in the way.
 */
export async function invoiceMakers(
  loaded: LoadedContract,
  issuer: DocumentIssuer,
  place: ContractPlace,
  options: MakerOptions,
): Promise<InvoiceMakers> {
  const { invoices, leftOut } = makeInvoices(loaded, options);
  const makers = invoices.map((invoice) => makerOf(loaded, issuer, invoice, options));
  const called = new Set(makers.map(({ bills }) => keyOf(bills)));
  const { from, through } = spanOf(options);
  const { lines } = await openLedger(place);
  for (const { bills, pricedOn, kind } of lines) {
    const isMeant = options.kinds === undefined || options.kinds.includes(bills.kind);
    const issuedOn = dayOf(pricedOn);
    if (kind !== 'invoice' || !isMeant || called.has(keyOf(bills))) continue;
    if (issuedOn.compare(from) < 0 || issuedOn.compare(through) > 0) continue;
    called.add(keyOf(bills));
    makers.push(withoutCall(loaded, issuer, bills, options));
  }
  return { makers, leftOut };
}

function makerOf(
  loaded: LoadedContract,
  issuer: DocumentIssuer,
  invoice: BilledInvoice,
  options: MakerOptions,
): InvoiceMaker {
  const { kind, key, period, subject, scheme, names, model } = invoice;
  const { kinds: _, asOf, readings } = options;
  const span = spanOf(options);
  return {
    ...documentsOf(loaded, issuer, options),
    bills: {
      kind,
      from: period.from.toString(),
      through: period.through.toString(),
      ...(subject === undefined ? {} : { of: subject }),
    },
    numbering: scheme,
    names,
    draft(issueDate) {
      if (issueDate === undefined || issueDate === model.issueDate.toString()) return { model };
      const request = { span, kinds: [kind], asOf: asOf ?? span.through.toString(), readings };
      const billed = billContract(loaded, { ...request, issueDate: dayOf(issueDate) });
      if ('problems' in billed) return billed;
      const dated = billed.invoices.find((one) => one.key === key);
      return dated === undefined ? nothing(key) : { model: dated.model };
    },
  };
}

/** What was issued for something that the data no longer calls for. */
function withoutCall(
  loaded: LoadedContract,
  issuer: DocumentIssuer,
  bills: Bills,
  options: MakerOptions,
): InvoiceMaker {
  const { billing, id, file } = loaded.contract;
  const at = billing?.at('numbering') ?? { file };
  const scheme = typeof billing?.numbering === 'string' ? billing.numbering : billing?.numbering[bills.kind];
  const [year = '', month = ''] = bills.from.split('-');
  const { kind, from, of } = bills;
  return {
    ...documentsOf(loaded, issuer, options),
    bills,
    numbering: { value: scheme ?? '', at },
    names: { contract: id, kind, year, month, issued: from, ...(of === undefined ? {} : { id: of }) },
    draft: () => nothing(`${kind} ${from}`),
  };
}

function nothing(what: string): InvoiceAnswer {
  return { problems: [{ code: 'nothing-to-bill', message: `nothing is to be billed for '${what}'` }] };
}

function documentsOf(loaded: LoadedContract, issuer: DocumentIssuer, { lang }: MakerOptions) {
  const { contract } = loaded;
  const { billing } = contract;
  const paymentReference = billing?.paymentReference;
  const written = { ...documentOptions(loaded), lang };
  return {
    folder: contract.file.replace(/\/[^/]*$/, ''),
    ...(billing === undefined || paymentReference === undefined
      ? {}
      : { paymentReference: { value: paymentReference, at: billing.at('paymentReference') } }),
    write: async (model: InvoiceModel) => documentFiles(await issuer.issue(model, written)),
    ubl: (model: InvoiceModel) => issuer.ublOf(model, written),
  };
}

function keyOf({ kind, from, through, of = '' }: Bills): string {
  return [kind, from, through, of].join('\0');
}
