import { type Language, letterWords } from '../language.js';
import type { Letter } from '../letter.js';
import { markdownBlocks, markdownRuns } from '../markdown-blocks.js';
import { setBlocks } from './blocks.js';
import type { LetterFonts } from './letter-fonts.js';
import { setLetterhead, TEXT_COLUMN } from './letterhead.js';
import { PAGE, Sheet, SMALL } from './sheet.js';

/**
 * A letter as a tagged PDF 1.7 on A4, fonts embedded, with title, author and language; page numbers from two pages
 * on. Its dates are the date of the letter, so the same letter gives the same bytes.
 */
export async function renderPdf(letter: Letter, fonts: LetterFonts): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const subject = await markdownRuns(letter.subject);
  const blocks = await markdownBlocks(letter.body);
  const date = new Date(letter.date.n * 86_400_000);
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    pdfVersion: '1.7',
    tagged: true,
    lang: letter.lang,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: subject.map((run) => run.text).join(''),
      Author: letter.sender.name,
      Subject: letter.reference,
      Creator: 'Servanda',
      CreationDate: date,
      ModDate: date,
    },
    // A parsed font, which the types do not know: the default, Helvetica, would not be embedded.
    font: fonts.regular as unknown as string,
  });
  const bytes = collect(pdf);
  const sheet = new Sheet(pdf, fonts);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  setLetterhead(sheet, root, letter, subject);
  setBlocks(sheet, root, blocks, TEXT_COLUMN);
  root.end();
  numberPages(sheet, letter.lang);
  pdf.end();
  return bytes;
}

function numberPages(sheet: Sheet, lang: Language): void {
  const { pdf } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  const words = letterWords(lang);
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page);
    // Below the bottom margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    sheet.artifact(() => {
      pdf
        .font('regular')
        .fontSize(SMALL.size)
        .fillColor(SMALL.colour)
        .text(words.page(page + 1, count), PAGE.side, PAGE.height - 44, {
          width: TEXT_COLUMN.width,
          align: 'right',
        });
    }, 'Pagination');
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
