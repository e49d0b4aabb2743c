import type { Party } from '../../agreement/contract.js';
import type { Words } from '../../evaluate/result.js';
import type { InvoiceLine, InvoiceModel } from '../invoice-model.js';
import { moneyText } from '../money-text.js';
import { plainJson } from './model-text.js';

/** What an issued invoice says and what it would say now. */
export interface ContentChange {
  readonly what: Words;
  /** Absent where there was nothing. */
  readonly before?: string;
  /** Absent where nothing is left. */
  readonly after?: string;
}

/**
 * Of an issued document only what is owed, for what, by whom and under which VAT can make it wrong. How and when it is
 * paid, addresses, references, texts and the document's own number and date stay as they were issued.
 */
const AS_ISSUED: ReadonlySet<string> = new Set([
  'number',
  'issueDate',
  'dueDate',
  'buyerReference',
  'orderReference',
  'projectReference',
  'contractReference',
  'salesOrder',
  'accountingCost',
  'note',
  'preceding',
  'payment',
  'paymentTerms',
  'remarks',
  'attachments',
  'seller',
  'buyer',
  'lines',
  'totals',
  'vatGroups',
]);

const TO_PAY: Words = { en: 'to be paid', nl: 'te betalen' };

/**
 * How the content of an issued invoice differs from what the data gives now; nothing where it does not. Without `now`
 * nothing is to be billed any more.
 */
export function contentChanges(issued: InvoiceModel, now?: InvoiceModel): readonly ContentChange[] {
  if (now === undefined) {
    const gone = lineChanges(issued.lines, []);
    return [...gone, { what: TO_PAY, before: payableText(issued), after: `0.00 ${issued.currency}` }];
  }
  const changes = [
    ...lineChanges(issued.lines, now.lines),
    ...partyChanges(issued, now),
    ...groupChanges(issued, now),
    ...amountChange(TO_PAY, issued, now),
  ];
  if (changes.length > 0 || rest(issued) === rest(now)) return changes;
  return [{ what: words('other parts of the document', 'andere delen van het document') }];
}

function lineChanges(before: readonly InvoiceLine[], after: readonly InvoiceLine[]): ContentChange[] {
  const left = [...after];
  const changes: ContentChange[] = [];
  for (const line of before) {
    const same = left.findIndex((other) => text(other) === text(line));
    const near = left.findIndex(
      (other) => other.item === line.item && plainJson(other.period) === plainJson(line.period),
    );
    const at = same >= 0 ? same : near;
    const [other] = at < 0 ? [undefined] : left.splice(at, 1);
    if (other === undefined) changes.push({ what: nameOf(line), before: lineText(line) });
    else if (same < 0) changes.push({ what: nameOf(line), before: lineText(line), after: lineText(other) });
  }
  return [...changes, ...left.map((line) => ({ what: nameOf(line), after: lineText(line) }))];
}

/** The number of a line follows from those before it. */
function text({ id: _, ...line }: InvoiceLine): string {
  return plainJson(line);
}

function nameOf({ name }: InvoiceLine): Words {
  return name;
}

function lineText({ quantity, unitPrice, net, vat }: InvoiceLine): string {
  const rate = vat.percent === undefined ? vat.category : `${vat.category} ${vat.percent} %`;
  return `${quantity.value} × ${moneyText(unitPrice.value)} = ${net.value.toFixed(2)} (${rate})`;
}

function partyChanges(issued: InvoiceModel, now: InvoiceModel): ContentChange[] {
  const roles = [
    [words('seller', 'verkoper'), issued.seller, now.seller],
    [words('buyer', 'koper'), issued.buyer, now.buyer],
  ] as const;
  return roles.flatMap(([what, before, after]) => {
    const change = { what, before: identity(before), after: identity(after) };
    return change.before === change.after ? [] : [change];
  });
}

function identity({ name, vatNumber, registration }: Party): string {
  return [name, vatNumber, registration?.id].filter((part) => part !== undefined).join(', ');
}

function groupChanges(issued: InvoiceModel, now: InvoiceModel): ContentChange[] {
  const changes = plainJson(issued.vatGroups.map(groupOf)) !== plainJson(now.vatGroups.map(groupOf));
  return changes ? [{ what: words('VAT', 'btw'), before: taxText(issued), after: taxText(now) }] : [];
}

function groupOf({ vat, taxable, tax }: InvoiceModel['vatGroups'][number]): object {
  return { vat, taxable: taxable.value, tax: tax.value };
}

function taxText({ vatGroups }: InvoiceModel): string {
  return vatGroups.map(({ vat, tax }) => `${vat.category} ${tax.value.toFixed(2)}`).join(', ');
}

function amountChange(what: Words, issued: InvoiceModel, now: InvoiceModel): ContentChange[] {
  const before = payableText(issued);
  const after = payableText(now);
  return before === after ? [] : [{ what, before, after }];
}

function payableText({ totals, currency }: InvoiceModel): string {
  return `${totals.payable.value.toFixed(2)} ${currency}`;
}

function rest(model: InvoiceModel): string {
  return plainJson(Object.fromEntries(Object.entries(model).filter(([key]) => !AS_ISSUED.has(key))));
}

function words(en: string, nl: string): Words {
  return { en, nl };
}
