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

/** Parses the bytes of three TrueType fonts. */
export async function parsePdfFonts(files: Record<keyof PdfFonts, Uint8Array>): Promise<PdfFonts> {
  const { create } = await import('fontkit');
  const parsed = (face: keyof PdfFonts): ParsedFont => rememberLayout(create(files[face]));
  return { regular: parsed('regular'), bold: parsed('bold'), italic: parsed('italic') };
}

/** Where the fonts lie in the package. */
export const PDF_FONT_FILES: Readonly<Record<keyof PdfFonts, string>> = {
  regular: 'assets/fonts/SourceSans3-Regular.ttf',
  bold: 'assets/fonts/SourceSans3-Bold.ttf',
  italic: 'assets/fonts/SourceSans3-It.ttf',
};
