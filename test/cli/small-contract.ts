import type { Files } from './servanda.js';

/** The smallest contract that is judged, billed and written about, as the files of a folder `klant`. */
export const CONTRACT = `id: klant
agreement: afas
version: "2025-01"
branch: NL
startsOn: 2023-03-01
sector: logistics
vendor:
  name: AFAS Software
  address: { street: Voorbeeldlaan 1, postalCode: "3831 AA", city: Leusden, country: NL }
customer:
  name: Klant B.V.
  address: { street: Kade 1, postalCode: "3089 KX", city: Rotterdam, country: NL }
  language: nl
terms:
  - { term: invoicing.paymentTerm, value: 30, from: 2023-03-01, source: Contract }
products:
  - id: profit-users
    name: { en: Profit, nl: Profit }
    unit: user
    quantity: 10
    from: 2023-03-01
    tiers: whole
prices:
  - { product: profit-users, sector: logistics, from: 2023-03-01, fromQuantity: 1, unitPrice: "10.50" }
`;

const PARTIES = CONTRACT.replace(
  'country: NL }\ncustomer:',
  `country: NL }
  vatNumber: NL800102083B01
  registration: { scheme: "0106", id: "99000001" }
  endpoint: { scheme: "0106", id: "99000001" }
  iban: NL96FICT0000000001
customer:`,
).replace(
  '  language: nl\nterms:',
  `  vatNumber: NL859300213B01
  registration: { scheme: "0106", id: "99000118" }
  endpoint: { scheme: "0106", id: "99000118" }
  language: nl
terms:`,
);

/** The contract with all that an invoice needs, and a scheme for its numbers. */
export const billed = (numbering: string): string =>
  `${PARTIES}billing: { currency: EUR, numbering: "${numbering}", buyerReference: X1 }\n`;

export const SOURCES = `sources:
  - { file: invoices.yaml, record: invoice, coverage: { from: 2025-01-01, until: 2025-12-31 } }
  - { file: payments.csv, record: payment, coverage: { from: 2025-01-01, until: 2025-12-31 } }
  - { file: outages.ndjson, record: outage, coverage: { from: 2025-01-01, until: 2025-12-31 } }
  - { file: maintenance.json, record: maintenance, coverage: { from: 2025-01-01, until: 2025-12-31 } }
  - { file: disputes.yaml, record: invoice-dispute, coverage: { from: 2025-01-01, until: 2025-12-31 } }
`;

export const INVOICES = `- id: F1
  kind: licence
  issuedOn: 2025-03-28
  periodFrom: 2025-04-01
  periodThrough: 2025-04-30
  total: "127.05"
  net: "105.00"
`;

export const PAYMENTS = `id,invoice,bookedOn,amount
P1,F1,2025-04-10,127.05
`;

export const OUTAGES = `{"id":"O1","component":"insite","environmentKind":"production","startedAt":"2025-05-06T10:00:00+02:00","endedAt":"2025-05-06T10:30:00+02:00"}
`;

export const MAINTENANCE = `[
  { "id": "M1", "kind": "preventive", "startsAt": "2025-05-10T20:00:00+02:00", "endsAt": "2025-05-10T22:00:00+02:00" }
]
`;

export const GOOD: Files = {
  'klant/contract.yaml': CONTRACT,
  'klant/operations/sources.yaml': SOURCES,
  'klant/operations/invoices.yaml': INVOICES,
  'klant/operations/payments.csv': PAYMENTS,
  'klant/operations/outages.ndjson': OUTAGES,
  'klant/operations/maintenance.json': MAINTENANCE,
  'klant/operations/disputes.yaml': '[]\n',
};
