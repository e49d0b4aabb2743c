import { Scalar } from 'yaml';

/** Words in lines of at most `width` characters; a word that is longer has a line of its own. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * A text as a folded block: `>-`, then its lines. Undefined where folding would not give the same text: line
 * breaks in it, blanks at its ends or two in a row, or no place to break.
 */
export function foldedText({ value, type }: Scalar, width: number): readonly string[] | undefined {
  if (typeof value !== 'string' || type === Scalar.BLOCK_LITERAL) return undefined;
  const endsLine = type === Scalar.BLOCK_FOLDED && value.endsWith('\n');
  const text = endsLine ? value.slice(0, -1) : value;
  if (text.includes('\n') || text.includes('  ') || text !== text.trim()) return undefined;
  const lines = wrapWords(text, width);
  const shorter = lines.length > 1 || (type !== Scalar.BLOCK_FOLDED && text.length <= width);
  return shorter ? [endsLine ? '>' : '>-', ...lines] : undefined;
}
