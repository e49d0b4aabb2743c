import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadedContract, openContract, reconcileInvoices } from '../../src/index.js';
import { InputError } from '../../src/source/problem.js';
import { isBuilt, newFolder, type Outcome, RULES, servanda } from './servanda.js';
import { billed, GOOD } from './small-contract.js';

const TIMEOUT = 120_000;

/** An invoice of the small contract for April, as small as it can be compared. */
const INVOICE = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <b:ID>L-2025-04</b:ID>
  <b:IssueDate>2025-04-01</b:IssueDate>
  <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
  <c:AccountingSupplierParty><c:Party><c:PartyLegalEntity><b:RegistrationName>AFAS Software</b:RegistrationName></c:PartyLegalEntity></c:Party></c:AccountingSupplierParty>
  <c:AccountingCustomerParty><c:Party><c:PartyLegalEntity><b:RegistrationName>Klant B.V.</b:RegistrationName></c:PartyLegalEntity></c:Party></c:AccountingCustomerParty>
  <c:TaxTotal><b:TaxAmount currencyID="EUR">22.05</b:TaxAmount></c:TaxTotal>
  <c:LegalMonetaryTotal><b:TaxExclusiveAmount currencyID="EUR">105.00</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID="EUR">127.05</b:TaxInclusiveAmount></c:LegalMonetaryTotal>
  <c:InvoiceLine>
    <b:ID>1</b:ID>
    <b:InvoicedQuantity unitCode="C62">10</b:InvoicedQuantity>
    <b:LineExtensionAmount currencyID="EUR">105.00</b:LineExtensionAmount>
    <c:InvoicePeriod><b:StartDate>2025-04-01</b:StartDate><b:EndDate>2025-04-30</b:EndDate></c:InvoicePeriod>
    <c:Item><b:Name>Gebruikers</b:Name><c:SellersItemIdentification><b:ID>10-023</b:ID></c:SellersItemIdentification>
      <c:ClassifiedTaxCategory><b:ID>S</b:ID><b:Percent>21</b:Percent></c:ClassifiedTaxCategory></c:Item>
    <c:Price><b:PriceAmount currencyID="EUR">10.50</b:PriceAmount></c:Price>
  </c:InvoiceLine>
