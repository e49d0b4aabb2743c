import type { Agreement } from '../agreement/agreement.js';
import type { Contract } from '../agreement/contract.js';
import type { BillingProblem } from './billing-problem.js';

/**
 * Why no invoice of a contract can be made, whatever the month; undefined where one can. The agreement's `vatCountry`
 * is the country whose VAT its rate is: a customer elsewhere must not be charged it.
 */
export function notBillable(agreement: Agreement, contract: Contract): BillingProblem | undefined {
  if (contract.billing === undefined) {
    const message = 'the contract has no billing settings';
    return { code: 'contract-part-missing', message, at: { file: contract.file } };
  }
  const charged = agreement.billing.get('vatCountry');
  const { customer } = contract;
  if (charged === undefined || customer === undefined || customer.address.country === charged)
    return undefined;
  return {
    code: 'vat-abroad',
    message: `the customer is in ${customer.address.country} and only VAT of ${charged} can be charged yet: reverse charge and invoices without VAT are not made, so make this invoice elsewhere`,
    at: customer.at,
  };
}
