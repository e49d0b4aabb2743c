import { Command, Option } from 'commander';
import { drift, takeFingerprints } from '../index.js';
import { escapeUnseen } from '../report/escape-unseen.js';
import { driftTable } from './drift-table.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';
import { terminalOptions } from './terminal.js';
import { writeOutputs } from './write-outputs.js';

interface DriftFlags {
  readonly rules?: string;
  readonly format: 'table' | 'json';
  readonly write?: boolean;
}

/** `servanda drift`: what became of each clause in another edition of the agreement's text. */
export function driftCommand(done: (code: number) => void): Command {
  return new Command('drift')
    .description("Hold another edition of an agreement's text against the ledger, clause by clause.")
    .argument('<text>', 'the text of the other edition, as UTF-8')
    .argument('[agreement]', 'its name, or the path of its folder; the only one in ./rules without it')
    .addOption(rulesOption())
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json']).default('table'))
    .option('--write', 'take the fingerprints of this text, which the ledger is made for, and keep them')
    .addHelpText('after', DRIFT_EXAMPLES)
    .action(async (text: string, agreement: string | undefined, { rules, format, write }: DriftFlags) => {
      const request = {
        root: process.cwd(),
        text,
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      };
      if (write === true) {
        const { file, shown, sentences } = await takeFingerprints(request);
        await writeOutputs([file]);
        process.stdout.write(`${shown}: ${sentences} sentences\n`);
        return done(EXIT.ok);
      }
      const found = await drift(request);
      process.stdout.write(
        format === 'json'
          ? escapeUnseen(`${JSON.stringify(found, undefined, 2)}\n`)
          : driftTable(found, terminalOptions().width),
      );
      done(found.same ? EXIT.ok : EXIT.breached);
    });
}

const DRIFT_EXAMPLES = `
Exit codes: 0 every word stands where it stood, 1 something changed, 2 bad input.

Examples:
  servanda drift new-edition.txt
  servanda drift new-edition.txt rules/my-agreement --format json
  servanda drift present-edition.txt rules/my-agreement --write`;
