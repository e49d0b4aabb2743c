import { Command, InvalidArgumentError, Option } from 'commander';
import { diffContract, diffResultFiles, type ResultDiff } from '../index.js';
import { escapeUnseen } from '../report/escape-unseen.js';
import { InputError } from '../source/problem.js';
import { contractFolders } from './contracts.js';
import { diffText } from './diff-text.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type PeriodDays, periodOption, readAsOf, rulesOption } from './options.js';
import { Progress, terminalOptions } from './terminal.js';

type Choices = readonly (readonly [id: string, choice: string])[];

interface DiffFlags {
  readonly asOf?: string;
  readonly against?: string;
  readonly reading?: Choices;
  readonly againstReading?: Choices;
  readonly rules?: string;
  readonly againstRules?: string;
  readonly period?: PeriodDays;
  readonly format: 'terminal' | 'json';
  readonly all?: boolean;
}

/** `servanda diff`: which verdicts changed between two results or two standpoints, and why. */
export function diffCommand(done: (code: number) => void): Command {
  return new Command('diff')
    .description('Say which verdicts changed between two results, dates, readings or sets of rules, and why.')
    .argument('[what...]', 'two JSON files of servanda check, or the folder of a contract')
    .addOption(asOfOption())
    .addOption(new Option('--against <date>', 'the as-of of the second side').argParser(readAsOf))
    .addOption(
      choiceOption('--reading <id=choice>', 'a reading of both sides; given twice, of first and second'),
    )
    .addOption(choiceOption('--against-reading <id=choice>', 'a reading of the second side'))
    .addOption(rulesOption())
    .option('--against-rules <folder>', 'the folder of agreements of the second side')
    .addOption(periodOption())
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--all', 'show every finding in the terminal')
    .addHelpText('after', DIFF_HELP)
    .action(async (what: string[], flags: DiffFlags) => {
      const progress = new Progress();
      progress.step('comparing');
      const diff =
        isResult(what[0]) || isResult(what[1]) ? await ofFiles(what, flags) : await ofContract(what, flags);
      progress.done();
      process.stdout.write(
        flags.format === 'json'
          ? escapeUnseen(`${JSON.stringify(diff, undefined, 2)}\n`)
          : diffText(diff, { ...terminalOptions(), all: flags.all === true }),
      );
      const { changed, appeared, vanished } = diff;
      done(changed.length + appeared.length + vanished.length > 0 ? EXIT.breached : EXIT.ok);
    });
}

const DIFF_HELP = `
Without --against, --against-reading and --against-rules the second side is as
the first. Exit codes: 0 no verdict changed, 1 some did, 2 bad input.

Examples:
  servanda diff old.json new.json
  servanda diff contracts/my-company --as-of 2025-06-30 --against 2025-09-30
  servanda diff contracts/my-company --as-of 2025-12-31 --against-reading payment.clock=receipt
  servanda diff contracts/my-company --as-of 2025-12-31 --against-rules ../next/rules`;

function choiceOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before: Choices | undefined): Choices => {
    const cut = text.indexOf('=');
    if (cut <= 0 || cut === text.length - 1) throw new InvalidArgumentError('Write it as id=choice.');
    return [...(before ?? []), [text.slice(0, cut), text.slice(cut + 1)]];
  });
}

function isResult(name: string | undefined): boolean {
  return name?.toLowerCase().endsWith('.json') === true;
}

async function ofFiles(files: readonly string[], flags: DiffFlags): Promise<ResultDiff> {
  const [before, after, more] = files;
  if (before === undefined || after === undefined || more !== undefined || !files.every(isResult)) {
    throw usage('two results are compared', 'servanda diff old.json new.json');
  }
  const { format: _, all: __, ...others } = flags;
  const [given] = Object.keys(others);
  if (given !== undefined) {
    const flag = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw usage(`--${flag} says nothing of results that are there already`, 'leave it out');
  }
  return diffResultFiles(process.cwd(), before, after);
}

async function ofContract(named: readonly string[], flags: DiffFlags): Promise<ResultDiff> {
  const [folder = '', more] = await contractFolders(process.cwd(), named);
  if (more !== undefined) throw usage('there are several contracts', 'name the folder of one');
  const { asOf, against, reading = [], againstReading = [], rules, againstRules, period } = flags;
  const first = new Map(reading.toReversed());
  const second = new Map([...reading, ...againstReading]);
  const isSame = [...second].every(([id, choice]) => first.get(id) === choice);
  if (against === undefined && againstRules === undefined && isSame) {
    throw usage('both sides are the same', 'give --against, --against-reading or --against-rules');
  }
  const before = { asOf: asOfOr(asOf), readings: first, rules };
  const after = { asOf: against ?? before.asOf, readings: second, rules: againstRules ?? rules };
  return diffContract({ root: process.cwd(), folder, before, after, period });
}

function usage(message: string, hint: string): InputError {
  return new InputError([{ code: 'not-allowed', message, hint }]);
}
