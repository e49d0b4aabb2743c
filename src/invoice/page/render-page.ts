import type { InvoiceModel } from '../../billing/invoice-model.js';
import type { Block } from '../../pdf/block.js';
import { setBlocks } from '../../pdf/blocks.js';
import { newDocument, type PdfDocument } from '../../pdf/document.js';
import type { PdfFonts } from '../../pdf/fonts.js';
import { plain } from '../../pdf/sheet.js';
import type { Language } from '../ubl/ubl-context.js';
import { type InvoiceWords, invoiceWords } from './invoice-words.js';
import { HALVES, PAGE_COLUMN, setHead, setPairs } from './page-head.js';
import { lineTable } from './page-lines.js';
import { paymentPairs, totalTable, vatTable } from './page-sums.js';

/** About the height of a row of a table. */
const ROW = 18;

export interface PageOptions {
  readonly lang: Language;
  readonly fonts: PdfFonts;
  /** The e-invoice that says the same, and its name: it goes into the document. */
  readonly xml: string;
  readonly xmlName: string;
}

/** An invoice as a PDF on A4 with tags and with its e-invoice inside (PDF/A-3); its dates are the day of issue. */
export async function renderPage(model: InvoiceModel, options: PageOptions): Promise<Uint8Array> {
  const { lang, fonts, xml, xmlName } = options;
  const words = invoiceWords(lang);
  const document = await newDocument(
    {
      title: `${words.kind[model.kind]} ${model.number}`,
      author: model.seller.name,
      subject: model.buyer.name,
      date: model.issueDate,
      lang,
    },
    fonts,
    {
      name: xmlName,
      mimeType: 'application/xml',
      description: words.embedded,
      bytes: new TextEncoder().encode(xml),
    },
  );
  const { sheet, root } = document;
  setHead(sheet, root, model, words);
  setBlocks(sheet, root, [heading(words.lines), lineTable(model, words, lang)], PAGE_COLUMN);
  setSums(document, model, words, lang);
  setPayment(document, model, words, lang);
  const notes = notesOf(model, lang);
  if (notes.length > 0) setBlocks(sheet, root, [heading(words.notes), ...notes.map(paragraph)], PAGE_COLUMN);
  return document.finish(words.page);
}

/** The totals under the amounts of the lines, the VAT beside them; one below the other if they are long. */
function setSums(
  { sheet, root }: PdfDocument,
  model: InvoiceModel,
  words: InvoiceWords,
  lang: Language,
): void {
  const totals = totalTable(model, words, lang);
  const vat = [heading(words.vatSummary), vatTable(model, words, lang)];
  const rows = 7 + 2 * Math.max(model.adjustments?.length ?? 0, model.vatGroups.length);
  if (rows > 24) {
    setBlocks(sheet, root, [totals, ...vat], PAGE_COLUMN);
    return;
  }
  sheet.keep(rows * ROW);
  const top = sheet.y;
  setBlocks(sheet, root, [totals], HALVES[1]);
  const bottom = sheet.y;
  sheet.y = top;
  setBlocks(sheet, root, vat, HALVES[0]);
  sheet.y = Math.max(bottom, sheet.y);
}

function setPayment(
  { sheet, root }: PdfDocument,
  model: InvoiceModel,
  words: InvoiceWords,
  lang: Language,
): void {
  const pairs = paymentPairs(model, words);
  if (pairs.length > 0) {
    sheet.keep(4 * ROW);
    setBlocks(sheet, root, [heading(words.payment)], PAGE_COLUMN);
    setPairs(sheet, root, pairs);
    sheet.y += 6;
  }
  setBlocks(sheet, root, [paragraph(model.paymentTerms[lang])], PAGE_COLUMN);
}

function notesOf({ note, remarks, attachments = [] }: InvoiceModel, lang: Language): string[] {
  const files = attachments.map(({ id, fileName, description }) =>
    [id, description, fileName].filter((text) => text !== undefined).join(', '),
  );
  return [
    ...(note === undefined ? [] : [note[lang]]),
    ...remarks.map(({ what }) => what[lang]),
    ...(files.length === 0 ? [] : [`${invoiceWords(lang).attachments}: ${files.join('; ')}`]),
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, runs: plain(text) };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: plain(text) };
}
