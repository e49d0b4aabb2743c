import { InputError } from '../source/problem.js';
import { EXIT } from './exit-code.js';
import { clearProgress } from './terminal.js';

/** Says what went wrong on stderr, without a stack trace; bad input and anything unforeseen end with 2. */
export function reportFailure(error: unknown): number {
  clearProgress();
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    const { length } = error.problems;
    process.stderr.write(`${length} problem${length === 1 ? '' : 's'}; nothing was written.\n`);
    return EXIT.badInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`servanda failed: ${message}\n`);
  if (process.env['SERVANDA_DEBUG'] !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  return EXIT.badInput;
}
