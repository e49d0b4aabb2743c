import { addMonths, day, iso, months, yearOf } from './calendar.mjs';
import { cents, euro, vat } from './money.mjs';
import { countOn, FIRST_CLASS, PRODUCTS, priceIn, tierParts } from './products.mjs';

/** The invoices on which something is wrong on purpose. */
export const WRONG_COUNT = 'L-2025-10';
export const LATE_ISSUE = 'L-2025-04';
export const GENERAL_TERM = 'L-2025-09';
/** Made with the count of before the raise, credited in full and made again. */
const CREDITED = 'L-2024-05';
const TERM_DAYS = 30;

/** Pocket users as billed: on two invoices the last change was forgotten. */
function pocketCount(id, product, month) {
  if (id === WRONG_COUNT) return countOn(product, month - 1);
  return id === CREDITED ? product.quantity : countOn(product, month);
}

function licenceLines(id, month, issued) {
  const year = yearOf(issued);
  const lines = PRODUCTS.flatMap((product) => {
    const count = product.id === 'pocket-users' ? pocketCount(id, product, month) : countOn(product, month);
    return tierParts(product, count).map(({ quantity, listed }) => {
      const price = priceIn(year, listed);
      return {
        kind: 'licence',
        product: product.id,
        quantity,
        unitPrice: euro(price),
        amount: euro(price * quantity),
      };
    });
  });
  if (iso(month) >= FIRST_CLASS.from) {
    lines.push({
      kind: 'first-class',
      item: 'first-class',
      quantity: 1,
      unitPrice: FIRST_CLASS.monthly,
      amount: FIRST_CLASS.monthly,
    });
  }
  const period = { periodFrom: iso(month), periodThrough: iso(addMonths(month, 1) - 1) };
  return lines.map((line, i) => ({ id: String(i + 1), ...line, ...period }));
}

/** Net and total with VAT, of an invoice or (negative) of a credit note. */
export function totals(lines) {
  const net = lines.reduce((sum, line) => sum + cents(line.amount), 0);
  return { currency: 'EUR', net: euro(net), total: euro(net + Math.sign(net) * vat(Math.abs(net))) };
}

/** The day on which an invoice says that it is due. */
export function dueOn(issued, days = TERM_DAYS) {
  return iso(issued + days);
}

function licenceInvoice(id, month, issued) {
  const lines = licenceLines(id, month, issued);
  return {
    id,
    kind: 'licence',
    issuedOn: iso(issued),
    dueOn: dueOn(issued, id === GENERAL_TERM ? 14 : TERM_DAYS),
    periodFrom: iso(month),
    periodThrough: iso(addMonths(month, 1) - 1),
    ...totals(lines),
    lines,
  };
}

/** A credit note takes back every line of an invoice. */
function creditNote(id, issued, invoice) {
  const lines = invoice.lines.map((line) => ({
    ...line,
    quantity: -line.quantity,
    amount: `-${line.amount}`,
  }));
  const { kind, periodFrom, periodThrough } = invoice;
  return {
    id,
    kind,
    creditFor: invoice.id,
    issuedOn: iso(issued),
    periodFrom,
    periodThrough,
    ...totals(lines),
    lines,
  };
}

/** One licence invoice a month since the start, issued on the first day of the month it is for. */
export function licenceInvoices() {
  return months(day('2023-03-01'), day('2025-12-31')).flatMap((month) => {
    const id = `L-${iso(month).slice(0, 7)}`;
    const invoice = licenceInvoice(id, month, id === LATE_ISSUE ? month + 1 : month);
    if (id !== CREDITED) return [invoice];
    return [
      invoice,
      creditNote('C-2024-05', month + 2, invoice),
      licenceInvoice(`${CREDITED}-2`, month, month + 2),
    ];
  });
}
