import { CONTRACT, INVOICES, MAINTENANCE, OUTAGES, PAYMENTS, SOURCES } from './small-contract.js';

/** One thing that is broken in the small contract, and what the program says of it. */
export interface BadFile {
  readonly what: string;
  /** The files that differ from the good contract; null for one that is not there. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** The start of a line on stderr: the place. */
  readonly place: string;
  /** What is wrong, and what would be right. */
  readonly says: readonly string[];
}

const contract = 'klant/contract.yaml';
const sources = 'klant/operations/sources.yaml';
const invoices = 'klant/operations/invoices.yaml';
const payments = 'klant/operations/payments.csv';
const outages = 'klant/operations/outages.ndjson';
const maintenance = 'klant/operations/maintenance.json';

/** Replaces the one place where `from` stands; a fault that no longer breaks anything must not go unseen. */
function broken(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`'${from}' stands not once in:\n${text}`);
  return text.replace(from, () => to);
}

function bad(
  what: string,
  file: string,
  content: string | Uint8Array | null,
  place: string,
  ...says: string[]
): BadFile {
  return { what, files: { [file]: content }, place, says };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const COVERAGE = ', coverage: { from: 2025-01-01, until: 2025-12-31 }';
const NESTED = '['.repeat(100_000);
const DIGITS = '9'.repeat(5_000);

const FILES: readonly BadFile[] = [
  bad(
    'a contract that is missing',
    contract,
    null,
    "there is no contract.yaml in 'klant'",
    'name the folder',
  ),
  bad(
    'a data file that is missing',
    payments,
    null,
    `${sources}:3:13`,
    "there is no file 'klant/operations/payments.csv'",
  ),
  bad('an empty contract', contract, '', `${contract}:1:1`, 'is empty'),
  bad('a contract of remarks only', contract, '# later\n', `${contract}:1:1`, 'holds no data'),
  bad('an empty data file', invoices, '', `${sources}:2:13`, "invoices.yaml' is empty", 'is []'),
  bad('a CSV file of blank lines', payments, '\n\n', `${payments}:1:1`, 'no header'),
  bad(
    'YAML in Windows-1252',
    contract,
    latin1(broken(CONTRACT, 'Klant B.V.', 'Klänt B.V.')),
    `${contract}:11:11`,
    '0xe4 is not UTF-8',
    'save it as UTF-8',
  ),
  bad(
    'CSV in Windows-1252',
    payments,
    latin1(broken(PAYMENTS, 'P1', 'Pé')),
    `${payments}:2:2`,
    '0xe9 is not UTF-8',
  ),
  bad(
    'NDJSON in Windows-1252',
    outages,
    latin1(broken(OUTAGES, 'O1', 'Oé')),
    `${outages}:1:9`,
    '0xe9 is not UTF-8',
  ),
  bad(
    'YAML in UTF-16',
    invoices,
    Buffer.from(`\uFEFF${INVOICES}`, 'utf16le'),
    `${invoices}:1:1`,
    'UTF-16',
    'save it as UTF-8',
  ),
];

const KEYS: readonly BadFile[] = [
  bad(
    'a key twice in YAML',
    contract,
    `${CONTRACT}branch: BE\n`,
    `${contract}:25:1`,
    "'branch' occurs twice",
    'line 4',
  ),
  bad(
    'a key twice in JSON',
    maintenance,
    broken(MAINTENANCE, '"kind"', '"id": "M2", "kind"'),
    `${maintenance}:2:17`,
    "'id' occurs twice",
  ),
  bad(
    'a key twice in NDJSON',
    outages,
    broken(OUTAGES, '"component"', '"id":"O2","component"'),
    `${outages}:1:12`,
    "'id' occurs twice",
  ),
  bad(
    'a column twice in CSV',
    payments,
    'id,invoice,bookedOn,amount,amount\nP1,F1,2025-04-10,1.00,2.00\n',
    `${payments}:1:28`,
    "'amount' occurs twice",
  ),
  bad(
    'an unknown field of the contract',
    contract,
    broken(CONTRACT, 'sector: logistics\nv', 'secter: logistics\nv'),
    `${contract}:6:1`,
    "unknown field 'secter'",
    "did you mean 'sector'?",
  ),
  bad(
    'an unknown field of a record',
    invoices,
    broken(INVOICES, 'issuedOn', 'isuedOn'),
    `${invoices}:3:3`,
    "'isuedOn'",
    "'issuedOn'?",
  ),
  bad(
    'an unknown column',
    payments,
    broken(PAYMENTS, 'bookedOn', 'bookdOn'),
    `${payments}:1:12`,
    "'bookdOn'",
    "'bookedOn'?",
  ),
  bad(
    'an unknown field in NDJSON',
    outages,
    broken(OUTAGES, 'endedAt', 'endAt'),
    `${outages}:1:104`,
    "'endAt'",
    "'endedAt'?",
  ),
  bad(
    'an unknown record type',
    sources,
    broken(SOURCES, 'record: invoice,', 'record: invoyce,'),
    `${sources}:2:36`,
    "unknown record type 'invoyce'",
    "'invoice'?",
  ),
];

const VALUES: readonly BadFile[] = [
  bad(
    'a list where an amount is meant',
    invoices,
    broken(INVOICES, '"127.05"', '[1, 2]'),
    `${invoices}:6:10`,
    'a list where an amount of money is meant',
    'such as "121.00"',
  ),
  bad(
    'a text where a number is meant',
    contract,
    broken(CONTRACT, 'quantity: 10', 'quantity: ten'),
    `${contract}:20:15`,
    "'ten' where a whole number is meant",
  ),
  bad(
    'a boolean where a text is meant',
    outages,
    broken(OUTAGES, '"insite"', 'true'),
    `${outages}:1:24`,
    'the boolean true where a text is meant',
  ),
  bad(
    'one record where a list is meant',
    invoices,
    'id: F1\n',
    `${invoices}:1:1`,
    'a list of records is meant',
    "starts with '- '",
  ),
  bad(
    'money as a float',
    invoices,
    broken(INVOICES, '"127.05"', '127.05'),
    `${invoices}:6:10`,
    'may not be an unquoted number',
    'write "127.05"',
  ),
  bad(
    'a price as a float',
    contract,
    broken(CONTRACT, '"10.50"', '10.50'),
    `${contract}:24:95`,
    "'unitPrice' is the number",
    'put it in quotes',
  ),
  bad(
    'a day that does not exist in YAML',
    invoices,
    broken(INVOICES, '2025-03-28', '2025-02-30'),
    `${invoices}:3:13`,
    '2025-02-30 does not exist',
  ),
  bad(
    'a day that does not exist in CSV',
    payments,
    broken(PAYMENTS, '2025-04-10', '2025-04-31'),
    `${payments}:2:7`,
    '2025-04-31 does not exist',
  ),
  bad(
    'a day that does not exist in the contract',
    contract,
    broken(CONTRACT, 'startsOn: 2023-03-01', 'startsOn: 2023-02-29'),
    `${contract}:5:11`,
    '2023-02-29',
    'such as 2025-02-28',
  ),
  bad(
    'a local time that the clock skips',
    maintenance,
    broken(MAINTENANCE, '2025-05-10T20:00:00+02:00', '2025-03-30T02:30:00'),
    `${maintenance}:2:51`,
    "the clock of Europe/Amsterdam skips '2025-03-30T02:30:00'",
    'write the offset',
  ),
  bad(
    'a period of a record that ends before it starts',
    invoices,
    broken(INVOICES, 'periodThrough: 2025-04-30', 'periodThrough: 2025-03-30'),
    `${invoices}:5:18`,
    'periodThrough (2025-03-30) lies before periodFrom (2025-04-01)',
  ),
  bad(
    'an outage that ends before it starts',
    outages,
    broken(OUTAGES, 'T10:30', 'T09:30'),
    `${outages}:1:114`,
    'endedAt',
    'lies before startedAt',
  ),
  bad(
    'a contract that ends before it starts',
    contract,
    broken(CONTRACT, 'sector: logistics\nv', 'endsOn: 2022-01-01\nv'),
    `${contract}:6:9`,
    'before it starts',
    'on or after 2023-03-01',
  ),
  bad(
    'a product that ends before it starts',
    contract,
    broken(CONTRACT, '    tiers', '    through: 2022-01-01\n    tiers'),
    `${contract}:22:14`,
    'lies before from (2023-03-01)',
  ),
  bad(
    'a record twice',
    invoices,
    `${INVOICES}${INVOICES}`,
    `${invoices}:8:7`,
    "a second invoice with the key 'F1'",
    `${invoices}:1:7`,
  ),
  bad(
    'a record twice in CSV',
    payments,
    `${PAYMENTS}P1,F1,2025-04-11,1.00\n`,
    `${payments}:3:1`,
    "a second payment with the key 'P1'",
    `${payments}:2:1`,
  ),
  bad(
    'a product twice for the same days',
    contract,
    broken(
      CONTRACT,
      'products:\n',
      'products:\n  - { id: profit-users, unit: user, quantity: 3, from: 2023-03-01 }\n',
    ),
    `${contract}:18:9`,
    'twice for the same days',
    `${contract}:17:11`,
  ),
  bad(
    'coverage that is missing',
    sources,
    broken(SOURCES, `record: invoice${COVERAGE}`, 'record: invoice'),
    `${sources}:2:5`,
    'lacks coverage',
    'coverage: { from: 2025-01-01, until: 2025-12-31 }',
  ),
  bad('a short row', payments, `${PAYMENTS}P2,F1,2025-04-12\n`, `${payments}:3:1`, '3 cells, the header 4'),
  bad(
    'a long row',
    payments,
    `${PAYMENTS}P2,F1,2025-04-12,1.00,x\n`,
    `${payments}:3:23`,
    '5 cells',
    'quotes',
  ),
];

const WORDS: readonly BadFile[] = [
  bad(
    'a term that does not exist',
    contract,
    broken(CONTRACT, 'paymentTerm', 'paymentTrem'),
    `${contract}:15:13`,
    "no term 'invoicing.paymentTrem'",
    "did you mean 'invoicing.paymentTerm'?",
  ),
  bad(
    'a term that is not of its unit',
    contract,
    broken(CONTRACT, 'value: 30', 'value: thirty'),
    `${contract}:15:43`,
    '"thirty" is not a whole number of days',
  ),
  bad(
    'a version of the agreement that does not exist',
    contract,
    broken(CONTRACT, '"2025-01"', '"2024-07"'),
    `${contract}:3:10`,
    "no version '2024-07'",
    "'2025-01'?",
  ),
  bad(
    'an agreement that does not exist',
    contract,
    broken(CONTRACT, 'agreement: afas', 'agreement: affas'),
    `${contract}:2:12`,
    "no agreement 'affas'",
    "'afas'?",
  ),
  bad(
    'a branch that does not exist',
    contract,
    broken(CONTRACT, 'branch: NL', 'branch: NK'),
    `${contract}:4:9`,
    "no branch 'NK'",
    "'NL'?",
  ),
];

const LIMITS: readonly BadFile[] = [
  bad(
    'an anchor and its alias',
    contract,
    broken(broken(CONTRACT, 'vendor:', 'vendor: &v'), '  language: nl', '  language: *v'),
    `${contract}:13:13`,
    'the alias *v is not accepted',
    'write the value out',
  ),
  bad(
    'a billion laughs',
    invoices,
    `a: &a [x,x]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [*a,*a]\n`)}`,
    `${invoices}:1:7`,
    'the anchor &a is not accepted',
  ),
  bad('a hundred thousand brackets in YAML', invoices, NESTED, `${invoices}:1:65`, 'more than 64 deep'),
  bad(
    'a hundred thousand brackets in the contract',
    contract,
    NESTED,
    `${contract}:1:65`,
    'more than 64 deep',
  ),
  bad(
    'a hundred thousand brackets in NDJSON',
    outages,
    `${NESTED}\n`,
    `${outages}:1:65`,
    'more than 64 deep',
  ),
  bad(
    'a hundred thousand brackets in JSON',
    maintenance,
    `${NESTED}${']'.repeat(100_000)}`,
    `${maintenance}:1:65`,
    'more than 64 deep',
  ),
  bad(
    'a hundred thousand dashes',
    contract,
    `${'- '.repeat(100_000)}x`,
    `${contract}:1:129`,
    'more than 64 deep',
  ),
  bad(
    '5,000 digits in YAML',
    invoices,
    broken(INVOICES, '"127.05"', `"${DIGITS}"`),
    `${invoices}:6:10`,
    '5000 digits',
    'at most 40',
  ),
  bad(
    '5,000 digits in CSV',
    payments,
    broken(PAYMENTS, '127.05', DIGITS),
    `${payments}:2:18`,
    '5000 digits',
    'at most 40',
  ),
  bad(
    '5,000 digits in NDJSON',
    outages,
    broken(OUTAGES, '"O1"', DIGITS),
    `${outages}:1:7`,
    'more than 40 digits',
  ),
  bad(
    '5,000 digits in a term',
    contract,
    broken(CONTRACT, 'value: 30', `value: ${DIGITS}`),
    `${contract}:15:43`,
    '5000 digits',
  ),
];

export const BAD_FILES: readonly BadFile[] = [...FILES, ...KEYS, ...VALUES, ...WORDS, ...LIMITS];

/** Faults in three files at once: all are told together. */
export const SEVERAL: BadFile = {
  what: 'three faults in three files',
  files: {
    [contract]: broken(CONTRACT, 'paymentTerm', 'paymentTrem'),
    [invoices]: broken(INVOICES, '"127.05"', '127.05'),
    [payments]: broken(PAYMENTS, '2025-04-10', '2025-04-31'),
  },
  place: `${contract}:15:13`,
  says: [`${invoices}:6:10  `, `${payments}:2:7  `, '3 problems; nothing was written.'],
};
