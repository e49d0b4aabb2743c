import { Command, Option } from 'commander';
import type { Finding, Result, Standpoint } from '../evaluate/result.js';
import { type CheckOptions, check } from '../index/check.js';
import { earlierResults, HISTORY_STEPS, type HistoryStep, history } from '../index/history.js';
import { type LoadedContract, openContract } from '../index/load-contract.js';
import { withChanges } from '../index/with-changes.js';
import { formatNamed } from '../report/formats.js';
import type { OutputFile } from '../source/atomic-write.js';
import { InputError } from '../source/problem.js';
import { contractFolders } from './contracts.js';
import { exitOf, failOnOption } from './exit-of-findings.js';
import { formatOption, type ReportOutput } from './format-option.js';
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
import { reportsOf } from './reports-of.js';
import { Progress } from './terminal.js';
import { writeOutputs } from './write-outputs.js';

interface CheckFlags extends CommonOptions {
  readonly format: readonly ReportOutput[];
  readonly period?: PeriodDays;
  readonly failOn: Finding['severity'];
  readonly strict?: boolean;
  readonly sweep?: boolean;
  readonly all?: boolean;
  readonly waivers?: string;
  readonly history?: HistoryStep;
  readonly earlier?: readonly string[];
}

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
    .addOption(failOnOption())
    .option('--waivers <file>', "a file of waivers; the contract's own waivers.yaml without it")
    .option('--sweep', 'try the other choices of every reading, and say which verdicts flip')
    .addOption(
      new Option('--history <step>', 'also judge as of the end of each month or quarter before').choices(
        HISTORY_STEPS,
      ),
    )
    .option('--earlier <result.json...>', 'earlier results of this contract, for the course of things')
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
  servanda check contracts/my-company --sweep
  servanda check contracts/my-company --history month --format html=report.html`;

async function runCheck(contracts: readonly string[], flags: CheckFlags): Promise<number> {
  const progress = new Progress();
  const folders = await contractFolders(process.cwd(), contracts);
  const outputs = flags.format ?? [{ format: 'terminal' }];
  if (folders.length > 1) refuseToMix(outputs);
  const results: Result[] = [];
  const files: OutputFile[] = [];
  const shown: (string | Uint8Array)[] = [];
  const read: string[] = [];
  for (const folder of folders) {
    progress.step(`checking ${folder}`);
    const loaded = await openContract({
      root: process.cwd(),
      folder,
      rules: flags.rules,
      waivers: flags.waivers,
    });
    const options = {
      asOf: asOfOr(flags.asOf),
      readings: flags.reading,
      period: flags.period,
      sweep: flags.sweep === true,
    };
    const judged = await check(loaded, options);
    const points = await standpoints(loaded, options, flags, progress);
    const result = points.length === 0 ? judged : { ...judged, history: points };
    results.push(result);
    read.push(`${folder}/contract.yaml`, ...result.inputs.map(({ file }) => file), ...(flags.earlier ?? []));
    progress.step(`writing ${folder}`);
    const inDepth = (): Result => withChanges(loaded, result, options);
    for (const { path, bytes } of await reportsOf(result, outputs, flags, inDepth)) {
      if (path === undefined) shown.push(bytes);
      else files.push({ path: folders.length > 1 ? withContract(path, result.contract.id) : path, bytes });
    }
  }
  await writeOutputs(files, read);
  progress.done();
  for (const bytes of shown) process.stdout.write(bytes);
  return exitOf(results, flags);
}

/** How things stood before, judged again and from earlier results. */
async function standpoints(
  loaded: LoadedContract,
  options: CheckOptions,
  { history: step, earlier = [] }: CheckFlags,
  progress: Progress,
): Promise<Standpoint[]> {
  if (step === undefined && earlier.length === 0) return [];
  progress.step('looking back');
  const given = await earlierResults(process.cwd(), earlier, loaded.contract.id);
  const judged = step === undefined ? [] : await history(loaded, options, step);
  return [...given, ...judged].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

/** Most formats are one document each: several of them in one stream are none. */
function refuseToMix(outputs: readonly ReportOutput[]): void {
  for (const { format, file } of outputs) {
    const stream = formatNamed(format)?.stream;
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

/** With several contracts each report has its contract's name before the ending. */
function withContract(file: string, id: string): string {
  const dot = file.lastIndexOf('.');
  return dot <= file.lastIndexOf('/') ? `${file}-${id}` : `${file.slice(0, dot)}-${id}${file.slice(dot)}`;
}
