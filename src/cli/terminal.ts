/** What the terminal can show: colours only where somebody looks, and NO_COLOR is obeyed. */
export function terminalOptions(): { readonly colour: boolean; readonly width: number } {
  const { stdout } = process;
  const colour =
    stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return { colour, width: stdout.isTTY === true ? stdout.columns : 80 };
}

// There is one terminal, and one line of it.
let shown = false;

/** Steps on stderr while a person waits; nothing in a pipe or in CI. */
export class Progress {
  readonly #live = process.stderr.isTTY === true && process.env['CI'] === undefined;

  step(text: string): void {
    if (!this.#live) return;
    process.stderr.write(`\r\u001b[2K${text} …`);
    shown = true;
  }

  done(): void {
    clearProgress();
  }
}

/** Takes the last step off the terminal, so that what is said next has its line for itself. */
export function clearProgress(): void {
  if (shown) process.stderr.write('\r\u001b[2K');
  shown = false;
}
