import { displayWidth, graphemes } from './display-width.js';

/**
 * Text as lines of at most `width` columns: the first after `lead`, the others indented to the same column.
 * Breaks at spaces, not at no-break spaces, which come out as plain ones so that a reader can search for them; a word that is too long for a line is cut between characters.
 */
export function wrapText(text: string, width: number, lead = ''): string[] {
  const indent = ' '.repeat(displayWidth(lead));
  const room = Math.max(8, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cut(part, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= room) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((each, index) =>
    `${index === 0 ? lead : indent}${each}`.replaceAll('\u00a0', ' ').trimEnd(),
  );
}

function cut(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const grapheme of graphemes(word)) {
    const size = displayWidth(grapheme);
    if (taken + size > room) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += grapheme;
    taken += size;
  }
  return [...pieces, piece];
}
