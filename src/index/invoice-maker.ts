import type { Because } from '../billing/because.js';
import type { InvoiceAnswer } from '../billing/compose-invoice.js';
import type { Written } from '../billing/contract-terms.js';
import type { BilledPeriod, InvoiceModel } from '../billing/invoice-model.js';
import type { Bills } from '../billing/ledger/ledger-line.js';
import type { NumberingValues } from '../billing/numbering.js';
import { type BilledInvoice, billContract } from './bill-contract.js';
import { type DocumentFile, documentFiles } from './document-files.js';
import { type ContractPlace, openLedger } from './invoice-ledger.js';
import type { DocumentIssuer, DocumentOptions } from './issue-documents.js';
import type { LoadedContract } from './load-contract.js';
import { dayOf, documentOptions, type InvoiceOptions, spanOf } from './make-invoice.js';
import { refuseInvoice } from './refuse-invoice.js';

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
  const { kinds, asOf, readings } = options;
  const span = spanOf(options);
  const issued = await issuedIn(place, span, kinds);
  const billed = billContract(loaded, { span, kinds, asOf, readings });
  const isOver = 'problems' in billed && billed.problems.every(({ code }) => code === 'not-in-force');
  // What was issued for a time in which the contract, as it is now, is not in force is to be put right.
  if ('problems' in billed && !(isOver && issued.length > 0)) return refuseInvoice(billed.problems);
  const { invoices, leftOut } = 'problems' in billed ? { invoices: [], leftOut: [] } : billed;
  const makers = invoices.map((invoice) => makerOf(loaded, issuer, invoice, options));
  const called = new Set(makers.map(({ bills }) => keyOf(bills)));
  const orphans = issued.filter((bills) => !called.has(keyOf(bills)));
  return {
    makers: [...makers, ...orphans.map((bills) => withoutCall(loaded, issuer, bills, options))],
    leftOut,
  };
}

/** What was billed by invoices that were issued in a span, each once. */
async function issuedIn(
  place: ContractPlace,
  { from, through }: BilledPeriod,
  kinds: readonly string[] | undefined,
): Promise<readonly Bills[]> {
  const { lines } = await openLedger(place);
  const found = new Map<string, Bills>();
  for (const { bills, pricedOn, kind } of lines) {
    const on = dayOf(pricedOn);
    const isMeant = kinds === undefined || kinds.includes(bills.kind);
    if (kind === 'invoice' && isMeant && from.compare(on) <= 0 && on.compare(through) <= 0)
      found.set(keyOf(bills), bills);
  }
  return [...found.values()];
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
