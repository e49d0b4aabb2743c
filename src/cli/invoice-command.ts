import { Command, Option } from 'commander';
import type { InvoiceModel } from '../billing/invoice-model.js';
import type { DocumentFile } from '../index/document-files.js';
import { dayOf } from '../index/make-invoice.js';
import {
  currentInvoice,
  DocumentIssuer,
  type InvoiceMaker,
  invoiceMakers,
  issueInvoice,
  openContract,
} from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';
import { InputError } from '../source/problem.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { becauseText, findLine, lineExplanation } from './invoice-explanation.js';
import {
  fromOption,
  type InvoiceSelection,
  kindOption,
  selectionFault,
  untilOption,
} from './invoice-selection.js';
import { invoiceTable } from './invoice-table.js';
import { changedText, issueText } from './issue-text.js';
import { oneOffFault, writeOneOff } from './one-off-invoice.js';
import {
  asOfOption,
  asOfOr,
  type CommonOptions,
  langOption,
  monthOption,
  readingOption,
  rulesOption,
} from './options.js';
import { writeOutputs } from './write-outputs.js';

interface InvoiceFlags extends CommonOptions, InvoiceSelection {
  readonly lines?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly explain?: string;
  readonly issue?: boolean;
  readonly correct?: boolean;
  readonly date?: string;
}

/** One contract and the invoice that is asked of it. */
interface Order {
  readonly folder: string;
  readonly maker: InvoiceMaker;
}

/** What a command line has to show and to write. */
interface Outcome {
  readonly shown: string[];
  readonly files: OutputFile[];
  code: number;
}

/** `servanda invoice`: the invoices of a time, of every kind, as UBL: drafts, or the documents as they were issued. */
export function invoiceCommand(done: (code: number) => void): Command {
  return new Command('invoice')
    .description('Make the invoices of a month, of every kind, as UBL 2.1, PDF and e-mail, and issue them.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(monthOption('--period <month>', 'the month in which they are issued: 2025-04'))
    .addOption(fromOption())
    .addOption(untilOption())
    .addOption(kindOption())
    .option('--lines <file>', 'instead of contracts, a one-off invoice or credit note from a YAML file')
    .option('--out <folder>', 'write the file here; without it the UBL goes to the terminal')
    .option('--dry-run', 'only show the lines, and where each amount comes from')
    .addOption(
      new Option(
        '--explain <line>',
        'only say where each number of one line comes from: L-2025-04/3, or 3',
      ).conflicts('issue'),
    )
    .addOption(
      new Option('--issue', 'give it its number, and keep it in the ledger of the contract').conflicts(
        'dryRun',
      ),
    )
    .addOption(
      new Option(
        '--correct',
        'of what was issued with other data, make the credit note and the new invoice',
      ).conflicts('dryRun'),
    )
    .addOption(
      new Option(
        '--date <day>',
        'with --issue the date of a new invoice (without it the day of its kind), with --correct of a correction (without it today)',
      ).argParser((text: string) => dayOf(text).toString()),
    )
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText('after', INVOICE_EXAMPLES)
    .action(async (contracts: string[], flags: InvoiceFlags) => {
      const { lines } = flags;
      const fault = lines === undefined ? selectionFault(flags) : oneOffFault(contracts, flags);
      if (fault !== undefined) throw usage(fault, 'servanda invoice --help');
      const issuer = new DocumentIssuer({ root: process.cwd(), rules: flags.rules });
      if (lines !== undefined) {
        await writeOneOff(issuer, { ...flags, lines });
        return done(EXIT.ok);
      }
      const orders: Order[] = [];
      const leftOut: string[] = [];
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
        // Of all contracts those are meant that are billed; one that is named must be.
        if (contracts.length === 0 && loaded.contract.billing === undefined) {
          process.stderr.write(`${folder}: no invoice, for the contract has no billing settings\n`);
          continue;
        }
        const { period: month, from, until, kind: kinds, reading: readings, asOf, lang } = flags;
        const options = { month, from, until, kinds, readings, asOf, lang };
        const called = await invoiceMakers(loaded, issuer, { root: process.cwd(), folder }, options);
        orders.push(...called.makers.map((maker) => ({ folder, maker })));
        leftOut.push(...called.leftOut.map((one) => becauseText(one, lang ?? 'en')));
        if (called.makers.length === 0) process.stderr.write(`${folder}: nothing is to be billed\n`);
      }
      if (flags.explain !== undefined) {
        process.stdout.write(await explained(orders, flags.explain, flags));
        return done(EXIT.ok);
      }
      const outcome: Outcome = { shown: [], files: [], code: EXIT.ok };
      for (const order of orders) await draft(order, flags, outcome);
      if (isIssuing(flags)) {
        outcome.shown.length = 0;
        outcome.files.length = 0;
        for (const order of orders) await issue(order, flags, outcome);
      }
      // What is issued stays issued, whatever becomes of its copies.
      if (isIssuing(flags)) process.stdout.write(outcome.shown.join(''));
      await writeOutputs(outcome.files);
      if (!isIssuing(flags)) process.stdout.write(outcome.shown.join(''));
      for (const text of leftOut) process.stderr.write(`${text}\n`);
      done(outcome.code);
    });
}

