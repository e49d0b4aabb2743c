import { Command, InvalidArgumentError, Option } from 'commander';
import { LetterRun } from '../index/letter-run.js';
import { openContract } from '../index/load-contract.js';
import { type Reconciled, type ReconcileOptions, reconcileInvoices } from '../index/reconcile-invoices.js';
import { reconcileText } from '../report/reconcile-text.js';
import type { OutputFile } from '../source/atomic-write.js';
import { exitOf, type FailFlags, failOnOption } from './exit-of-findings.js';
import { formatOption, type ReportOutput } from './format-option.js';
import { letterOutputs } from './letter-outputs.js';
import {
  asOfOption,
  asOfOr,
  type CommonOptions,
  langOption,
  type PeriodDays,
  periodOption,
  readingOption,
  rulesOption,
} from './options.js';
import { ownLetters, templatesOption } from './own-letters.js';
import { reportsOf } from './reports-of.js';
import { Progress, terminalOptions } from './terminal.js';
import { writeOutputs } from './write-outputs.js';

interface ReconcileFlags extends CommonOptions, FailFlags {
  readonly period?: PeriodDays;
  readonly format?: readonly ReportOutput[];
  readonly letters?: string;
  readonly templates?: string;
  readonly item?: ReadonlyMap<string, string>;
}

/** `servanda reconcile`: received invoices against what the agreement calls for, line by line. */
export function reconcileCommand(done: (code: number) => void): Command {
  return new Command('reconcile')
    .description('Hold invoices that were received against the agreement, line by line.')
    .argument('<contract>', 'the folder of the contract')
    .argument('<file...>', 'UBL 2.1 invoices and credit notes')
    .addOption(periodOption())
    .addOption(formatOption())
    .option('--letters <folder>', 'write the letters in which invoices are disputed here, as drafts')
    .addOption(templatesOption())
    .addOption(itemOption())
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(failOnOption())
    .option('--strict', 'exit 3 when anything is undetermined')
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText('after', RECONCILE_EXAMPLES)
    .action(async (contract: string, files: string[], flags: ReconcileFlags) => {
      done(await runReconcile(contract, files, flags));
    });
}

const RECONCILE_EXAMPLES = `
Without --period the months are compared that the invoices are for. --format
gives the findings as check does; the terminal shows every line.

Exit codes: 0 all as agreed, 1 something differs, from --fail-on on, 2 an
invoice cannot be read or compared, 3 something is undetermined under --strict.

Examples:
  servanda reconcile contracts/my-company received/*.xml
  servanda reconcile contracts/my-company received/*.xml --letters out --lang nl
  servanda reconcile contracts/my-company 2026-041.xml --item 10023=users
  servanda reconcile contracts/my-company received/*.xml --format html=differences.html`;

/** `10023=users`: a number of the seller, and the product or service that it stands for. */
function itemOption(): Option {
  return new Option(
    '--item <number=id>',
    'a number under which the seller lists a product or service; may be given more than once',
  ).argParser((text: string, before: ReadonlyMap<string, string> | undefined) => {
    const cut = text.indexOf('=');
    if (cut <= 0 || cut === text.length - 1) throw new InvalidArgumentError('Write it as number=id.');
    return new Map([...(before ?? []), [text.slice(0, cut), text.slice(cut + 1)]]);
  });
}

async function runReconcile(
  folder: string,
  files: readonly string[],
  flags: ReconcileFlags,
): Promise<number> {
  const root = process.cwd();
  const progress = new Progress();
  progress.step(`reading ${folder}`);
  const loaded = await openContract({ root, folder, rules: flags.rules });
  const options: ReconcileOptions = {
    root,
    files,
    rules: flags.rules,
    period: flags.period,
    asOf: flags.asOf,
    readings: flags.reading,
    items: flags.item,
    judgedOn: asOfOr(flags.asOf),
    lang: flags.lang ?? 'en',
  };
  progress.step('comparing');
  const reconciled = await reconcileInvoices(loaded, options);
  const shown: (string | Uint8Array)[] = [];
  const outputs: OutputFile[] = [];
  for (const output of flags.format ?? [{ format: 'terminal' }]) {
    const [{ path, bytes } = { bytes: '' }] =
      output.format === 'terminal'
        ? [{ path: output.file, bytes: textOf(reconciled, flags, output.file === undefined) }]
        : await reportsOf(reconciled.result, [output], flags);
    if (path === undefined) shown.push(bytes);
    else outputs.push({ path, bytes });
  }
  if (flags.letters !== undefined) {
    progress.step('writing letters');
    const lang = flags.lang ?? loaded.contract.customer?.language ?? 'nl';
    const { judged, result } =
      lang === options.lang ? reconciled : await reconcileInvoices(loaded, { ...options, lang });
    const run = await LetterRun.open(judged, result, {
      langs: [lang],
      own: await ownLetters(root, flags.templates),
    });
    for await (const output of letterOutputs(flags.letters, run, ['pdf', 'md'])) outputs.push(output);
    for (const { letter, reason, problem } of run.entries)
      if (problem !== undefined) process.stderr.write(`${letter} for ${reason.subject}: ${problem}\n`);
  }
  await writeOutputs(outputs, files);
  progress.done();
  for (const bytes of shown) process.stdout.write(bytes);
  return exitOf([reconciled.result], flags);
}

function textOf(
  { comparison, span, copies, result }: Reconciled,
  flags: ReconcileFlags,
  live: boolean,
): string {
  const { contract } = result;
  return reconcileText(
    {
      comparison,
      span,
      copies,
      contract: contract.id,
      vendor: contract.vendor,
      customer: contract.customer,
      currency: contract.currency,
    },
    { lang: flags.lang ?? 'en', colour: live && terminalOptions().colour },
  );
}
