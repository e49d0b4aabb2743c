import type { UblProfile } from './profile.js';
import type { UblContext } from './ubl-context.js';
import { writeLine, writePeriod } from './ubl-line.js';
import { writeParty } from './ubl-party.js';
import { writeMonetaryTotal, writeTaxTotal } from './ubl-totals.js';

/** The whole document below its root, in the order of the UBL 2.1 schema, which is not the same for both kinds. */
export function writeDocument(context: UblContext, profile: UblProfile): void {
  writeHeader(context, profile);
  writeReferences(context);
  writeParties(context);
  writePayment(context);
  writeTaxTotal(context);
  writeMonetaryTotal(context);
  for (const line of context.model.lines) writeLine(context, line);
}

function writeHeader({ xml, model, lang }: UblContext, profile: UblProfile): void {
  const credit = model.kind === 'credit-note';
  xml.leaf('cbc:CustomizationID', profile.customizationId);
  xml.leaf('cbc:ProfileID', profile.profileId);
  xml.leaf('cbc:ID', model.number);
  xml.leaf('cbc:IssueDate', model.issueDate.toString());
  // A credit note has its due date among the payment means.
  if (!credit) xml.leaf('cbc:DueDate', model.dueDate.toString());
  xml.leaf(credit ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', credit ? '381' : '380');
  xml.leaf('cbc:Note', model.note?.[lang]);
  xml.leaf('cbc:DocumentCurrencyCode', model.currency);
  xml.leaf('cbc:BuyerReference', model.buyerReference);
  writePeriod(xml, model.period);
}

function writeReferences({ xml, model }: UblContext): void {
  const { orderReference, contractReference } = model;
  if (orderReference !== undefined) {
    xml.group('cac:OrderReference', () => xml.leaf('cbc:ID', orderReference));
  }
  for (const { number, issueDate } of model.preceding) {
    xml.group('cac:BillingReference', () => {
      xml.group('cac:InvoiceDocumentReference', () => {
        xml.leaf('cbc:ID', number);
        xml.leaf('cbc:IssueDate', issueDate?.toString());
      });
    });
  }
  if (contractReference !== undefined) {
    xml.group('cac:ContractDocumentReference', () => xml.leaf('cbc:ID', contractReference));
  }
}

function writeParties({ xml, model }: UblContext): void {
  const vatNumber = model.vatGroups.every(({ vat }) => vat.category !== 'O');
  xml.group('cac:AccountingSupplierParty', () => writeParty(xml, model.seller, { vatNumber }));
  xml.group('cac:AccountingCustomerParty', () => writeParty(xml, model.buyer, { vatNumber }));
}

function writePayment({ xml, model, lang }: UblContext): void {
  const { payment } = model;
  if (payment !== undefined) {
    xml.group('cac:PaymentMeans', () => {
      xml.leaf('cbc:PaymentMeansCode', payment.means);
      if (model.kind === 'credit-note') xml.leaf('cbc:PaymentDueDate', model.dueDate.toString());
      xml.leaf('cbc:PaymentID', payment.reference);
      xml.group('cac:PayeeFinancialAccount', () => {
        xml.leaf('cbc:ID', payment.iban);
        // Within SEPA the IBAN names the bank, and NLCIUS warns on a second name for it.
        if (payment.bic !== undefined && payment.means !== '58') {
          xml.group('cac:FinancialInstitutionBranch', () => xml.leaf('cbc:ID', payment.bic));
        }
      });
    });
  }
  xml.group('cac:PaymentTerms', () => xml.leaf('cbc:Note', model.paymentTerms[lang]));
}
