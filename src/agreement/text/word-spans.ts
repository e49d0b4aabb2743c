import type { LineRange } from '../ledger.js';
import type { WordSpan } from './sentences-of-text.js';
import type { TextWord } from './words-of-text.js';

/** Characters. */
export function sizeOfSpan(words: readonly TextWord[], { from, to }: WordSpan): number {
  return words.slice(from, to).reduce((sum, { letters }) => sum + letters.length, 0);
}

/** The lines on which a span of words stands. */
export function linesOfSpan(words: readonly TextWord[], { from, to }: WordSpan): LineRange {
  return { from: words[from]?.line ?? 1, to: words[to - 1]?.lastLine ?? 1 };
}

/** The lines on which the characters `from` until `to` of a span stand. */
export function linesOfPart(
  words: readonly TextWord[],
  span: WordSpan,
  part: { readonly from: number; readonly to: number },
): LineRange {
  let offset = 0;
  let first: number | undefined;
  let last: number | undefined;
  const pass = (line: number, size: number): void => {
    if (size > 0 && offset < part.to && offset + size > part.from) {
      first ??= line;
      last = line;
    }
    offset += size;
  };
  for (const { letters, line, lastLine, lastSize } of words.slice(span.from, span.to)) {
    pass(line, letters.length - lastSize);
    pass(lastLine, lastSize);
  }
  return first === undefined || last === undefined ? linesOfSpan(words, span) : { from: first, to: last };
}
