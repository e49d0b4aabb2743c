import { Command } from 'commander';
import { DocumentIssuer, makeInvoice, openContract } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';
import { contractFolders } from './contracts.js';
import { documentFiles } from './document-files.js';
import { EXIT } from './exit-code.js';
import { invoiceTable } from './invoice-table.js';
import {
  asOfOption,
  type CommonOptions,
  langOption,
  monthOption,
  readingOption,
  rulesOption,
} from './options.js';
import { writeOutputs } from './write-outputs.js';

interface InvoiceFlags extends CommonOptions {
  readonly period: string;
  readonly out?: string;
  readonly dryRun?: boolean;
}

/** `servanda invoice`: the licence invoice of a month as UBL. */
export function invoiceCommand(done: (code: number) => void): Command {
  return new Command('invoice')
    .description('Make the licence invoice of a month as UBL 2.1 (Peppol BIS Billing 3.0).')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(monthOption('--period <month>', 'the billed month: 2025-04').makeOptionMandatory())
    .option('--out <folder>', 'write the file here; without it the UBL goes to the terminal')
    .option('--dry-run', 'only show the lines, and where each amount comes from')
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText('after', INVOICE_EXAMPLES)
    .action(async (contracts: string[], flags: InvoiceFlags) => {
      const files: OutputFile[] = [];
      const shown: string[] = [];
      const issuer = new DocumentIssuer({ root: process.cwd(), rules: flags.rules });
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
        // Of all contracts those are meant that are billed; one that is named must be.
        if (contracts.length === 0 && loaded.contract.billing === undefined) {
          process.stderr.write(`${folder}: no invoice, for the contract has no billing settings\n`);
          continue;
        }
        const invoice = await makeInvoice(loaded, {
          month: flags.period,
          readings: flags.reading,
          asOf: flags.asOf,
        });
        if (flags.dryRun === true) {
          shown.push(invoiceTable(invoice.model, flags.lang ?? 'en'));
          continue;
        }
        const options = { ...invoice.documents, lang: flags.lang };
        if (flags.out === undefined) {
          shown.push(await issuer.ublOf(invoice.model, options));
          continue;
        }
        const made = documentFiles(flags.out, await issuer.issue(invoice.model, options));
        files.push(...made);
        shown.push(...made.map(({ path }) => `${path}\n`));
      }
      await writeOutputs(files);
      process.stdout.write(shown.join(''));
      done(EXIT.ok);
    });
}

const INVOICE_EXAMPLES = `
Examples:
  servanda invoice contracts/my-company --period 2025-04 --dry-run
  servanda invoice contracts/my-company --period 2025-04 --out out/invoices`;
