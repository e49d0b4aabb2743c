import { Command, Option } from 'commander';
import { coverage } from '../index.js';
import { coverageTable } from './coverage-table.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';

interface CoverageFlags {
  readonly rules?: string;
  readonly format: 'table' | 'json';
  readonly strict?: boolean;
}

/** `servanda coverage`: the ledger of an agreement by section, so that nothing of the text is left out. */
export function coverageCommand(done: (code: number) => void): Command {
  return new Command('coverage')
    .description('Count the ledger of an agreement: clauses, rules, reasons, cases and lines by section.')
    .argument('[agreement]', 'its name, or the path of its folder; the only one in ./rules without it')
    .addOption(rulesOption())
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json']).default('table'))
    .option('--strict', 'exit 1 when a clause is still todo or a line has no clause')
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action(async (agreement: string | undefined, { rules, format, strict }: CoverageFlags) => {
      const counted = await coverage({
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      });
      const text = format === 'json' ? `${JSON.stringify(counted, undefined, 2)}\n` : coverageTable(counted);
      process.stdout.write(text);
      done(strict === true && !counted.complete ? EXIT.breached : EXIT.ok);
    });
}

const COVERAGE_EXAMPLES = `
Examples:
  servanda coverage
  servanda coverage rules/my-agreement --format json
  servanda coverage --strict`;
