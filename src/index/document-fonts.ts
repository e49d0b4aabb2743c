import { PDF_FONT_FILES, type PdfFonts, parsePdfFonts } from '../pdf/fonts.js';
import { readAssetBytes } from '../source/asset.js';

let fonts: Promise<PdfFonts> | undefined;

/** The fonts of documents, read and parsed when they are first needed, for all documents of the program. */
export function documentFonts(): Promise<PdfFonts> {
  fonts ??= parsed();
  return fonts;
}

async function parsed(): Promise<PdfFonts> {
  const { regular, bold, italic } = PDF_FONT_FILES;
  return parsePdfFonts({
    regular: await readAssetBytes(regular),
    bold: await readAssetBytes(bold),
    italic: await readAssetBytes(italic),
  });
}