</Invoice>
`;

const HIGH = INVOICE.replace('105.00</b:Line', '115.50</b:Line')
  .replace('>10<', '>11<')
  .replace('>105.00</b:TaxEx', '>115.50</b:TaxEx')
  .replace('>22.05<', '>24.26<')
  .replace('>127.05<', '>139.76<');

const NAME = ['--item', '10-023=profit-users'];
const AS_OF = ['--as-of', '2025-04-30'];

describe.runIf(isBuilt)('servanda reconcile', { timeout: TIMEOUT }, () => {
  let folder: string;
  let remove: () => void;
  let loaded: LoadedContract;

  beforeAll(async () => {
    ({ folder, remove } = newFolder({
      ...GOOD,
      'klant/contract.yaml': billed('L-{year}-{month}'),
      'right.xml': INVOICE,
      'copy.xml': INVOICE,
      'high.xml': HIGH,
      'entity.xml': INVOICE.replace(
        '<Invoice',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<Invoice',
      ),
      'reference.xml': INVOICE.replace('Gebruikers', '&e;'),
      'deep.xml': INVOICE.replace('<b:Name>', `${'<b:Name>'.repeat(200)}`),
      'order.xml': '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      'text.xml': 'not xml at all',
      'empty.xml': '',
      'dollars.xml': INVOICE.replace('>EUR<', '>USD<'),
      'holes.xml': INVOICE.replace('<b:ID>L-2025-04</b:ID>', '').replace(
        '<b:LineExtensionAmount currencyID="EUR">105.00',
        '<b:LineExtensionAmount currencyID="EUR">105,00',
      ),
      'controls.xml': INVOICE.replace('Gebruikers', 'Ge\u202Ebruikers <![CDATA[\u001b]]>'),
    }));
    loaded = await openContract({ root: folder, folder: 'klant', rules: RULES });
  });

  afterAll(() => remove());

  const reconcile = (...args: string[]): Promise<Outcome> =>
    servanda(folder, ['reconcile', 'klant', '--rules', RULES, ...args]);

  it('finds nothing in an invoice as agreed, and says which file is a copy', async () => {
    const { code, stdout, stderr } = await reconcile('right.xml', 'copy.xml', ...NAME, ...AS_OF);
    expect(stderr).toBe('');
    expect(stdout).toContain('copy.xml has the same bytes as another file');
    expect(stdout).toContain('Nothing is to be claimed back.');
    expect(code).toBe(0);
  });

  it('needs to be told numbers that only the seller knows', async () => {
    const { code, stdout } = await reconcile('right.xml', ...AS_OF);
    expect(stdout).toContain('not due: the contract has no such product or service');
    expect(stdout).toContain('To claim back, VAT included: 127.05 EUR');
    expect(code).toBe(1);
    const wrong = await reconcile('right.xml', '--item', '10-023=profit', ...AS_OF);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("the contract has no product or service 'profit' (it has profit-users)");
  });

  it('writes findings and the letter of dispute, in the language that is asked for', async () => {
    const { code, stdout, stderr } = await reconcile(
      'high.xml',
      ...NAME,
      ...AS_OF,
      '--lang',
      'nl',
      ...['--format', 'json=out/result.json', '--format', 'terminal', '--letters', 'out/letters'],
    );
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout).toContain('aantal 11 in plaats van 10');
    expect(stdout).toContain('Terug te vorderen, met btw: 12.71 EUR');
    const { findings } = JSON.parse(readFileSync(join(folder, 'out/result.json'), 'utf8')) as {
      findings: { clause: string; verdict: string; facts: { at?: { file: string; line: number } }[] }[];
    };
    const quantity = findings.find(({ clause }) => clause === 'received.quantity');
    expect(quantity?.verdict).toBe('breached');
    expect(quantity?.facts.map(({ at }) => `${at?.file}:${at?.line}`)).toContain('high.xml:14');
    const letter = readFileSync(
      join(folder, 'out/letters/received-invoice-dispute-L-2025-04.nl.md'),
      'utf8',
    ).replaceAll('\u00a0', ' ');
    expect(letter).toContain('Van de € 139,76, met btw, betwisten wij **€ 12,71**.');
    expect(letter).toContain('**€ 127,05** van deze factuur is niet betwist.');
    expect(letter).toContain('- L-2025-04/1 Gebruikers: aantal 11 in plaats van 10');
  });

  it('fails from the severity on that is asked for', async () => {
    expect((await reconcile('high.xml', ...NAME, ...AS_OF, '--fail-on', 'critical')).code).toBe(0);
  });

  it.each([
    ['entity.xml', 'entity.xml:2:1  a document type is not accepted (leave out <!DOCTYPE …>)'],
    ['reference.xml', "reference.xml:17:21  an '&' that begins no character of XML"],
    ['deep.xml', 'elements lie more than 64 deep'],
    [
      'order.xml',
      'order.xml:1:1  the document is <{urn:oasis:names:specification:ubl:schema:xsd:Order-2}Order>',
    ],
    ['text.xml', 'text.xml:1:1  there is text outside the document'],
    ['empty.xml', "'empty.xml' is empty"],
    ['none.xml', "there is no file 'none.xml'"],
    ['controls.xml', 'the control character U+001b does not belong in a text'],
    ['dollars.xml', 'the invoice is in USD and the contract bills in EUR'],
    ['holes.xml', 'there is no number (BT-1) that can be read'],
    ['holes.xml', 'there is no amount of line 1 (BT-131) that can be read'],
  ])('refuses %s: %s', async (file, message) => {
    const files = ['right.xml', file];
    const refused = reconcileInvoices(loaded, { root: folder, files, judgedOn: '2025-04-30', lang: 'en' });
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(message);
  });

  it('says what is wrong with all files at once, and writes nothing', async () => {
    const files = ['entity.xml', 'dollars.xml', 'none.xml'];
    const { code, stdout, stderr } = await reconcile(...files, ...AS_OF, '--format', 'json=refused.json');
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain('3 problems; nothing was written.');
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(join(folder, 'refused.json'))).toBe(false);
  });
});
