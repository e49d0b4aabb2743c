import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { type InvoiceLedger, openLedger, verifyLedger } from '../index.js';
import { visibleText } from '../report/visible-text.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { langOption } from './options.js';

interface LedgerFlags {
  readonly lang?: 'nl' | 'en';
  readonly format: 'terminal' | 'json';
}

const WORDS = {
  en: {
    head: ['', 'Number', 'Date', 'For', 'Amount', 'Corrects'],
    'credit-note': 'credit note for',
    invoice: '',
    documents: (count: number) => `${count} document${count === 1 ? '' : 's'}, each as it was issued`,
    empty: 'nothing was issued',
    unfinished: (path: string) =>
      `! ${path}: left by a run that was killed; nothing in it was issued, so the folder can be removed`,
  },
  nl: {
    head: ['', 'Nummer', 'Datum', 'Voor', 'Bedrag', 'Corrigeert'],
    'credit-note': 'creditnota voor',
    invoice: '',
    documents: (count: number) =>
      `${count} document${count === 1 ? '' : 'en'}, ${count === 1 ? 'zoals het is' : 'elk zoals het is'} uitgereikt`,
    empty: 'er is niets uitgereikt',
    unfinished: (path: string) =>
      `! ${path}: achtergelaten door een run die is afgebroken; niets erin is uitgereikt, dus de map kan weg`,
  },
} as const;

/** `servanda ledger`: what was issued under a contract, with every document held against its hash. */
export function ledgerCommand(done: (code: number) => void): Command {
  return new Command('ledger')
    .description('Show which invoices and credit notes were issued, and check each against its hash.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['terminal', 'json']).default('terminal'),
    )
    .addOption(langOption())
    .addHelpText('after', LEDGER_EXAMPLES)
    .action(async (contracts: string[], flags: LedgerFlags) => {
      const ledgers: InvoiceLedger[] = [];
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        const place = { root: process.cwd(), folder };
        const ledger = await openLedger(place);
        await verifyLedger(place, ledger);
        ledgers.push(ledger);
      }
      if (flags.format === 'json') {
        const shown = ledgers.map(({ folder, lines, unfinished }) => ({ folder, lines, unfinished }));
        process.stdout.write(`${JSON.stringify({ ledgers: shown }, undefined, 2)}\n`);
      } else
        process.stdout.write(ledgers.map((ledger) => ledgerTable(ledger, flags.lang ?? 'en')).join('\n'));
      done(EXIT.ok);
    });
}

const LEDGER_EXAMPLES = `
Exit codes: 0 every document is as it was issued, 2 one is not, or is gone.

Examples:
  servanda ledger contracts/my-company
  servanda ledger --format json`;

function ledgerTable({ folder, lines, unfinished }: InvoiceLedger, lang: 'nl' | 'en'): string {
  const words = WORDS[lang];
  const left = unfinished.map((path) => `${words.unfinished(visibleText(path))}\n`).join('');
  if (lines.length === 0) return `${visibleText(folder)}: ${words.empty}\n${left}`;
  const table = new Table({
    head: [...words.head],
    colAligns: ['right', 'left', 'left', 'left', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const { position, number, issueDate, bills, kind, payable, currency, corrects } of lines) {
    const what = [words[kind], bills.kind, bills.of, periodText(bills)]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
    const sign = kind === 'credit-note' ? '-' : '';
    table.push([
      position,
      visibleText(number),
      issueDate,
      visibleText(what),
      `${sign}${payable} ${currency}`,
      visibleText(corrects ?? ''),
    ]);
  }
  return `${visibleText(folder)}: ${words.documents(lines.length)}\n${table.toString()}\n${left}`;
}

/** A whole month as one, and a day. */
function periodText({ from, through }: { readonly from: string; readonly through: string }): string {
  const month = from.slice(0, 7);
  const whole = from.endsWith('-01') && through.startsWith(month) && Number(through.slice(8)) >= 28;
  if (whole) return month;
  return from === through ? from : `${from}..${through}`;
}
