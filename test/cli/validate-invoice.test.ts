import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, newFolder, RULES, servanda } from './servanda.js';

const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd';

/** An invoice of one line, EUR 100.00 at 21 %. */
function invoice(change: (xml: string) => string = (xml) => xml): string {
  const party = (side: string, name: string): string => `<cac:${side}><cac:Party>
<cac:PostalAddress><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>NL123456782B01</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:Party></cac:${side}>`;
  const category = (name: string): string =>
    `<cac:${name}><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`;
  const money = (name: string, amount: string): string =>
    `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`;
  return change(`<Invoice xmlns="${OASIS}:Invoice-2" xmlns:cac="${OASIS}:CommonAggregateComponents-2" xmlns:cbc="${OASIS}:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
<cbc:ID>F1</cbc:ID>
<cbc:IssueDate>2026-03-01</cbc:IssueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
${party('AccountingSupplierParty', 'Verkoper')}
${party('AccountingCustomerParty', 'Koper')}
<cac:TaxTotal>${money('TaxAmount', '21.00')}<cac:TaxSubtotal>${money('TaxableAmount', '100.00')}${money('TaxAmount', '21.00')}${category('TaxCategory')}</cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal>
${money('LineExtensionAmount', '100.00')}
${money('TaxExclusiveAmount', '100.00')}
${money('TaxInclusiveAmount', '121.00')}
${money('PayableAmount', '121.00')}
</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>${money('LineExtensionAmount', '100.00')}<cac:Item><cbc:Name>Licentie</cbc:Name>${category('ClassifiedTaxCategory')}</cac:Item><cac:Price>${money('PriceAmount', '100.00')}</cac:Price></cac:InvoiceLine>
</Invoice>`);
}

describe.skipIf(!isBuilt)('servanda validate-invoice (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]) => servanda(folder, ['validate-invoice', ...args, '--rules', RULES]);

  beforeAll(() => {
    ({ folder, remove } = newFolder({
      'good.xml': invoice(),
      'sum.xml': invoice((xml) =>
        xml
          .replace('>F1<', '>F2<')
          .replace('PayableAmount currencyID="EUR">121.00', 'PayableAmount currencyID="EUR">121.01'),
      ),
      'twin.xml': invoice((xml) => xml.replace('2026-03-01', '2026-03-02')),
      'comma.xml': invoice((xml) =>
        xml.replace('>121.00</cbc:PayableAmount>', '>121,00</cbc:PayableAmount>'),
      ),
      'cents.xml': invoice((xml) => xml.replaceAll('21.00<', '21.02<')),
      'peppol.xml': invoice((xml) =>
        xml.replace('2017</cbc:C', '2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:C'),
      ),
      'nlcius.xml': invoice((xml) =>
        xml.replace('2017</cbc:C', '2017#compliant#urn:fdc:nen.nl:nlcius:v1.0</cbc:C'),
      ),
      'order.xml': '<Order/>',
      'doctype.xml': `<!DOCTYPE Invoice>${invoice()}`,
      'steer.xml': invoice((xml) => xml.replace('>Verkoper<', '>\u202eVerkoper<')),
    }));
  });

  afterAll(() => remove());

  it('finds nothing in an invoice that is right', async () => {
    const { code, stdout } = await run('good.xml');
    expect(stdout).toBe(
      'good.xml · F1 · Verkoper: valid (0 fatal, 0 warnings)\n  Checked against ubl 1, en16931 1.3.16\n',
    );
    expect(code).toBe(0);
  });

  it('names the rule, the place and the sum that would be right', async () => {
    const { code, stdout } = await run('sum.xml');
    expect(stdout).toContain('BR-CO-16 fatal  sum.xml:22:1');
    expect(stdout).toContain('is 121.01, right is 121');
    expect(code).toBe(1);
  });

  it('says in JSON what it says at a terminal, in both languages', async () => {
    const { code, stdout } = await run('good.xml', 'sum.xml', '--format', 'json');
    const { invoices } = JSON.parse(stdout) as {
      invoices: { valid: boolean; breaches: { rule: string }[] }[];
    };
    expect(invoices.map(({ valid }) => valid)).toEqual([true, false]);
    expect(invoices[1]?.breaches).toMatchObject([
      {
        rule: 'BR-CO-16',
        flag: 'fatal',
        at: { file: 'sum.xml', line: 22 },
        says: { nl: expect.any(String) },
      },
    ]);
    expect(code).toBe(1);
    expect((await run('sum.xml', '--lang', 'nl')).stdout).toContain(
      'niet geldig (1 fataal, 0 waarschuwingen)',
    );
  });

  it('holds a number with a comma against the invoice, for it is none', async () => {
    const { code, stdout } = await run('comma.xml');
    expect(stdout).toContain('UBL-FORM-1 fatal  comma.xml:22:1');
    expect(stdout).toContain('121,00');
    expect(code).toBe(1);
  });

  it('refuses a number that another invoice of the seller has, but not a file that is given twice', async () => {
    const { code, stdout } = await run('good.xml', 'twin.xml', 'good.xml');
    expect(stdout).toMatch(/twin\.xml · F1 · Verkoper: not valid[\s\S]*UBL-NUMBER-1 fatal[\s\S]*good\.xml/);
    expect(stdout.match(/: valid /g)?.length).toBe(2);
    expect(code).toBe(1);
  });

  it('warns of VAT that is two cents off, which the official rules let pass', async () => {
    const { code, stdout } = await run('cents.xml', '--bundle', 'ubl');
    expect(stdout).toContain('UBL-VAT-1 warning');
    expect(code).toBe(0);
  });

  it('ends with 2 for a file that is no invoice, and still tells of the others', async () => {
    const { code, stdout, stderr } = await run('order.xml', 'good.xml', 'doctype.xml', 'none.xml');
    expect(stdout).toContain('good.xml · F1');
    expect(stderr).toContain('order.xml:1:1  the document is <{}Order>');
    expect(stderr).toContain('doctype.xml:1:1  a document type is not accepted');
    expect(stderr).toContain('none.xml');
    expect(code).toBe(2);
  });

  it('takes the rules that the invoice itself names', async () => {
    const peppol = await run('peppol.xml');
    expect(peppol.stdout).toContain('Checked against ubl 1, en16931 1.3.16, peppol 3.0.21');
    for (const id of ['PEPPOL-EN16931-R001', 'PEPPOL-EN16931-R003', 'NL-R-002', 'NL-R-007'])
      expect(peppol.stdout).toContain(`${id} fatal`);
    const nlcius = await run('nlcius.xml');
    expect(nlcius.stdout).toContain('Checked against ubl 1, en16931 1.3.16, nlcius 2.0.3');
    for (const id of ['BR-NL-1', 'BR-NL-2', 'BR-NL-3', 'BR-NL-4', 'BR-NL-10', 'BR-NL-11'])
      expect(nlcius.stdout).toContain(`${id} fatal`);
    expect(nlcius.code).toBe(1);
  });

  it('shows what would hide', async () => {
    expect((await run('steer.xml')).stdout).toContain('⟨U+202E⟩Verkoper');
  });
});
