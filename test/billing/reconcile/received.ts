import type { InvoiceModel } from '../../../src/billing/invoice-model.js';
import { type AgreedPeriod, agreedLines } from '../../../src/billing/reconcile/agreed.js';
import type { Comparison } from '../../../src/billing/reconcile/compared.js';
import type { ReceivedInvoice, ReceivedLine } from '../../../src/billing/reconcile/received.js';
import { type AgreedSide, reconcile } from '../../../src/billing/reconcile/reconcile.js';
import { Rational } from '../../../src/values/rational.js';
import { licenceInvoice } from '../licence-invoice.js';
import { type contract, day } from '../terms.js';

type Terms = ReturnType<typeof contract>;

const HUNDRED = Rational.of(100);

/** The licence invoice of a month as it is agreed. */
export function agreedInvoice(terms: Terms, month: string): InvoiceModel {
  const answer = licenceInvoice(terms, { month: day(`${month}-01`) });
  if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.model;
}

/** The agreed side of these months. */
export function agreedSide(
  terms: Terms,
  months: readonly string[],
  more: Partial<AgreedSide> = {},
): AgreedSide {
  return {
    periods: months.map((month): AgreedPeriod => {
      const from = day(`${month}-01`);
      const period = { from, through: from.endOf('month') };
      return { period, lines: agreedLines('licence', agreedInvoice(terms, month), period) };
    }),
    items: [...terms.products, ...terms.subscriptions],
    terms,
    vendor: terms.seller,
    customer: terms.buyer,
    ...more,
  };
}

/** An invoice as it is received, from one that would be made. */
export function received(
  model: InvoiceModel,
  change: (lines: ReceivedLine[]) => readonly ReceivedLine[] = (lines) => lines,
  more: Partial<ReceivedInvoice> = {},
): ReceivedInvoice {
  const lines = change(
    model.lines.map(
      (line): ReceivedLine => ({
        id: line.id,
        sort: 'line',
        items: [line.item],
        name: line.name.nl,
        quantity: line.quantity.value,
        price: line.unitPrice.value,
        adjustments: Rational.ZERO,
        net: line.net.value,
        ...(line.period === undefined ? {} : { period: line.period }),
        category: line.vat.category,
        ...(line.vat.percent === undefined ? {} : { percent: line.vat.percent }),
        at: () => ({ file: 'r.xml', line: 10 + Number(line.id) }),
      }),
    ),
  );
  return {
    file: `${model.number}.xml`,
    sha256: 'a'.repeat(64),
    number: model.number,
    kind: 'invoice',
    issuedOn: model.issueDate,
    dueOn: model.dueDate,
    currency: model.currency,
    preceding: [],
    lines,
    ...totals(lines),
    seller: { name: model.seller.name, vatNumber: model.seller.vatNumber ?? '' },
    buyer: { name: model.buyer.name, vatNumber: model.buyer.vatNumber ?? '' },
    accounts: model.payment === undefined ? [] : [model.payment.iban],
    at: () => ({ file: `${model.number}.xml`, line: 1 }),
    ...more,
  };
}

/** A credit note for lines of an invoice. */
export function credit(
  invoice: ReceivedInvoice,
  number: string,
  lines: readonly ReceivedLine[] = invoice.lines,
): ReceivedInvoice {
  return {
    ...invoice,
    kind: 'credit-note',
    number,
    file: `${number}.xml`,
    issuedOn: invoice.issuedOn.addDays(5),
    preceding: [invoice.number],
    lines,
    ...totals(lines),
  };
}

/** A line with another quantity or price, whose amount follows. */
export function changed(line: ReceivedLine, change: Partial<ReceivedLine>): ReceivedLine {
  const next = { ...line, ...change };
  const { quantity = Rational.ONE, price = Rational.ZERO, adjustments } = next;
  return { ...next, net: change.net ?? quantity.mul(price).add(adjustments).round(2) };
}

/** Groups and totals, with VAT rounded once a rate. */
export function totals(lines: readonly ReceivedLine[]) {
  const bases = new Map<string, { percent: Rational; category: string; base: Rational }>();
  for (const { net, percent = Rational.ZERO, category = 'S' } of lines) {
    const key = `${category} ${percent}`;
    bases.set(key, { percent, category, base: (bases.get(key)?.base ?? Rational.ZERO).add(net) });
  }
  const groups = [...bases.values()].map((group) => ({
    ...group,
    tax: group.base.mul(group.percent).div(HUNDRED).round(2),
  }));
  const sum = (values: readonly Rational[]) => values.reduce((so, one) => so.add(one), Rational.ZERO);
  const net = sum(lines.map((line) => line.net));
  const tax = sum(groups.map((group) => group.tax));
  return { groups, net, tax, gross: net.add(tax) };
}

/** What came of each line, in words: `L-2025-04/1 price +10.00 the price of …`. */
export function outcomes({ invoices }: Comparison): string[] {
  return invoices.flatMap(({ lines }) =>
    lines.map(({ invoice, line, standing, differences, putRight, excess, shortfall }) => {
      const what = differences.map(({ kind, explanation }) =>
        [kind, explanation?.what.en].filter((part) => part !== undefined).join(': '),
      );
      const off = excess.sub(shortfall);
      return [
        `${invoice.number}/${line.id}`,
        ...(what.length > 0 ? [what.join(' + ')] : [standing === 'agreed' ? 'right' : standing]),
        ...(putRight.length > 0 ? ['put right'] : []),
        ...(off.isZero() ? [] : [off.toFixed(2)]),
      ].join(' ');
    }),
  );
}

export { reconcile };
