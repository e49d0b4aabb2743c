import { setBlocks } from '../pdf/blocks.js';
import { newDocument } from '../pdf/document.js';
import type { PdfFonts } from '../pdf/fonts.js';
import { plain } from '../pdf/sheet.js';
import { checkPrintable } from '../pdf/unprintable.js';
import { type House, PLAIN_HOUSE } from './house-style.js';
import { letterWords } from './language.js';
import { letterParts } from './letter-parts.js';
import { setLetterhead, TEXT_COLUMN } from './letterhead.js';
import { type ParsedLetter, plainRuns, wordsOf } from './parsed-letter.js';
import { printedBlocks, printedRuns } from './printed-links.js';

/**
 * A letter as a PDF on A4, page numbers from two pages on; its dates are the date of the letter. Links are printed with
 * their address. Throws UnprintableText for characters that the fonts do not have.
 */
export async function renderPdf(
  { letter, texts }: ParsedLetter,
  fonts: PdfFonts,
  house: House = PLAIN_HOUSE,
): Promise<Uint8Array> {
  const parts = letterParts(letter);
  checkPrintable(wordsOf({ letter, texts }), fonts);
  const title = plainRuns(texts.subject);
  const document = await newDocument(
    {
      title,
      author: letter.sender.name,
      subject: letter.reference,
      date: letter.date,
      lang: letter.lang,
    },
    fonts,
  );
  const { sheet, root } = document;
  setLetterhead(sheet, root, parts, printedRuns(texts.subject), house);
  setBlocks(sheet, root, printedBlocks(texts.blocks), TEXT_COLUMN);
  for (const line of parts.signature) sheet.text(root, 'P', plain(line), TEXT_COLUMN);
  if (texts.attachments.length > 0) {
    sheet.y += 10;
    sheet.keep(14 * (texts.attachments.length + 1));
    sheet.text(root, 'P', plain(`${parts.attachmentsLabel}:`, true), TEXT_COLUMN);
    const items = texts.attachments.map((runs) => [{ kind: 'paragraph' as const, runs: printedRuns(runs) }]);
    setBlocks(sheet, root, [{ kind: 'list', start: 1, items }], TEXT_COLUMN);
  }
  return document.finish(letterWords(letter.lang).page);
}
