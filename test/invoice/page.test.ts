import { inflateSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { InvoiceModel } from '../../src/billing/invoice-model.js';
import { invoiceTotals } from '../../src/billing/totals.js';
import { vatGroups } from '../../src/billing/vat.js';
import { DocumentIssuer } from '../../src/index.js';
import { april, creditNote, inCategory } from './model.js';

const issuer = new DocumentIssuer({ root: process.cwd() });
const issue = (model: InvoiceModel, lang: 'nl' | 'en' = 'nl') => issuer.issue(model, { lang });

/** The objects of a PDF as text, with what its compressed streams hold. */
function openPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return body;
    }
  });
  return [raw, ...streams].join('\n');
}

describe('the page of an invoice', () => {
  it('is a tagged PDF/A-3 that has the e-invoice in it as another form of the same', async () => {
    const { pdf, xml } = await issue(april());
    const text = openPdf(pdf);
    expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(text).toContain('/AFRelationship /Alternative');
    expect(text).toMatch(/\/AF \[/);
    expect(text).toMatch(/\/OutputIntents/);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toContain('/Lang (nl)');
    expect(text).toContain(Buffer.from(xml).toString('latin1'));
  });

  it('has headings, tables with heads, and no font that is not in it', async () => {
    const { pdf } = await issue(april());
    const text = openPdf(pdf);
    for (const tag of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD']) expect(text).toContain(`/S /${tag}`);
    expect(text).toContain('/Scope /Column');
    expect(text).toContain('/Scope /Row');
    expect((text.match(/\/Type \/FontDescriptor/g) ?? []).length).toBe(
      (text.match(/\/FontFile2 /g) ?? []).length,
    );
  });

  it('has the same bytes every time, in each language its own', async () => {
    const [one, again, english] = [await issue(april()), await issue(april()), await issue(april(), 'en')];
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(again.pdf))).toBe(0);
    expect(Buffer.compare(Buffer.from(one.eml ?? ''), Buffer.from(again.eml ?? ''))).toBe(0);
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(english.pdf))).not.toBe(0);
  });

  it('is written for each kind and category, and for 250 lines', async () => {
    for (const model of [creditNote(), inCategory('AE'), inCategory('O')]) {
      expect((await issue(model)).pdf.length).toBeGreaterThan(10_000);
    }
    const model = april();
    const lines = Array.from({ length: 250 }, (_, index) => ({
      ...model.lines[0],
      id: String(index + 1),
    })) as unknown as InvoiceModel['lines'];
    const long = await issuer.issue(manyTimes(model, lines));
    expect((openPdf(long.pdf).match(/\/Type \/Page\n/g) ?? []).length).toBeGreaterThan(5);
  });
});

describe('the e-mail with an invoice', () => {
  it('is read back whole: addresses, words, and both attachments byte for byte', async () => {
    const model = {
      ...april(),
      buyer: { ...april().buyer, name: 'Härtel & Zoon, "de" €', email: 'ap@haven.example' },
    };
    const { eml, pdf, xml } = await issue(model);
    const mail = await new PostalMime().parse(Buffer.from(eml ?? ''));
    expect(mail.from).toMatchObject({ name: 'Kade Software B.V.', address: 'facturen@kade.example' });
    expect(mail.to).toMatchObject([{ name: 'Härtel & Zoon, "de" €', address: 'ap@haven.example' }]);
    expect(mail.subject).toBe('Factuur L-2025-04 – Kade Software B.V.');
    expect(mail.date).toBe('2025-04-01T00:00:00.000Z');
    expect(mail.text).toContain(
      'Het bedrag van €\u00a01.874,75 ontvangen wij graag uiterlijk op 15 april 2025.',
    );
    const files = mail.attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      same: Buffer.compare(
        Buffer.from(content as ArrayBuffer),
        Buffer.from(filename?.endsWith('.pdf') ? pdf : xml),
      ),
    }));
    expect(files).toEqual([
      { filename: 'L-2025-04.pdf', mimeType: 'application/pdf', same: 0 },
      { filename: 'L-2025-04.xml', mimeType: 'application/xml', same: 0 },
    ]);
  });

  it('lets no name of the data add a header', async () => {
    const model = april();
    const hostile = { ...model, seller: { ...model.seller, name: 'Kade\r\nBcc: everyone@example.com' } };
    const { eml } = await issue(hostile);
    const mail = await new PostalMime().parse(Buffer.from(eml ?? ''));
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
  });

  it('is a draft without an address of the buyer, and none without one of the seller', async () => {
    const { eml } = await issue(april());
    expect(Buffer.from(eml ?? '').toString()).toContain('X-Unsent: 1');
    const { email: _, ...seller } = april().seller;
    expect((await issue({ ...april(), seller })).eml).toBeUndefined();
  });
});

/** A model with other lines, its sums made anew. */
function manyTimes(model: InvoiceModel, lines: InvoiceModel['lines']): InvoiceModel {
  const groups = vatGroups(lines, []);
  return { ...model, lines, vatGroups: groups, totals: invoiceTotals(lines, groups) };
}
