import type { InvoiceModel } from '../billing/invoice-model.js';
import { type InvoiceAnswer, licenceInvoice } from '../billing/licence-invoice.js';
import { notBillable } from '../billing/not-billable.js';
import { NO_NUMBER_YET } from '../billing/numbering.js';
import { termsOfContract } from '../billing/terms-of-contract.js';
import { InputError } from '../source/problem.js';
import { Day } from '../values/day.js';
import { parseAsOf } from './check.js';
import type { DocumentOptions } from './issue-documents.js';
import type { LoadedContract } from './load-contract.js';
import { refuseInvoice } from './refuse-invoice.js';
import { worldOf } from './world.js';

export interface InvoiceOptions {
  /** The billed month: `2025-04`. */
  readonly month: string;
  /** BT-2; without it the first day of the billed month. */
  readonly issueDate?: string | undefined;
  /** What is known: changes submitted later are left out. Without it the last day of the billed month. */
  readonly asOf?: string | undefined;
  readonly readings?: ReadonlyMap<string, string> | undefined;
}

export interface MadeInvoice {
  readonly model: InvoiceModel;
  /** How its documents are to be written; what the contract leaves open is open. */
  readonly documents: DocumentOptions;
}

/**
 * Makes the licence invoice of a month, as a draft: what its scheme counts has no number yet. Throws InputError with
 * everything that stands in the way.
 */
export async function makeInvoice(loaded: LoadedContract, options: InvoiceOptions): Promise<MadeInvoice> {
  const invoice = draftInvoice(loaded, options);
  if ('problems' in invoice) return refuseInvoice(invoice.problems);
  return { model: invoice.model, documents: documentOptions(loaded) };
}

/** The model of the licence invoice of a month, or all that stands in the way. Throws InputError for bad options. */
export function draftInvoice(loaded: LoadedContract, options: InvoiceOptions): InvoiceAnswer {
  const month = monthOf(options.month);
  const asOf = parseAsOf(options.asOf ?? month.endOf('month').toString(), loaded.contract.zone);
  const world = worldOf(loaded, asOf, options.readings);
  const answer = termsOfContract(world, month);
  if ('problems' in answer) return answer;
  const issueDate = options.issueDate === undefined ? undefined : dayOf(options.issueDate);
  return licenceInvoice(answer.terms, {
    month,
    sequence: NO_NUMBER_YET,
    ...(issueDate === undefined ? {} : { issueDate }),
  });
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

/** The first day of a month that is written as 2025-04. Throws InputError for anything else. */
export function monthOf(text: string): Day {
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
