import { lineAt } from '../line-index.js';

/** Lines and columns of offsets in a text, counted from 1; the starts of the lines are found when first asked for. */
export class TextPlaces {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  placeOf(offset: number): { line: number; column: number } {
    this.#starts ??= lineStarts(this.#text);
    const line = lineAt(this.#starts, offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
