import { type UblContext, writeAmount } from './ubl-context.js';
import { writeTaxCategory } from './ubl-tax.js';

/** BG-23: the VAT in total and a group for each category and rate. */
export function writeTaxTotal(context: UblContext): void {
  const { xml, model, profile, lang } = context;
  xml.group('cac:TaxTotal', () => {
    writeAmount(context, 'cbc:TaxAmount', model.totals.tax.value);
    for (const { vat, taxable, tax, exemption } of model.vatGroups) {
      xml.group('cac:TaxSubtotal', () => {
        writeAmount(context, 'cbc:TaxableAmount', taxable.value);
        writeAmount(context, 'cbc:TaxAmount', tax.value);
        writeTaxCategory(xml, 'cac:TaxCategory', vat, () => {
          if (profile.codes) xml.leaf('cbc:TaxExemptionReasonCode', exemption?.code);
          xml.leaf('cbc:TaxExemptionReason', exemption?.reason[lang]);
        });
      });
    }
  });
}

/** BG-22. */
export function writeMonetaryTotal(context: UblContext): void {
  const { totals } = context.model;
  context.xml.group('cac:LegalMonetaryTotal', () => {
    writeAmount(context, 'cbc:LineExtensionAmount', totals.lines.value);
    writeAmount(context, 'cbc:TaxExclusiveAmount', totals.net.value);
    writeAmount(context, 'cbc:TaxInclusiveAmount', totals.gross.value);
    for (const [name, amount] of [
      ['cbc:AllowanceTotalAmount', totals.allowances],
      ['cbc:ChargeTotalAmount', totals.charges],
      ['cbc:PrepaidAmount', totals.prepaid],
      ['cbc:PayableRoundingAmount', totals.rounding],
    ] as const) {
      if (amount !== undefined) writeAmount(context, name, amount.value);
    }
    writeAmount(context, 'cbc:PayableAmount', totals.payable.value);
  });
}
