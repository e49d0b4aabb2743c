import type { Day } from '../values/day.js';
import type { PdfFonts } from './fonts.js';
import { PAGE, type Parent, Sheet } from './sheet.js';

export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  /** When the document says that it was made: never the clock, so that the same document has the same bytes. */
  readonly date: Day;
  readonly lang: 'nl' | 'en';
}

/** A file inside the document, which says the same in another form. */
export interface EmbeddedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface PdfDocument {
  readonly sheet: Sheet;
  /** The root of the structure tree. */
  readonly root: Parent;
  /** Ends the document; from two pages on each page says in these words which one it is. */
  finish(page: (number: number, of: number) => string): Promise<Uint8Array>;
}

/**
 * A tagged PDF 1.7 on A4 with embedded fonts, title, author and language; the same content gives the same bytes. It is
 * written to PDF/UA-1 (ISO 14289-1), for all readers; with a file in it, to PDF/A-3a (ISO 19005-3), for archives.
 */
export async function newDocument(
  info: DocumentInfo,
  fonts: PdfFonts,
  embedded?: EmbeddedFile,
): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const date = new Date(info.date.n * 86_400_000);
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    pdfVersion: '1.7',
    tagged: true,
    // The types do not know PDF/UA.
    subset: (embedded === undefined ? 'PDF/UA' : 'PDF/A-3a') as 'PDF/A-3a',
    lang: info.lang,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: info.title,
      Author: info.author,
      ...(info.subject === undefined ? {} : { Subject: info.subject }),
      Creator: 'Servanda',
      CreationDate: date,
      ModDate: date,
    },
    // None, which the types do not know: Helvetica would not be embedded, and a font that is given here is opened again
    // each time that it is asked for by another name.
    font: null as unknown as string,
  });
  const bytes = collect(pdf);
  if (embedded !== undefined) embed(pdf, embedded, date);
  const sheet = new Sheet(pdf, fonts);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return {
    sheet,
    root,
    finish(page) {
      root.end();
      addBookmarks(sheet);
      numberPages(sheet, page);
      pdf.end();
      return bytes;
    },
  };
}

function embed(
  pdf: PDFKit.PDFDocument,
  { name, mimeType, description, bytes }: EmbeddedFile,
  date: Date,
): void {
  const options = {
    name,
    type: mimeType,
    description,
    // PDF/A-3 asks for it; the types do not know it.
    relationship: 'Alternative',
    creationDate: date,
    modifiedDate: date,
  };
  pdf.file(Buffer.from(bytes), options);
}

/** The headings, for who leafs through several pages; those below the first level stand under it. */
function addBookmarks({ pdf, headings }: Sheet): void {
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  let above: PDFKit.PDFOutline | undefined;
  for (const { level, text, page } of headings) {
    pdf.switchToPage(start + page);
    const parent = level === 1 ? pdf.outline : (above ?? pdf.outline);
    const item = parent.addItem(text, { expanded: true });
    if (level === 1) above = item;
  }
}

function numberPages(sheet: Sheet, text: (number: number, of: number) => string): void {
  const { pdf } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page);
    sheet.foot(text(page + 1, count), PAGE.height - 44, {
      width: PAGE.width - 2 * PAGE.side,
      align: 'right',
    });
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
