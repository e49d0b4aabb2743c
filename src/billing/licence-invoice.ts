import type { Day } from '../values/day.js';
import type { BillingProblem } from './billing-problem.js';
import { licenceBill } from './bills-of.js';
import { composeInvoice, type InvoiceAnswer } from './compose-invoice.js';
import type { ContractTerms } from './contract-terms.js';

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
