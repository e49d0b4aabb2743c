import type { Adjustment, InvoiceLine, InvoiceModel, LineVat } from '../../billing/invoice-model.js';
import type { Block, Run } from '../../pdf/block.js';
import type { Language } from '../ubl/ubl-context.js';
import type { InvoiceWords } from './invoice-words.js';
import { numberText, periodText, quantityText } from './value-text.js';

/** What is longer is cut on the page; the e-invoice has it whole. */
const LONGEST_TEXT = 600;

/** The lines as a table: what, how many, at which price, under which VAT, how much. */
export function lineTable(model: InvoiceModel, words: InvoiceWords, lang: Language): Block {
  return {
    kind: 'table',
    head: words.columns.map((text) => [run(text)]),
    rows: model.lines.map((line) => [
      nameCell(model, line, words, lang),
      [run(quantityText(line.quantity.value, line.unitCode, words))],
      [run(priceText(line, words))],
      [run(vatText(line.vat, words))],
      [run(numberText(line.net.value, words, 2))],
    ]),
    align: ['left', 'right', 'right', 'right', 'right'],
    grows: 0,
  };
}

/** `21%`, or the letters of a category without one. */
export function vatText({ category, percent }: LineVat, words: InvoiceWords): string {
  return category === 'S' && percent !== undefined ? `${numberText(percent, words)}%` : category;
}

/** `Korting: introductie (10% van 250,00) −25,00`. */
export function adjustmentText(adjustment: Adjustment, words: InvoiceWords, lang: Language): string {
  const { kind, reason, share, amount } = adjustment;
  const of =
    share === undefined
      ? ''
      : ` (${numberText(share.percent, words)}% ${words.of} ${numberText(share.base, words, 2)})`;
  const sign = kind === 'allowance' ? '−' : '+';
  return `${kind === 'allowance' ? words.allowance : words.charge}: ${reason[lang]}${of} ${sign}${numberText(amount.value, words, 2)}`;
}

function nameCell(
  model: InvoiceModel,
  line: InvoiceLine,
  words: InvoiceWords,
  lang: Language,
): readonly Run[] {
  const { period, description, note, adjustments = [], attributes = [] } = line;
  const own = period !== undefined && !samePeriod(model.period, period);
  const more = [
    description?.[lang],
    own ? periodText(period, words) : undefined,
    line.buyerItem && `${words.buyerItem} ${line.buyerItem}`,
    line.orderLine && `${words.orderLine} ${line.orderLine}`,
    ...attributes.map(({ name, value }) => `${name}: ${value}`),
    ...adjustments.map((one) => adjustmentText(one, words, lang)),
    note?.[lang],
  ].filter((text) => text !== undefined && text !== '');
  return [
    run(shortened(line.name[lang]), more.length > 0),
    ...(more.length === 0 ? [] : [run(`\n${shortened(more.join('\n'))}`)]),
  ];
}

function priceText({ unitPrice, baseQuantity, unitCode }: InvoiceLine, words: InvoiceWords): string {
  const price = numberText(unitPrice.value, words, 2);
  return baseQuantity === undefined
    ? price
    : `${price} ${words.per} ${quantityText(baseQuantity.value, unitCode, words)}`;
}

function samePeriod(a: InvoiceModel['period'], b: NonNullable<InvoiceModel['period']>): boolean {
  return a !== undefined && a.from.compare(b.from) === 0 && a.through.compare(b.through) === 0;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT).join('')}…`;
}

function run(text: string, bold = false): Run {
  return { text, bold, italic: false };
}
