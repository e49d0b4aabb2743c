import type { Run } from '../pdf/block.js';
import { BODY, type Column, PAGE, type Parent, plain, type Sheet, SMALL } from '../pdf/sheet.js';
import { addressLines } from './address-lines.js';
import { letterWords } from './language.js';
import type { Letter } from './letter.js';
import { momentText } from './value-text.js';

const WIDTH = PAGE.width - 2 * PAGE.side;
const LEFT: Column = { x: PAGE.side, width: 250 };
const RIGHT: Column = { x: PAGE.side + 285, width: WIDTH - 285 };
/** The window of an envelope C5 or DL begins about here. */
const WINDOW_TOP = 130;
const LABEL_WIDTH = 72;
const BODY_TOP = 204;

/** The column of the running text. */
export const TEXT_COLUMN: Column = { x: PAGE.side, width: WIDTH };

/** Sender on the right, recipient in the window, then date, reference and subject; the pen is left below. */
export function setLetterhead(sheet: Sheet, parent: Parent, letter: Letter, subject: readonly Run[]): void {
  const { sender, recipient, lang } = letter;
  const words = letterWords(lang);
  const abroad = sender.address.country !== recipient.address.country;
  sheet.y = PAGE.top;
  sheet.text(parent, 'P', plain(sender.name, true), RIGHT, { size: 12, colour: BODY.colour });
  const contact = [sender.phone, sender.email].filter((text) => text !== undefined);
  for (const line of [...addressLines(sender, lang, abroad), ...contact]) {
    sheet.text(parent, 'P', plain(line), RIGHT, SMALL);
  }
  const senderBottom = sheet.y;

  sheet.y = WINDOW_TOP;
  for (const line of [recipient.name, ...addressLines(recipient, lang, abroad)]) {
    sheet.text(parent, 'P', plain(line), LEFT);
  }

  sheet.y = Math.max(BODY_TOP, sheet.y + 20, senderBottom + 20);
  row(sheet, parent, words.date, plain(momentText(letter.date.toString(), words) ?? ''), 'P');
  row(sheet, parent, words.reference, plain(letter.reference), 'P');
  row(
    sheet,
    parent,
    words.subject,
    subject.map((run) => ({ ...run, bold: true })),
    'H1',
  );
  sheet.y += 12;
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
