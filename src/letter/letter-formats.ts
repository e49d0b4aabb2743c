import type { PdfFonts } from '../pdf/fonts.js';
import type { House } from './house-style.js';
import type { ParsedLetter } from './parsed-letter.js';
import { type EmailFile, renderEmail } from './render-email.js';
import { renderHtml } from './render-html.js';
import { renderMarkdown } from './render-markdown.js';
import { renderPdf } from './render-pdf.js';

export const LETTER_FORMATS = ['pdf', 'md', 'html', 'eml'] as const;

export type LetterFormat = (typeof LETTER_FORMATS)[number];

/** What letters are made with. */
export interface LetterTools {
  /** Parsed when they are first needed. */
  readonly fonts: () => Promise<PdfFonts>;
  readonly house: House;
  /** Papers that go with this letter by e-mail. */
  readonly attachments: readonly EmailFile[];
  /** Without its ending. */
  readonly fileName: string;
}

export interface LetterFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

/** The files of a letter, one a format. Throws UnprintableText for a PDF that would have holes. */
export async function letterFiles(
  parsed: ParsedLetter,
  formats: readonly LetterFormat[],
  { fonts, house, attachments, fileName }: LetterTools,
): Promise<readonly LetterFile[]> {
  const needsPdf = formats.includes('pdf') || formats.includes('eml');
  const pdf = needsPdf ? await renderPdf(parsed, await fonts(), house) : new Uint8Array();
  const own: EmailFile = { name: `${fileName}.pdf`, type: 'application/pdf', bytes: pdf };
  const write: Readonly<Record<LetterFormat, () => string | Uint8Array | Promise<Uint8Array>>> = {
    pdf: () => pdf,
    md: () => renderMarkdown(parsed.letter),
    html: () => renderHtml(parsed, house),
    eml: () => renderEmail(parsed, renderHtml(parsed, house), [own, ...attachments]),
  };
  const files: LetterFile[] = [];
  for (const format of formats) files.push({ name: `${fileName}.${format}`, bytes: await write[format]() });
  return files;
}
