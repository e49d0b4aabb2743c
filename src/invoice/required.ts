import type { Party } from '../agreement/contract.js';
import type { InvoiceModel } from '../billing/invoice-model.js';
import { isIban } from './iban.js';
import type { InvoiceProblem } from './invoice-problem.js';

/** A national legal registration: trade register, government number, Belgian enterprise number … never a VAT number. */
const VAT_SCHEMES: ReadonlySet<string> = new Set(['9944', '9925', '9957']);

/**
 * What a document must have to be accepted in the Peppol network and that the model does not guarantee: identifiers,
 * references, addresses, payment. Each problem names the rule that would refuse the document.
 */
export function missingForPeppol(model: InvoiceModel): readonly InvoiceProblem[] {
  const { seller, buyer } = model;
  const problems: InvoiceProblem[] = [];
  const require = (holds: boolean, rule: string, message: string, at?: Party['at']): void => {
    if (!holds) problems.push({ code: 'required-for-e-invoice', rule, message, ...(at && { at }) });
  };
  const outsideScope = model.vatGroups.some(({ vat }) => vat.category === 'O');

  require(seller.endpoint !==
    undefined, 'PEPPOL-EN16931-R020', 'the vendor has no electronic address (endpoint)', seller.at);
  require(buyer.endpoint !==
    undefined, 'PEPPOL-EN16931-R010', 'the customer has no electronic address (endpoint)', buyer.at);
  require(model.buyerReference !== undefined ||
    model.orderReference !==
      undefined, 'PEPPOL-EN16931-R003', 'there is neither a buyer reference nor an order reference: ask the customer which one to state', buyer.at);
  require(outsideScope ||
    seller.vatNumber !== undefined, 'BR-S-02', 'the vendor has no VAT number', seller.at);
  require(seller.address.country !== 'NL' ||
    hasNationalId(
      seller,
    ), 'NL-R-003', 'the vendor has no registration in the trade register (scheme 0106) or as a public body (0190)', seller.at);
  require(model.kind === 'invoice' ||
    model.preceding.length > 0, 'NL-R-001', 'a credit note must name the invoice that it corrects');
  require(model.kind === 'credit-note' ||
    model.totals.payable.value.sign() <= 0 ||
    model.payment !==
      undefined, 'NL-R-007', 'the vendor has no bank account (iban) for the customer to pay to', seller.at);
  return [...problems, ...badIdentifiers(model), ...mixedVat(model, outsideScope)];
}

function hasNationalId({ registration }: Party): boolean {
  return registration?.scheme === '0106' || registration?.scheme === '0190';
}

function badIdentifiers({ seller, buyer, payment }: InvoiceModel): readonly InvoiceProblem[] {
  const problems: InvoiceProblem[] = [];
  for (const { registration, at } of [seller, buyer]) {
    if (registration === undefined || !VAT_SCHEMES.has(registration.scheme)) continue;
    problems.push({
      code: 'bad-identifier',
      rule: 'BR-CL-11',
      message: `scheme ${registration.scheme} is one of VAT numbers and cannot be a legal registration`,
      at,
    });
  }
  if (payment !== undefined && !isIban(payment.iban)) {
    problems.push({
      code: 'bad-identifier',
      message: `'${payment.iban}' is not an IBAN: its check digits do not fit`,
      at: seller.at,
    });
  }
  return problems;
}

function mixedVat(model: InvoiceModel, outsideScope: boolean): readonly InvoiceProblem[] {
  if (!outsideScope || model.vatGroups.length === 1) return [];
  return [
    {
      code: 'mixed-vat',
      rule: 'BR-O-11',
      message: 'lines outside the scope of VAT cannot share an invoice with others: make two invoices',
    },
  ];
}
