import type { Adjustment, DocumentAdjustment } from '../../billing/invoice-model.js';
import { type UblContext, writeAmount, writePrice } from './ubl-context.js';
import { writeTaxCategory } from './ubl-tax.js';

/** BG-20 or BG-21: an allowance or a charge on the document, with its VAT. */
export function writeDocumentAdjustment(context: UblContext, adjustment: DocumentAdjustment): void {
  writeAdjustment(context, adjustment, () =>
    writeTaxCategory(context.xml, 'cac:TaxCategory', adjustment.vat),
  );
}

/** BG-27 or BG-28 and what both kinds share; the VAT of one on a line is that of the line. */
export function writeAdjustment(context: UblContext, adjustment: Adjustment, vat?: () => void): void {
  const { xml, profile, lang } = context;
  const { kind, amount, share, reason, reasonCode } = adjustment;
  xml.group('cac:AllowanceCharge', () => {
    xml.leaf('cbc:ChargeIndicator', kind === 'charge' ? 'true' : 'false');
    if (profile.codes) xml.leaf('cbc:AllowanceChargeReasonCode', reasonCode);
    xml.leaf('cbc:AllowanceChargeReason', reason[lang]);
    xml.leaf('cbc:MultiplierFactorNumeric', share?.percent.toString());
    writeAmount(context, 'cbc:Amount', amount.value);
    if (share !== undefined) writeAmount(context, 'cbc:BaseAmount', share.base);
    vat?.();
  });
}

/** BT-147 and BT-148: the discount that is in the price already, and the price before it. */
export function writePriceDiscount(
  context: UblContext,
  grossPrice: Adjustment['amount'],
  net: Adjustment['amount'],
): void {
  const { xml } = context;
  xml.group('cac:AllowanceCharge', () => {
    xml.leaf('cbc:ChargeIndicator', 'false');
    writePrice(context, 'cbc:Amount', grossPrice.value.sub(net.value));
    writePrice(context, 'cbc:BaseAmount', grossPrice.value);
  });
}
