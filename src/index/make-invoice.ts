import type { InvoiceModel } from '../billing/invoice-model.js';
import { licenceInvoice } from '../billing/licence-invoice.js';
import { notBillable } from '../billing/not-billable.js';
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
  /** What is known: changes submitted later are left out. Without it the last day of the billed month. */
  readonly asOf?: string | undefined;
  readonly readings?: ReadonlyMap<string, string> | undefined;
}

export interface MadeInvoice {
  readonly model: InvoiceModel;
  /** How its documents are to be written; what the contract leaves open is open. */
  readonly documents: DocumentOptions;
}

/** Makes the licence invoice of a month. Throws InputError with everything that stands in the way. */
export async function makeInvoice(loaded: LoadedContract, options: InvoiceOptions): Promise<MadeInvoice> {
  const { contract } = loaded;
  const month = monthOf(options.month);
  const asOf = parseAsOf(options.asOf ?? month.endOf('month').toString(), contract.zone);
  const world = worldOf(loaded, asOf, options.readings);
  const answer = termsOfContract(world, month);
  if ('problems' in answer) return refuseInvoice(answer.problems);
  const invoice = licenceInvoice(answer.terms, { month });
  if ('problems' in invoice) return refuseInvoice(invoice.problems);
  const profile = contract.billing?.profile;
  return { model: invoice.model, documents: profile === undefined ? {} : { profile } };
}

/** Why no invoice of this contract can be made, whatever the month; undefined where one can. */
export function whyNoInvoice({ agreement, contract }: LoadedContract): string | undefined {
  return notBillable(agreement, contract)?.message;
}

function monthOf(text: string): Day {
  const day = /^\d{4}-\d\d$/.test(text) ? Day.parse(`${text}-01`) : undefined;
  if (day !== undefined) return day;
  const message = `'${text}' is no month; write it as 2025-04`;
  throw new InputError([{ code: 'bad-date', message }]);
}
