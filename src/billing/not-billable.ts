import type { Agreement } from '../agreement/agreement.js';
import type { Contract } from '../agreement/contract.js';
import type { BillingProblem } from './billing-problem.js';
import { vatTermsOf } from './vat-terms.js';

/**
 * Why no invoice of a contract can be made, whatever the month; undefined where one can: no settings, an agreement that
 * bills nothing, or a customer whose VAT nobody says.
 */
export function notBillable(agreement: Agreement, contract: Contract): BillingProblem | undefined {
  if (contract.billing === undefined) {
    const message = 'the contract has no billing settings';
    return { code: 'contract-part-missing', message, at: { file: contract.file } };
  }
  if (agreement.billing === undefined) {
    const message = `the agreement '${agreement.id}' does not say what is billed`;
    return { code: 'contract-part-missing', message, at: { file: agreement.folder } };
  }
  const problems: BillingProblem[] = [];
  if (agreement.billing.vat !== undefined) vatTermsOf(agreement.billing.vat, contract, problems);
  return problems[0];
}
