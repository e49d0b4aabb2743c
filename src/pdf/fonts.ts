import { readAssetBytes } from '../source/asset.js';
import { rememberLayout } from './remember-layout.js';

/** Text as a font lays it out, in units of the font. */
export interface TextRun {
  readonly glyphs: readonly object[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }[];
  readonly advanceWidth: number;
}

/** A font as the PDF writer takes it. */
export interface ParsedFont {
  readonly postscriptName: string;
  layout(text: string, features?: object): TextRun;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** The three faces that documents are set in, parsed once for all of them: parsing costs more than a letter. */
export interface PdfFonts {
  readonly regular: ParsedFont;
  readonly bold: ParsedFont;
  readonly italic: ParsedFont;
}

/** Where the fonts lie in the package. */
const FILES: Readonly<Record<keyof PdfFonts, string>> = {
  regular: 'assets/fonts/SourceSans3-Regular.ttf',
  bold: 'assets/fonts/SourceSans3-Bold.ttf',
  italic: 'assets/fonts/SourceSans3-It.ttf',
};

let fonts: Promise<PdfFonts> | undefined;

/** The fonts of documents, read and parsed when they are first needed, for all documents of the program. */
export function pdfFonts(): Promise<PdfFonts> {
  fonts ??= parsed();
  return fonts;
}

async function parsed(): Promise<PdfFonts> {
  const { create } = await import('fontkit');
  const face = async (name: keyof PdfFonts): Promise<ParsedFont> =>
    rememberLayout(create(await readAssetBytes(FILES[name])));
  return { regular: await face('regular'), bold: await face('bold'), italic: await face('italic') };
}
