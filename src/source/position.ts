/**
 * A place in an input file. `file` is the name that the user knows: relative to the working root, with
 * forward slashes. `line` and `column` count from 1; a column is a UTF-16 unit, as editors count it.
 */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `file:line:column`, the form that terminals and editors turn into a link. */
export function formatPosition(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}
