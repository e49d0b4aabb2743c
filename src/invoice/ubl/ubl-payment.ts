import type { UblContext } from './ubl-context.js';

/** BG-16 and BT-20: how and until when it is paid. */
export function writePayment({ xml, model, lang }: UblContext): void {
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
