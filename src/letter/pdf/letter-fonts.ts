/** A font as the PDF writer takes it. */
export interface ParsedFont {
  readonly postscriptName: string;
  layout(text: string): unknown;
}

/** The three faces that letters are set in, parsed once for all letters: parsing costs more than a letter. */
export interface LetterFonts {
  readonly regular: ParsedFont;
  readonly bold: ParsedFont;
  readonly italic: ParsedFont;
}

/** Parses the bytes of three TrueType fonts. */
export async function parseLetterFonts(files: Record<keyof LetterFonts, Uint8Array>): Promise<LetterFonts> {
  const { create } = await import('fontkit');
  return { regular: create(files.regular), bold: create(files.bold), italic: create(files.italic) };
}

/** Where the fonts lie in the package. */
export const LETTER_FONT_FILES: Readonly<Record<keyof LetterFonts, string>> = {
  regular: 'assets/fonts/SourceSans3-Regular.ttf',
  bold: 'assets/fonts/SourceSans3-Bold.ttf',
  italic: 'assets/fonts/SourceSans3-It.ttf',
};
