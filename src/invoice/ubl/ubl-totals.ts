import { type UblContext, writeAmount } from './ubl-context.js';
import { writeTaxCategory } from './ubl-line.js';

/** BG-23: the VAT in total and a group for each category and rate. */
export function writeTaxTotal(context: UblContext): void {
  const { xml, model, lang } = context;
  xml.group('cac:TaxTotal', () => {
    writeAmount(context, 'cbc:TaxAmount', model.totals.tax.value);
    for (const { vat, taxable, tax, exemption } of model.vatGroups) {
      xml.group('cac:TaxSubtotal', () => {
        writeAmount(context, 'cbc:TaxableAmount', taxable.value);
        writeAmount(context, 'cbc:TaxAmount', tax.value);
        writeTaxCategory(xml, 'cac:TaxCategory', vat, () => {
          xml.leaf('cbc:TaxExemptionReasonCode', exemption?.code);
          xml.leaf('cbc:TaxExemptionReason', exemption?.reason[lang]);
        });
      });
    }
  });
}

/** BG-22. */
export function writeMonetaryTotal(context: UblContext): void {
  const { net, payable } = context.model.totals;
  context.xml.group('cac:LegalMonetaryTotal', () => {
    writeAmount(context, 'cbc:LineExtensionAmount', net.value);
    writeAmount(context, 'cbc:TaxExclusiveAmount', net.value);
    writeAmount(context, 'cbc:TaxInclusiveAmount', payable.value);
    writeAmount(context, 'cbc:PayableAmount', payable.value);
  });
}
