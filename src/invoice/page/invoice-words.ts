import type { VatCategory } from '../../billing/invoice-model.js';
import { NOTATIONS, type Notation } from '../../values/notation.js';
import type { Language } from '../ubl/ubl-context.js';

/** The words that the program itself puts on an invoice and in the e-mail with it. */
export interface InvoiceWords extends Notation {
  readonly kind: Readonly<Record<'invoice' | 'credit-note', string>>;
  readonly date: string;
  readonly due: string;
  readonly period: string;
  readonly buyerReference: string;
  readonly order: string;
  readonly salesOrder: string;
  readonly contract: string;
  readonly project: string;
  readonly costs: string;
  readonly corrects: string;
  readonly buyerVat: string;
  readonly delivered: string;
  readonly registration: Readonly<Record<string, string>>;
  readonly otherRegistration: string;
  readonly vatNumber: string;
  readonly contact: string;
  readonly lines: string;
  readonly columns: readonly [name: string, quantity: string, price: string, vat: string, amount: string];
  readonly per: string;
  readonly item: string;
  readonly buyerItem: string;
  readonly orderLine: string;
  readonly allowance: string;
  readonly charge: string;
  readonly of: string;
  readonly totals: string;
  readonly lineSum: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly prepaid: string;
  readonly rounding: string;
  readonly payable: string;
  readonly receivable: string;
  readonly vatSummary: string;
  readonly vatColumns: readonly [what: string, base: string, rate: string, tax: string];
  readonly categories: Readonly<Record<VatCategory, string>>;
  readonly payment: string;
  readonly amount: string;
  readonly account: string;
  readonly holder: string;
  readonly reference: string;
  readonly notes: string;
  readonly attachments: string;
  readonly embedded: string;
  readonly page: (page: number, of: number) => string;
  /** One and more of what units of UN/ECE Recommendation 20 count. */
  readonly units: Readonly<Record<string, readonly [string, string]>>;
  readonly countries: Readonly<Record<string, string>>;
  readonly mail: {
    readonly greeting: string;
    readonly body: (kind: string, number: string) => string;
    readonly pay: (amount: string, day: string) => string;
    readonly attached: string;
    readonly regards: string;
  };
}

const NL: InvoiceWords = {
  kind: { invoice: 'Factuur', 'credit-note': 'Creditnota' },
  date: 'Factuurdatum',
  due: 'Vervaldatum',
  period: 'Periode',
  buyerReference: 'Uw kenmerk',
  order: 'Uw order',
  salesOrder: 'Onze order',
  contract: 'Contract',
  project: 'Project',
  costs: 'Kostenplaats',
  corrects: 'Hoort bij factuur',
  buyerVat: 'Uw btw-nummer',
  delivered: 'Geleverd op',
  registration: { '0106': 'KvK', '0190': 'OIN', '0208': 'Ondernemingsnummer' },
  otherRegistration: 'Registratie',
  vatNumber: 'Btw-nummer',
  contact: 'Contact',
  lines: 'Regels',
  columns: ['Omschrijving', 'Aantal', 'Prijs', 'Btw', 'Bedrag'],
  per: 'per',
  item: 'Artikel',
  buyerItem: 'Uw artikel',
  orderLine: 'Orderregel',
  allowance: 'Korting',
  charge: 'Toeslag',
  of: 'van',
  totals: 'Totalen',
  lineSum: 'Som van de regels',
  net: 'Totaal zonder btw',
  tax: 'Btw',
  gross: 'Totaal met btw',
  prepaid: 'Al betaald',
  rounding: 'Afronding',
  payable: 'Te betalen',
  receivable: 'U ontvangt',
  vatSummary: 'Btw-overzicht',
  vatColumns: ['Categorie', 'Grondslag', 'Tarief', 'Btw'],
  categories: {
    S: 'Belast',
    Z: 'Nultarief',
    E: 'Vrijgesteld',
    AE: 'Verlegd',
    K: 'Intracommunautaire levering',
    G: 'Uitvoer',
    O: 'Buiten de heffing',
  },
  payment: 'Betaling',
  amount: 'Bedrag',
  account: 'IBAN',
  holder: 'Op naam van',
  reference: 'Vermeld',
  notes: 'Toelichting',
  attachments: 'Bijlagen',
  embedded: 'Dezelfde factuur als UBL',
  page: (page, of) => `Pagina ${page} van ${of}`,
  ...NOTATIONS.nl,
  units: {
    HUR: ['uur', 'uur'],
    DAY: ['dag', 'dagen'],
    E49: ['werkdag', 'werkdagen'],
    WEE: ['week', 'weken'],
    MON: ['maand', 'maanden'],
    QAN: ['kwartaal', 'kwartalen'],
    ANN: ['jaar', 'jaar'],
    KMT: ['km', 'km'],
  },
  countries: {
    NL: 'Nederland',
    BE: 'België',
    CW: 'Curaçao',
    AW: 'Aruba',
    SX: 'Sint Maarten',
    DE: 'Duitsland',
  },
  mail: {
    greeting: 'Geachte heer, mevrouw,',
    body: (kind, number) => `Hierbij ontvangt u ${kind.toLowerCase()} ${number}.`,
    pay: (amount, day) => `Het bedrag van ${amount} ontvangen wij graag uiterlijk op ${day}.`,
    attached:
      'De bijlagen zijn de pagina om te lezen (PDF) en hetzelfde als UBL voor uw administratie (XML).',
    regards: 'Met vriendelijke groet,',
  },
};

