import { Command } from 'commander';
import { check, makeInvoice, makeLetters, openContract, REPORT_FORMATS, writeAll } from '../index.js';
import { contractFolders, rootOf } from './contracts.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type CommonOptions, langOption, readingOption, rulesOption } from './options.js';
import { type RunOutput, runSummary } from './run-summary.js';
import { Progress, terminalOptions } from './terminal.js';

interface RunFlags extends CommonOptions {
  readonly out: string;
  readonly month?: string;
}

/** `servanda run`: check, invoice and letters of contracts in one go. A breach is what it looks for, so it exits 0. */
export function runCommand(done: (code: number) => void): Command {
  return new Command('run')
    .description('Check contracts, make the invoice of the month and the letters that the verdicts call for.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .option('--out <folder>', 'the folder to write to, one folder a contract', 'out')
    .option('--month <month>', 'the billed month: 2025-04; without it the month of as-of')
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .action(async (contracts: string[], flags: RunFlags) => {
      const progress = new Progress();
      const outputs: RunOutput[] = [];
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        outputs.push(await runContract(folder, flags, progress));
      }
      progress.done();
      const { width } = terminalOptions();
      for (const output of outputs) process.stdout.write(runSummary(output, width));
      done(outputs.some(({ failed }) => failed.length > 0) ? EXIT.badInput : EXIT.ok);
    });
}

async function runContract(folder: string, flags: RunFlags, progress: Progress): Promise<RunOutput> {
  const asOf = asOfOr(flags.asOf);
  const readings = flags.reading ?? new Map<string, string>();
  progress.step(`reading ${folder}`);
  const loaded = await openContract({
    ...rootOf(folder),
    ...(flags.rules === undefined ? {} : { rules: flags.rules }),
  });
  progress.step('judging');
  const result = await check(loaded, { asOf, readings });
  const lang = flags.lang ?? loaded.contract.customer?.language ?? 'en';
  const out = `${flags.out}/${loaded.contract.id}`;
  const files: { path: string; bytes: string | Uint8Array }[] = [];
  const reports: string[] = [];
  for (const { name, extension, write } of REPORT_FORMATS) {
    progress.step(`writing the report (${name})`);
    if (name === 'terminal') {
      progress.done();
      process.stdout.write(await write(result, { lang: flags.lang ?? 'en', ...terminalOptions() }));
      continue;
    }
    const path = `${out}/report.${extension}`;
    files.push({ path, bytes: await write(result, { lang, colour: false, width: 100 }) });
    reports.push(path);
  }
  progress.step('making the invoice');
  const month = flags.month ?? asOf.slice(0, 7);
  const billable = loaded.contract.billing !== undefined;
  const invoice = billable
    ? await makeInvoice(loaded, { month, readings, lang: loaded.contract.customer?.language ?? lang })
    : undefined;
  const invoicePath = invoice === undefined ? undefined : `${out}/invoices/${invoice.fileName}`;
  if (invoice !== undefined && invoicePath !== undefined)
    files.push({ path: invoicePath, bytes: invoice.xml });
  progress.step('writing letters');
  const made = await makeLetters(loaded, result, flags.lang === undefined ? {} : { langs: [flags.lang] });
  for (const { fileName, markdown, pdf } of made.letters) {
    files.push(
      { path: `${out}/letters/${fileName}.md`, bytes: markdown },
      { path: `${out}/letters/${fileName}.pdf`, bytes: pdf },
    );
  }
  await writeAll(files);
  return {
    result,
    reports,
    ...(invoice === undefined || invoicePath === undefined
      ? { noInvoice: 'the contract has no billing settings' }
      : {
          invoice: {
            path: invoicePath,
            number: invoice.model.number,
            due: invoice.model.totals.payable.value.toFixed(2),
            currency: invoice.model.currency,
          },
        }),
    letters: made.letters.map(({ fileName, subject, to }) => ({
      path: `${out}/letters/${fileName}.pdf`,
      subject,
      to,
    })),
    withoutTemplate: made.withoutTemplate,
    failed: made.failed,
  };
}
