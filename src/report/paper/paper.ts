import type { Run } from '../../pdf/block.js';
import type { PdfDocument } from '../../pdf/document.js';
import { BODY, type Column, PAGE, type Parent, plain, type TextStyle } from '../../pdf/sheet.js';
import { setTable } from '../../pdf/table.js';

const WIDTH = PAGE.width - 2 * PAGE.side;
const COLUMN: Column = { x: PAGE.side, width: WIDTH };
const HEADINGS: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { size: 17, colour: BODY.colour },
  2: { size: 13, colour: BODY.colour },
  3: { size: 10.5, colour: BODY.colour },
};

/** What must fit below a heading on its page. */
const WITH_HEADING = 56;

type Outline = Pick<PDFKit.PDFDocument, 'outline'>['outline'];

/** The pages of a report: headings that are bookmarks too, paragraphs and tables, one below the other. */
export class Paper {
  readonly document: PdfDocument;
  readonly #parent: Parent;
  /** The last bookmark of each level; a deeper one goes beneath it. */
  readonly #bookmarks: Outline[];

  constructor(document: PdfDocument) {
    this.document = document;
    this.#parent = document.root;
    this.#bookmarks = [document.sheet.pdf.outline];
  }

  /** Begins a new page, unless the present one is empty. */
  page(): void {
    const { sheet } = this.document;
    if (sheet.y > PAGE.top + 1) sheet.pdf.addPage();
  }

  space(points: number): void {
    this.document.sheet.y += points;
  }

  heading(level: 1 | 2 | 3, text: string, bookmark = level < 3): void {
    const { sheet } = this.document;
    const runs = plain(text, true);
    const style = HEADINGS[level];
    sheet.keep(sheet.heightOf(runs, WIDTH, style) + WITH_HEADING);
    sheet.y += level === 3 ? 5 : 9;
    if (bookmark) {
      const above = this.#bookmarks[level - 1] ?? sheet.pdf.outline;
      this.#bookmarks.length = level;
      this.#bookmarks.push(above.addItem(text));
    }
    sheet.text(this.#parent, `H${level}`, runs, COLUMN, style);
    sheet.y += level === 3 ? 2 : 4;
  }

  text(runs: string | readonly Run[], style: TextStyle = BODY, gap = 4): void {
    const { sheet } = this.document;
    const list = typeof runs === 'string' ? plain(runs) : runs;
    if (list.every(({ text }) => text.trim() === '')) return;
    sheet.keepShort(() => sheet.heightOf(list, WIDTH, style));
    sheet.text(this.#parent, 'P', list, COLUMN, style);
    sheet.y += gap;
  }

  /** A table of texts, its columns as wide as their shares say; nothing without rows. */
  table(head: readonly string[], rows: readonly (readonly string[])[], shares?: readonly number[]): void {
    if (rows.length === 0) return;
    const { sheet } = this.document;
    const cells = rows.map((row) => row.map((cell) => plain(cell === '' ? ' ' : cell)));
    const widths = shares === undefined ? {} : { shares };
    const block = { kind: 'table' as const, head: head.map((each) => plain(each)), rows: cells, ...widths };
    setTable(sheet, this.#parent, block, COLUMN);
    sheet.y += 8;
  }
}