const EN: InvoiceWords = {
  kind: { invoice: 'Invoice', 'credit-note': 'Credit note' },
  date: 'Invoice date',
  due: 'Due date',
  period: 'Period',
  buyerReference: 'Your reference',
  order: 'Your order',
  salesOrder: 'Our order',
  contract: 'Contract',
  project: 'Project',
  costs: 'Cost centre',
  corrects: 'Corrects invoice',
  buyerVat: 'Your VAT number',
  delivered: 'Delivered on',
  registration: { '0106': 'KvK', '0190': 'OIN', '0208': 'Enterprise number' },
  otherRegistration: 'Registration',
  vatNumber: 'VAT number',
  contact: 'Contact',
  lines: 'Lines',
  columns: ['Description', 'Quantity', 'Price', 'VAT', 'Amount'],
  per: 'per',
  item: 'Item',
  buyerItem: 'Your item',
  orderLine: 'Order line',
  allowance: 'Discount',
  charge: 'Charge',
  of: 'of',
  totals: 'Totals',
  lineSum: 'Sum of the lines',
  net: 'Total without VAT',
  tax: 'VAT',
  gross: 'Total with VAT',
  prepaid: 'Paid already',
  rounding: 'Rounding',
  payable: 'Amount due',
  receivable: 'You receive',
  vatSummary: 'VAT summary',
  vatColumns: ['Category', 'Base', 'Rate', 'VAT'],
  categories: {
    S: 'Taxed',
    Z: 'Zero rate',
    E: 'Exempt',
    AE: 'Reverse charge',
    K: 'Intra-Community supply',
    G: 'Export',
    O: 'Outside the scope',
  },
  payment: 'Payment',
  amount: 'Amount',
  account: 'IBAN',
  holder: 'In the name of',
  reference: 'Reference',
  notes: 'Notes',
  attachments: 'Attachments',
  embedded: 'The same invoice as UBL',
  page: (page, of) => `Page ${page} of ${of}`,
  ...NOTATIONS.en,
  units: {
    HUR: ['hour', 'hours'],
    DAY: ['day', 'days'],
    E49: ['working day', 'working days'],
    WEE: ['week', 'weeks'],
    MON: ['month', 'months'],
    QAN: ['quarter', 'quarters'],
    ANN: ['year', 'years'],
    KMT: ['km', 'km'],
  },
  countries: {
    NL: 'Netherlands',
    BE: 'Belgium',
    CW: 'Curaçao',
    AW: 'Aruba',
    SX: 'Sint Maarten',
    DE: 'Germany',
  },
  mail: {
    greeting: 'Dear Sir or Madam,',
    body: (kind, number) => `Please find attached ${kind.toLowerCase()} ${number}.`,
    pay: (amount, day) => `We look forward to receiving ${amount} no later than ${day}.`,
    attached: 'Attached are the page to read (PDF) and the same as UBL for your books (XML).',
    regards: 'Kind regards,',
  },
};

export function invoiceWords(lang: Language): InvoiceWords {
  return lang === 'nl' ? NL : EN;
}
