import { Command, Option } from 'commander';
import { agreementsMeant, coverage } from '../index.js';
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
    .argument('[agreement]', 'its name, or the path of its folder; all of ./rules without it')
    .addOption(rulesOption())
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json']).default('table'))
    .option('--strict', 'exit 1 when a clause is still todo or a line has no clause')
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action(async (agreement: string | undefined, { rules, format, strict }: CoverageFlags) => {
      const requests = await agreementsMeant({
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      });
      const texts: string[] = [];
      let complete = true;
      for (const request of requests) {
        const counted = await coverage(request);
        texts.push(format === 'json' ? `${JSON.stringify(counted, undefined, 2)}\n` : coverageTable(counted));
        complete &&= counted.complete;
      }
      process.stdout.write(texts.join(format === 'json' ? '' : '\n'));
      done(strict === true && !complete ? EXIT.breached : EXIT.ok);
    });
}

const COVERAGE_EXAMPLES = `
Examples:
  servanda coverage
  servanda coverage rules/my-agreement --format json
  servanda coverage --strict`;
