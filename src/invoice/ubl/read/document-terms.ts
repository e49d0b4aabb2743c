import type { XmlElement } from '../../../source/xml/xml-element.js';
import { Rational } from '../../../values/rational.js';
import { findAll, isVat, plainText } from './find-element.js';
import { isAccountSound } from './identifier-check.js';
import { asNumber } from './read-value.js';
import {
  among,
  attribute,
  boolean,
  day,
  filled,
  number,
  present,
  type TermTable,
  text,
  whole,
} from './term-table.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const REPRESENTATIVE = 'cac:TaxRepresentativeParty';

/** Tax numbers of a party: all of them, or those under the scheme of VAT. */
const taxIds =
  (party: string, only?: 'vat') =>
  (root: XmlElement): XmlElement[] =>
    findAll(root, `${party}/cac:PartyTaxScheme`)
      .filter((scheme) => only === undefined || isVat(scheme))
      .flatMap((scheme) => scheme.all('cbc:CompanyID'));

const countOf =
  (path: string, test: (element: XmlElement) => boolean = () => true) =>
  (root: XmlElement): Rational =>
    Rational.of(findAll(root, path).filter(test).length);

const DIRECT = (root: XmlElement): string => (root.name.endsWith('CreditNote') ? 'credit-note' : 'invoice');

const PEPPOL = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

const isPeppol = (customization: string): boolean =>
  customization.startsWith(PEPPOL) && !customization.includes('::');

