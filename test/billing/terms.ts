import type { ContractTerms, PriceRow, Product, QuantityChange } from '../../src/billing/contract-terms.js';
import { Day } from '../../src/values/day.js';
import { Duration } from '../../src/values/duration.js';
import { Instant } from '../../src/values/instant.js';
import { Rational } from '../../src/values/rational.js';

export function amount(text: string): Rational {
  const value = Rational.parse(text);
  if (value === undefined) throw new Error(`no number: ${text}`);
  return value;
}

export function day(text: string): Day {
  const value = Day.parse(text);
  if (value === undefined) throw new Error(`no day: ${text}`);
  return value;
}

export function instant(text: string): Instant {
  const value = Instant.parse(text);
  if (value === undefined) throw new Error(`no instant: ${text}`);
  return value;
}

export function place(line: number, file = 'contract.yaml') {
  return { file, line };
}

export function product(id: string, quantity: string, more: Partial<Product> = {}): Product {
  return {
    id,
    name: { en: `${id} in English`, nl: `${id} in het Nederlands` },
    unit: 'user',
    quantity: { value: amount(quantity), at: place(30) },
    from: day('2024-01-01'),
    tiers: 'whole',
    at: place(29),
    ...more,
  };
}

/** `1-50 10.00` or `51- 9.00`. */
export function row(product: string, tier: string, more: Partial<PriceRow> = {}): PriceRow {
  const [range = '', price = ''] = tier.split(' ');
  const [from = '', through = ''] = range.split('-');
  return {
    product,
    from: day('2024-01-01'),
    fromQuantity: amount(from),
    ...(through === '' ? {} : { throughQuantity: amount(through) }),
    unitPrice: amount(price),
    at: place(50),
    ...more,
  };
}

export function change(
  product: string,
  count: string,
  effectiveOn: string,
  more: Partial<QuantityChange> = {},
) {
  return {
    product,
    newCount: amount(count),
    effectiveOn: day(effectiveOn),
    submittedAt: instant('2024-06-01T10:00:00+02:00'),
    at: place(7, 'changes.csv'),
    ...more,
  } satisfies QuantityChange;
}

/** A plain contract of a made-up vendor and customer: one product in two tiers, at 21 % VAT. */
export function contract(more: Partial<ContractTerms> = {}): ContractTerms {
  return {
    id: 'C-1',
    seller: {
      name: 'Kade Software B.V.',
      address: { street: 'Inspiratielaan 1', postalCode: '3833 AV', city: 'Leusden', country: 'NL' },
      vatNumber: 'NL123456782B01',
      registration: { scheme: '0106', id: '12345678' },
      endpoint: { scheme: '0106', id: '12345678' },
      iban: 'NL91 ABNA 0417 1643 00',
      email: 'facturen@kade.example',
      at: place(5),
    },
    buyer: {
      name: 'Haven & Zoon <Transport> B.V.',
      address: { street: 'Havenweg 12', postalCode: '3089 JK', city: 'Rotterdam', country: 'NL' },
      vatNumber: 'NL987654329B01',
      registration: { scheme: '0106', id: '87654321' },
      endpoint: { scheme: '0106', id: '87654321' },
      at: place(15),
    },
    startsOn: { value: day('2024-01-01'), at: place(2) },
    products: [product('users', '50')],
    prices: [row('users', '1-50 10.00'), row('users', '51- 9.00')],
    changes: [],
    subscriptions: [],
    indexations: [],
    indexedBy: 'invoice-date',
    vatRates: [{ percent: amount('21'), from: day('2012-10-01'), at: place(3) }],
    paymentTerm: { value: new Duration(14, 'day'), at: place(4, 'terms.yaml') },
    billing: {
      numbering: { value: 'L-{year}-{month}', at: place(90) },
      buyerReference: 'PO-778',
      currency: 'EUR',
    },
    ...more,
  };
}
