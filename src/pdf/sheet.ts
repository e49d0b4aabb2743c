import type { Run } from './block.js';
import type { PdfFonts } from './fonts.js';

type Pdf = PDFKit.PDFDocument;
export type Parent = PDFKit.PDFStructureElement;

/** Where text goes, in points from the left and with this width. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly align?: 'left' | 'right';
}

/** What a cell is the head of, for a reader who cannot see the table. */
export type Scope = 'Column' | 'Row';

/** A4; margins of 25 mm at the sides. */
export const PAGE = { width: 595.28, height: 841.89, side: 70.87, top: 50, bottom: 58 } as const;
export const BODY: TextStyle = { size: 10, colour: '#1b1f24' };
export const SMALL: TextStyle = { size: 8.5, colour: '#57606a' };
const LINE_GAP = 1.8;
const SHORT_PARAGRAPH = 110;
const BEYOND_LATIN = /[^\n\u0020-\u024f]/;
/** Characters that turn the direction of what follows, or show nothing. */
const STEERING = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/;
const MISSING = '\u00bf';

/**
 * The paper that text is set on: text in styles, one element of the structure tree for each piece, so that a
 * screen reader finds headings, lists and tables. Text flows to a new page by itself.
 */
export class Sheet {
  readonly pdf: Pdf;
  /** The headings set so far, with the page that each stands on, from 0. */
  readonly headings: { readonly level: number; readonly text: string; readonly page: number }[] = [];
  readonly #fonts: PdfFonts;

  constructor(pdf: Pdf, fonts: PdfFonts) {
    this.pdf = pdf;
    this.#fonts = fonts;
    for (const [name, font] of Object.entries(fonts)) {
      // pdfkit takes a parsed font; its types know only bytes.
      pdf.registerFont(name, font as unknown as Uint8Array);
    }
  }

  get y(): number {
    return this.pdf.y;
  }

  set y(value: number) {
    this.pdf.y = value;
  }

  get bottom(): number {
    return PAGE.height - PAGE.bottom;
  }

  /** Sets runs at the present height and leaves the pen below them. */
  text(
    parent: Parent,
    tag: string,
    runs: readonly Run[],
    column: Column,
    style: TextStyle = BODY,
    scope?: Scope,
  ): void {
    if (runs.length === 0) return;
    const [, level] = /^H([1-6])$/.exec(tag) ?? [];
    if (level !== undefined) this.#noteHeading(Number(level), runs);
    // The types do not know the scope.
    const options = (scope === undefined ? {} : { scope }) as PDFKit.Mixins.StructureElementOptions;
    parent.add(this.pdf.struct(tag, options, () => this.draw(runs, column, style)));
  }

  /** Sets runs that belong to no element of the structure tree: within an artifact. */
  draw(runs: readonly Run[], column: Column, style: TextStyle): void {
    const { align = 'left' } = style;
    runs.forEach((run, index) => {
      this.#font(run, style);
      const options = { width: column.width, lineGap: LINE_GAP, align, continued: index < runs.length - 1 };
      const text = this.#shown(run.text);
      if (index === 0) this.pdf.text(text, column.x, this.pdf.y, options);
      else this.pdf.text(text, options);
    });
  }

  /** The height that runs will take. A bold run makes the whole bold here: too high is better than too low. */
  heightOf(runs: readonly Run[], width: number, style: TextStyle = BODY): number {
    const bold = runs.some((run) => run.bold);
    this.#font({ text: '', bold, italic: false }, style);
    return this.pdf.heightOfString(runs.map((run) => run.text).join(''), { width, lineGap: LINE_GAP });
  }

  /** Goes to a new page unless there is room for this height; whether it did. */
  keep(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.pdf.addPage();
    return true;
  }

  /** Keeps a short paragraph on one page; a long one may break. It is measured only where the page could end in it. */
  keepShort(heightOf: () => number): void {
    if (this.y + SHORT_PARAGRAPH <= this.bottom) return;
    const height = heightOf();
    if (height <= SHORT_PARAGRAPH) this.keep(height);
  }

  /** Something that is no content, such as a rule or a page number. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Small print at the foot of a page, below where text flows, and no content of it; the pen stays where it is. */
  foot(text: string, top: number, options: PDFKit.Mixins.TextOptions): void {
    const { pdf, y } = this;
    const { bottom } = pdf.page.margins;
    // Below the bottom margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    this.artifact(() => {
      pdf.font('regular').fontSize(SMALL.size).fillColor(SMALL.colour).text(text, PAGE.side, top, options);
    }, 'Pagination');
    pdf.page.margins.bottom = bottom;
    this.y = y;
  }

  /** A thin line at a height. */
  rule(y: number, { x, width }: Column, colour = '#d0d7de'): void {
    this.artifact(() => {
      this.pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.6)
        .stroke(colour);
    });
  }

  /** A character that the fonts have no glyph for is shown as one that says so; one that steers the text is dropped. */
  #shown(raw: string): string {
    const text = raw.replaceAll('\t', ' ');
    if (!BEYOND_LATIN.test(text)) return text;
    let shown = '';
    for (const character of text) {
      if (STEERING.test(character)) continue;
      const held =
        character === '\n' || this.#fonts.regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      shown += held ? character : MISSING;
    }
    return shown;
  }

  #font({ bold, italic }: Run, style: TextStyle): void {
    this.pdf
      .font(bold ? 'bold' : italic ? 'italic' : 'regular')
      .fontSize(style.size)
      .fillColor(style.colour);
  }

  #noteHeading(level: number, runs: readonly Run[]): void {
    const { count } = this.pdf.bufferedPageRange();
    this.headings.push({ level, text: runs.map((run) => run.text).join(''), page: count - 1 });
  }
}

/** A text in one style. */
export function plain(text: string, bold = false): readonly Run[] {
  return [{ text, bold, italic: false }];
}
