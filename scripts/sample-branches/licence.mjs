/** Licence invoices of a sample: per month a line for each product, from its count, its tier and the year's index. */
import { addMonths, day, iso, months } from '../sample/calendar.mjs';
import { cents, euro, indexed, share } from '../sample/money.mjs';

/** Unit price in cents of a product for a quantity in a year, after the rises of the years up to it. */
export function unitPrice(prices, rises, { product, quantity, year }) {
  const row = prices.find(
    ([id, from, through]) =>
      id === product && quantity >= from && (through === undefined || quantity <= through),
  );
  const start = cents(row[3]);
  return rises
    .filter((rise) => rise.year <= year)
    .reduce((price, rise) => indexed(price, rise.percent), start);
}

/** First days of the months from one day through another, as texts. */
export function monthsFrom(from, through) {
  return months(day(from), day(through)).map(iso);
}

function monthEnd(first) {
  return iso(addMonths(day(first), 1) - 1);
}

/** A day some days later. */
export function later(text, count) {
  return iso(day(text) + count);
}

/** Quantity of a product in force on a day: the last change up to it, else the one of the contract. */
export function quantityOn(product, changes, on) {
  const last = changes.filter((one) => one.product === product.id && one.effectiveOn <= on).at(-1);
  return last?.newCount ?? product.quantity;
}

export function line(id, kind, { product, quantity, price, sector }) {
  return {
    id: String(id),
    kind,
    product,
    quantity,
    unitPrice: euro(price),
    amount: euro(price * quantity),
    priceSector: sector,
  };
}

/** An invoice of a whole month. `vat` is a percentage that is charged, 0 for none. */
export function invoice({ id, kind, issuedOn, dueOn, month, lines, vat = 0 }) {
  const net = lines.reduce((sum, { amount }) => sum + cents(amount), 0);
  return {
    id,
    kind,
    issuedOn,
    dueOn,
    periodFrom: month,
    periodThrough: monthEnd(month),
    currency: 'EUR',
    net: euro(net),
    total: euro(net + share(net, vat, 100)),
    lines,
    deliveries: [{ channel: 'email', sentOn: issuedOn, attachments: ['pdf', 'ubl'] }],
  };
}

/** The prices of a year's index, one a row of the price list. */
export function priceChanges(prices, indexation, before, prefix) {
  return prices.map(([product, fromQuantity], i) => {
    const old = unitPrice(prices, before, { product, quantity: fromQuantity, year: 9999 });
    return {
      id: `${prefix}${String(i + 1).padStart(2, '0')}`,
      indexation: indexation.id,
      product,
      fromQuantity,
      before: euro(old),
      after: euro(indexed(old, indexation.percent)),
    };
  });
}
