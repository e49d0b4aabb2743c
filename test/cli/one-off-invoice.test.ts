import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingUnder, isBuilt, newFolder, servanda } from './servanda.js';

const PARTIES = `seller:
  name: Kade Software B.V.
  address: { street: Inspiratielaan 1, postalCode: 3833 AV, city: Leusden, country: NL }
  vatNumber: NL123456782B01
  registration: { scheme: "0106", id: "12345678" }
  endpoint: { scheme: "0106", id: "12345678" }
  iban: NL91 ABNA 0417 1643 00
  email: facturen@kade.example
buyer:
  name: Haven & Zoon B.V.
  address: { street: Havenweg 12, postalCode: 3089 JK, city: Rotterdam, country: NL }
  registration: { scheme: "0106", id: "87654321" }
  endpoint: { scheme: "0106", id: "87654321" }
`;

const INVOICE = `kind: invoice
number: "2025-0042"
issuedOn: 2025-04-01
dueOn: 2025-05-01
currency: EUR
buyerReference: PO-778
${PARTIES}lines:
  - name: { en: Consultancy, nl: Advies }
    quantity: 7.5
    unit: hour
    price: "125.00"
    category: S
    rate: 21
    allowances: [{ reason: introductie, percent: 10 }]
    charges: [{ reason: Reiskosten, amount: "12.35" }]
  - name: Schroeven
    quantity: 1250
    price: "3.95"
    grossPrice: "4.20"
    baseQuantity: 100
    category: S
    rate: 21
  - { name: Boek, quantity: 2, price: "19.995", category: S, rate: 9 }
charges:
  - { reason: Verzending, amount: "7.50", category: S, rate: 21, code: FC }
allowances:
  - { reason: Seizoenskorting, percent: 5, category: S, rate: 21, code: "95" }
prepaid: "100.00"
rounding: "0.01"
attachments:
  - { id: uren, file: uren.csv, description: Urenstaat }
`;

const CREDIT = `${INVOICE.replace('kind: invoice', 'kind: credit-note').replace('"2025-0042"', '"2025-0043"').replace('dueOn: 2025-05-01\n', '')}corrects: [{ number: "2025-0042", issuedOn: 2025-04-01 }]
`;

const CATEGORIES = ['AE', 'K', 'G', 'O', 'E', 'Z'];

const inCategory = (category: string): string =>
  `kind: invoice
number: "${category}-1"
issuedOn: 2025-04-01
dueOn: 2025-05-01
currency: EUR
buyerReference: PO-778
${PARTIES.replace('  registration: { scheme: "0106", id: "87654321" }\n  endpoint: { scheme: "0106", id: "87654321" }', '  vatNumber: BE0403170701\n  registration: { scheme: "0208", id: "0403170701" }\n  endpoint: { scheme: "0208", id: "0403170701" }').replace('city: Rotterdam, country: NL', 'city: Antwerpen, country: BE')}lines:
  - { name: Dienst, quantity: 1, price: "100.00", category: ${category} }
delivery: { deliveredOn: 2025-03-31, country: BE }
exemptions: { E: { reason: { en: Training, nl: Scholing }, code: VATEX-EU-132-1I } }
`;

