import { periodText } from '../billing/reconcile/agreed.js';
import type {
  ComparedInvoice,
  ComparedLine,
  Comparison,
  LineDifference,
} from '../billing/reconcile/compared.js';
import {
  differenceWords,
  lineName,
  lineVat,
  reasonWords,
  rightAmount,
} from '../billing/reconcile/difference-words.js';
import type { Place } from '../evaluate/result.js';
import type { RecordRow } from '../source/record.js';
import { DerivedRow, type DerivedValue } from './derived-row.js';

/** The record types of the rules about received invoices. */
export const RECEIVED = 'received-invoice';
export const AGREED = 'agreed-line';

export interface RowOptions {
  /** The language of what is said in words. */
  readonly lang: 'nl' | 'en';
}

/** The received invoices of a comparison as records, with what is agreed beside what was billed. */
export function receivedRows({ invoices }: Comparison, options: RowOptions): RecordRow[] {
  return invoices.map((compared) => invoiceRow(compared, options));
}

/** What was agreed, line by line, as records: billed, or missing. */
export function agreedRows(comparison: Comparison, { lang }: RowOptions): RecordRow[] {
  const billed = comparison.invoices.flatMap(({ lines }) =>
    lines.flatMap(({ expected }) => expected?.lines ?? []),
  );
  const all = [
    ...billed.map((line) => ({ line, billed: true })),
    ...comparison.missing.map((line) => ({ line, billed: false })),
  ];
  const keys = new Map<string, number>();
  return all.map(({ line: { line, period }, billed: there }) => {
    const plain = `${periodText(period)} ${line.item}`;
    const count = (keys.get(plain) ?? 0) + 1;
    keys.set(plain, count);
    const key = count === 1 ? plain : `${plain} ${count}`;
    const at = placed(line.unitPrice.because) ?? placed(line.quantity.because) ?? { file: 'contract.yaml' };
    return new DerivedRow(
      { type: AGREED, key },
      {
        id: { value: key },
        item: { value: line.item },
        name: { value: line.name[lang] },
        period: { value: periodText(period) },
        amount: { value: line.net.value },
        billed: { value: there },
      },
      at,
    );
  });
}

function invoiceRow(compared: ComparedInvoice, options: RowOptions): RecordRow {
  const { invoice, lines, computed, undisputed, disputed, sameNumber } = compared;
  const { lang } = options;
  const { seller, buyer, account } = compared.parties;
  const key = sameNumber > 1 ? `${invoice.number} (${invoice.file})` : invoice.number;
  const credit = invoice.kind === 'credit-note';
  const signed = (value: typeof undisputed) => ({
    value: credit ? value.neg() : value,
    at: invoice.at('gross'),
  });
  const told = lines.flatMap((one) =>
    one.differences.map(
      (difference) => `${lineName(one)} ${one.line.name}: ${differenceWords(one, difference)[lang]}`,
    ),
  );
  return new DerivedRow(
    { type: RECEIVED, key },
    {
      id: { value: key },
      number: { value: invoice.number, at: invoice.at('number') },
      issuedOn: { value: invoice.issuedOn },
      dueOn: invoice.dueOn && { value: invoice.dueOn },
      kind: { value: invoice.kind },
      total: signed(invoice.gross),
      computed: signed(computed),
      undisputed: signed(undisputed),
      disputed: { value: disputed },
      numberTaken: { value: sameNumber > 1, at: invoice.at('number') },
      seller: text(seller.found, invoice.at('seller')),
      agreedSeller: text(seller.right, seller.at),
      buyer: text(buyer.found, invoice.at('buyer')),
      agreedBuyer: text(buyer.right, buyer.at),
      account: text(account?.found, invoice.at('account')),
      agreedAccount: text(account?.right, account?.at),
      differences: told.length === 0 ? undefined : { value: told },
      lines: { value: lines.map((one) => lineRow(one, options)) },
    },
    invoice.at('number'),
  );
}

function lineRow(one: ComparedLine, { lang }: RowOptions): RecordRow {
  const { line, expected, standing, counterpart, twiceOf, differences } = one;
  const said = (kind: LineDifference['kind']): DerivedValue | undefined => {
    const explanation = differences.find((difference) => difference.kind === kind)?.explanation;
    return explanation && { value: explanation.what[lang], at: explanation.at };
  };
  // What was put right since is no longer held against the price and quantity.
  const [agreed] = expected?.lines.length === 1 && one.putRight.length === 0 ? expected.lines : [];
  const asAgreed = expected === undefined || one.amount.equals(expected.net);
  const stated =
    agreed !== undefined && (!asAgreed || line.quantity?.equals(agreed.line.quantity.value) === true);
  const right = one.putRight.length > 0 ? one.amount : asAgreed || !stated ? expected?.net : rightAmount(one);
  const notDue = standing === 'not-due' || differences.some(({ kind }) => kind === 'not-due');
  return new DerivedRow(
    { type: `${RECEIVED}.lines`, key: line.id },
    {
      id: { value: line.id },
      item: text(one.item),
      name: text(line.name, line.at('name')),
      period: line.period && { value: periodText(line.period) },
      due: standing === 'unknown' ? undefined : { value: !notDue, at: line.at() },
      reason: notDue ? text(reasonWords(one)[lang]) : undefined,
      billedBefore: twiceOf && { value: lineName(twiceOf), at: twiceOf.line.at() },
      takenBack: counterpart && { value: lineName(counterpart), at: counterpart.line.at() },
      quantity: line.quantity && { value: line.quantity, at: line.at('quantity') },
      agreedQuantity: stated
        ? { value: agreed.line.quantity.value, at: placed(agreed.line.quantity.because) }
        : undefined,
      quantityTaken: said('quantity'),
      price: line.price && { value: line.price, at: line.at('price') },
      agreedPrice:
        stated && expected?.price !== undefined
          ? { value: expected.price, at: placed(agreed.line.unitPrice.because) }
          : undefined,
      priceTaken: said('price'),
      amount: { value: one.amount, at: line.at('net') },
      rightAmount: right && { value: right },
      amountTaken: said('amount'),
      vat: { value: lineVat(one), at: line.at('rate') },
      agreedVat: text(expected?.vat),
    },
    line.at(),
    standing === 'unknown' ? ['due'] : [],
  );
}

function text(value: string | undefined, at?: Place): DerivedValue | undefined {
  return value === undefined || value === '' ? undefined : { value, at };
}

function placed(because: readonly { readonly at?: Place }[]): Place | undefined {
  return because.find(({ at }) => at !== undefined)?.at;
}
