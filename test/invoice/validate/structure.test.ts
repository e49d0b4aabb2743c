import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { InvoiceValidator } from '../../../src/index.js';
import { childPlaces } from '../../../src/invoice/ubl/read/element-order.js';
import { april, creditNote, xmlOf } from '../model.js';
import { hasSchema } from '../schema-order.js';
import { hasOfficialCases, officialCases } from './official.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const validator = new InvoiceValidator({ root, bundles: ['ubl'] });

async function brokenIn(xml: string): Promise<readonly string[]> {
  const { breaches } = await validator.checkText('x.xml', xml);
  return breaches.map(({ rule, facts }) => `${rule} ${facts.find(({ name }) => name === 'fault')?.value}`);
}

const invoice = xmlOf(april());

describe('where elements stand', () => {
  it('is right in what this program writes', async () => {
    expect(await brokenIn(invoice)).toEqual([]);
    expect(await brokenIn(xmlOf(creditNote()))).toEqual([]);
  });

  const id = '  <cbc:ID>L-2025-04</cbc:ID>\n';
  const date = '  <cbc:IssueDate>2025-04-01</cbc:IssueDate>\n';
  it.each([
    ['two change places', invoice.replace(id + date, date + id), 'UBL-PLACE-2 cbc:ID after cbc:IssueDate'],
    ['one stands twice', invoice.replace(id, id + id), 'UBL-PLACE-3 cbc:ID again'],
    ['one is not there', invoice.replace(id, ''), 'UBL-PLACE-4 cbc:ID in ubl:Invoice'],
    [
      'one is of no namespace of UBL',
      invoice.replace(id, `${id}  <x:Extra xmlns:x="urn:x">1</x:Extra>\n`),
      'UBL-PLACE-1 {urn:x}Extra',
    ],
    [
      'an amount has no currency',
      invoice.replace(/<cbc:PayableAmount [^>]*>/, '<cbc:PayableAmount>'),
      'UBL-PLACE-5 currencyID',
    ],
    [
      'a due date stands in a credit note, as in an invoice',
      xmlOf(creditNote()).replace(
        '<cbc:CreditNoteTypeCode>',
        '<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode><cbc:CreditNoteTypeCode>',
      ),
      'UBL-PLACE-3 cbc:CreditNoteTypeCode again',
    ],
  ])('is wrong where %s', async (_, xml, expected) => {
    expect(await brokenIn(xml)).toContain(expected);
  });
});

describe.skipIf(!hasSchema)('the places of children (needs ../shared/einvoice)', () => {
  const folder = fileURLToPath(new URL('../../../../shared/einvoice/xsd/', import.meta.url));
  const texts = [
    'common/UBL-CommonAggregateComponents-2.1.xsd',
    'maindoc/UBL-Invoice-2.1.xsd',
    'maindoc/UBL-CreditNote-2.1.xsd',
  ].map((file) => (hasSchema ? readFileSync(folder + file, 'utf8') : ''));
  const types = new Map<string, string>();
  const bodies = new Map<string, string>();
  for (const text of texts) {
    for (const [, name = '', type = ''] of text.matchAll(/<xsd:element name="(\w+)" type="(\w+)"\/?>/g))
      types.set(name, type);
    for (const [, type = '', body = ''] of text.matchAll(
      /<xsd:complexType name="(\w+)">([\s\S]*?)<\/xsd:complexType>/g,
    ))
      bodies.set(type, body);
  }
  const looked = [...types.keys()].filter((name) => childPlaces(name) !== undefined);

  it('are those of the UBL 2.1 schema, in order and in number', () => {
    expect(looked.length).toBeGreaterThan(40);
    for (const name of looked) {
      const official = [
        ...(bodies.get(types.get(name) ?? '') ?? '').matchAll(/<xsd:element ref="([\w:]+)"([^>]*)>/g),
      ].map(([, ref = '', often = '']) => ({
        ref,
        needed: !often.includes('minOccurs="0"'),
        repeats: often.includes('maxOccurs="unbounded"'),
      }));
      const own = [...(childPlaces(name) ?? [])].map(([ref, { needed, repeats }]) => ({
        ref,
        needed,
        repeats,
      }));
      expect(own, name).toEqual(official.filter(({ ref }) => own.some((one) => one.ref === ref)));
    }
  });
});

describe.skipIf(!hasOfficialCases)('whole official documents (needs ../shared/einvoice)', () => {
  it('break a place where the schema refuses them, and nowhere else', async () => {
    const found: Record<string, boolean> = {};
    const right: Record<string, boolean> = {};
    for (const { file, text, verdicts } of officialCases()) {
      const schema = verdicts['xsd'];
      if (schema === undefined) continue;
      right[file] = schema.length > 0;
      found[file] = (await brokenIn(text)).some((one) => one.startsWith('UBL-PLACE'));
    }
    expect(found).toEqual(right);
    expect(Object.values(right).filter(Boolean).length).toBe(2);
  });
});
