import type { LineVat } from '../../billing/invoice-model.js';
import type { XmlWriter } from './xml-writer.js';

/** Category, percentage (none outside the scope of VAT), then what `reason` adds. */
export function writeTaxCategory(xml: XmlWriter, name: string, vat: LineVat, reason?: () => void): void {
  xml.group(name, () => {
    xml.leaf('cbc:ID', vat.category);
    if (vat.category !== 'O') xml.leaf('cbc:Percent', vat.percent?.toString());
    reason?.();
    writeVatScheme(xml);
  });
}

export function writeVatScheme(xml: XmlWriter): void {
  xml.group('cac:TaxScheme', () => xml.leaf('cbc:ID', 'VAT'));
}
