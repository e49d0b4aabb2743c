import type { Run } from '../pdf/block.js';
import { BODY, type Column, PAGE, type Parent, plain, type Sheet, SMALL } from '../pdf/sheet.js';
import type { House } from './house-style.js';
import type { LetterParts } from './letter-parts.js';

const WIDTH = PAGE.width - 2 * PAGE.side;
const LEFT: Column = { x: PAGE.side, width: 250 };
const RIGHT: Column = { x: PAGE.side + 285, width: WIDTH - 285 };
/** The window of an envelope C5 or DL begins about here. */
const WINDOW_TOP = 130;
const LABEL_WIDTH = 72;
const BODY_TOP = 204;
const LOGO = { top: 44, width: 150, height: 62 } as const;
const FOOTER_TOP = PAGE.height - 44;

/** The column of the running text. */
export const TEXT_COLUMN: Column = { x: PAGE.side, width: WIDTH };

/** Sender on the right, recipient in the window, then date, reference and subject; the pen is left below. */
export function setLetterhead(
  sheet: Sheet,
  parent: Parent,
  parts: LetterParts,
  subject: readonly Run[],
  house: House,
): void {
  const { logo, colour = BODY.colour } = house;
  if (logo !== undefined) {
    sheet.artifact(() => {
      sheet.pdf.image(logo.bytes as Buffer, PAGE.side, LOGO.top, { fit: [LOGO.width, LOGO.height] });
    });
  }
  sheet.y = PAGE.top;
  const [name = '', ...address] = parts.sender;
  sheet.text(parent, 'P', plain(name, true), RIGHT, { size: 12, colour });
  for (const line of [...address, ...parts.contact]) sheet.text(parent, 'P', plain(line), RIGHT, SMALL);
  const senderBottom = sheet.y;

  sheet.y = WINDOW_TOP;
  for (const line of parts.recipient) sheet.text(parent, 'P', plain(line), LEFT);

  sheet.y = Math.max(BODY_TOP, sheet.y + 20, senderBottom + 20);
  for (const [label, value] of [parts.date, parts.reference]) row(sheet, parent, label, plain(value), 'P');
  row(
    sheet,
    parent,
    parts.subjectLabel,
    subject.map((run) => ({ ...run, bold: true })),
    'H1',
  );
  sheet.y += 12;
  const { footer = [] } = house;
  // As on printed paper, on the first page alone.
  if (footer.length > 0) {
    sheet.foot(footer.join('  ·  '), FOOTER_TOP, { width: WIDTH - 90, lineBreak: false, ellipsis: true });
  }
}

function row(sheet: Sheet, parent: Parent, label: string, runs: readonly Run[], tag: 'P' | 'H1'): void {
  const top = sheet.y;
  sheet.text(
    parent,
    'P',
    plain(label),
    { x: TEXT_COLUMN.x, width: LABEL_WIDTH },
    { ...BODY, colour: SMALL.colour },
  );
  sheet.y = top;
  sheet.text(parent, tag, runs, { x: TEXT_COLUMN.x + LABEL_WIDTH, width: WIDTH - LABEL_WIDTH });
  sheet.y += 1;
}
