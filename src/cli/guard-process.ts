import { dropUnfinished } from '../source/atomic-write.js';
import { EXIT } from './exit-code.js';
import { reportFailure } from './report-failure.js';
import { clearProgress } from './terminal.js';

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * What nobody can catch where it happens: a reader that has seen enough (`| head`) is no fault, a full disk behind
 * stdout or an error from nowhere ends with a sentence instead of a stack, and an interrupted run leaves nothing behind.
 */
export function guardProcess(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const why = error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message);
    process.stderr.write(`servanda failed: the output cannot be written: ${why}\n`);
    process.exit(EXIT.badInput);
  });
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    dropUnfinished();
    process.exit(reportFailure(error));
  });
  for (const signal of INTERRUPTIONS) process.once(signal, interrupted);
}

/** Ends by the same signal, so that a shell and a script see an interruption and no exit code of the program. */
function interrupted(signal: NodeJS.Signals): void {
  dropUnfinished();
  clearProgress();
  process.stderr.write('servanda was interrupted; no file is half-written.\n');
  process.kill(process.pid, signal);
}
