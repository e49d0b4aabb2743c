import { VENDOR } from '../../sample/parties.mjs';
import { yaml } from '../../sample/text.mjs';
import { belgianIban, enterpriseNumber } from '../check-digits.mjs';

export const START = '2025-01-01';

/** The day of signing: whatever came before the first invoice is covered too. */
export const SIGNED = '2024-11-18';

/** Numbers that begin with 0999 are in use by nobody. */
const VENDOR_NUMBER = enterpriseNumber('09990001');
const CUSTOMER_NUMBER = enterpriseNumber('09990118');

export const PRODUCTS = [
  {
    id: 'profit-users',
    name: { en: 'Profit, named users', nl: 'Profit, gebruikers op naam' },
    unit: 'user',
    quantity: 64,
  },
  {
    id: 'payroll-employees',
    name: { en: 'Payroll, employees', nl: 'Payroll, medewerkers' },
    unit: 'employee',
    quantity: 410,
  },
  {
    id: 'insite-employees',
    name: { en: 'InSite, employees', nl: 'InSite, medewerkers' },
    unit: 'employee',
    quantity: 410,
  },
  {
    id: 'pocket-users',
    name: { en: 'Pocket, users', nl: 'Pocket, gebruikers' },
    unit: 'user',
    quantity: 120,
  },
  { id: 'environments', name: { en: 'Environments', nl: 'Omgevingen' }, unit: 'environment', quantity: 1 },
];

/** Product, first and last quantity of the tier, price. */
export const PRICES = [
  ['profit-users', 1, 24, '62.00'],
  ['profit-users', 25, 49, '58.00'],
  ['profit-users', 50, 99, '54.00'],
  ['profit-users', 100, undefined, '50.50'],
  ['payroll-employees', 1, 249, '4.60'],
  ['payroll-employees', 250, 499, '4.20'],
  ['payroll-employees', 500, undefined, '3.85'],
  ['insite-employees', 1, 249, '1.95'],
  ['insite-employees', 250, undefined, '1.70'],
  ['pocket-users', 1, 99, '3.25'],
  ['pocket-users', 100, undefined, '3.00'],
  ['environments', 1, undefined, '180.00'],
];

const NOTE = `A sample. Zorggroep Rupelzoom does not exist; its numbers pass their checks and belong to nobody.
Made by scripts/sample-branches/generate.mjs: change it there.
Signed with the Antwerp branch; the Dutch company invoices, without VAT: the customer, whose Belgian VAT number was
checked, accounts for it itself (reverse charge).`;

const contact = (id, name, roles) => ({ id, name, roles, email: `${id}@rupelzoom.example`, from: START });

export function contractFile() {
  const contract = {
    id: 'zorggroep-rupelzoom',
    agreement: 'afas',
    version: '2025-01',
    branch: 'BE',
    signedOn: SIGNED,
    startsOn: START,
    sector: 'care',
    vendor: {
      name: 'AFAS Software, vestiging Antwerpen',
      address: { street: 'Voorbeeldkaai 1', postalCode: '2000', city: 'Antwerpen', country: 'BE' },
      vatNumber: VENDOR.vatNumber,
      registration: { scheme: '0208', id: VENDOR_NUMBER },
      endpoint: { scheme: '0208', id: VENDOR_NUMBER },
      iban: belgianIban('9990000001'),
      email: 'antwerpen@afas.example',
      phone: '+32 3 000 00 00',
      language: 'nl',
    },
    customer: {
      name: 'Zorggroep Rupelzoom vzw',
      address: { street: 'Kleidaal 18', postalCode: '2850', city: 'Boom', country: 'BE' },
      vatNumber: `BE${CUSTOMER_NUMBER}`,
      vatNumberCheckedOn: SIGNED,
      registration: { scheme: '0208', id: CUSTOMER_NUMBER },
      endpoint: { scheme: '0208', id: CUSTOMER_NUMBER },
      iban: belgianIban('9990118118'),
      email: 'facturen@rupelzoom.example',
      phone: '+32 3 000 01 18',
      language: 'nl',
    },
    contacts: [
      contact('verlinden', 'An Verlinden', ['administrator', 'subscription']),
      contact('de-backer', 'Tom De Backer', ['incident-manager', 'breach']),
      contact('maes', 'Griet Maes', ['incident-manager']),
    ],
    terms: [
      {
        term: 'invoicing.paymentTerm',
        value: 30,
        from: START,
        source: 'Contract of 18 November 2024, article 6',
      },
      {
        term: 'signalling.manyQuestions',
        value: 40,
        from: START,
        source: 'Contract of 18 November 2024, article 9: forty questions a quarter are many',
      },
    ],
    products: PRODUCTS.map(({ id, name, unit, quantity }) => ({
      id,
      name,
      unit,
      quantity,
      from: START,
      tiers: 'whole',
    })),
    prices: PRICES.map(([product, fromQuantity, throughQuantity, unitPrice]) => ({
      product,
      sector: 'care',
      from: START,
      fromQuantity,
      throughQuantity,
      unitPrice,
    })),
    billing: {
      currency: 'EUR',
      numbering: 'B-{year}-{month}',
      buyerReference: 'RZ-AANKOOP',
      orderReference: 'BO-2024-311',
    },
  };
  return new Map([['contract.yaml', yaml(contract, NOTE)]]);
}
