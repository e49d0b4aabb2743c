import type { Pair, ParsedNode, Scalar } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';

/** A line of a text, without its end. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A value in block context: outside all brackets, so that it may go over several lines. */
export interface Placed {
  readonly node: ParsedNode;
  /** Where the key begins, for the value of a key; an item of a list has none. */
  readonly key?: number;
}

/** A YAML text with its lines, and the values that stand outside brackets, in the order of the text. */
export class Layout {
  readonly text: string;
  readonly placed: readonly Placed[];
  readonly #lines: readonly Line[];

  constructor(text: string, root: ParsedNode | null) {
    this.text = text;
    this.#lines = linesOf(text);
    const placed: Placed[] = [];
    collect(root, undefined, placed);
    this.placed = placed;
  }

  /** In the order of the text. */
  longerThan(limit: number): readonly Line[] {
    return this.#lines.filter(({ text }) => text.length > limit);
  }

  lineAt(offset: number): Line {
    const from = this.text.lastIndexOf('\n', offset - 1) + 1;
    const end = this.text.indexOf('\n', offset);
    const to = end < 0 ? this.text.length : end;
    return { from, to, text: this.text.slice(from, to) };
  }

  /** How far a place stands from the left. */
  columnOf(offset: number): number {
    return offset - this.lineAt(offset).from;
  }

  /** The value outside brackets that a line shows a part of: one in brackets, or a text. */
  onLine(line: Line): Placed | undefined {
    let low = 0;
    let high = this.placed.length;
    // The first one that ends behind the start of the line: they neither overlap nor nest.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.placed[middle]?.node.range[1] ?? 0) > line.from) high = middle;
      else low = middle + 1;
    }
    const found = this.placed[low];
    return found !== undefined && found.node.range[0] < line.to ? found : undefined;
  }
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const part of text.split('\n')) {
    lines.push({ from, to: from + part.length, text: part });
    from += part.length + 1;
  }
  return lines;
}

function collect(node: ParsedNode | null, key: number | undefined, placed: Placed[]): void {
  if (node === null) return;
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
  if (isFlow || isScalar(node)) {
    placed.push({ node, ...(key === undefined ? {} : { key }) });
  } else if (isMap(node)) {
    for (const pair of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
      collect(pair.value, (pair.key as Scalar.Parsed).range[0], placed);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) collect(item as ParsedNode, undefined, placed);
  }
}
