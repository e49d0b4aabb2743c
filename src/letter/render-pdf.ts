import { setBlocks } from '../pdf/blocks.js';
import { newDocument } from '../pdf/document.js';
import type { PdfFonts } from '../pdf/fonts.js';
import { letterWords } from './language.js';
import type { Letter } from './letter.js';
import { setLetterhead, TEXT_COLUMN } from './letterhead.js';
import { markdownBlocks, markdownRuns } from './markdown-blocks.js';

/** A letter as a PDF on A4, page numbers from two pages on; its dates are the date of the letter. */
export async function renderPdf(letter: Letter, fonts: PdfFonts): Promise<Uint8Array> {
  const subject = await markdownRuns(letter.subject);
  const blocks = await markdownBlocks(letter.body);
  const document = await newDocument(
    {
      title: subject.map((run) => run.text).join(''),
      author: letter.sender.name,
      subject: letter.reference,
      date: letter.date,
      lang: letter.lang,
    },
    fonts,
  );
  setLetterhead(document.sheet, document.root, letter, subject);
  setBlocks(document.sheet, document.root, blocks, TEXT_COLUMN);
  return document.finish(letterWords(letter.lang).page);
}
