/** A part of a comment: what opens it, items that can be left out from the end, and what closes it. */
export interface MarkdownPart {
  readonly open: readonly string[];
  readonly items: readonly MarkdownItem[];
  readonly close: readonly string[];
}

/** Lines that stay together, and how many findings they tell of. */
export interface MarkdownItem {
  readonly lines: readonly string[];
  readonly findings: number;
}

/** The lines that fit. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly whole: boolean;
  /** How many findings are in what did not fit. */
  readonly cut: number;
}

/**
 * Takes parts in their order as long as there is room, in characters with their line ends. At the first item that does
 * not fit it stops, so that what is left out is always the end.
 */
export function fitParts(parts: readonly MarkdownPart[], room: number): Fitted {
  const lines: string[] = [];
  let left = room;
  let whole = true;
  let cut = 0;
  for (const { open, items, close } of parts) {
    left -= sizeOf(open) + sizeOf(close);
    const kept: string[] = [];
    for (const item of items) {
      whole &&= sizeOf(item.lines) <= left;
      if (whole) {
        left -= sizeOf(item.lines);
        kept.push(...item.lines);
      } else cut += item.findings;
    }
    if (kept.length > 0) lines.push(...open, ...kept, ...close);
  }
  return { lines, whole, cut };
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
