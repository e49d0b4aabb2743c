import type { PdfFonts } from './fonts.js';

/** A text holds characters that the fonts of documents do not have. */
export class UnprintableText extends Error {
  /** Each once, in the order in which they are met. */
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`the font has no glyph for ${characters.map(named).join(', ')}`);
    this.name = 'UnprintableText';
    this.characters = characters;
  }
}

/** Throws UnprintableText for texts that would be printed with holes. Marks that are not seen are no holes. */
export function checkPrintable(texts: Iterable<string>, { regular }: PdfFonts): void {
  const known = knownIn(regular);
  const lacking = new Set<string>();
  for (const text of texts) {
    for (const character of text) {
      if (known.has(character) || UNSEEN.test(character)) continue;
      if (regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) known.add(character);
      else lacking.add(character);
    }
  }
  if (lacking.size > 0) throw new UnprintableText([...lacking]);
}

const UNSEEN = /[\s\p{Cf}]/u;
const KNOWN = new WeakMap<object, Set<string>>();

function knownIn(font: object): Set<string> {
  const known = KNOWN.get(font) ?? new Set();
  KNOWN.set(font, known);
  return known;
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `'${character}' (U+${code})`;
}
