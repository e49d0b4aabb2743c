import { Command } from 'commander';
import type { Finding, Result } from '../evaluate/result.js';
import { check } from '../index/check.js';
import { openContract } from '../index/load-contract.js';
import { REPORT_FORMATS } from '../report/formats.js';
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
function refuseToMix(outputs: readonly ReportOutput[]): void {
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

/** With several contracts each report has its contract's name before the ending. */
function withContract(file: string, id: string): string {
  const dot = file.lastIndexOf('.');
  return dot <= file.lastIndexOf('/') ? `${file}-${id}` : `${file.slice(0, dot)}-${id}${file.slice(dot)}`;
}
