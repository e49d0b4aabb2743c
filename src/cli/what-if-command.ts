import { Command, InvalidArgumentError, Option } from 'commander';
import { openContract } from '../index/load-contract.js';
import { type WhatIf, whatIf } from '../index/what-if.js';
import { escapeUnseen } from '../report/escape-unseen.js';
import { visibleText } from '../report/visible-text.js';
import { InputError } from '../source/problem.js';
import { contractFolders } from './contracts.js';
import { diffText } from './diff-text.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type PeriodDays, periodOption, readingOption, rulesOption } from './options.js';
import { Progress, terminalOptions } from './terminal.js';

interface WhatIfFlags {
  readonly asOf?: string;
  readonly period?: PeriodDays;
  readonly rules?: string;
  readonly set?: readonly string[];
  readonly term?: readonly string[];
  readonly reading?: ReadonlyMap<string, string>;
  readonly format: 'terminal' | 'json';
  readonly all?: boolean;
}

const MOST_AMOUNTS = 10;

/** `servanda what-if`: the verdicts and amounts that would be others if some facts, terms or readings were. */
export function whatIfCommand(done: (code: number) => void): Command {
  return new Command('what-if')
    .description('Say which verdicts and amounts would be others if a fact, a term or a reading were.')
    .argument('[contract]', 'the folder of the contract')
    .addOption(
      collected('--set <record.field=value>', 'a fact, as type:key.field=value; may be given more than once'),
    )
    .addOption(
      collected('--term <id=value>', 'an individual term from the first day on; may be given more than once'),
    )
    .addOption(readingOption())
    .addOption(asOfOption())
    .addOption(periodOption())
    .addOption(rulesOption())
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--all', 'show every finding in the terminal')
    .addHelpText('after', EXAMPLES)
    .action(async (contract: string | undefined, flags: WhatIfFlags) => {
      const progress = new Progress();
      progress.step('judging twice');
      const found = await runWhatIf(contract, flags);
      progress.done();
      process.stdout.write(
        flags.format === 'json'
          ? escapeUnseen(`${JSON.stringify(found, undefined, 2)}\n`)
          : whatIfText(found, flags.all === true),
      );
      done(EXIT.ok);
    });
}

const EXAMPLES = `
Nothing behind the equals sign takes the value away. Exit code 0 whatever it
finds, 2 for what cannot be supposed.

Examples:
  servanda what-if contracts/my-company --as-of 2025-12-31 --set 'invoice:F-1.paidOn=2025-04-01'
  servanda what-if contracts/my-company --as-of 2025-12-31 --term payment.term=14
  servanda what-if contracts/my-company --as-of 2025-12-31 --reading payment.clock=receipt`;

function collected(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before: readonly string[] | undefined) => {
    if (!text.includes('=')) throw new InvalidArgumentError('It has no equals sign.');
    return [...(before ?? []), text];
  });
}

async function runWhatIf(contract: string | undefined, flags: WhatIfFlags): Promise<WhatIf> {
  const { set: sets = [], term: terms = [], reading: readings = new Map() } = flags;
  if (sets.length + terms.length + readings.size === 0) {
    throw usage('nothing is supposed', 'give --set, --term or --reading');
  }
  const [folder = '', more] = await contractFolders(process.cwd(), contract === undefined ? [] : [contract]);
  if (more !== undefined) throw usage('there are several contracts', 'name the folder of one');
  const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
  return whatIf(loaded, { asOf: asOfOr(flags.asOf), period: flags.period }, { sets, terms, readings });
}

function usage(message: string, hint: string): InputError {
  return new InputError([{ code: 'not-allowed', message, hint }]);
}

function whatIfText({ diff, amounts, currency, total }: WhatIf, all: boolean): string {
  const verdicts = diffText(diff, { ...terminalOptions(), all });
  if (amounts.length === 0) return `${verdicts}No amount would be another one.\n`;
  const shown = amounts.slice(0, all ? amounts.length : MOST_AMOUNTS);
  const lines = shown.map(({ rule, subject, before, after }) =>
    visibleText(`  ${rule} · ${subject}: ${currency} ${before} → ${after}`),
  );
  const rest = amounts.length - shown.length;
  return [
    verdicts,
    `Amounts that would be others (${amounts.length})`,
    ...lines,
    ...(rest > 0 ? [`  … ${rest} more (--all shows them)`] : []),
    `  together: ${currency} ${total}`,
    '',
  ].join('\n');
}
