import type { ParsedFont, TextRun } from './fonts.js';

/** Words of all documents. Then it begins anew: no run of letters has so many. */
const MOST_WORDS = 20_000;

type Position = TextRun['positions'][number];

/**
 * Makes a font remember how words are laid out, over all documents: kerning and ligatures are most of the work of a page,
 * and documents share their words. What it gives is each document's own, for the PDF writer scales it.
 */
export function rememberLayout(font: ParsedFont): ParsedFont {
  const layout = font.layout.bind(font);
  const known = new Map<string, Pick<TextRun, 'glyphs' | 'positions'>>();
  font.layout = (text, features) => {
    if (features !== undefined) return layout(text, features);
    let run = known.get(text);
    if (run === undefined) {
      const { glyphs, positions } = layout(text);
      run = { glyphs, positions: positions.map(copyOf) };
      if (known.size >= MOST_WORDS) known.clear();
      known.set(text, run);
    }
    return new RememberedRun(run.glyphs, run.positions.map(copyOf));
  };
  return font;
}

class RememberedRun implements TextRun {
  readonly glyphs: TextRun['glyphs'];
  readonly positions: readonly Position[];

  constructor(glyphs: TextRun['glyphs'], positions: readonly Position[]) {
    this.glyphs = glyphs;
    this.positions = positions;
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

function copyOf({ xAdvance, yAdvance, xOffset, yOffset }: Position): Position {
  return { xAdvance, yAdvance, xOffset, yOffset };
}
