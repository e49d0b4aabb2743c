import { describe, expect, it } from 'vitest';
import type { InvoiceModel } from '../../src/billing/invoice-model.js';
import { PEPPOL_BIS_3 } from '../../src/invoice/ubl/profile.js';
import { writeUbl } from '../../src/invoice/ubl/write-ubl.js';
import { amount } from '../billing/terms.js';
import { april, creditNote, inCategory, xmlOf } from './model.js';
import { hasSchema, SchemaOrder } from './schema-order.js';
import { all, parseXml, textsAt } from './xml-tree.js';

async function problemsOf(model: InvoiceModel) {
  const answer = await writeUbl(model, { profile: PEPPOL_BIS_3, lang: 'nl' });
  return 'problems' in answer ? answer.problems : [];
}

const codes = async (model: InvoiceModel) =>
  (await problemsOf(model)).map(({ code, rule }) => `${code} ${rule ?? ''}`.trim());

describe('an invoice in UBL', () => {
  it('is the whole document, byte for byte', async () => {
    await expect(await xmlOf(april())).toMatchFileSnapshot('golden/licence-invoice.xml');
    await expect(await xmlOf(creditNote(), { lang: 'en' })).toMatchFileSnapshot('golden/credit-note.xml');
  });

  it('has the same bytes every time', async () => {
    expect(await xmlOf(april())).toBe(await xmlOf(april()));
  });

  it('has no empty element', async () => {
    for (const model of [april(), creditNote(), inCategory('O')]) {
      const empty = all(parseXml(await xmlOf(model))).filter(
        (one) => one.text === '' && one.children.length === 0,
      );
      expect(empty).toEqual([]);
    }
  });

  it('repeats the sums of the model', async () => {
    const model = april();
    const root = parseXml(await xmlOf(model));
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
    const root = parseXml(await xmlOf({ ...model, lines: [fine] }));
    expect(textsAt(root, 'cac:InvoiceLine/cac:Price/cbc:PriceAmount')).toEqual(['0.0125']);
  });

  it('escapes what XML reserves', async () => {
    const xml = await xmlOf({ ...april(), buyerReference: `a<b> & "c" 'd' ]]>` });
    expect(xml).toContain('<cbc:BuyerReference>a&lt;b&gt; &amp; "c" \'d\' ]]&gt;</cbc:BuyerReference>');
  });

  it('refuses what XML cannot hold, and says where', async () => {
    const model = april();
    const found = await problemsOf({ ...model, buyer: { ...model.buyer, name: 'Haven\u0007' } });
    expect(found).toEqual([
      {
        code: 'forbidden-character',
        message: 'the customer holds the character U+0007, which XML cannot hold: "Haven\\u0007"',
        at: model.buyer.at,
      },
    ]);
    expect(await codes({ ...model, number: 'a\ud800' })).toEqual(['forbidden-character']);
    expect(await codes({ ...model, number: 'a😀' })).toEqual([]);
  });
});

describe.skipIf(!hasSchema)('the order of elements (needs ../shared/einvoice)', () => {
  it('is that of the UBL 2.1 schema', async () => {
    const order = new SchemaOrder();
    for (const model of [april(), creditNote(), inCategory('AE'), inCategory('O')]) {
      expect(order.faults(parseXml(await xmlOf({ ...model, orderReference: 'PO-1' })))).toEqual([]);
    }
  });

  it('and the check sees a wrong one', async () => {
    const order = new SchemaOrder();
    const root = parseXml(await xmlOf(april()));
    root.children.reverse();
    expect(order.faults(root).length).toBeGreaterThan(5);
  });
});

describe('VAT categories', () => {
  it('reverse charge has 0 per cent and a reason', async () => {
    const root = parseXml(await xmlOf(inCategory('AE')));
    const group = 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/';
    expect(textsAt(root, `${group}cbc:Percent`)).toEqual(['0']);
    expect(textsAt(root, `${group}cbc:TaxExemptionReasonCode`)).toEqual(['VATEX-EU-AE']);
    expect(textsAt(root, `${group}cbc:TaxExemptionReason`)).toEqual(['Btw verlegd']);
  });

  it('outside the scope has no percentage and no VAT number anywhere', async () => {
    const root = parseXml(await xmlOf(inCategory('O')));
    const names = all(root).map((one) => one.name);
    expect(names).not.toContain('cbc:Percent');
    expect(names).not.toContain('cac:PartyTaxScheme');
  });
});

describe('an invoice that the network would refuse is not written:', () => {
  const without = <K extends string>(key: K, party: object) =>
    Object.fromEntries(Object.entries(party).filter(([name]) => name !== key));
  const model = april();
  const seller = (key: string) => ({ ...model, seller: without(key, model.seller) }) as InvoiceModel;
  const buyer = (key: string) => ({ ...model, buyer: without(key, model.buyer) }) as InvoiceModel;

  it.each([
    ['no endpoint of the vendor', seller('endpoint'), ['required-for-e-invoice PEPPOL-EN16931-R020']],
    ['no endpoint of the customer', buyer('endpoint'), ['required-for-e-invoice PEPPOL-EN16931-R010']],
    ['no VAT number of the vendor', seller('vatNumber'), ['required-for-e-invoice BR-S-02']],
    ['no registration of the vendor', seller('registration'), ['required-for-e-invoice NL-R-003']],
    [
      'no reference',
      without('buyerReference', model) as never,
      ['required-for-e-invoice PEPPOL-EN16931-R003'],
    ],
    ['no account', without('payment', model) as never, ['required-for-e-invoice NL-R-007']],
    ['nothing to correct', { ...creditNote(), preceding: [] }, ['required-for-e-invoice NL-R-001']],
  ])('%s', async (_, broken, expected) => {
    expect(await codes(broken)).toEqual(expected);
  });

  it('an IBAN with a wrong digit', async () => {
    const payment = { means: '58' as const, iban: 'NL91ABNA0417164301' };
    expect(await codes({ ...model, payment })).toEqual(['bad-identifier']);
  });

  it('a VAT number as registration', async () => {
    const registration = { scheme: '9944', id: 'NL123456789B01' };
    const found = await codes({ ...model, buyer: { ...model.buyer, registration } });
    expect(found).toEqual(['bad-identifier BR-CL-11']);
  });

  it('outside the scope of VAT together with VAT', async () => {
    const vatGroups = [...model.vatGroups, ...inCategory('O').vatGroups];
    expect(await codes({ ...model, vatGroups })).toEqual(['mixed-vat BR-O-11']);
  });
});
