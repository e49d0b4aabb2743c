import type { InvoiceModel } from '../../billing/invoice-model.js';
import type { Block, Run } from '../../pdf/block.js';
import type { Language } from '../ubl/ubl-context.js';
import type { InvoiceWords } from './invoice-words.js';
import type { Pair } from './page-head.js';
import { adjustmentText, vatText } from './page-lines.js';
import { dayText, ibanText, moneyWords, numberText } from './value-text.js';

/** From the sum of the lines to what is to be paid, step by step. */
export function totalTable(model: InvoiceModel, words: InvoiceWords, lang: Language): Block {
  const { totals, adjustments = [], currency } = model;
  const amount = (value: typeof totals.net.value): string => numberText(value, words, 2);
  const rows: [string, string, boolean?][] = [];
  if (adjustments.length > 0) rows.push([words.lineSum, amount(totals.lines.value)]);
  for (const one of adjustments) {
    const text = adjustmentText(one, words, lang);
    const sign = one.kind === 'allowance' ? '−' : '';
    rows.push([text.slice(0, text.lastIndexOf(' ')), `${sign}${amount(one.amount.value)}`]);
  }
  rows.push([words.net, amount(totals.net.value)], [words.tax, amount(totals.tax.value)]);
  if (totals.prepaid !== undefined || totals.rounding !== undefined)
    rows.push([words.gross, amount(totals.gross.value)]);
  if (totals.prepaid !== undefined) rows.push([words.prepaid, amount(totals.prepaid.value.neg())]);
  if (totals.rounding !== undefined) rows.push([words.rounding, amount(totals.rounding.value)]);
  const last = model.kind === 'invoice' ? words.payable : words.receivable;
  rows.push([last, moneyWords(totals.payable.value, currency, words), true]);
  return {
    kind: 'table',
    head: [],
    rows: rows.map(([name, value, bold = false]) => [[run(name, bold)], [run(value, bold)]]),
    align: ['left', 'right'],
    named: true,
  };
}

/** The base, rate and VAT of each group, with the reason where there is none. */
export function vatTable(model: InvoiceModel, words: InvoiceWords, lang: Language): Block {
  return {
    kind: 'table',
    head: words.vatColumns.map((text) => [run(text)]),
    rows: model.vatGroups.map(({ vat, taxable, tax, exemption }) => [
      [
        run(words.categories[vat.category]),
        ...(exemption === undefined ? [] : [run(`\n${exemption.reason[lang]}`)]),
      ],
      [run(numberText(taxable.value, words, 2))],
      [run(vatText(vat, words))],
      [run(numberText(tax.value, words, 2))],
    ]),
    align: ['left', 'right', 'right', 'right'],
    grows: 0,
  };
}

/** What to pay, until when, to which account and with which words; nothing where nothing is to be paid. */
export function paymentPairs(model: InvoiceModel, words: InvoiceWords): readonly Pair[] {
  const { payment, totals, seller, currency } = model;
  if (payment === undefined || model.kind === 'credit-note' || totals.payable.value.sign() <= 0) return [];
  const { reference, iban, bic } = payment;
  return [
    [words.amount, moneyWords(totals.payable.value, currency, words)],
    [words.due, dayText(model.dueDate, words)],
    [words.holder, seller.name],
    [words.account, ibanText(iban)],
    ...(bic === undefined ? [] : [['BIC', bic] as const]),
    ...(reference === undefined ? [] : [[words.reference, reference] as const]),
  ];
}

function run(text: string, bold = false): Run {
  return { text, bold, italic: false };
}
