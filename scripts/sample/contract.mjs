import { OWN_ORGANISATIONS } from './licence-use.mjs';
import { CONTACTS, CUSTOMER, VENDOR } from './parties.mjs';
import { AGREED_PURPOSES } from './processing.mjs';
import { FIRST_CLASS, PRODUCTS } from './products.mjs';
import { yaml } from './text.mjs';

const START = '2023-03-01';

/** The contract: parties, products with their price rows, and the terms that this customer agreed on its own. */
export function contractFile() {
  const contract = {
    id: 'noordkade-logistiek',
    agreement: 'afas',
    version: '2025-01',
    branch: 'NL',
    signedOn: '2023-02-09',
    startsOn: START,
    sector: 'logistics',
    vendor: VENDOR,
    customer: CUSTOMER,
    contacts: CONTACTS,
    terms: [
      {
        term: 'invoicing.paymentTerm',
        value: 30,
        from: START,
        source: 'Contract of 9 February 2023, article 4',
      },
      {
        term: 'availability.minimum',
        value: '0.998',
        from: '2025-07-01',
        through: '2025-12-31',
        source: 'Addendum of 16 June 2025 (opening of terminal 2)',
      },
      ...OWN_ORGANISATIONS.map(({ value, ...period }) => ({
        term: 'licence.ownOrganisations',
        value,
        ...period,
        source: 'Contract of 9 February 2023, article 2, and letter of 23 June 2025',
      })),
      {
        term: 'signalling.manyQuestions',
        value: 55,
        from: START,
        source: 'Contract of 9 February 2023, annex on support',
      },
      {
        term: 'privacy.agreedPurposes',
        value: AGREED_PURPOSES,
        from: START,
        source: 'Contract of 9 February 2023, annex on personal data',
      },
    ],
    products: PRODUCTS.map(({ id, en, nl, unit, quantity, tiers }) => ({
      id,
      name: { en, nl },
      unit,
      quantity,
      from: START,
      tiers,
    })),
    prices: PRODUCTS.flatMap((product) =>
      product.list.map(([fromQuantity, throughQuantity, unitPrice]) => ({
        product: product.id,
        sector: 'logistics',
        from: START,
        fromQuantity,
        throughQuantity,
        unitPrice,
      })),
    ),
    services: [
      {
        service: 'first-class',
        name: { en: 'First Class Support', nl: 'First Class Support' },
        from: FIRST_CLASS.from,
        monthlyPrice: FIRST_CLASS.monthly,
      },
      { service: 'support-plus', name: { en: 'Support+', nl: 'Support+' }, from: '2025-01-01' },
      { service: 'accept', name: { en: 'Accept', nl: 'Accept' }, from: '2025-06-02' },
    ],
    billing: {
      currency: 'EUR',
      numbering: {
        licence: 'L-{year}-{month}',
        'service-management': 'S-{issued}',
        consultancy: 'K-{issued}',
        'consultancy-instalment': 'K-{id}',
        training: 'O-{id}',
      },
      buyerReference: 'NKL-CRED-01',
      orderReference: 'INK-2023-0117',
    },
    correspondents: {
      authority: {
        name: 'Autoriteit Persoonsgegevens',
        address: { street: 'Postbus 93374', postalCode: '2509 AJ', city: 'Den Haag', country: 'NL' },
      },
      insurer: {
        name: 'Voorbeeld Verzekeringen N.V.',
        address: { street: 'Voorbeeldplein 9', postalCode: '3511 AA', city: 'Utrecht', country: 'NL' },
        email: 'schade@verzekeringen.example',
      },
    },
  };
  return new Map([
    [
      'contract.yaml',
      yaml(
        contract,
        [
          'A sample. Noordkade Logistiek does not exist; its numbers pass their checks and belong to nobody.',
          'Made by scripts/sample/generate.mjs: change it there.',
        ].join('\n'),
      ),
    ],
  ]);
}
