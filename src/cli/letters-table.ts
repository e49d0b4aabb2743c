import type { LetterEntry } from '../index.js';
import { alignedRows } from '../letter/aligned-rows.js';

/** A line a letter: number, status, to whom, until when, what. With `sent`, only those that were named. */
export function lettersTable(entries: readonly LetterEntry[], sent: readonly string[] | undefined): string {
  const wanted = new Set(sent?.map((number) => number.toUpperCase()));
  const shown =
    sent === undefined || wanted.has('ALL') ? entries : entries.filter(({ number }) => wanted.has(number));
  const rows = shown.map((entry) => {
    const { number, fileName, recipient, to, subject, sendBy } = entry;
    return [
      number,
      sent === undefined || entry.status !== 'due' ? statusText(entry) : 'noted as sent',
      fileName,
      recipient || to,
      [
        subject || entry.reason.subject,
        ...(sendBy === undefined ? [] : [`send by ${sendBy}`]),
        ...(entry.tooLate === undefined ? [] : [entry.tooLate]),
      ].join('; '),
    ];
  });
  return alignedRows(rows);
}

function statusText({ status, sentOn, waitsFor, instead }: LetterEntry): string {
  if (status === 'sent') return `sent ${sentOn}`;
  if (status === 'waiting') return `waits for ${waitsFor}`;
  if (status === 'missed') return instead === undefined ? 'missed' : `missed, now: ${instead.join(', ')}`;
  return status;
}
