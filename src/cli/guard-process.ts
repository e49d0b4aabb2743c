import { EXIT } from './exit-code.js';
import { reportFailure } from './report-failure.js';

/**
 * What nobody can catch where it happens: a reader that has seen enough (`| head`) is no fault, and a full disk
 * behind stdout or an error from nowhere ends with a sentence instead of a stack.
 */
export function guardProcess(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`servanda failed: the output cannot be written: ${error.code ?? error.message}\n`);
    process.exit(EXIT.badInput);
  });
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => process.exit(reportFailure(error)));
}
