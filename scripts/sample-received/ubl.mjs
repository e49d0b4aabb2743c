import { cents, euro, share } from '../sample/money.mjs';

const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd';

/** Characters that mean something in XML. */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** `['a:ID', '5']`, `['a:Amount', { currencyID: 'EUR' }, '1.00']`, `['b:Party', […], […]]`. */
function xml([name, ...rest], indent = '') {
  const [attributes, ...children] = isAttributes(rest[0]) ? rest : [{}, ...rest];
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${shown.join('')}>`;
  if (typeof children[0] === 'string') return `${open}${escaped(children[0])}</${name}>\n`;
  const inside = children.filter((child) => child !== undefined).map((child) => xml(child, `${indent}\t`));
  return `${open}\n${inside.join('')}${indent}</${name}>\n`;
}

function isAttributes(value) {
  return typeof value === 'object' && !Array.isArray(value);
}

const money = (name, amount) => [name, { currencyID: 'EUR' }, euro(amount)];

function party({ name, address, vatNumber, registration, endpoint }) {
  return [
    'b:Party',
    ['a:EndpointID', { schemeID: endpoint.scheme }, endpoint.id],
    [
      'b:PostalAddress',
      ['a:StreetName', address.street],
      ['a:CityName', address.city],
      ['a:PostalZone', address.postalCode],
      ['b:Country', ['a:IdentificationCode', address.country]],
    ],
    ['b:PartyTaxScheme', ['a:CompanyID', vatNumber], ['b:TaxScheme', ['a:ID', 'VAT']]],
    [
      'b:PartyLegalEntity',
      ['a:RegistrationName', name],
      ['a:CompanyID', { schemeID: registration.scheme }, registration.id],
    ],
  ];
}

function category(name, percent) {
  return [name, ['a:ID', 'S'], ['a:Percent', String(percent)], ['b:TaxScheme', ['a:ID', 'VAT']]];
}

function period({ from, through }) {
  return ['b:InvoicePeriod', ['a:StartDate', from], ['a:EndDate', through]];
}

function line(kind, { id, item, name, quantity, price, percent, period: own }) {
  const credit = kind === 'credit-note';
  return [
    credit ? 'b:CreditNoteLine' : 'b:InvoiceLine',
    ['a:ID', id],
    [credit ? 'a:CreditedQuantity' : 'a:InvoicedQuantity', { unitCode: 'C62' }, String(quantity)],
    money('a:LineExtensionAmount', quantity * cents(price)),
    period(own),
    [
      'b:Item',
      ['a:Name', name],
      item === undefined ? undefined : ['b:SellersItemIdentification', ['a:ID', item]],
      category('b:ClassifiedTaxCategory', percent),
    ],
    ['b:Price', ['a:PriceAmount', { currencyID: 'EUR' }, price]],
  ];
}

/** Net and VAT by rate, in cents, and what they add up to. */
export function sums({ lines, charges }) {
  const rates = new Map();
  for (const { quantity, price, percent } of lines)
    rates.set(percent, (rates.get(percent) ?? 0) + quantity * cents(price));
  for (const { amount, percent } of charges) rates.set(percent, (rates.get(percent) ?? 0) + cents(amount));
  const groups = [...rates].map(([percent, base]) => ({ percent, base, tax: share(base, percent, 100) }));
  const add = (name) => groups.reduce((total, group) => total + group[name], 0);
  const charged = charges.reduce((total, { amount }) => total + cents(amount), 0);
  return { groups, charged, net: add('base'), tax: add('tax'), gross: add('base') + add('tax') };
}

/**
 * An invoice as UBL 2.1, written as another program might: tabs, prefixes of its own, no period of the document. The
 * writer of the product is not used, so that the reader is held against something else.
 */
export function ublOf(invoice) {
  const { kind, number, issuedOn, dueOn, vendor, customer, account, preceding, lines, charges } = invoice;
  const credit = kind === 'credit-note';
  const { groups, charged, net, tax, gross } = sums(invoice);
  const root = credit ? 'CreditNote' : 'Invoice';
  const document = [
    root,
    {
      xmlns: `${OASIS}:${root}-2`,
      'xmlns:a': `${OASIS}:CommonBasicComponents-2`,
      'xmlns:b': `${OASIS}:CommonAggregateComponents-2`,
    },
    ['a:CustomizationID', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'],
    ['a:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'],
    ['a:ID', number],
    ['a:IssueDate', issuedOn],
    credit ? undefined : ['a:DueDate', dueOn],
    [credit ? 'a:CreditNoteTypeCode' : 'a:InvoiceTypeCode', credit ? '381' : '380'],
    ['a:DocumentCurrencyCode', 'EUR'],
    ['a:BuyerReference', 'NKL-CRED-01'],
    preceding === undefined
      ? undefined
      : ['b:BillingReference', ['b:InvoiceDocumentReference', ['a:ID', preceding]]],
    ['b:AccountingSupplierParty', party(vendor)],
    ['b:AccountingCustomerParty', party(customer)],
    credit
      ? undefined
      : ['b:PaymentMeans', ['a:PaymentMeansCode', '58'], ['b:PayeeFinancialAccount', ['a:ID', account]]],
    ['b:PaymentTerms', ['a:Note', credit ? 'Verrekening' : 'Binnen 30 dagen']],
    ...charges.map(({ amount, reason, percent }) => [
      'b:AllowanceCharge',
      ['a:ChargeIndicator', 'true'],
      ['a:AllowanceChargeReason', reason],
      ['a:Amount', { currencyID: 'EUR' }, amount],
      category('b:TaxCategory', percent),
    ]),
    [
      'b:TaxTotal',
      money('a:TaxAmount', tax),
      ...groups.map(({ percent, base, tax: own }) => [
        'b:TaxSubtotal',
        money('a:TaxableAmount', base),
        money('a:TaxAmount', own),
        category('b:TaxCategory', percent),
      ]),
    ],
    [
      'b:LegalMonetaryTotal',
      money('a:LineExtensionAmount', net - charged),
      money('a:TaxExclusiveAmount', net),
      money('a:TaxInclusiveAmount', gross),
      charged === 0 ? undefined : money('a:ChargeTotalAmount', charged),
      money('a:PayableAmount', gross),
    ],
    ...lines.map((one) => line(kind, one)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(document)}`;
}
