import type { Attachment } from '../../billing/invoice-model.js';
import type { UblContext } from './ubl-context.js';
import type { XmlWriter } from './xml-writer.js';

/** Where an order that only the seller has a number for is named, its own number is this (Peppol BIS Billing). */
const NO_ORDER = 'NA';

/** The documents that the invoice speaks of: order, preceding invoices, contract, attachments, project. */
export function writeReferences({ xml, model, profile }: UblContext): void {
  const { orderReference, salesOrder, contractReference, projectReference } = model;
  if (orderReference !== undefined || salesOrder !== undefined) {
    xml.group('cac:OrderReference', () => {
      xml.leaf('cbc:ID', orderReference ?? NO_ORDER);
      xml.leaf('cbc:SalesOrderID', salesOrder);
    });
  }
  for (const { number, issueDate } of model.preceding) {
    xml.group('cac:BillingReference', () => {
      xml.group('cac:InvoiceDocumentReference', () => {
        xml.leaf('cbc:ID', number);
        if (profile.codes) xml.leaf('cbc:IssueDate', issueDate?.toString());
      });
    });
  }
  if (contractReference !== undefined) {
    xml.group('cac:ContractDocumentReference', () => xml.leaf('cbc:ID', contractReference));
  }
  for (const attachment of model.attachments ?? []) writeAttachment(xml, attachment);
  if (projectReference === undefined) return;
  // A credit note has no element for a project; a document with this type says the same.
  if (model.kind === 'invoice') xml.group('cac:ProjectReference', () => xml.leaf('cbc:ID', projectReference));
  else
    xml.group('cac:AdditionalDocumentReference', () => {
      xml.leaf('cbc:ID', projectReference);
      xml.leaf('cbc:DocumentTypeCode', '50');
    });
}

function writeAttachment(xml: XmlWriter, { id, description, fileName, mimeType, bytes }: Attachment): void {
  xml.group('cac:AdditionalDocumentReference', () => {
    xml.leaf('cbc:ID', id);
    xml.leaf('cbc:DocumentDescription', description);
    xml.group('cac:Attachment', () =>
      xml.leaf('cbc:EmbeddedDocumentBinaryObject', Buffer.from(bytes).toString('base64'), {
        mimeCode: mimeType,
        filename: fileName,
      }),
    );
  });
}
