import type { BilledPeriod, InvoiceLine } from '../../billing/invoice-model.js';
import { writeAdjustment, writePriceDiscount } from './ubl-adjustment.js';
import { type UblContext, writeAmount, writePrice } from './ubl-context.js';
import { writeTaxCategory } from './ubl-tax.js';
import type { XmlWriter } from './xml-writer.js';

/** BG-25: one line of an invoice or of a credit note. */
export function writeLine(context: UblContext, line: InvoiceLine): void {
  const { xml, model, lang } = context;
  const credit = model.kind === 'credit-note';
  const { orderLine } = line;
  xml.group(credit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', () => {
    xml.leaf('cbc:ID', line.id);
    xml.leaf('cbc:Note', line.note?.[lang]);
    xml.leaf(credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', line.quantity.value.toString(), {
      unitCode: line.unitCode,
    });
    writeAmount(context, 'cbc:LineExtensionAmount', line.net.value);
    xml.leaf('cbc:AccountingCost', line.accountingCost);
    if (line.period !== undefined) writePeriod(xml, line.period);
    if (orderLine !== undefined) xml.group('cac:OrderLineReference', () => xml.leaf('cbc:LineID', orderLine));
    for (const adjustment of line.adjustments ?? []) writeAdjustment(context, adjustment);
    writeItem(context, line);
    writeLinePrice(context, line);
  });
}

function writeItem({ xml, lang }: UblContext, line: InvoiceLine): void {
  const { standardItem, buyerItem, classes = [], attributes = [] } = line;
  xml.group('cac:Item', () => {
    xml.leaf('cbc:Description', line.description?.[lang]);
    xml.leaf('cbc:Name', line.name[lang]);
    if (buyerItem !== undefined)
      xml.group('cac:BuyersItemIdentification', () => xml.leaf('cbc:ID', buyerItem));
    xml.group('cac:SellersItemIdentification', () => xml.leaf('cbc:ID', line.item));
    if (standardItem !== undefined)
      xml.group('cac:StandardItemIdentification', () =>
        xml.leaf('cbc:ID', standardItem.id, { schemeID: standardItem.scheme }),
      );
    for (const { scheme, id } of classes)
      xml.group('cac:CommodityClassification', () =>
        xml.leaf('cbc:ItemClassificationCode', id, { listID: scheme }),
      );
    writeTaxCategory(xml, 'cac:ClassifiedTaxCategory', line.vat);
    for (const { name, value } of attributes)
      xml.group('cac:AdditionalItemProperty', () => {
        xml.leaf('cbc:Name', name);
        xml.leaf('cbc:Value', value);
      });
  });
}

function writeLinePrice(context: UblContext, line: InvoiceLine): void {
  const { xml } = context;
  const { unitPrice, baseQuantity, grossPrice, unitCode } = line;
  xml.group('cac:Price', () => {
    writePrice(context, 'cbc:PriceAmount', unitPrice.value);
    xml.leaf('cbc:BaseQuantity', baseQuantity?.value.toString(), { unitCode });
    if (grossPrice !== undefined) writePriceDiscount(context, grossPrice, unitPrice);
  });
}

/** BG-14 or BG-26; both days included. */
export function writePeriod(xml: XmlWriter, period: BilledPeriod): void {
  xml.group('cac:InvoicePeriod', () => {
    xml.leaf('cbc:StartDate', period.from.toString());
    xml.leaf('cbc:EndDate', period.through.toString());
  });
}
