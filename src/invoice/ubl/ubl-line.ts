import type { BilledPeriod, InvoiceLine, LineVat } from '../../billing/invoice-model.js';
import { type UblContext, writeAmount } from './ubl-context.js';
import { writeVatScheme } from './ubl-party.js';
import type { XmlWriter } from './xml-writer.js';

/** BG-25: one line of an invoice or of a credit note. */
export function writeLine(context: UblContext, line: InvoiceLine): void {
  const { xml, model, lang } = context;
  const credit = model.kind === 'credit-note';
  xml.group(credit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', () => {
    xml.leaf('cbc:ID', line.id);
    xml.leaf(credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', line.quantity.value.toString(), {
      unitCode: line.unitCode,
    });
    writeAmount(context, 'cbc:LineExtensionAmount', line.net.value);
    if (line.period !== undefined) writePeriod(xml, line.period);
    xml.group('cac:Item', () => {
      xml.leaf('cbc:Description', line.description?.[lang]);
      xml.leaf('cbc:Name', line.name[lang]);
      xml.group('cac:SellersItemIdentification', () => xml.leaf('cbc:ID', line.item));
      writeTaxCategory(xml, 'cac:ClassifiedTaxCategory', line.vat, () => undefined);
    });
    xml.group('cac:Price', () => {
      // A price may have more decimals than an amount; fewer than two would only look odd.
      const { value } = line.unitPrice;
      const text = value.equals(value.round(2)) ? value.toFixed(2) : value.toString();
      xml.leaf('cbc:PriceAmount', text, { currencyID: model.currency });
    });
  });
}

/** BG-14 or BG-26; both days included. */
export function writePeriod(xml: XmlWriter, period: BilledPeriod): void {
  xml.group('cac:InvoicePeriod', () => {
    xml.leaf('cbc:StartDate', period.from.toString());
    xml.leaf('cbc:EndDate', period.through.toString());
  });
}

/** Category, percentage (none outside the scope of VAT), then what `reason` adds. */
export function writeTaxCategory(xml: XmlWriter, name: string, vat: LineVat, reason: () => void): void {
  xml.group(name, () => {
    xml.leaf('cbc:ID', vat.category);
    if (vat.category !== 'O') xml.leaf('cbc:Percent', vat.percent?.toString());
    reason();
    writeVatScheme(xml);
  });
}
