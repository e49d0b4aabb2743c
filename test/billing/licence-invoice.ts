import type { Bill } from '../../src/billing/bill.js';
import type { BillingProblem } from '../../src/billing/billing-problem.js';
import { composeInvoice, type InvoiceAnswer } from '../../src/billing/compose-invoice.js';
import type { ContractTerms, PricedTerms } from '../../src/billing/contract-terms.js';
import { indexationsUpTo } from '../../src/billing/indexation.js';
import type { BilledPeriod } from '../../src/billing/invoice-model.js';
import { productCharges, subscriptionCharges } from '../../src/billing/product-charges.js';
import { checkInForce } from '../../src/billing/whole-months.js';
import type { Day } from '../../src/values/day.js';

export interface LicenceInvoiceOptions {
  /** Any day of the billed month. */
  readonly month: Day;
  /** BT-2; by default the first day of the month, the last one that is still in advance. */
  readonly issueDate?: Day;
  /** For a numbering scheme with a running number: the number, or a word where it is not taken yet. */
  readonly sequence?: number | string;
}

const KIND = { id: 'monthly', name: { en: 'Monthly invoice', nl: 'Maandfactuur' } };

/**
 * The invoice of a calendar month from a contract alone: per product the quantity, price row and tier in force on its
 * first day, indexed; then the services. Answers with everything that stands in the way instead, if anything does.
 */
export function licenceInvoice(terms: ContractTerms, options: LicenceInvoiceOptions): InvoiceAnswer {
  const problems: BillingProblem[] = [];
  const period = { from: options.month.startOf('month'), through: options.month.endOf('month') };
  const bill = licenceBill(terms, { period, issueDate: options.issueDate ?? period.from }, KIND, problems);
  if (bill.charges.length === 0 && problems.length === 0) {
    const message = `nothing is to be billed for ${period.from.toString().slice(0, 7)}`;
    problems.push({ code: 'nothing-to-bill', message });
  }
  const answer = composeInvoice(terms, bill, options.sequence);
  const found = 'problems' in answer ? [...problems, ...answer.problems] : problems;
  return found.length > 0 ? { problems: found } : answer;
}

function licenceBill(
  terms: PricedTerms,
  { period, issueDate }: { readonly period: BilledPeriod; readonly issueDate: Day },
  kind: Bill['kind'],
  problems: BillingProblem[],
): Bill {
  const pricedOn = terms.indexedBy === 'invoice-date' ? issueDate : period.from;
  checkInForce(terms, period, problems);
  const path = indexationsUpTo(terms.indexations, pricedOn, problems);
  const { indexedDecimals: decimals } = terms;
  const indexations = decimals === undefined ? path : { ...path, decimals };
  const frame = { period, indexations, kind: kind.id };
  const charges = [...productCharges(terms, frame, problems), ...subscriptionCharges(terms, frame, problems)];
  const key = `${kind.id} ${period.from.toString().slice(0, 7)}`;
  return { kind, key, issueDate, period, charges, remarks: path.remarks };
}
