import { writeDocumentAdjustment } from './ubl-adjustment.js';
import type { UblContext } from './ubl-context.js';
import { writeLine, writePeriod } from './ubl-line.js';
import { writeParty } from './ubl-party.js';
import { writePayment } from './ubl-payment.js';
import { writeReferences } from './ubl-references.js';
import { writeMonetaryTotal, writeTaxTotal } from './ubl-totals.js';

/** The whole document below its root, in the order of the UBL 2.1 schema, which is not the same for both kinds. */
export function writeDocument(context: UblContext): void {
  const { model } = context;
  writeHeader(context);
  writeReferences(context);
  writeParties(context);
  writeDelivery(context);
  writePayment(context);
  for (const adjustment of model.adjustments ?? []) writeDocumentAdjustment(context, adjustment);
  writeTaxTotal(context);
  writeMonetaryTotal(context);
  for (const line of model.lines) writeLine(context, line);
}

function writeHeader({ xml, model, profile, lang }: UblContext): void {
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
  xml.leaf('cbc:AccountingCost', model.accountingCost);
  xml.leaf('cbc:BuyerReference', model.buyerReference);
  if (model.period !== undefined) writePeriod(xml, model.period);
}

function writeParties({ xml, model }: UblContext): void {
  const vatNumber = model.vatGroups.every(({ vat }) => vat.category !== 'O');
  xml.group('cac:AccountingSupplierParty', () => writeParty(xml, model.seller, { vatNumber }));
  xml.group('cac:AccountingCustomerParty', () => writeParty(xml, model.buyer, { vatNumber }));
}

function writeDelivery({ xml, model: { delivery } }: UblContext): void {
  if (delivery === undefined) return;
  xml.group('cac:Delivery', () => {
    xml.leaf('cbc:ActualDeliveryDate', delivery.on?.toString());
    if (delivery.country === undefined) return;
    xml.group('cac:DeliveryLocation', () =>
      xml.group('cac:Address', () =>
        xml.group('cac:Country', () => xml.leaf('cbc:IdentificationCode', delivery.country)),
      ),
    );
  });
}
