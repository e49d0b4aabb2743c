import { cents, indexed } from '../sample/money.mjs';
import { INDEXATIONS, PRODUCTS, priceIn } from '../sample/products.mjs';

const product = (id) => PRODUCTS.find((one) => one.id === id);
const euros = (amount) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
const lineOf = (invoice, item) => invoice.lines.find((line) => line.item === item);

/** What a line bills too much, in cents without VAT, when it is changed. */
function change(invoice, item, changes) {
  const line = lineOf(invoice, item);
  const before = line.quantity * cents(line.price);
  Object.assign(line, changes);
  return { line: line.id, over: line.quantity * cents(line.price) - before };
}

/**
 * What the vendor did wrong on purpose: by invoice, a function that changes it and says what it should be found as. `over`
 * is billed too much without VAT; what is taken back by a credit note is no longer claimed.
 */
export const PLANTED = {
  'L-2025-02': (invoice) => [
    {
      clause: 'received.price',
      ...change(invoice, 'payroll-employees', { price: euros(priceIn(2025, '4.85')) }),
      says: 'Payroll at the price of the tier 1 to 99, for 241 employees. C-2025-02 takes the difference back.',
      takenBack: true,
    },
  ],
  'L-2025-03': (invoice) => [
    {
      clause: 'received.price',
      ...change(invoice, 'profit-users', {
        price: euros(
          indexed(priceIn(2025, '53.40'), INDEXATIONS.find(({ forYear }) => forYear === 2026).percent),
        ),
      }),
      says: 'Profit at the price of 2026, nine months too early.',
    },
  ],
  'L-2025-04': (invoice) => {
    invoice.charges.push({ amount: '12.50', reason: 'Administratiekosten', percent: 21 });
    return [
      {
        clause: 'received.quantity',
        ...change(invoice, 'profit-users', { quantity: 63 }),
        says: 'Profit for 63 users; that count holds from 1 December on.',
      },
      {
        clause: 'received.due',
        line: 'charge 1',
        over: 1250,
        says: 'Administrative costs, which nobody agreed.',
      },
    ];
  },
  'L-2025-05': (invoice) => {
    const { id: _, ...again } = lineOf(invoice, 'first-class');
    const id = String(invoice.lines.length + 1);
    invoice.lines.push({ id, ...again });
    return [
      { clause: 'received.once', line: id, over: cents(again.price), says: 'First Class on two lines.' },
    ];
  },
  'L-2025-06': (invoice) => {
    invoice.account = invoice.otherAccount;
    const connectors = lineOf(invoice, 'connectors');
    invoice.lines.splice(invoice.lines.indexOf(connectors), 1);
    lineOf(invoice, 'first-class').percent = 9;
    const environments = lineOf(invoice, 'environments');
    return [
      {
        clause: 'received.quantity',
        line: environments.id,
        over: cents(environments.price),
        says: 'Two environments; the change was made too late for June, and counts from July on.',
      },
      { clause: 'received.account', over: 0, says: 'Another bank account than the one in the contract.' },
      {
        clause: 'received.complete',
        agreed: '2025-06 connectors',
        over: 0,
        says: 'No line for the connectors.',
      },
      {
        clause: 'received.vat',
        line: lineOf(invoice, 'first-class').id,
        over: 0,
        says: 'First Class under VAT of 9 %.',
      },
    ];
  },
};

/** The name of a product as the vendor prints it. */
export function printedName(item) {
  return product(item)?.nl ?? 'First Class Support';
}
