import type { Files } from './servanda.js';

const AGREEMENT = `id: klein
title: { en: Small, nl: Klein }
text: { lines: 1 }
currency: EUR
versions: [{ id: "1", from: 2020-01-01 }]
branches: { NL: { zone: Europe/Amsterdam, calendar: none } }
sections: [{ id: "1", title: { en: Payment, nl: Betaling } }]
billing:
  paymentTerm: pay.term
  vat: { country: NL, standardRate: vat.rate }
  kinds:
    - id: licence
      name: { en: Licences, nl: Licenties }
      cadence: monthly-in-advance
      lines: [{ of: products }]
`;

const TERMS = `terms:
  pay.term:
    section: "1"
    unit: days
    says: { en: Time to pay., nl: Betaaltermijn. }
    values: [{ from: 2020-01-01, value: 30 }]
  vat.rate:
    section: "1"
    unit: percent
    says: { en: VAT., nl: Btw. }
    values: [{ from: 2020-01-01, value: 21 }]
`;

const SECTION = `section: "1"
clauses:
  - id: pay.in-time
    kind: information
    bearer: none
    lines: [1, 1]
    says: { en: What is billed is paid., nl: Wat gefactureerd is wordt betaald. }
    none: { en: Nothing is judged here., nl: Hier wordt niets beoordeeld. }
`;

const CALENDAR = `id: none
says: { en: No holidays, nl: Geen feestdagen }
jurisdiction: NL
holidays: [{ id: new-year, name: { en: New Year, nl: Nieuwjaar }, source: Example, fixed: "01-01" }]
`;

const CONTRACT = `id: klant
agreement: klein
branch: NL
startsOn: 2023-03-01
vendor:
  name: Leverancier B.V.
  address: { street: Voorbeeldlaan 1, postalCode: "3831 AA", city: Leusden, country: NL }
  vatNumber: NL800102083B01
  registration: { scheme: "0106", id: "99000001" }
  endpoint: { scheme: "0106", id: "99000001" }
  iban: NL96FICT0000000001
customer:
  name: Klant B.V.
  address: { street: Kade 1, postalCode: "3089 KX", city: Rotterdam, country: NL }
  vatNumber: NL859300213B01
  registration: { scheme: "0106", id: "99000118" }
  endpoint: { scheme: "0106", id: "99000118" }
  language: nl
products:
  - { id: users, name: { en: Users, nl: Gebruikers }, unit: user, quantity: 10, from: 2023-03-01, tiers: whole }
prices: [{ product: users, from: 2023-03-01, fromQuantity: 1, unitPrice: "10.50" }]
`;

/** A contract `klant` that bills one product, under an agreement that is read in no time. */
export function smallBilling(numbering: string): Files {
  return {
    'rules/klein/agreement.yaml': AGREEMENT,
    'rules/klein/terms.yaml': TERMS,
    'rules/klein/1-payment.yaml': SECTION,
    'rules/klein/calendars/none.yaml': CALENDAR,
    'klant/contract.yaml': `${CONTRACT}billing: { currency: EUR, numbering: "${numbering}", buyerReference: X1 }\n`,
  };
}
