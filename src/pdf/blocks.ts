import type { Block } from './block.js';
import { BODY, type Column, type Parent, type Sheet, type TextStyle } from './sheet.js';
import { setTable } from './table.js';

const GAP = 5.5;
const INDENT = 16;
const HEADINGS: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { size: 14, colour: BODY.colour },
  2: { size: 11.5, colour: BODY.colour },
  3: { size: 10.5, colour: BODY.colour },
};

/** Sets blocks one below the other. */
export function setBlocks(sheet: Sheet, parent: Parent, blocks: readonly Block[], column: Column): void {
  blocks.forEach((block, index) => {
    // The greeting and the name are the last two paragraphs: they never stand on a page without the one before.
    const rest = blocks.slice(index);
    if (rest.length === 3) sheet.keep(heightOfParagraphs(sheet, rest, column.width));
    setBlock(sheet, parent, block, column);
  });
}

/** About how high blocks will be; only paragraphs are measured. */
export function heightOfParagraphs(sheet: Sheet, blocks: readonly Block[], width: number): number {
  const heights = blocks.map((block) =>
    block.kind === 'paragraph' ? sheet.heightOf(block.runs, width) + GAP : 2 * GAP,
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

function setBlock(sheet: Sheet, parent: Parent, block: Block, column: Column): void {
  switch (block.kind) {
    case 'heading':
      setHeading(sheet, parent, block, column);
      return;
    case 'paragraph':
      sheet.keepShort(() => sheet.heightOf(block.runs, column.width));
      sheet.text(parent, 'P', block.runs, column);
      sheet.y += GAP;
      return;
    case 'list':
      setList(sheet, parent, block, column);
      return;
    case 'table':
      setTable(sheet, parent, block, column);
      sheet.y += GAP + 3;
  }
}

function setHeading(
  sheet: Sheet,
  parent: Parent,
  { level, runs }: Extract<Block, { kind: 'heading' }>,
  column: Column,
): void {
  const style = HEADINGS[level];
  const bold = runs.map((run) => ({ ...run, bold: true }));
  // A heading stays with the first lines of what it heads.
  sheet.keep(sheet.heightOf(bold, column.width, style) + 48);
  sheet.y += 4;
  sheet.text(parent, `H${level}`, bold, column, style);
  sheet.y += 3;
}

function setList(
  sheet: Sheet,
  parent: Parent,
  { start, items }: Extract<Block, { kind: 'list' }>,
  column: Column,
): void {
  const list = sheet.pdf.struct('L');
  parent.add(list);
  const inner = { x: column.x + INDENT, width: column.width - INDENT };
  items.forEach((blocks, index) => {
    const item = sheet.pdf.struct('LI');
    list.add(item);
    const [first] = blocks;
    sheet.keepShort(() => (first?.kind === 'paragraph' ? sheet.heightOf(first.runs, inner.width) : 0));
    const label = start === undefined ? '•' : `${start + index}.`;
    const top = sheet.y;
    sheet.text(item, 'Lbl', [{ text: label, bold: false, italic: false }], {
      x: column.x + 2,
      width: INDENT,
    });
    sheet.y = top;
    const body = sheet.pdf.struct('LBody');
    item.add(body);
    setBlocks(sheet, body, blocks, inner);
    body.end();
    item.end();
    sheet.y -= GAP - 3;
  });
  list.end();
  sheet.y += GAP - 3;
}
