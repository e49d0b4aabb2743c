import { Command, CommanderError } from 'commander';
import { PROGRAM_VERSION } from '../index/version.js';
import { checkCommand } from './check-command.js';
import { EXIT } from './exit-code.js';
import { explainCommand } from './explain-command.js';
import { invoiceCommand } from './invoice-command.js';
import { lettersCommand } from './letters-command.js';
import { lintCommand } from './lint-command.js';
import { reportFailure } from './report-failure.js';
import { runCommand } from './run-command.js';
import { termsCommand } from './terms-command.js';
import { testCommand } from './test-command.js';

/** Runs one command line; gives the exit code, and never throws. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = new Command('servanda')
    .description('Checks contracts and operations data against an agreement that is written as rules.')
    .version(PROGRAM_VERSION)
    .showHelpAfterError('(servanda --help shows the commands)')
    .exitOverride();
  const done = (exit: number): void => {
    code = exit;
  };
  const commands = [
    runCommand,
    checkCommand,
    invoiceCommand,
    lettersCommand,
    termsCommand,
    explainCommand,
    testCommand,
    lintCommand,
  ];
  for (const command of commands) program.addCommand(command(done).exitOverride());
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    return reportFailure(error);
  }
}
