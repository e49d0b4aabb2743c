import Table from 'cli-table3';
import type { InvoiceModel } from '../billing/invoice-model.js';
import type { Rational } from '../values/rational.js';
import { becauseText } from './invoice-explanation.js';

const ONE_EACH = 'C62';

/** The lines of an invoice, and under each where its amounts come from. */
export function invoiceTable(model: InvoiceModel, lang: 'nl' | 'en'): string {
  const table = new Table({
    head:
      lang === 'nl'
        ? ['', 'Omschrijving', 'Aantal', 'Prijs', 'Bedrag']
        : ['', 'Description', 'Quantity', 'Price', 'Amount'],
    colAligns: ['right', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const line of model.lines) {
    table.push([
      line.id,
      line.name[lang],
      line.unitCode === ONE_EACH ? line.quantity.value.toString() : `${line.quantity.value} ${line.unitCode}`,
      line.baseQuantity === undefined
        ? priceText(line.unitPrice.value)
        : `${priceText(line.unitPrice.value)} / ${line.baseQuantity.value}`,
      line.net.value.toFixed(2),
    ]);
  }
  const { totals } = model;
  const words =
    lang === 'nl' ? ['Totaal zonder btw', 'Btw', 'Te betalen'] : ['Total without VAT', 'VAT', 'Due'];
  const amounts = [totals.net, totals.tax, totals.payable].map((amount) => amount.value.toFixed(2));
  const sources = model.lines.flatMap((line) => [
    `${line.id}  ${line.name[lang]}`,
    ...[line.quantity, line.unitPrice, line.net].flatMap(({ because }) =>
      because.map((step) => `     ${becauseText(step, lang)}`),
    ),
  ]);
  const remarks = model.remarks.map(({ what }) => `! ${what[lang]}`);
  return [
    `${model.number}  ${model.issueDate}  ${periodText(model.period)}`,
    table.toString(),
    ...words.map(
      (word, index) => `${word.padEnd(22)}${(amounts[index] ?? '').padStart(12)} ${model.currency}`,
    ),
    ...remarks,
    '',
    ...sources,
    '',
  ].join('\n');
}

function periodText(period: InvoiceModel['period']): string {
  if (period === undefined) return '';
  return period.from.n === period.through.n ? String(period.from) : `${period.from} – ${period.through}`;
}

/** Two decimals, or as many as the price has. */
function priceText(price: Rational): string {
  const text = price.toString();
  return (text.split('.')[1] ?? '').length > 2 ? text : price.toFixed(2);
}
