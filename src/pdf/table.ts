import type { Block, Run } from './block.js';
import { type Column, type Parent, plain, type Sheet, SMALL, type TextStyle } from './sheet.js';

type Table = Extract<Block, { kind: 'table' }>;
type Row = Table['rows'][number];

const CELL: TextStyle = { size: 9.5, colour: '#1b1f24' };
const HEAD: TextStyle = SMALL;
const PADDING = { x: 6, y: 3 } as const;
const RULE = '#8c959f';

/**
 * Sets a table: the head in small type and again on each page, rows with thin rules, columns as wide as their words
 * ask for.
 */
export function setTable(sheet: Sheet, parent: Parent, table: Table, column: Column): void {
  const columns = columnsOf(sheet, table, column);
  const element = sheet.pdf.struct('Table');
  parent.add(element);
  const { head, rows } = table;
  const headHeight = head.length === 0 ? 0 : rowHeight(sheet, head, columns, HEAD);
  const heights = rows.map((row) => rowHeight(sheet, row, columns, CELL));
  sheet.keep(headHeight + (heights[0] ?? 0));
  if (head.length > 0) {
    setRow(sheet, element, table, head, columns, headHeight);
    sheet.rule(sheet.y, column, RULE);
  }
  for (const [index, row] of rows.entries()) {
    const height = heights[index] ?? 0;
    if (sheet.keep(height) && head.length > 0) {
      // The head is there for the eye alone: the table has it already.
      sheet.artifact(() => drawHead(sheet, table, columns));
      sheet.rule(sheet.y, column, RULE);
    }
    setRow(sheet, element, table, row, columns, height);
    sheet.rule(sheet.y, column);
  }
  element.end();
}

function setRow(
  sheet: Sheet,
  parent: Parent,
  table: Table,
  row: Row,
  columns: readonly Column[],
  height: number,
): void {
  const isHead = row === table.head;
  const style = isHead ? HEAD : CELL;
  const element = sheet.pdf.struct('TR');
  parent.add(element);
  const top = sheet.y;
  columns.forEach((cell, index) => {
    const runs = row[index] ?? [];
    const names = isHead || (table.named === true && index === 0);
    sheet.y = top + PADDING.y;
    sheet.text(
      element,
      names ? 'TH' : 'TD',
      // An empty cell is an element too, or the row would seem to be shorter.
      runs.length === 0 ? plain(' ') : runs,
      cell,
      aligned(style, table, index),
      names ? (isHead ? 'Column' : 'Row') : undefined,
    );
  });
  element.end();
  sheet.y = top + height;
}

function drawHead(sheet: Sheet, table: Table, columns: readonly Column[]): void {
  const top = sheet.y;
  columns.forEach((cell, index) => {
    sheet.y = top + PADDING.y;
    sheet.draw(table.head[index] ?? plain(' '), cell, aligned(HEAD, table, index));
  });
  sheet.y = top + rowHeight(sheet, table.head, columns, HEAD);
}

function aligned(style: TextStyle, { align }: Table, index: number): TextStyle {
  const own = align?.[index];
  return own === undefined ? style : { ...style, align: own };
}

function rowHeight(sheet: Sheet, row: Row, columns: readonly Column[], style: TextStyle): number {
  const heights = columns.map((cell, index) => sheet.heightOf(row[index] ?? plain(' '), cell.width, style));
  return Math.max(...heights, 0) + 2 * PADDING.y;
}

/** Each column gets what its longest cell needs, and the widest gives way if that is too much. */
function columnsOf(sheet: Sheet, table: Table, { x, width }: Column): readonly Column[] {
  const whole = (table.shares ?? []).reduce((sum, share) => sum + share, 0);
  const shared = table.shares?.map((share) => (share / whole) * width);
  let left = x;
  return (shared ?? wishedWidths(sheet, table, width)).map((wide) => {
    const column = { x: left + PADDING.x, width: wide - 2 * PADDING.x };
    left += wide;
    return column;
  });
}

function wishedWidths(sheet: Sheet, { head, rows, grows }: Table, width: number): readonly number[] {
  const count = Math.max(head.length, rows[0]?.length ?? 0);
  const wishes = Array.from({ length: count }, (_, index) => {
    let widest = 0;
    for (const row of [head, ...rows]) widest = Math.max(widest, naturalWidth(sheet, row[index] ?? []));
    return widest + 2 * PADDING.x;
  });
  return shareWidth(wishes, width, grows);
}

function naturalWidth(sheet: Sheet, runs: readonly Run[]): number {
  const bold = runs.some((run) => run.bold);
  sheet.pdf.font(bold ? 'bold' : 'regular').fontSize(CELL.size);
  const lines = runs
    .map((run) => run.text)
    .join('')
    .split('\n');
  return Math.max(...lines.map((line) => sheet.pdf.widthOfString(line))) + 1;
}

function shareWidth(wishes: readonly number[], width: number, grows?: number): readonly number[] {
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  if (grows !== undefined) {
    const others = total - (wishes[grows] ?? 0);
    // The others keep their wish as long as they leave it a third.
    if (others <= (width * 2) / 3)
      return wishes.map((wish, index) => (index === grows ? width - others : wish));
  }
  if (total <= width) {
    const spare = (width - total) / Math.max(wishes.length, 1);
    return wishes.map((wish) => wish + spare);
  }
  // The columns that ask for less than their share keep their wish; the others share the rest.
  const share = width / wishes.length;
  const modest = wishes.filter((wish) => wish <= share);
  const left = width - modest.reduce((sum, wish) => sum + wish, 0);
  const greedy = total - modest.reduce((sum, wish) => sum + wish, 0);
  return wishes.map((wish) => (wish <= share ? wish : (wish / greedy) * left));
}
