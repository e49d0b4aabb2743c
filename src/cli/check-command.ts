import { Command, InvalidArgumentError, Option } from 'commander';
import type { Finding, Result } from '../evaluate/result.js';
import { check } from '../index/check.js';
import { openContract } from '../index/load-contract.js';
import { REPORT_FORMATS } from '../report/formats.js';
import type { OutputFile } from '../source/atomic-write.js';
import { InputError } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
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
import { Progress, terminalOptions } from './terminal.js';
import { writeOutputs } from './write-outputs.js';

interface Output {
  readonly format: string;
  readonly file?: string;
}

interface CheckFlags extends CommonOptions {
  readonly format: readonly Output[];
  readonly period?: PeriodDays;
  readonly failOn: Finding['severity'];
  readonly strict?: boolean;
  readonly sweep?: boolean;
  readonly all?: boolean;
  readonly waivers?: string;
}

const SEVERITIES = ['critical', 'major', 'minor', 'note'] as const;

/** `servanda check`: judges contracts and writes reports. */
export function checkCommand(done: (code: number) => void): Command {
  return new Command('check')
    .description('Judge contracts and their operations data clause by clause.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(asOfOption())
    .addOption(periodOption())
    .addOption(formatOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on').choices(SEVERITIES).default('minor'),
    )
    .option('--waivers <file>', "a file of waivers; the contract's own waivers.yaml without it")
    .option('--sweep', 'try the other choices of every reading, and say which verdicts flip')
    .option('--strict', 'exit 3 when anything is undetermined')
    .option('--all', 'show every finding in the terminal')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (contracts: string[], flags: CheckFlags) => {
      done(await runCheck(contracts, flags));
    });
}

const CHECK_EXAMPLES = `
Examples:
  servanda check contracts/my-company --as-of 2025-12-31
  servanda check --format html=report.html --format json=result.json
  servanda check --reading payment.clock=receipt
  servanda check contracts/my-company --sweep`;

/** `json`, or `html=report.html`; several at once. */
function formatOption(): Option {
  return new Option(
    '--format <name[=file]>',
    `the form of the report: ${formatNames().join(', ')}; several at once`,
  ).argParser((text: string, before: readonly Output[] | undefined) => {
    const cut = text.indexOf('=');
    const format = cut < 0 ? text : text.slice(0, cut);
    if (!formatNames().includes(format)) {
      const near = suggest(format, formatNames());
      throw new InvalidArgumentError(
        `There is no format '${format}'.${near === undefined ? ` Known: ${formatNames().join(', ')}.` : ` Did you mean '${near}'?`}`,
      );
    }
    const output: Output = cut < 0 ? { format } : { format, file: text.slice(cut + 1) };
    if (output.file === '') throw new InvalidArgumentError('The file has no name.');
    const others = before ?? [];
    if (others.some(({ file }) => file === output.file)) {
      throw new InvalidArgumentError(
        output.file === undefined
          ? 'Only one report can go to the terminal; give the others a file.'
          : `Two reports would go to ${output.file}.`,
      );
    }
    return [...others, output];
  });
}

function formatNames(): string[] {
  return REPORT_FORMATS.map(({ name }) => name);
}

async function runCheck(contracts: readonly string[], flags: CheckFlags): Promise<number> {
  const progress = new Progress();
  const folders = await contractFolders(process.cwd(), contracts);
  const outputs = flags.format ?? [{ format: 'terminal' }];
  if (folders.length > 1) refuseToMix(outputs);
  const results: Result[] = [];
  const files: OutputFile[] = [];
  const shown: string[] = [];
  const read: string[] = [];
  for (const folder of folders) {
    progress.step(`checking ${folder}`);
    const loaded = await openContract({
      root: process.cwd(),
      folder,
      rules: flags.rules,
      waivers: flags.waivers,
    });
    const result = await check(loaded, {
      asOf: asOfOr(flags.asOf),
      readings: flags.reading,
      period: flags.period,
      sweep: flags.sweep === true,
    });
    results.push(result);
    read.push(`${folder}/contract.yaml`, ...result.inputs.map(({ file }) => file));
    progress.step(`writing ${folder}`);
    for (const { path, text } of await reportsOf(result, outputs, flags)) {
      if (path === undefined) shown.push(text);
      else
        files.push({ path: folders.length > 1 ? withContract(path, result.contract.id) : path, bytes: text });
    }
  }
  await writeOutputs(files, read);
  progress.done();
  process.stdout.write(shown.join(''));
  return exitOf(results, flags);
}

/** Most formats are one document each: several of them in one stream are none. */
function refuseToMix(outputs: readonly Output[]): void {
  for (const { format, file } of outputs) {
    const stream = REPORT_FORMATS.find(({ name }) => name === format)?.stream;
    if (file !== undefined || stream !== false) continue;
    throw new InputError([
      {
        code: 'cannot-write',
        message: `${format} is one document a contract, and there are several contracts`,
        hint: `give each a file: --format ${format}=report`,
      },
    ]);
  }
}

/** The reports of one contract; those without a path go to the terminal. */
async function reportsOf(
  result: Result,
  outputs: readonly Output[],
  flags: CheckFlags,
): Promise<{ readonly path?: string; readonly text: string }[]> {
  const options = {
    lang: flags.lang ?? 'en',
    ...terminalOptions(),
    ...(flags.all === true ? { all: true } : {}),
    ...(flags.strict === true ? { strict: true } : {}),
  };
  const reports: { path?: string; text: string }[] = [];
  for (const { format, file } of outputs) {
    const writer = REPORT_FORMATS.find(({ name }) => name === format);
    if (writer === undefined) continue;
    if (file === undefined) reports.push({ text: await writer.write(result, options) });
    else
      reports.push({
        path: file,
        text: await writer.write(result, { ...options, colour: false, width: 100 }),
      });
  }
  return reports;
}

/** With several contracts each report has its contract's name before the ending. */
function withContract(file: string, id: string): string {
  const dot = file.lastIndexOf('.');
  return dot <= file.lastIndexOf('/') ? `${file}-${id}` : `${file.slice(0, dot)}-${id}${file.slice(dot)}`;
}

/** A breach that rests on a number that nobody agreed does not fail a run. */
function exitOf(results: readonly Result[], { failOn, strict }: CheckFlags): number {
  const from = SEVERITIES.indexOf(failOn);
  const findings = results.flatMap((result) => result.findings);
  const fails = findings.some(
    ({ verdict, severity, assumed }) =>
      verdict === 'breached' && assumed !== true && SEVERITIES.indexOf(severity) <= from,
  );
  if (fails) return EXIT.breached;
  return strict === true && findings.some(({ verdict }) => verdict === 'undetermined')
    ? EXIT.undetermined
    : EXIT.ok;
}
