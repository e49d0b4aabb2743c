import type { XmlElement } from '../../../source/xml/xml-element.js';
import { Rational } from '../../../values/rational.js';
import { findAll, findFirst, isVat, plainText } from './find-element.js';
import { asNumber } from './read-value.js';
import { among, attribute, day, filled, number, present, type TermTable, text, whole } from './term-table.js';

const CATEGORY = 'cac:Item/cac:ClassifiedTaxCategory';

const quantities = (line: XmlElement): XmlElement[] => [
  ...line.all('cbc:InvoicedQuantity'),
  ...line.all('cbc:CreditedQuantity'),
];

/** The amounts of a line's own allowances or charges, added up. */
const sumOf =
  (indicator: 'true' | 'false') =>
  (line: XmlElement): Rational =>
    line
      .all('cac:AllowanceCharge')
      .filter((one) => plainText(one.child('cbc:ChargeIndicator') ?? one) === indicator)
      .flatMap((one) => one.all('cbc:Amount'))
      .map((amount) => asNumber(amount))
      .reduce<Rational>((sum, amount) => (amount instanceof Rational ? sum.add(amount) : sum), Rational.ZERO);

/** A line (BG-25), with its price (BG-29), VAT (BG-30) and item (BG-31). */
export const LINE_TERMS: TermTable = {
  number: filled('cbc:ID'),
  quantity: among(quantities, asNumber),
  quantityGiven: among(quantities, () => true),
  unit: among(quantities, (element) => element.attributes.get('unitCode')),
  net: number('cbc:LineExtensionAmount'),
  netGiven: present('cbc:LineExtensionAmount'),
  allowances: whole(sumOf('false')),
  charges: whole(sumOf('true')),
  name: filled('cac:Item/cbc:Name'),
  priceGiven: present('cac:Price/cbc:PriceAmount'),
  price: number('cac:Price/cbc:PriceAmount'),
  grossPrice: number('cac:Price/cac:AllowanceCharge/cbc:BaseAmount'),
  baseQuantity: number('cac:Price/cbc:BaseQuantity'),
  baseUnit: attribute('cac:Price/cbc:BaseQuantity', 'unitCode'),
  orderLine: present('cac:OrderLineReference/cbc:LineID'),
  objects: whole((line) => Rational.of(line.all('cac:DocumentReference').length)),
  objectType: text('cac:DocumentReference/cbc:DocumentTypeCode'),
  category: text(`${CATEGORY}/cbc:ID`),
  rate: number(`${CATEGORY}/cbc:Percent`),
  vat: among(
    (line) => findAll(line, CATEGORY).filter(isVat),
    () => true,
  ),
  vatCategory: among((line) =>
    findAll(line, CATEGORY)
      .filter(isVat)
      .flatMap((found) => found.all('cbc:ID')),
  ),
  sellerItem: filled('cac:Item/cac:SellersItemIdentification/cbc:ID'),
  buyerItem: filled('cac:Item/cac:BuyersItemIdentification/cbc:ID'),
  periodStartsOn: day('cac:InvoicePeriod/cbc:StartDate'),
  periodEndsOn: day('cac:InvoicePeriod/cbc:EndDate'),
  standardId: text('cac:Item/cac:StandardItemIdentification/cbc:ID'),
  standardScheme: attribute('cac:Item/cac:StandardItemIdentification/cbc:ID', 'schemeID'),
};

/** The discount on a price, with the price that it leads to. */
export const PRICE_ALLOWANCE_TERMS: TermTable = {
  indicator: text('cbc:ChargeIndicator'),
  amount: number('cbc:Amount'),
  base: number('cbc:BaseAmount'),
  price: (one) => {
    const from = one.parent === undefined ? undefined : findFirst(one.parent, 'cbc:PriceAmount');
    const value = from === undefined ? undefined : asNumber(from);
    return from === undefined || value === undefined ? undefined : { value, from };
  },
};

/** A property of an item (BG-32). */
export const PROPERTY_TERMS: TermTable = { name: text('cbc:Name'), value: text('cbc:Value') };

/** The class of an item (BT-158). */
export const CLASSIFICATION_TERMS: TermTable = {
  code: whole(plainText),
  list: whole((element) => element.attributes.get('listID')),
};
