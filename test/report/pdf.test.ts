import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../src/report/pdf.js';
import { DEMO } from './fixture.js';
import { textOf } from './text-of.js';

const options = { lang: 'en', colour: false, width: 80 } as const;
const bytes = await writePdf(DEMO, options);
const pdf = textOf(bytes);

/** The titles of the bookmarks, in the order of the file. */
function bookmarks(text: string): string[] {
  return [...text.matchAll(/\/Title \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, raw = '']) => {
    const plain = raw.replace(/\\(.)/gs, '$1');
    return plain.startsWith('\u00fe\u00ff')
      ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
      : plain;
  });
}

/** The content of all streams that are packed. */
function streams(text: string): string[] {
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

describe('the report on paper', () => {
  it('gives the same bytes twice', async () => {
    expect(Buffer.from(await writePdf(structuredClone(DEMO), options)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is tagged, says its language and its day, and holds no other date', () => {
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/Lang (en)');
    expect([...pdf.matchAll(/\(D:(\d{8})/g)].map(([, day]) => day)).toEqual(['20251231', '20251231']);
  });

  it('has headings, paragraphs and tables for a screen reader, and no empty row', () => {
    const count = (tag: string): number => pdf.match(new RegExp(`/S /${tag}\\b`, 'g'))?.length ?? 0;
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']) {
      expect(count(tag), tag).toBeGreaterThan(0);
    }
    expect(count('TD')).toBeGreaterThan(count('TR'));
  });

  it.each([
    ['en', 'What asks for attention', 'Findings by section', 'Terms used', 'Evidence'],
    ['nl', 'Wat aandacht vraagt', 'Bevindingen per paragraaf', 'Gebruikte termen', 'Bewijs'],
  ] as const)('has a bookmark for each part and each section (%s)', async (lang, ...parts) => {
    const titles = bookmarks(textOf(await writePdf(DEMO, { ...options, lang })));
    for (const part of parts) expect(titles).toContain(part);
    for (const { id, title } of DEMO.sections) expect(titles).toContain(`${id} ${title[lang]}`);
  });

  it('numbers its pages', () => {
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(4);
    const numbered = streams(pdf).filter((content) => content.includes('/Pagination'));
    expect(numbered).toHaveLength(pages);
  });

  it('embeds every font that it uses', () => {
    const fonts = pdf.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(fonts).toBeGreaterThan(1);
    expect(pdf.match(/\/FontFile2? /g)?.length).toBe(fonts);
    expect(pdf).not.toContain('/BaseFont /Helvetica');
  });
});
