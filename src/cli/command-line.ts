import { Command, CommanderError } from 'commander';
import { PROGRAM_VERSION } from '../index/version.js';
import { EXIT } from './exit-code.js';
import { reportFailure } from './report-failure.js';

type MakeCommand = (done: (code: number) => void) => Command;

/** The commands in the order of --help. What runs one loads no other, for loading all takes longer than many a run. */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  run: async () => (await import('./run-command.js')).runCommand,
  check: async () => (await import('./check-command.js')).checkCommand,
  invoice: async () => (await import('./invoice-command.js')).invoiceCommand,
  ledger: async () => (await import('./ledger-command.js')).ledgerCommand,
  'validate-invoice': async () => (await import('./validate-invoice-command.js')).validateInvoiceCommand,
  reconcile: async () => (await import('./reconcile-command.js')).reconcileCommand,
  letters: async () => (await import('./letters-command.js')).lettersCommand,
  calendar: async () => (await import('./calendar-command.js')).calendarCommand,
  terms: async () => (await import('./terms-command.js')).termsCommand,
  explain: async () => (await import('./explain-command.js')).explainCommand,
  'what-if': async () => (await import('./what-if-command.js')).whatIfCommand,
  test: async () => (await import('./test-command.js')).testCommand,
  lint: async () => (await import('./lint-command.js')).lintCommand,
  coverage: async () => (await import('./coverage-command.js')).coverageCommand,
  diff: async () => (await import('./diff-command.js')).diffCommand,
  drift: async () => (await import('./drift-command.js')).driftCommand,
  schema: async () => (await import('./schema-command.js')).schemaCommand,
  init: async () => (await import('./init-command.js')).initCommand,
};

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
  const [name = ''] = args;
  const asked = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const loaders = asked === undefined ? Object.values(COMMANDS) : [asked];
  for (const command of await Promise.all(loaders.map((load) => load())))
    program.addCommand(command(done).exitOverride());
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
  servanda what-if contracts/my-company --term payment.term=14
  servanda test --cases my-scenarios.yaml`;

/** Without [options], which every command has, so that the descriptions fit beside them. */
function termOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...names].join(' ');
}
