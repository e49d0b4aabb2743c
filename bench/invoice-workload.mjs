// Invoices to measure with: of contracts that differ in products, tiers, quantities and indexation.
import { composeInvoice } from '../dist/billing/compose-invoice.js';
import { indexationsUpTo } from '../dist/billing/indexation.js';
import { productCharges } from '../dist/billing/product-charges.js';
import { Day } from '../dist/values/day.js';
import { Duration } from '../dist/values/duration.js';
import { Rational } from '../dist/values/rational.js';

const day = (text) => Day.parse(text);
const amount = (text) => Rational.parse(text);
const at = { file: 'contract.yaml', line: 1 };

const party = (name, id, vatNumber) => ({
  name,
  address: { street: 'Kade 1', postalCode: '3089 KX', city: 'Rotterdam', country: 'NL' },
  vatNumber,
  registration: { scheme: '0106', id },
  endpoint: { scheme: '0106', id },
  iban: 'NL91ABNA0417164300',
  email: `facturen@${id}.example`,
  at,
});

/** A contract with so many products, of which every third has graduated tiers; each number makes another one. */
export function contractTerms(number, products = 5) {
  const from = day('2024-01-01');
  const list = Array.from({ length: products }, (_, index) => ({
    id: `product-${index}`,
    name: { en: `Product ${index}, users`, nl: `Product ${index}, gebruikers` },
    unit: 'user',
    quantity: { value: Rational.of(((number * 31 + index * 17) % 480) + 1), at },
    from,
    tiers: 'whole',
    at,
  }));
  const row = (product, first, last, price) => ({
    product,
    from,
    fromQuantity: Rational.of(first),
    ...(last === undefined ? {} : { throughQuantity: Rational.of(last) }),
    unitPrice: amount(price),
    at,
  });
  return {
    id: `contract-${number}`,
    seller: party('Kade Software B.V.', '12345678', 'NL123456782B01'),
    buyer: party(`Haven ${number} & Zoon B.V.`, '87654321', 'NL987654329B01'),
    startsOn: { value: from, at },
    products: list,
    prices: list.flatMap(({ id }, index) => [
      row(id, 1, 100, `${(number % 40) + 3}.${String((index * 7) % 100).padStart(2, '0')}`),
      row(id, 101, undefined, `${(number % 40) + 2}.95`),
    ]),
    changes: [],
    subscriptions: [],
    indexations: [
      { forYear: 2025, percent: amount('3.7'), firstDay: day('2025-01-01'), announcedInTime: true, at },
    ],
    indexedBy: 'invoice-date',
    vatRates: [{ percent: Rational.of(21), from: day('2012-10-01'), at }],
    paymentTerm: { value: new Duration(30, 'day'), at },
    billing: {
      numbering: { value: 'L-{year}-{month}', at },
      buyerReference: `PO-${number}`,
      currency: 'EUR',
    },
  };
}

const APRIL = { from: day('2025-04-01'), through: day('2025-04-30') };
const KIND = { id: 'monthly', name: { en: 'Monthly invoice', nl: 'Maandfactuur' } };

/** The invoice of April 2025 of a contract, as a model. */
export function invoiceModel(terms) {
  const problems = [];
  const indexations = indexationsUpTo(terms.indexations, APRIL.from, problems);
  const frame = { period: APRIL, indexations, kind: KIND.id };
  const charges = productCharges(terms, frame, problems);
  const bill = {
    kind: KIND,
    key: 'monthly 2025-04',
    issueDate: APRIL.from,
    period: APRIL,
    charges,
    remarks: indexations.remarks,
  };
  const answer = composeInvoice(terms, bill);
  if (!('model' in answer) || problems.length > 0) throw new Error(JSON.stringify({ answer, problems }));
  return answer.model;
}
