import { VENDOR } from '../../sample/parties.mjs';
import { yaml } from '../../sample/text.mjs';

export const SIGNED = '2024-05-21';
export const START = '2024-07-01';

/** What the accountant was quoted: the least that is billed from the second year on. */
export const QUOTED = 40;

export const PRODUCTS = [
  {
    id: 'sb',
    name: { en: 'SB through an accountant, administrations', nl: 'SB via de accountant, administraties' },
    unit: 'administration',
    quantity: QUOTED,
  },
  {
    id: 'profit-users',
    name: { en: 'Profit, named users', nl: 'Profit, gebruikers op naam' },
    unit: 'user',
    quantity: 8,
  },
];

/** Product, first and last quantity of the tier, price. */
export const PRICES = [
  ['sb', 1, 24, '12.50'],
  ['sb', 25, 49, '11.75'],
  ['sb', 50, undefined, '10.90'],
  ['profit-users', 1, 24, '64.00'],
  ['profit-users', 25, undefined, '59.50'],
];

const NOTE = `A sample. Trupial Accountancy does not exist.
Made by scripts/sample-branches/generate.mjs: change it there.
Signed with the branch on Curaçao, four hours behind UTC all year. SB is taken through an accountant: each month the
administrations are counted and billed, from the second year on at least the number that was quoted.`;

const contact = (id, name, roles) => ({ id, name, roles, email: `${id}@trupial.example`, from: START });

export function contractFile() {
  const contract = {
    id: 'trupial-accountancy',
    agreement: 'afas',
    version: '2025-01',
    branch: 'CW',
    signedOn: SIGNED,
    startsOn: START,
    sector: 'accountancy',
    vendor: {
      name: 'AFAS Software, vestiging Curaçao',
      address: { street: 'Voorbeeldweg 1', postalCode: '0000', city: 'Willemstad', country: 'CW' },
      vatNumber: VENDOR.vatNumber,
      registration: VENDOR.registration,
      endpoint: VENDOR.endpoint,
      iban: VENDOR.iban,
      bic: VENDOR.bic,
      email: 'curacao@afas.example',
      phone: '+599 9 000 0000',
      language: 'nl',
    },
    customer: {
      name: 'Trupial Accountancy & Advies N.V.',
      address: { street: 'Kaya Trupial 7', postalCode: '0000', city: 'Willemstad', country: 'CW' },
      email: 'administratie@trupial.example',
      phone: '+599 9 000 0118',
      language: 'en',
    },
    contacts: [
      contact('martina', 'Ruthline Martina', ['administrator', 'subscription']),
      contact('sprock', 'Gerwin Sprock', ['incident-manager', 'breach']),
    ],
    terms: [
      {
        term: 'licence.ownOrganisations',
        value: ['Trupial Accountancy & Advies N.V.'],
        from: START,
        source: 'Contract of 21 May 2024, article 2',
      },
      {
        term: 'privacy.agreedPurposes',
        value: ['support'],
        from: START,
        source: 'Contract of 21 May 2024, article 7',
      },
      {
        term: 'signalling.manyQuestions',
        value: 40,
        from: START,
        source: 'Contract of 21 May 2024, article 8: forty questions a quarter are many',
      },
    ],
    products: PRODUCTS.map(({ id, name, unit, quantity }) => ({
      id,
      name,
      unit,
      quantity,
      from: START,
      tiers: 'whole',
      ...(id === 'sb' ? { billedAs: 'sb-accountant' } : {}),
    })),
    prices: PRICES.map(([product, fromQuantity, throughQuantity, unitPrice]) => ({
      product,
      from: START,
      fromQuantity,
      throughQuantity,
      unitPrice,
    })),
    billing: {
      currency: 'EUR',
      profile: 'nlcius',
      numbering: { licence: 'T-{year}-{month}', 'sb-accountant': 'A-{year}-{month}' },
      buyerReference: 'TRU-ADM',
    },
  };
  return new Map([['contract.yaml', yaml(contract, NOTE)]]);
}
