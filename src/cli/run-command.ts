import { Command } from 'commander';
import { parseAsOf } from '../index/check.js';
import { withChanges } from '../index/with-changes.js';
import {
  check,
  currentInvoice,
  DocumentIssuer,
  invoiceMakers,
  LetterRun,
  openContract,
  REPORT_FORMATS,
  whyNoInvoice,
} from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { becauseText } from './invoice-explanation.js';
import { letterOutputs } from './letter-outputs.js';
import {
  asOfOption,
  asOfOr,
  type CommonOptions,
  langOption,
  monthOption,
  readingOption,
  rulesOption,
} from './options.js';
import { ownLetters } from './own-letters.js';
import { type RunOutput, runSummary } from './run-summary.js';
import { Progress, terminalOptions } from './terminal.js';
import { writeOutputs } from './write-outputs.js';

/** The reports of a run: for a reader at the terminal, a reader elsewhere, and programs. `check` writes the others. */
const RUN_FORMATS: readonly string[] = ['terminal', 'html', 'json'];

interface RunFlags extends CommonOptions {
  readonly out: string;
  readonly month?: string;
}

/** What one contract's run has made, before anything is written. */
interface Run {
  readonly output: Omit<RunOutput, 'letters'>;
  readonly letters: LetterRun;
  readonly folder: string;
  readonly report: string;
  readonly files: readonly OutputFile[];
}

/** `servanda run`: check, invoice and letters of contracts in one go. A breach is what it looks for, so it exits 0. */
export function runCommand(done: (code: number) => void): Command {
  return new Command('run')
    .description(
      'Check contracts, make the invoices of the month and the letters that the verdicts call for.',
    )
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .option('--out <folder>', 'the folder to write to, one folder a contract', 'out')
    .addOption(monthOption('--month <month>', 'the billed month: 2025-04; without it the month of as-of'))
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText('after', RUN_EXAMPLES)
    .action(async (contracts: string[], flags: RunFlags) => {
      const progress = new Progress();
      const runs: Run[] = [];
      const issuer = new DocumentIssuer({ root: process.cwd(), rules: flags.rules });
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        runs.push(await runContract(folder, flags, progress, issuer));
      }
      progress.step('writing letters');
      await writeOutputs(outputsOf(runs));
      progress.done();
      const { width } = terminalOptions();
      for (const { report } of runs) process.stdout.write(report);
      for (const { output, letters, folder } of runs) {
        process.stdout.write(runSummary({ ...output, letters: { folder, run: letters } }, width));
      }
      done(runs.some(({ letters }) => hasFailed(letters)) ? EXIT.badInput : EXIT.ok);
    });
}

const RUN_EXAMPLES = `
Examples:
  servanda run contracts/my-company --as-of 2025-12-31 --out out
  servanda run --month 2025-04 --lang en`;

async function runContract(
  folder: string,
  flags: RunFlags,
  progress: Progress,
  issuer: DocumentIssuer,
): Promise<Run> {
  const asOf = asOfOr(flags.asOf);
  progress.step(`reading ${folder}`);
  const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
  progress.step('judging');
  const judged = { asOf, readings: flags.reading };
  const result = await check(loaded, judged);
  const deep = withChanges(loaded, result, judged);
  const lang = flags.lang ?? loaded.contract.customer?.language ?? 'en';
  const out = `${flags.out}/${loaded.contract.id}`;
  const files: OutputFile[] = [];
  const reports: string[] = [];
  let report = '';
  for (const { name, extension, inDepth, write } of REPORT_FORMATS) {
    if (!RUN_FORMATS.includes(name)) continue;
    progress.step(`writing the report (${name})`);
    if (name === 'terminal') {
      report = String(await write(result, { lang: flags.lang ?? 'en', ...terminalOptions() }));
      continue;
    }
    const path = `${out}/report.${extension}`;
    files.push({ path, bytes: await write(inDepth ? deep : result, { lang, colour: false, width: 100 }) });
    reports.push(path);
  }
  progress.step('making invoices');
  const { zone } = loaded.contract;
  const month = flags.month ?? zone.dayOf(parseAsOf(asOf, zone)).toString().slice(0, 7);
  const noInvoice = whyNoInvoice(loaded);
  const place = { root: process.cwd(), folder };
  const options = { month, readings: flags.reading, lang: loaded.contract.customer?.language ?? lang };
  const called =
    noInvoice === undefined
      ? await invoiceMakers(loaded, issuer, place, options)
      : { makers: [], leftOut: [] };
  const invoices: RunOutput['invoices'][number][] = [];
  for (const maker of called.makers) {
    const invoice = await currentInvoice(maker, place);
    const written = (await invoice.files()).map(({ name, bytes }) => ({
      path: `${out}/invoices/${name}`,
      bytes,
    }));
    files.push(...written);
    const { number, totals, currency } = invoice.model;
    const [first] = written;
    if (first !== undefined)
      invoices.push({ path: first.path, number, due: totals.payable.value.toFixed(2), currency });
  }
  const letters = await LetterRun.open(loaded, result, {
    langs: flags.lang === undefined ? undefined : [flags.lang],
    own: await ownLetters(process.cwd(), undefined),
    readings: flags.reading,
  });
  const output: Run['output'] = {
    result,
    reports,
    ...(noInvoice === undefined ? {} : { noInvoice }),
    invoices,
    notBilled: called.leftOut.map((one) => becauseText(one, flags.lang ?? 'en')),
  };
  return { output, letters, folder: `${out}/letters`, report, files };
}

async function* outputsOf(runs: readonly Run[]): AsyncGenerator<OutputFile> {
  for (const { files, letters, folder } of runs) {
    yield* files;
    yield* letterOutputs(folder, letters, ['pdf', 'md']);
  }
}

function hasFailed({ problems, entries }: LetterRun): boolean {
  return problems.length > 0 || entries.some(({ status }) => status === 'failed');
}
