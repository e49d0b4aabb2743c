import { Command, CommanderError } from 'commander';
import { PROGRAM_VERSION } from '../index/version.js';
import { checkCommand } from './check-command.js';
import { coverageCommand } from './coverage-command.js';
import { diffCommand } from './diff-command.js';
import { driftCommand } from './drift-command.js';
import { EXIT } from './exit-code.js';
import { explainCommand } from './explain-command.js';
import { initCommand } from './init-command.js';
import { invoiceCommand } from './invoice-command.js';
import { lettersCommand } from './letters-command.js';
import { lintCommand } from './lint-command.js';
import { reportFailure } from './report-failure.js';
import { runCommand } from './run-command.js';
import { schemaCommand } from './schema-command.js';
import { termsCommand } from './terms-command.js';
import { testCommand } from './test-command.js';
import { validateInvoiceCommand } from './validate-invoice-command.js';

/** Runs one command line; gives the exit code, and never throws. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = new Command('servanda')
    .description('Checks contracts and operations data against an agreement that is written as rules.')
    .version(PROGRAM_VERSION)
    .showHelpAfterError('(servanda --help shows the commands)')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ subcommandTerm: termOf })
    .exitOverride();
  const done = (exit: number): void => {
    code = exit;
  };
  const commands = [
    runCommand,
    checkCommand,
    invoiceCommand,
    validateInvoiceCommand,
    lettersCommand,
    termsCommand,
    explainCommand,
    testCommand,
    lintCommand,
    coverageCommand,
    diffCommand,
    driftCommand,
    schemaCommand,
    initCommand,
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

const EXAMPLES = `
Exit codes: 0 nothing is breached, 1 something is, from --fail-on on, 2 bad input
or usage, 3 something is undetermined under --strict.

Examples:
  servanda run contracts/my-company --as-of 2025-12-31 --out out
  servanda check --format html=report.html --format json=result.json
  servanda explain payment.term:F1 contracts/my-company
  servanda test --cases my-scenarios.yaml`;

/** Without [options], which every command has, so that the descriptions fit beside them. */
function termOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...names].join(' ');
}
