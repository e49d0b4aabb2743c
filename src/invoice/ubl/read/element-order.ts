/** How often a child may stand: `?` at most once, `!` once, `*` any number of times. */
export interface ChildPlace {
  readonly rank: number;
  readonly needed: boolean;
  readonly repeats: boolean;
}

/**
 * The children of elements as UBL 2.1 orders them, as far as EN 16931 uses them; `@` marks those that hold others. What
 * the invoice standard does not use is left out, and its place is not looked at.
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  Invoice:
    'CustomizationID? ProfileID? ID! IssueDate! DueDate? InvoiceTypeCode? Note* TaxPointDate? DocumentCurrencyCode? TaxCurrencyCode? AccountingCost? BuyerReference? @InvoicePeriod* @OrderReference? @BillingReference* @DespatchDocumentReference* @ReceiptDocumentReference* @OriginatorDocumentReference* @ContractDocumentReference* @AdditionalDocumentReference* @ProjectReference* @AccountingSupplierParty! @AccountingCustomerParty! @PayeeParty? @TaxRepresentativeParty? @Delivery* @PaymentMeans* @PaymentTerms* @AllowanceCharge* @TaxTotal* @LegalMonetaryTotal! @InvoiceLine!*',
  CreditNote:
    'CustomizationID? ProfileID? ID! IssueDate! TaxPointDate? CreditNoteTypeCode? Note* DocumentCurrencyCode? TaxCurrencyCode? AccountingCost? BuyerReference? @InvoicePeriod* @OrderReference? @BillingReference* @DespatchDocumentReference* @ReceiptDocumentReference* @ContractDocumentReference* @AdditionalDocumentReference* @OriginatorDocumentReference* @AccountingSupplierParty! @AccountingCustomerParty! @PayeeParty? @TaxRepresentativeParty? @Delivery* @PaymentMeans* @PaymentTerms* @AllowanceCharge* @TaxTotal* @LegalMonetaryTotal! @CreditNoteLine!*',
  InvoiceLine:
    'ID! Note* InvoicedQuantity? LineExtensionAmount! AccountingCost? @InvoicePeriod* @OrderLineReference* @DocumentReference* @AllowanceCharge* @Item! @Price?',
  CreditNoteLine:
    'ID! Note* CreditedQuantity? LineExtensionAmount? AccountingCost? @InvoicePeriod* @OrderLineReference* @DocumentReference* @AllowanceCharge* @Item? @Price?',
  Period: 'StartDate? EndDate? DescriptionCode*',
  OrderReference: 'ID! SalesOrderID?',
  BillingReference: '@InvoiceDocumentReference?',
  DocumentReference: 'ID! IssueDate? DocumentTypeCode? DocumentDescription* @Attachment?',
  Attachment: 'EmbeddedDocumentBinaryObject? @ExternalReference?',
  AccountingParty: '@Party?',
  Party:
    'EndpointID? @PartyIdentification* @PartyName* @PostalAddress? @PartyTaxScheme* @PartyLegalEntity* @Contact?',
  Address:
    'StreetName? AdditionalStreetName? CityName? PostalZone? CountrySubentity? @AddressLine* @Country?',
  PartyTaxScheme: 'CompanyID? @TaxScheme!',
  PartyLegalEntity: 'RegistrationName? CompanyID? CompanyLegalForm?',
  Contact: 'Name? Telephone? ElectronicMail?',
  Delivery: 'ActualDeliveryDate? @DeliveryLocation? @DeliveryParty?',
  DeliveryLocation: 'ID? @Address?',
  PaymentMeans:
    'PaymentMeansCode! PaymentDueDate? InstructionID? PaymentID* @CardAccount? @PayeeFinancialAccount? @PaymentMandate?',
  PayeeFinancialAccount: 'ID? Name? @FinancialInstitutionBranch?',
  PaymentMandate: 'ID? @PayerFinancialAccount?',
  PaymentTerms: 'Note*',
  AllowanceCharge:
    'ChargeIndicator! AllowanceChargeReasonCode? AllowanceChargeReason* MultiplierFactorNumeric? Amount! BaseAmount? @TaxCategory*',
  TaxTotal: 'TaxAmount! @TaxSubtotal*',
  TaxSubtotal: 'TaxableAmount? TaxAmount! @TaxCategory!',
  TaxCategory: 'ID? Percent? TaxExemptionReasonCode? TaxExemptionReason* @TaxScheme!',
  LegalMonetaryTotal:
    'LineExtensionAmount? TaxExclusiveAmount? TaxInclusiveAmount? AllowanceTotalAmount? ChargeTotalAmount? PrepaidAmount? PayableRoundingAmount? PayableAmount!',
  Item: 'Description* Name? @BuyersItemIdentification? @SellersItemIdentification? @StandardItemIdentification? @OriginCountry? @CommodityClassification* @ClassifiedTaxCategory* @AdditionalItemProperty*',
  ItemIdentification: 'ID!',
  ItemProperty: 'Name! Value?',
  Price: 'PriceAmount! BaseQuantity? @AllowanceCharge*',
};

/** Elements that are of a kind with another name. */
const KINDS: Readonly<Record<string, string>> = {
  InvoicePeriod: 'Period',
  InvoiceDocumentReference: 'DocumentReference',
  DespatchDocumentReference: 'DocumentReference',
  ReceiptDocumentReference: 'DocumentReference',
  OriginatorDocumentReference: 'DocumentReference',
  ContractDocumentReference: 'DocumentReference',
  AdditionalDocumentReference: 'DocumentReference',
  AccountingSupplierParty: 'AccountingParty',
  AccountingCustomerParty: 'AccountingParty',
  PayeeParty: 'Party',
  TaxRepresentativeParty: 'Party',
  DeliveryParty: 'Party',
  PostalAddress: 'Address',
  ClassifiedTaxCategory: 'TaxCategory',
  BuyersItemIdentification: 'ItemIdentification',
  SellersItemIdentification: 'ItemIdentification',
  StandardItemIdentification: 'ItemIdentification',
  AdditionalItemProperty: 'ItemProperty',
};

const PLACES = new Map<string, ReadonlyMap<string, ChildPlace>>(
  Object.entries(SEQUENCES).map(([kind, text]) => [kind, placesOf(text)]),
);

/** Where the children of an element may stand, by their name; undefined for an element that is not looked into. */
export function childPlaces(element: string): ReadonlyMap<string, ChildPlace> | undefined {
  const name = element.slice(element.indexOf(':') + 1);
  return PLACES.get(Object.hasOwn(KINDS, name) ? (KINDS[name] ?? name) : name);
}

function placesOf(text: string): ReadonlyMap<string, ChildPlace> {
  return new Map(
    text.split(' ').map((written, rank) => {
      const [, group, name, often = ''] = /^(@?)(\w+)([?!*]+)$/.exec(written) ?? [];
      const place = { rank, needed: often.includes('!'), repeats: often.includes('*') };
      return [`${group === '@' ? 'cac' : 'cbc'}:${name}`, place];
    }),
  );
}