const INVOICE_EXAMPLES = `
Exit codes: 0 done, 1 an issued invoice is no longer what the data gives, 2 bad
input. Without --issue nothing gets a number from a running series, and nothing
is written beside --out. An invoice that is issued is given back as it was.

Examples:
  servanda invoice contracts/my-company --period 2025-04 --dry-run
  servanda invoice contracts/my-company --period 2025-04 --explain L-2025-04/1
  servanda invoice contracts/my-company --period 2025-04 --out out/invoices
  servanda invoice contracts/my-company --from 2025-01 --until 2025-03 --kind consultancy --dry-run
  servanda invoice --lines one-off.yaml --out out/invoices
  servanda invoice contracts/my-company --period 2025-04 --issue
  servanda invoice contracts/my-company --period 2025-04 --correct --date 2025-06-10
  servanda ledger contracts/my-company`;

/** Without taking a number: the issued document if there is one, else a draft. */
async function draft({ folder, maker }: Order, flags: InvoiceFlags, to: Outcome): Promise<void> {
  const lang = flags.lang ?? 'en';
  const { model, files, ubl, issued } = await currentInvoice(
    maker,
    { root: process.cwd(), folder },
    flags.date,
  );
  if (issued?.proposal !== undefined && !isIssuing(flags)) {
    process.stderr.write(changedText(issued.document, issued.proposal, lang));
    to.code = EXIT.breached;
  }
  if (flags.dryRun === true) to.shown.push(invoiceTable(model, lang));
  else if (flags.out === undefined) to.shown.push(await ubl());
  else give(await files(), flags.out, to);
}

/** One line of what is billed, as it was issued or as it would be. */
async function explained(orders: readonly Order[], asked: string, flags: InvoiceFlags): Promise<string> {
  const models: InvoiceModel[] = [];
  for (const { folder, maker } of orders) {
    const { model } = await currentInvoice(maker, { root: process.cwd(), folder }, flags.date);
    models.push(model);
  }
  const found = findLine(models, asked);
  if ('message' in found) throw usage(found.message, 'servanda invoice … --dry-run shows all lines');
  return lineExplanation(found.model, found.line, flags.lang ?? 'en');
}

function usage(message: string, hint: string): InputError {
  return new InputError([{ code: 'not-allowed', message, hint }]);
}

function isIssuing({ issue, correct }: InvoiceFlags): boolean {
  return issue === true || correct === true;
}

async function issue({ folder, maker }: Order, flags: InvoiceFlags, to: Outcome): Promise<void> {
  const day = flags.date === undefined ? undefined : dayOf(flags.date);
  const outcome = await issueInvoice(
    maker,
    { root: process.cwd(), folder },
    {
      issueDate: day,
      ...(flags.correct === true ? { correctOn: day ?? dayOf(asOfOr(undefined)) } : {}),
    },
  );
  if (outcome.is === 'changed') to.code = EXIT.breached;
  to.shown.push(issueText(outcome, flags.lang ?? 'en'));
  const documents = 'documents' in outcome ? outcome.documents : [outcome.document];
  if (flags.out === undefined) return;
  for (const { files } of documents) give(files, flags.out, to);
}

function give(documents: readonly DocumentFile[], out: string, { shown, files }: Outcome): void {
  for (const { name, bytes } of documents) {
    const path = `${out}/${name}`;
    files.push({ path, bytes });
    shown.push(`${path}\n`);
  }
}
