/** Business terms by the end of the way to their element; what stands in a party, a line or elsewhere. */
const SELLER = {
  'cac:Party/cbc:EndpointID': 'BT-34',
  'cac:PartyIdentification/cbc:ID': 'BT-29',
  'cac:PartyName/cbc:Name': 'BT-28',
  'cac:PostalAddress/cbc:StreetName': 'BT-35',
  'cac:PostalAddress/cbc:CityName': 'BT-37',
  'cac:PostalAddress/cbc:PostalZone': 'BT-38',
  'cac:Country/cbc:IdentificationCode': 'BT-40',
  'cac:PartyTaxScheme/cbc:CompanyID': 'BT-31',
  'cac:PartyLegalEntity/cbc:RegistrationName': 'BT-27',
  'cac:PartyLegalEntity/cbc:CompanyID': 'BT-30',
  'cac:Contact/cbc:Name': 'BT-41',
  'cac:Contact/cbc:Telephone': 'BT-42',
  'cac:Contact/cbc:ElectronicMail': 'BT-43',
};
const BUYER = {
  'cac:Party/cbc:EndpointID': 'BT-49',
  'cac:PartyIdentification/cbc:ID': 'BT-46',
  'cac:PartyName/cbc:Name': 'BT-45',
  'cac:PostalAddress/cbc:StreetName': 'BT-50',
  'cac:PostalAddress/cbc:CityName': 'BT-52',
  'cac:PostalAddress/cbc:PostalZone': 'BT-53',
  'cac:Country/cbc:IdentificationCode': 'BT-55',
  'cac:PartyTaxScheme/cbc:CompanyID': 'BT-48',
  'cac:PartyLegalEntity/cbc:RegistrationName': 'BT-44',
  'cac:PartyLegalEntity/cbc:CompanyID': 'BT-47',
  'cac:Contact/cbc:Name': 'BT-56',
  'cac:Contact/cbc:Telephone': 'BT-57',
  'cac:Contact/cbc:ElectronicMail': 'BT-58',
};
const LINE = {
  'cbc:Note': 'BT-127',
  'cbc:InvoicedQuantity': 'BT-129',
  'cbc:CreditedQuantity': 'BT-129',
  'cbc:LineExtensionAmount': 'BT-131',
  'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode': 'BG-27',
  'cac:AllowanceCharge/cbc:Amount': 'BG-27',
  'cac:Price/cbc:PriceAmount': 'BT-146',
  'cac:Price/cbc:BaseQuantity': 'BT-149',
  'cac:ClassifiedTaxCategory/cbc:ID': 'BT-151',
  'cac:ClassifiedTaxCategory/cbc:Percent': 'BT-152',
  'cac:Item/cbc:Name': 'BT-153',
  'cac:Item/cbc:Description': 'BT-154',
  'cac:SellersItemIdentification/cbc:ID': 'BT-155',
  'cac:BuyersItemIdentification/cbc:ID': 'BT-156',
  'cac:StandardItemIdentification/cbc:ID': 'BT-157',
  'cac:CommodityClassification/cbc:ItemClassificationCode': 'BT-158',
  'cac:AdditionalItemProperty/cbc:Name': 'BT-160',
  'cac:AdditionalItemProperty/cbc:Value': 'BT-161',
};
const DOCUMENT = {
  'cbc:ID': 'BT-1',
  'cbc:IssueDate': 'BT-2',
  'cbc:InvoiceTypeCode': 'BT-3',
  'cbc:CreditNoteTypeCode': 'BT-3',
  'cbc:DocumentCurrencyCode': 'BT-5',
  'cbc:DueDate': 'BT-9',
  'cbc:BuyerReference': 'BT-10',
  'cbc:Note': 'BT-22',
  'cac:ProjectReference/cbc:ID': 'BT-11',
  'cac:ContractDocumentReference/cbc:ID': 'BT-12',
  'cac:OrderReference/cbc:ID': 'BT-13',
  'cac:InvoiceDocumentReference/cbc:ID': 'BT-25',
  'cac:PaymentMeans/cbc:PaymentMeansCode': 'BT-81',
  'cac:PaymentMeans/cbc:PaymentID': 'BT-83',
  'cac:PayeeFinancialAccount/cbc:ID': 'BT-84',
  'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode': 'BG-20',
  'cac:AllowanceCharge/cbc:Amount': 'BG-20',
  'cac:AllowanceCharge/cac:TaxCategory/cbc:ID': 'BG-20',
  'cac:TaxCategory/cbc:ID': 'BT-118',
  'cac:TaxCategory/cbc:Percent': 'BT-119',
  'cac:TaxCategory/cbc:TaxExemptionReasonCode': 'BT-121',
  'cac:TaxSubtotal/cbc:TaxableAmount': 'BT-116',
  'cac:TaxSubtotal/cbc:TaxAmount': 'BT-117',
  'cac:TaxTotal/cbc:TaxAmount': 'BT-110',
  'cac:Attachment/cbc:EmbeddedDocumentBinaryObject': 'BT-125',
};

/** The business term that an element stands for, from its path; undefined for one that is not known here. */
export function termOfPath(path: string): string | undefined {
  const names = path
    .replaceAll(/\[\d+\]/g, '')
    .split('/')
    .slice(2);
  const table: Readonly<Record<string, string>> = path.includes('/cac:AccountingSupplierParty')
    ? SELLER
    : path.includes('/cac:AccountingCustomerParty')
      ? BUYER
      : /\/cac:(?:Invoice|CreditNote)Line/.test(path)
        ? LINE
        : DOCUMENT;
  const isDirect = names.length === (table === LINE ? 2 : 1);
  for (const count of [3, 2, ...(isDirect ? [1] : [])]) {
    const term = names.length < count ? undefined : table[names.slice(-count).join('/')];
    if (term !== undefined) return term;
  }
  return undefined;
}
