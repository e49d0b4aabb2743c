import type { Run } from '../pdf/block.js';
import { heightOfParagraphs, setBlocks } from '../pdf/blocks.js';
import { newDocument } from '../pdf/document.js';
import type { PdfFonts } from '../pdf/fonts.js';
import { type Parent, plain, type Sheet, SMALL } from '../pdf/sheet.js';
import { checkPrintable } from '../pdf/unprintable.js';
import { type House, PLAIN_HOUSE } from './house-style.js';
import { letterWords } from './language.js';
import { type LetterParts, letterParts } from './letter-parts.js';
import { setLetterhead, TEXT_COLUMN } from './letterhead.js';
import { type ParsedLetter, plainRuns, wordsOf } from './parsed-letter.js';
import { printedBlocks, printedRuns } from './printed-links.js';

/** The greeting and the name stay with the paragraph before them, and what follows with these. */
const CLOSING = 3;

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
  const blocks = printedBlocks(texts.blocks);
  const end = blocks.slice(-CLOSING);
  setBlocks(sheet, root, blocks.slice(0, -CLOSING), TEXT_COLUMN);
  const lines = parts.signature.length + texts.attachments.length;
  sheet.keep(heightOfParagraphs(sheet, end, TEXT_COLUMN.width) + 15 * lines);
  setBlocks(sheet, root, end, TEXT_COLUMN);
  for (const line of parts.signature) sheet.text(root, 'P', plain(line), TEXT_COLUMN);
  setAttachments(sheet, root, parts.attachments, texts.attachments);
  return document.finish(letterWords(letter.lang).page);
}

/** In small type, so that a short list does not ask for a page of its own. */
function setAttachments(
  sheet: Sheet,
  parent: Parent,
  [one, several]: LetterParts['attachments'],
  attachments: readonly (readonly Run[])[],
): void {
  const [first, second] = attachments;
  if (first === undefined) return;
  sheet.y += 6;
  if (second === undefined) {
    sheet.text(parent, 'P', [...plain(`${one}: `), ...printedRuns(first)], TEXT_COLUMN, SMALL);
    return;
  }
  sheet.text(parent, 'P', plain(`${several}:`), TEXT_COLUMN, SMALL);
  attachments.forEach((runs, index) => {
    sheet.text(parent, 'P', [...plain(`${index + 1}. `), ...printedRuns(runs)], TEXT_COLUMN, SMALL);
  });
}
