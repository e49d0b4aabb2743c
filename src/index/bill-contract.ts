import type { Because } from '../billing/because.js';
import type { Bill } from '../billing/bill.js';
import type { BillingProblem } from '../billing/billing-problem.js';
import { billsOf } from '../billing/bills-of.js';
import { checkNumbers, composeInvoice, numberingValues } from '../billing/compose-invoice.js';
import type { ContractTerms, Written } from '../billing/contract-terms.js';
import type { BilledPeriod, InvoiceModel } from '../billing/invoice-model.js';
import { hasSequence, NO_NUMBER_YET, type NumberingValues, schemeFor } from '../billing/numbering.js';
import { termsOfContract } from '../billing/terms-of-contract.js';
import type { Day } from '../values/day.js';
import { parseAsOf } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { worldOf } from './world.js';

export interface BillingRequest {
  /** The days on which the invoices are issued. */
  readonly span: BilledPeriod;
  /** Kinds of invoice by their ids; all of them without it. */
  readonly kinds?: readonly string[] | undefined;
  /** BT-2, instead of the day that the kind has. */
  readonly issueDate?: Day | undefined;
  /** What is known: what happened later is left out. Without it the last day of the span. */
  readonly asOf?: string | undefined;
  readonly readings?: ReadonlyMap<string, string> | undefined;
}

/** An invoice, and what it is for: the same whenever it is made. */
export interface BilledInvoice {
  readonly model: InvoiceModel;
  /** The id of its kind. */
  readonly kind: string;
  /** `licence 2025-04`, `service-management 2025-W10`, `training T-1`. */
  readonly key: string;
  readonly period: BilledPeriod;
  /** The record that it is for, where a kind has an invoice for each. */
  readonly subject?: string;
  /** The scheme of its number, and what that can be made of. */
  readonly scheme: Written<string>;
  readonly names: Omit<NumberingValues, 'sequence' | 'number'>;
}

export interface BilledContract {
  readonly invoices: readonly BilledInvoice[];
  /** What is on none of them although there was reason to look: not approved, not known. */
  readonly leftOut: readonly Because[];
}

export type BilledAnswer = BilledContract | { readonly problems: readonly BillingProblem[] };

/**
 * The invoices of a contract that are issued in a span of days, by day of issue, or everything that stands in the way of
 * them. They are drafts: what a scheme counts is only counted when a document is issued.
 */
export function billContract(loaded: LoadedContract, request: BillingRequest): BilledAnswer {
  const { span, kinds, issueDate } = request;
  const asOf = parseAsOf(request.asOf ?? span.through.toString(), loaded.contract.zone);
  const world = worldOf(loaded, asOf, request.readings);
  const answer = termsOfContract(world, span.from);
  if ('problems' in answer) return answer;
  const { terms } = answer;
  const billing = billsOf(world, terms, { span, kinds, issueDate });
  if ('problems' in billing) return billing;
  const bills = [...billing.bills].sort((a, b) => a.issueDate.compare(b.issueDate));
  const problems: BillingProblem[] = [];
  const drafts = new Drafts();
  const invoices = bills.flatMap((bill) => billed(terms, bill, drafts, problems));
  const models = invoices.map(({ model }) => model);
  problems.push(...checkNumbers(models, terms.billing));
  return problems.length > 0 ? { problems } : { invoices, leftOut: billing.leftOut };
}

/** Words in place of numbers that nobody took yet, each once in a run. */
class Drafts {
  #given = 0;

  next(): string {
    this.#given += 1;
    return this.#given === 1 ? NO_NUMBER_YET : `${NO_NUMBER_YET}-${this.#given}`;
  }
}

function billed(
  terms: ContractTerms,
  bill: Bill,
  drafts: Drafts,
  problems: BillingProblem[],
): readonly BilledInvoice[] {
  const scheme = schemeFor(terms.billing, bill.kind.id, problems);
  if (scheme === undefined) return [];
  const composed = composeInvoice(terms, bill, hasSequence(scheme.value) ? drafts.next() : undefined);
  if ('problems' in composed) {
    problems.push(...composed.problems);
    return [];
  }
  const { key, period, subject, kind } = bill;
  const { sequence: _, ...names } = numberingValues(terms, bill);
  const named = { kind: kind.id, key, period, ...(subject === undefined ? {} : { subject }) };
  return [{ model: composed.model, ...named, scheme, names }];
}
