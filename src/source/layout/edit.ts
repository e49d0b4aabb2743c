/** A part of a text, by offsets, and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with edits that do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.from - b.from);
  let out = '';
  let done = 0;
  for (const edit of inOrder) {
    out += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return out + text.slice(done);
}