/** The terms of the document as a whole (BT-1 to BT-24, BG-4 to BG-15, BG-22). */
export const DOCUMENT_TERMS: TermTable = {
  kind: whole(DIRECT),
  customization: filled('cbc:CustomizationID'),
  peppol: among(
    (root) => root.all('cbc:CustomizationID').filter((one) => isPeppol(plainText(one))),
    () => true,
  ),
  profile: text('cbc:ProfileID'),
  number: filled('cbc:ID'),
  issued: filled('cbc:IssueDate'),
  issuedOn: day('cbc:IssueDate'),
  dueOn: day('cbc:DueDate'),
  typeCode: among(
    (root) => [...root.all('cbc:InvoiceTypeCode'), ...root.all('cbc:CreditNoteTypeCode')],
    (element) => plainText(element) || undefined,
  ),
  currency: filled('cbc:DocumentCurrencyCode'),
  taxCurrency: text('cbc:TaxCurrencyCode'),
  taxPoint: present('cbc:TaxPointDate'),
  taxPointCode: present('cac:InvoicePeriod/cbc:DescriptionCode'),
  buyerReference: text('cbc:BuyerReference'),
  order: text('cac:OrderReference/cbc:ID'),
  notes: whole(countOf('cbc:Note')),
  precedingId: text('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID'),
  precedingDate: present('cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate'),
  projectReferences: whole(
    countOf(
      'cac:AdditionalDocumentReference',
      (one) => plainText(one.child('cbc:DocumentTypeCode') ?? one) === '50',
    ),
  ),

  seller: present('cac:AccountingSupplierParty'),
  sellerParty: present(SELLER),
  sellerName: filled(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`),
  sellerAddress: present(`${SELLER}/cac:PostalAddress`),
  sellerStreet: text(`${SELLER}/cac:PostalAddress/cbc:StreetName`),
  sellerCity: text(`${SELLER}/cac:PostalAddress/cbc:CityName`),
  sellerPostCode: text(`${SELLER}/cac:PostalAddress/cbc:PostalZone`),
  sellerCountry: filled(`${SELLER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`),
  sellerAddressLine: present(`${SELLER}/cac:PostalAddress/cac:AddressLine/cbc:Line`),
  sellerSubdivision: present(`${SELLER}/cac:PostalAddress/cbc:CountrySubentity`),
  sellerLegalForm: present(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm`),
  sellerTaxId: among(taxIds(SELLER)),
  sellerVatId: among(taxIds(SELLER, 'vat')),
  sellerOtherTaxId: among((root) =>
    findAll(root, `${SELLER}/cac:PartyTaxScheme`)
      .filter((scheme) => !isVat(scheme))
      .flatMap((scheme) => scheme.all('cbc:CompanyID')),
  ),
  sellerLegalId: text(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`),
  sellerLegalScheme: attribute(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`, 'schemeID'),
  sellerId: among((root) =>
    findAll(root, `${SELLER}/cac:PartyIdentification/cbc:ID`).filter(
      (id) => id.attributes.get('schemeID') !== 'SEPA',
    ),
  ),
  sellerEndpoint: text(`${SELLER}/cbc:EndpointID`),
  sellerEndpointScheme: attribute(`${SELLER}/cbc:EndpointID`, 'schemeID'),

  buyerParty: present(BUYER),
  buyerName: filled(`${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`),
  buyerAddress: present(`${BUYER}/cac:PostalAddress`),
  buyerStreet: text(`${BUYER}/cac:PostalAddress/cbc:StreetName`),
  buyerCity: text(`${BUYER}/cac:PostalAddress/cbc:CityName`),
  buyerPostCode: text(`${BUYER}/cac:PostalAddress/cbc:PostalZone`),
  buyerCountry: filled(`${BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`),
  buyerAddressLine: present(`${BUYER}/cac:PostalAddress/cac:AddressLine/cbc:Line`),
  buyerSubdivision: present(`${BUYER}/cac:PostalAddress/cbc:CountrySubentity`),
  buyerVatId: among(taxIds(BUYER, 'vat')),
  buyerLegalEntity: present(`${BUYER}/cac:PartyLegalEntity`),
  buyerLegalId: text(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`),
  buyerLegalScheme: attribute(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`, 'schemeID'),
  buyerEndpoint: text(`${BUYER}/cbc:EndpointID`),
  buyerEndpointScheme: attribute(`${BUYER}/cbc:EndpointID`, 'schemeID'),

  payee: present('cac:PayeeParty'),
  payeeName: text('cac:PayeeParty/cac:PartyName/cbc:Name'),
  payeeId: text('cac:PayeeParty/cac:PartyIdentification/cbc:ID'),
  sellerTradeName: text(`${SELLER}/cac:PartyName/cbc:Name`),
  sellerAnyId: text(`${SELLER}/cac:PartyIdentification/cbc:ID`),

  representative: present(REPRESENTATIVE),
  representativeName: filled(`${REPRESENTATIVE}/cac:PartyName/cbc:Name`),
  representativeAddress: present(`${REPRESENTATIVE}/cac:PostalAddress`),
  representativeStreet: text(`${REPRESENTATIVE}/cac:PostalAddress/cbc:StreetName`),
  representativeCity: text(`${REPRESENTATIVE}/cac:PostalAddress/cbc:CityName`),
  representativePostCode: text(`${REPRESENTATIVE}/cac:PostalAddress/cbc:PostalZone`),
  representativeCountry: filled(`${REPRESENTATIVE}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`),
  representativeAddressLine: present(`${REPRESENTATIVE}/cac:PostalAddress/cac:AddressLine/cbc:Line`),
  representativeSubdivision: present(`${REPRESENTATIVE}/cac:PostalAddress/cbc:CountrySubentity`),
  representativeVatId: among(taxIds(REPRESENTATIVE, 'vat')),

  deliveredOn: filled('cac:Delivery/cbc:ActualDeliveryDate'),
  deliveryAddress: present('cac:Delivery/cac:DeliveryLocation/cac:Address'),
  deliveryCountry: text('cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode'),
  deliveryAddressLine: present('cac:Delivery/cac:DeliveryLocation/cac:Address/cac:AddressLine/cbc:Line'),
  deliverySubdivision: present('cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CountrySubentity'),
  periodStartsOn: day('cac:InvoicePeriod/cbc:StartDate'),
  periodEndsOn: day('cac:InvoicePeriod/cbc:EndDate'),
  period: among(
    (root) => findAll(root, 'cac:InvoicePeriod').flatMap(({ children }) => children),
    () => true,
  ),

  totals: present('cac:LegalMonetaryTotal'),
  lineTotal: number('cac:LegalMonetaryTotal/cbc:LineExtensionAmount'),
  allowanceTotal: number('cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount'),
  chargeTotal: number('cac:LegalMonetaryTotal/cbc:ChargeTotalAmount'),
  netTotal: number('cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount'),
  grossTotal: number('cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount'),
  prepaid: number('cac:LegalMonetaryTotal/cbc:PrepaidAmount'),
  rounding: number('cac:LegalMonetaryTotal/cbc:PayableRoundingAmount'),
  payable: number('cac:LegalMonetaryTotal/cbc:PayableAmount'),
};

/** Which of the tax categories is one of VAT, and its code. */
const VAT_CATEGORY: TermTable = {
  vat: among(
    (one) => one.all('cac:TaxCategory').filter(isVat),
    () => true,
  ),
  vatCategory: among((one) =>
    one
      .all('cac:TaxCategory')
      .filter(isVat)
      .flatMap((found) => found.all('cbc:ID')),
  ),
};

/** An allowance or a charge: of the document (BG-20, BG-21), of a line (BG-27, BG-28) or of a price. */
export const ALLOWANCE_TERMS: TermTable = {
  charge: boolean('cbc:ChargeIndicator'),
  indicator: text('cbc:ChargeIndicator'),
  reason: text('cbc:AllowanceChargeReason'),
  reasonCode: text('cbc:AllowanceChargeReasonCode'),
  percent: number('cbc:MultiplierFactorNumeric'),
  amount: number('cbc:Amount'),
  base: number('cbc:BaseAmount'),
  category: text('cac:TaxCategory/cbc:ID'),
  rate: number('cac:TaxCategory/cbc:Percent'),
  ...VAT_CATEGORY,
};

/** One group of the VAT breakdown (BG-23). */
export const SUBTOTAL_TERMS: TermTable = {
  base: number('cbc:TaxableAmount'),
  tax: number('cbc:TaxAmount'),
  category: text('cac:TaxCategory/cbc:ID'),
  ...VAT_CATEGORY,
  rate: number('cac:TaxCategory/cbc:Percent'),
  vatRate: among(
    (one) =>
      one
        .all('cac:TaxCategory')
        .filter(isVat)
        .flatMap((found) => found.all('cbc:Percent')),
    asNumber,
  ),
  reason: text('cac:TaxCategory/cbc:TaxExemptionReason'),
  reasonCode: text('cac:TaxCategory/cbc:TaxExemptionReasonCode'),
};

/** The VAT of the document in one currency (BT-110, BT-111). */
export const TAX_TOTAL_TERMS: TermTable = {
  amount: number('cbc:TaxAmount'),
  currency: attribute('cbc:TaxAmount', 'currencyID'),
  subtotals: whole(countOf('cac:TaxSubtotal')),
};

/** How it is paid (BG-16 to BG-19). */
export const PAYMENT_TERMS: TermTable = {
  code: filled('cbc:PaymentMeansCode'),
  codeGiven: present('cbc:PaymentMeansCode'),
  codeName: attribute('cbc:PaymentMeansCode', 'name'),
  account: present('cac:PayeeFinancialAccount'),
  accountId: text('cac:PayeeFinancialAccount/cbc:ID'),
  accountSound: among(
    (one) => findAll(one, 'cac:PayeeFinancialAccount/cbc:ID'),
    (id) => isAccountSound(plainText(id)),
  ),
  accountName: present('cac:PayeeFinancialAccount/cbc:Name'),
  bank: present('cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID'),
  mandate: text('cac:PaymentMandate/cbc:ID'),
  cardDigits: among(
    (one) => findAll(one, 'cac:CardAccount/cbc:PrimaryAccountNumberID'),
    (element) => Rational.of(plainText(element).length),
  ),
};

/** A period of the document (BG-14) or of a line (BG-26). */
export const PERIOD_TERMS: TermTable = {
  start: present('cbc:StartDate'),
  end: present('cbc:EndDate'),
  startsOn: day('cbc:StartDate'),
  endsOn: day('cbc:EndDate'),
  code: present('cbc:DescriptionCode'),
};

/** A document that supports the invoice (BG-24), or one before it (BG-3). */
export const REFERENCE_TERMS: TermTable = {
  id: filled('cbc:ID'),
  precedingId: text('cac:InvoiceDocumentReference/cbc:ID'),
};