describe.skipIf(!isBuilt)('servanda invoice --lines (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]) => servanda(folder, ['invoice', ...args]);

  beforeAll(() => {
    ({ folder, remove } = newFolder({
      'one-off.yaml': INVOICE,
      'credit.yaml': CREDIT,
      'uren.csv': 'dag;uren\n1;7,5\n',
      ...Object.fromEntries(CATEGORIES.map((category) => [`${category}.yaml`, inCategory(category)])),
      'meaning.yaml': INVOICE.replace('quantity: 7.5', 'quantity: 1e3')
        .replace('unit: hour', 'unit: huor')
        .replace('price: "3.95"', 'price: "-3.95"')
        .replace('dueOn: 2025-05-01', 'dueOn: 2025-03-01')
        .replace('category: S, rate: 9 }', 'category: O, rate: 9 }')
        .replace('amount: "12.35"', 'amount: "12.355"')
        .replace('percent: 5,', 'percent: 5, amount: "1.00",')
        .replace('file: uren.csv', 'file: ../uren.exe'),
      'form.yaml': INVOICE.replace('currency: EUR\n', '')
        .replace('qauntity', 'quantity')
        .replace('quantity: 1250', 'qauntity: 1250'),
      'iban.yaml': INVOICE.replace('1643 00', '1643 01'),
      'kvk.yaml': INVOICE.replaceAll('"87654321"', '"8765432"'),
      'vat.yaml': INVOICE.replace('NL123456782B01', 'NL123456789B01'),
      'steer.yaml': INVOICE.replace('Boek', '"Bo\\u202eek"'),
      'control.yaml': INVOICE.replace('Boek', '"Bo\\u0007ek"'),
    }));
  });

  afterAll(() => remove());

  it('writes UBL, page and e-mail, all sums worked out', async () => {
    const { code, stdout, stderr } = await run('--lines', 'one-off.yaml', '--out', 'out');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('out/2025-0042.xml\nout/2025-0042.pdf\nout/2025-0042.eml\n');
    const xml = readFileSync(join(folder, 'out/2025-0042.xml'), 'utf8');
    const amounts = [...xml.matchAll(/<cbc:(\w+Amount) currencyID="EUR">([\d.]+)</g)].map(
      ([, name, amount]) => `${name} ${amount}`,
    );
    expect(amounts).toEqual(
      expect.arrayContaining(['LineExtensionAmount 856.10', 'LineExtensionAmount 49.38']),
    );
    // 945.47 − 5 % of 905.48 + 7.50; VAT of 867.71 at 21 % and of 39.99 at 9 %; less 100.00, plus 0.01.
    expect(amounts.filter((one) => /^(Tax|Allowance|Charge|Prepaid|Payable)\w+ /.test(one))).toEqual([
      'TaxAmount 185.82',
      'TaxableAmount 867.71',
      'TaxAmount 182.22',
      'TaxableAmount 39.99',
      'TaxAmount 3.60',
      'TaxExclusiveAmount 907.70',
      'TaxInclusiveAmount 1093.52',
      'AllowanceTotalAmount 45.27',
      'ChargeTotalAmount 7.50',
      'PrepaidAmount 100.00',
      'PayableRoundingAmount 0.01',
      'PayableAmount 993.53',
    ]);
    expect(xml).toContain('mimeCode="text/csv" filename="uren.csv">ZGFnO3VyZW4KMTs3LDUK<');
  });

  it('a credit note mirrors its invoice', async () => {
    const invoice = (await run('--lines', 'one-off.yaml')).stdout;
    const { code, stdout } = await run('--lines', 'credit.yaml');
    const amounts = (xml: string) =>
      [...xml.matchAll(/Amount currencyID="EUR">([\d.-]+)</g)].map(([, one]) => one);
    expect({ code, amounts: amounts(stdout) }).toEqual({ code: 0, amounts: amounts(invoice) });
    expect(stdout).toContain('<CreditNote ');
  });

  it.each(CATEGORIES)('knows the VAT category %s', async (category) => {
    const { code, stderr, stdout } = await run('--lines', `${category}.yaml`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`<cbc:ID>${category}</cbc:ID>`);
  });

  it('says everything that means nothing, with line and column, and writes nothing', async () => {
    const { code, stderr } = await run('--lines', 'meaning.yaml', '--out', 'refused');
    expect(code).toBe(2);
    for (const [line, words] of [
      [4, 'due on 2025-03-01 before it is issued'],
      [22, "'1e3' is not a plain decimal number"],
      [23, "'huor' is no unit (did you mean 'hour'?)"],
      [28, 'more than two decimals'],
      [31, 'the price is below zero: -3.95 (for a correction the quantity is negative)'],
      [36, 'category O has no VAT, and the rate is 9'],
      [40, 'either an amount or a percentage'],
      [44, "a file '../uren.exe' may not go with an e-invoice"],
    ] as const) {
      const told = stderr.split('\n').find((one) => one.includes(words));
      expect(told, words).toMatch(new RegExp(`^meaning\\.yaml:${line}:\\d+ `));
    }
    expect(everythingUnder(folder)).not.toContain('refused');
  });

  it('says what has no form', async () => {
    const { code, stderr } = await run('--lines', 'form.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain("the invoice lacks the field 'currency'");
    expect(stderr).toMatch(/form\.yaml:\d+:\d+ {2}unknown field 'qauntity' in .*did you mean 'quantity'/);
  });

  it.each([
    ['iban.yaml', 'UBL-ACCOUNT-1', 'BT-84 is NL91ABNA0417164301', 7],
    ['kvk.yaml', 'UBL-ID-1', 'is 8765432', 15],
    ['vat.yaml', 'UBL-ID-2', 'is NL123456789B01', 7],
    ['steer.yaml', 'UBL-TEXT-1', '', 36],
  ])(
    '%s breaks %s, and the message names the value and the line behind it',
    async (file, rule, value, line) => {
      const { code, stderr } = await run('--lines', file, '--out', 'refused');
      expect(code).toBe(2);
      expect(stderr).toMatch(
        new RegExp(`^${file}:${line}:\\d+ +invoice 2025-0042 would break ${rule}: .*${value}`),
      );
      expect(everythingUnder(folder)).not.toContain('refused');
    },
  );

  it('refuses a character that no XML can hold', async () => {
    const { code, stderr } = await run('--lines', 'control.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('U+0007');
  });

  it('stands alone', async () => {
    const { code, stderr } = await run('--lines', 'one-off.yaml', '--period', '2025-04');
    expect(code).toBe(2);
    expect(stderr).toContain('--lines stands alone: leave out --period');
  });
});
