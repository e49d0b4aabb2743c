/**
 * Writes invoices as a customer receives them, some with mistakes on purpose: `node scripts/sample-received/generate.mjs
 * [folder]`. The lines are those of the sample contract, from its own arithmetic; the same bytes each time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceInvoices } from '../sample/licence-invoices.mjs';
import { euro, share } from '../sample/money.mjs';
import { CUSTOMER, iban, VENDOR } from '../sample/parties.mjs';
import { PLANTED, printedName } from './planted.mjs';
import { sums, ublOf } from './ubl.mjs';

const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
/** From this month on the vendor prints no item numbers, so that lines are known by their names. */
const WITHOUT_NUMBERS = 'L-2025-05';
const OTHER_ACCOUNT = iban('FICT', '0099990000');

function received({ id, issuedOn, dueOn, periodFrom, periodThrough, lines }) {
  return {
    kind: 'invoice',
    number: id,
    issuedOn,
    dueOn,
    vendor: VENDOR,
    customer: CUSTOMER,
    account: VENDOR.iban,
    otherAccount: OTHER_ACCOUNT,
    charges: [],
    lines: lines.map((line) => ({
      id: line.id,
      item: line.product ?? line.item,
      name: printedName(line.product ?? line.item),
      quantity: line.quantity,
      price: line.unitPrice,
      percent: 21,
      period: { from: periodFrom, through: periodThrough },
    })),
  };
}

/** The difference of a line, as one that is credited. */
function creditNote(number, invoice, { line, over }) {
  const wrong = invoice.lines.find(({ id }) => id === line);
  return {
    ...invoice,
    kind: 'credit-note',
    number,
    issuedOn: '2025-02-20',
    preceding: invoice.number,
    charges: [],
    lines: [{ ...wrong, id: '1', quantity: 1, price: euro(over) }],
  };
}

/** The total that would be left without an amount at the standard rate; VAT is rounded once. */
function grossWithout(invoice, over) {
  return sums(invoice).groups.reduce((sum, { percent, base, tax }) => {
    if (percent !== 21) return sum + base + tax;
    return sum + base - over + share(base - over, percent, 100);
  }, 0);
}

/** All files: name → text. */
export function receivedFiles() {
  const months = licenceInvoices().filter(({ periodFrom }) => MONTHS.includes(periodFrom.slice(0, 7)));
  const documents = [];
  const entries = [];
  let claim = 0;
  for (const invoice of months.map(received)) {
    const planted = PLANTED[invoice.number]?.(invoice) ?? [];
    entries.push(...planted.map((entry) => ({ invoice: invoice.number, ...entry })));
    documents.push(invoice);
    const over = planted.reduce((sum, entry) => sum + (entry.takenBack === true ? 0 : entry.over), 0);
    claim += sums(invoice).gross - grossWithout(invoice, over);
    const back = planted.find(({ takenBack }) => takenBack);
    if (back !== undefined) documents.push(creditNote('C-2025-02', invoice, back));
  }
  for (const { number, lines } of documents)
    if (number >= WITHOUT_NUMBERS) for (const line of lines) line.item = undefined;
  return new Map([
    ...documents.map((document) => [`${document.number}.xml`, ublOf(document)]),
    ['PLANTED.md', plantedText(documents, entries, claim)],
    [
      'planted.json',
      `${JSON.stringify({ claim: euro(claim), differences: entries.filter(({ takenBack }) => takenBack !== true).map(plantedEntry) }, undefined, 2)}\n`,
    ],
  ]);
}

function plantedEntry({ invoice, clause, line, agreed, over }) {
  return {
    clause,
    subject: agreed ?? (line === undefined ? invoice : `${invoice}/${line}`),
    over: euro(over),
  };
}

function plantedText(documents, entries, claim) {
  const rows = entries.map(
    ({ invoice, clause, line, over, says, takenBack }) =>
      `| ${invoice} | ${line ?? ''} | ${takenBack === true ? 'put right' : `\`${clause}\``} | ${over === 0 ? '' : euro(over)} | ${says} |`,
  );
  return [
    '# What is wrong with these invoices',
    '',
    'Made by `scripts/sample-received/generate.mjs`, which writes UBL in its own way; `planted.json` is the same list for the test.',
    '`npx servanda reconcile contracts/noordkade-logistiek contracts/noordkade-logistiek/received/*.xml` finds these and no others.',
    '',
    `${documents.length} documents, ${euro(documents.reduce((sum, one) => sum + sums(one).gross, 0))} EUR with VAT (credit notes counted as they stand). To claim back: **${euro(claim)} EUR** with VAT.`,
    '',
    '| Invoice | Line | Found as | Too much, without VAT | What was done |',
    '|---|---|---|---:|---|',
    ...rows,
    '',
    'From L-2025-05 on the lines have no item numbers and are known by their names.',
    '',
  ].join('\n');
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === script) {
  const folder = resolve(
    process.argv[2] ?? join(dirname(script), '../../contracts/noordkade-logistiek/received'),
  );
  mkdirSync(folder, { recursive: true });
  const files = receivedFiles();
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`${files.size} files written to ${folder}`);
}
