import type { Block, Run } from './block.js';
import { type Column, type Parent, plain, type Sheet, SMALL, type TextStyle } from './sheet.js';

type Table = Extract<Block, { kind: 'table' }>;
type Row = Table['rows'][number];

const CELL: TextStyle = { size: 9.5, colour: '#1b1f24' };
const HEAD: TextStyle = SMALL;
const PADDING = { x: 6, y: 3 } as const;
const RULE = '#8c959f';

/** Sets a table: the head in small type, rows with thin rules, columns as wide as their words ask for. */
export function setTable(sheet: Sheet, parent: Parent, table: Table, column: Column): void {
  const columns = columnsOf(sheet, table, column);
  const element = sheet.pdf.struct('Table');
  parent.add(element);
  const headHeight = rowHeight(sheet, table.head, columns, HEAD);
  sheet.keep(headHeight + rowHeight(sheet, table.rows[0] ?? [], columns, CELL));
  setRow(sheet, element, table.head, columns, 'TH', HEAD);
  sheet.rule(sheet.y, column, RULE);
  for (const row of table.rows) {
    sheet.keep(rowHeight(sheet, row, columns, CELL));
    setRow(sheet, element, row, columns, 'TD', CELL);
    sheet.rule(sheet.y, column);
  }
  element.end();
}

function setRow(
  sheet: Sheet,
  table: Parent,
  row: Row,
  columns: readonly Column[],
  tag: 'TH' | 'TD',
  style: TextStyle,
): void {
  const element = sheet.pdf.struct('TR');
  table.add(element);
  const top = sheet.y;
  const height = rowHeight(sheet, row, columns, style);
  columns.forEach((cell, index) => {
    const runs = row[index] ?? [];
    sheet.y = top + PADDING.y;
    // An empty cell is an element too, or the row would seem to be shorter.
    sheet.text(element, tag, runs.length === 0 ? plain(' ') : runs, cell, style);
  });
  element.end();
  sheet.y = top + height;
}

function rowHeight(sheet: Sheet, row: Row, columns: readonly Column[], style: TextStyle): number {
  const heights = columns.map((cell, index) => sheet.heightOf(row[index] ?? plain(' '), cell.width, style));
  return Math.max(...heights, 0) + 2 * PADDING.y;
}

/** Each column gets what its longest cell needs, and the widest gives way if that is too much. */
function columnsOf(sheet: Sheet, { head, rows }: Table, { x, width }: Column): readonly Column[] {
  const wishes = head.map((cell, index) => {
    const cells = [cell, ...rows.map((row) => row[index] ?? [])];
    return Math.max(...cells.map((runs) => naturalWidth(sheet, runs))) + 2 * PADDING.x;
  });
  const widths = shareWidth(wishes, width);
  let left = x;
  return widths.map((wide) => {
    const column = { x: left + PADDING.x, width: wide - 2 * PADDING.x };
    left += wide;
    return column;
  });
}

function naturalWidth(sheet: Sheet, runs: readonly Run[]): number {
  const bold = runs.some((run) => run.bold);
  sheet.pdf.font(bold ? 'bold' : 'regular').fontSize(CELL.size);
  return sheet.pdf.widthOfString(runs.map((run) => run.text).join('')) + 1;
}

function shareWidth(wishes: readonly number[], width: number): readonly number[] {
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
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
