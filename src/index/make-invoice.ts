import type { Because } from '../billing/because.js';
import type { BilledPeriod } from '../billing/invoice-model.js';
import { notBillable } from '../billing/not-billable.js';
import { InputError } from '../source/problem.js';
import { Day } from '../values/day.js';
import { type BilledInvoice, billContract } from './bill-contract.js';
import type { DocumentOptions } from './issue-documents.js';
import type { LoadedContract } from './load-contract.js';
import { refuseInvoice } from './refuse-invoice.js';

export interface InvoiceOptions {
  /** The month in which the invoices are issued: `2025-04`. */
  readonly month?: string | undefined;
  /** Instead of a month, the first and the last day of a time: `2025-04-01` to `2025-06-30`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Kinds of invoice by their ids; all of them without it. */
  readonly kinds?: readonly string[] | undefined;
  /** BT-2; without it the day that the kind of invoice has. */
  readonly issueDate?: string | undefined;
  /** What is known: changes submitted later are left out. Without it the last day of the time. */
  readonly asOf?: string | undefined;
  readonly readings?: ReadonlyMap<string, string> | undefined;
}

export interface MadeInvoice extends BilledInvoice {
  /** How its documents are to be written; what the contract leaves open is open. */
  readonly documents: DocumentOptions;
}

export interface MadeInvoices {
  /** In the order in which they are issued. */
  readonly invoices: readonly MadeInvoice[];
  /** What is on none of them although there was reason to look: not approved, not known. */
  readonly leftOut: readonly Because[];
}

/**
 * Makes all invoices that are issued in a time, as drafts: what a scheme counts has no number yet. Throws InputError with
 * everything that stands in the way.
 */
export function makeInvoices(loaded: LoadedContract, options: InvoiceOptions): MadeInvoices {
  const billed = billContract(loaded, {
    span: spanOf(options),
    kinds: options.kinds,
    asOf: options.asOf,
    readings: options.readings,
    issueDate: options.issueDate === undefined ? undefined : dayOf(options.issueDate),
  });
  if ('problems' in billed) return refuseInvoice(billed.problems);
  const documents = documentOptions(loaded);
  return {
    invoices: billed.invoices.map((invoice) => ({ ...invoice, documents })),
    leftOut: billed.leftOut,
  };
}

/**
 * Makes the monthly invoice of a contract: the one of the agreement's first kind. Throws InputError with everything that
 * stands in the way, and if there is none.
 */
export async function makeInvoice(
  loaded: LoadedContract,
  options: InvoiceOptions & { readonly month: string },
): Promise<MadeInvoice> {
  const [first] = loaded.agreement.billing?.kinds ?? [];
  const kinds = options.kinds ?? (first === undefined ? undefined : [first.id]);
  const [invoice] = makeInvoices(loaded, { ...options, kinds }).invoices;
  return invoice ?? refuseInvoice([{ message: `nothing is to be billed for ${options.month}` }]);
}

/** How a contract wants its documents. */
export function documentOptions({ contract }: LoadedContract): DocumentOptions {
  const profile = contract.billing?.profile;
  return profile === undefined ? {} : { profile };
}

/** Why no invoice of this contract can be made, whatever the month; undefined where one can. */
export function whyNoInvoice({ agreement, contract }: LoadedContract): string | undefined {
  return notBillable(agreement, contract)?.message;
}

/** The days in which the invoices that are meant are issued. Throws InputError. */
export function spanOf({ month, from = '', until = '' }: InvoiceOptions): BilledPeriod {
  if (month !== undefined) {
    const first = monthOf(month);
    return { from: first, through: first.endOf('month') };
  }
  const span = { from: dayOf(from), through: dayOf(until) };
  if (span.from.compare(span.through) <= 0) return span;
  throw new InputError([
    { code: 'bad-date', message: `${from} to ${until} is no time: it ends before it begins` },
  ]);
}

/** The first day of a month that is written as 2025-04. Throws InputError for anything else. */
function monthOf(text: string): Day {
  const day = /^\d{4}-\d\d$/.test(text) ? Day.parse(`${text}-01`) : undefined;
  if (day !== undefined) return day;
  const message = `'${text}' is no month; write it as 2025-04`;
  throw new InputError([{ code: 'bad-date', message }]);
}

/** A day that is written as 2025-04-01. Throws InputError for anything else. */
export function dayOf(text: string): Day {
  const day = Day.parse(text);
  if (day !== undefined) return day;
  throw new InputError([{ code: 'bad-date', message: `'${text}' is no day; write it as 2025-04-01` }]);
}
