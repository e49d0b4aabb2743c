import { describe, expect, it } from 'vitest';
import type { InvoiceModel } from '../../src/billing/invoice-model.js';
import { PROFILES } from '../../src/invoice/ubl/profile.js';
import { writeUbl } from '../../src/invoice/ubl/write-ubl.js';
import { amount } from '../billing/terms.js';
import { april, creditNote, inCategory, xmlOf } from './model.js';
import { hasSchema, SchemaOrder } from './schema-order.js';
import { all, parseXml, textsAt } from './xml-tree.js';

function problemsOf(model: InvoiceModel) {
  const answer = writeUbl(model, { profile: PROFILES.peppol, lang: 'nl' });
  return 'problems' in answer ? answer.problems : [];
}

const codes = (model: InvoiceModel) => problemsOf(model).map(({ code }) => code);

describe('an invoice in UBL', () => {
  it('is the whole document, byte for byte', async () => {
    await expect(xmlOf(april())).toMatchFileSnapshot('golden/licence-invoice.xml');
    await expect(xmlOf(creditNote(), { lang: 'en' })).toMatchFileSnapshot('golden/credit-note.xml');
  });

  it('has the same bytes every time', async () => {
    expect(xmlOf(april())).toBe(xmlOf(april()));
  });

  it('has no empty element', async () => {
    for (const model of [april(), creditNote(), inCategory('O')]) {
      const empty = all(parseXml(xmlOf(model))).filter((one) => one.text === '' && one.children.length === 0);
      expect(empty).toEqual([]);
    }
  });

  it('repeats the sums of the model', async () => {
    const model = april();
    const root = parseXml(xmlOf(model));
    const total = (name: string) => textsAt(root, `cac:LegalMonetaryTotal/cbc:${name}`);
    expect(textsAt(root, 'cac:InvoiceLine/cbc:LineExtensionAmount')).toEqual(
      model.lines.map((line) => line.net.value.toFixed(2)),
    );
    expect(total('LineExtensionAmount')).toEqual([model.totals.net.value.toFixed(2)]);
    expect(total('PayableAmount')).toEqual([model.totals.payable.value.toFixed(2)]);
    expect(textsAt(root, 'cac:TaxTotal/cbc:TaxAmount')).toEqual([model.totals.tax.value.toFixed(2)]);
  });

  it('writes a price with all its decimals, an amount with two', async () => {
    const model = april();
    const [line] = model.lines;
    if (line === undefined) throw new Error('no line');
    const fine = { ...line, unitPrice: { value: amount('0.0125'), because: [] } };
    const root = parseXml(xmlOf({ ...model, lines: [fine] }));
    expect(textsAt(root, 'cac:InvoiceLine/cac:Price/cbc:PriceAmount')).toEqual(['0.0125']);
  });

  it('escapes what XML reserves', async () => {
    const xml = xmlOf({ ...april(), buyerReference: `a<b> & "c" 'd' ]]>` });
    expect(xml).toContain('<cbc:BuyerReference>a&lt;b&gt; &amp; "c" \'d\' ]]&gt;</cbc:BuyerReference>');
  });

  it('refuses what XML cannot hold, and says where', () => {
    const model = april();
    const found = problemsOf({ ...model, buyer: { ...model.buyer, name: 'Haven\u0007' } });
    expect(found).toEqual([
      {
        code: 'forbidden-character',
        message: 'the customer holds the character U+0007, which XML cannot hold: "Haven\\u0007"',
        at: model.buyer.at,
      },
    ]);
    expect(codes({ ...model, number: 'a\ud800' })).toEqual(['forbidden-character']);
    expect(codes({ ...model, number: 'a😀' })).toEqual([]);
  });
});

describe.skipIf(!hasSchema)('the order of elements (needs ../shared/einvoice)', () => {
  it('is that of the UBL 2.1 schema', async () => {
    const order = new SchemaOrder();
    for (const model of [april(), creditNote(), inCategory('AE'), inCategory('O')]) {
      expect(order.faults(parseXml(xmlOf({ ...model, orderReference: 'PO-1' })))).toEqual([]);
    }
  });

  it('and the check sees a wrong one', async () => {
    const order = new SchemaOrder();
    const root = parseXml(xmlOf(april()));
    root.children.reverse();
    expect(order.faults(root).length).toBeGreaterThan(5);
  });
});

describe('VAT categories', () => {
  it('reverse charge has 0 per cent and a reason', async () => {
    const root = parseXml(xmlOf(inCategory('AE')));
    const group = 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/';
    expect(textsAt(root, `${group}cbc:Percent`)).toEqual(['0']);
    expect(textsAt(root, `${group}cbc:TaxExemptionReasonCode`)).toEqual(['VATEX-EU-AE']);
    expect(textsAt(root, `${group}cbc:TaxExemptionReason`)).toEqual(['Btw verlegd']);
  });

  it('outside the scope has no percentage and no VAT number anywhere', async () => {
    const root = parseXml(xmlOf(inCategory('O')));
    const names = all(root).map((one) => one.name);
    expect(names).not.toContain('cbc:Percent');
    expect(names).not.toContain('cac:PartyTaxScheme');
  });
});
