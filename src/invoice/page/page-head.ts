import type { Party } from '../../agreement/contract.js';
import type { InvoiceModel } from '../../billing/invoice-model.js';
import { BODY, type Column, PAGE, type Parent, plain, type Sheet, SMALL } from '../../pdf/sheet.js';
import { setTable } from '../../pdf/table.js';
import type { InvoiceWords } from './invoice-words.js';
import { dayText, ibanText, periodText } from './value-text.js';

const WIDTH = PAGE.width - 2 * PAGE.side;
const LEFT: Column = { x: PAGE.side, width: 250 };
const RIGHT: Column = { x: PAGE.side + 285, width: WIDTH - 285 };
/** The window of an envelope C5 or DL begins about here. */
const WINDOW_TOP = 130;
const TITLE_TOP = 200;

/** The column that the page is set in. */
export const PAGE_COLUMN: Column = { x: PAGE.side, width: WIDTH };

const GAP = 14;
/** Two columns that things stand side by side in. */
export const HALVES: readonly [Column, Column] = [
  { x: PAGE.side, width: (WIDTH - GAP) / 2 },
  { x: PAGE.side + (WIDTH + GAP) / 2, width: (WIDTH - GAP) / 2 },
];

/** Seller, buyer in the window, title, and the facts of the document as a whole; the pen is left below. */
export function setHead(sheet: Sheet, parent: Parent, model: InvoiceModel, words: InvoiceWords): void {
  const { seller, buyer } = model;
  const abroad = seller.address.country !== buyer.address.country;
  sheet.y = PAGE.top;
  sheet.text(parent, 'P', plain(seller.name, true), RIGHT, { size: 12, colour: BODY.colour });
  for (const line of [...addressOf(seller, words, abroad), ...identitiesOf(model, words)])
    sheet.text(parent, 'P', plain(line), RIGHT, SMALL);
  const sellerBottom = sheet.y;
  sheet.y = WINDOW_TOP;
  for (const line of [buyer.name, ...addressOf(buyer, words, abroad)])
    sheet.text(parent, 'P', plain(line), LEFT);
  sheet.y = Math.max(TITLE_TOP, sheet.y + 20, sellerBottom + 14);
  const title = `${words.kind[model.kind]} ${model.number}`;
  sheet.text(parent, 'H1', plain(title, true), PAGE_COLUMN, { size: 17, colour: BODY.colour });
  sheet.y += 6;
  setPairs(sheet, parent, factsOf(model, words));
  sheet.y += 14;
}

/** A name and its value. */
export type Pair = readonly [name: string, value: string];

/** Names and values in two tables side by side, the pen below them. */
export function setPairs(sheet: Sheet, parent: Parent, pairs: readonly Pair[]): void {
  const top = sheet.y;
  const half = Math.ceil(pairs.length / 2);
  const bottoms = [pairs.slice(0, half), pairs.slice(half)].map((some, index) => {
    const rows = some.map(([name, value]) => [plain(name), plain(value)]);
    sheet.y = top;
    if (rows.length > 0)
      setTable(
        sheet,
        parent,
        { kind: 'table', head: [], rows, grows: 1, named: true },
        HALVES[index] ?? LEFT,
      );
    return sheet.y;
  });
  sheet.y = Math.max(...bottoms);
}

function addressOf(
  { tradeName, address }: Party,
  { countries }: InvoiceWords,
  abroad: boolean,
): readonly string[] {
  const { street, additional, postalCode, city, country } = address;
  return [
    ...(tradeName === undefined ? [] : [tradeName]),
    street,
    ...(additional === undefined ? [] : [additional]),
    `${postalCode}  ${city}`.trim(),
    ...(abroad ? [countries[country] ?? country] : []),
  ];
}

function identitiesOf({ seller, payment }: InvoiceModel, words: InvoiceWords): readonly string[] {
  const { registration, vatNumber, contact, phone, email } = seller;
  const name = registration && (words.registration[registration.scheme] ?? words.otherRegistration);
  const reach = [contact, phone, email].filter((text) => text !== undefined);
  return [
    ...(registration === undefined ? [] : [`${name} ${registration.id}`]),
    ...(vatNumber === undefined ? [] : [`${words.vatNumber} ${vatNumber}`]),
    ...(payment === undefined ? [] : [`IBAN ${ibanText(payment.iban)}`]),
    ...(reach.length === 0 ? [] : [reach.join(' · ')]),
  ];
}

function factsOf(model: InvoiceModel, words: InvoiceWords): readonly Pair[] {
  const { kind, period, preceding, buyer, delivery } = model;
  const facts: (readonly [string, string | undefined])[] = [
    [words.date, dayText(model.issueDate, words)],
    [words.due, kind === 'invoice' ? dayText(model.dueDate, words) : undefined],
    [words.corrects, preceding.map(({ number }) => number).join(', ') || undefined],
    [words.period, period && periodText(period, words)],
    [words.delivered, delivery?.on && dayText(delivery.on, words)],
    [words.buyerReference, model.buyerReference],
    [words.order, model.orderReference],
    [words.salesOrder, model.salesOrder],
    [words.contract, model.contractReference],
    [words.project, model.projectReference],
    [words.costs, model.accountingCost],
    [words.buyerVat, buyer.vatNumber],
  ];
  return facts.filter((fact): fact is Pair => fact[1] !== undefined);
}
