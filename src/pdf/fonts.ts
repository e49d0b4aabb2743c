/** A font as the PDF writer takes it. */
export interface ParsedFont {
  readonly postscriptName: string;
  layout(text: string): unknown;
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
  return { regular: create(files.regular), bold: create(files.bold), italic: create(files.italic) };
}

/** Where the fonts lie in the package. */
export const PDF_FONT_FILES: Readonly<Record<keyof PdfFonts, string>> = {
  regular: 'assets/fonts/SourceSans3-Regular.ttf',
  bold: 'assets/fonts/SourceSans3-Bold.ttf',
  italic: 'assets/fonts/SourceSans3-It.ttf',
};
