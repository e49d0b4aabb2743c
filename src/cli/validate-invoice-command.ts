import { Command, Option } from 'commander';
import { INVOICE_BUNDLES, type InvoiceBundle, type InvoiceCheck, InvoiceValidator } from '../index.js';
import { invoiceCheckJson } from '../report/invoice-check-json.js';
import { invoiceCheckText } from '../report/invoice-check-text.js';
import { InputError } from '../source/problem.js';
import { EXIT } from './exit-code.js';
import { type CommonOptions, langOption, rulesOption } from './options.js';
import { reportFailure } from './report-failure.js';
import { terminalOptions } from './terminal.js';

interface ValidateFlags extends CommonOptions {
  readonly format: 'terminal' | 'json';
  readonly bundle?: readonly InvoiceBundle[];
}

/** `servanda validate-invoice`: UBL invoices and credit notes, from anyone, against the rules of e-invoicing. */
export function validateInvoiceCommand(done: (code: number) => void): Command {
  return new Command('validate-invoice')
    .description('Check UBL invoices and credit notes, from anyone, against the rules of e-invoicing.')
    .argument('<file...>', 'UBL 2.1 files')
    .addOption(
      new Option(
        '--bundle <id...>',
        'check these rules; without it those that the invoice calls for',
      ).choices(INVOICE_BUNDLES),
    )
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['terminal', 'json']).default('terminal'),
    )
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText('after', VALIDATE_EXAMPLES)
    .action(async (files: string[], flags: ValidateFlags) => {
      const { rules, bundle: bundles, format, lang = 'en' } = flags;
      const validator = new InvoiceValidator({ root: process.cwd(), rules, bundles });
      const checks: InvoiceCheck[] = [];
      let unread = 0;
      for (const file of files) {
        try {
          const check = await validator.checkFile(file);
          checks.push(check);
          if (format === 'terminal')
            process.stdout.write(invoiceCheckText(check, { lang, ...terminalOptions() }));
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          reportFailure(error);
          unread += 1;
        }
      }
      if (format === 'json') process.stdout.write(invoiceCheckJson(checks));
      if (unread > 0) done(EXIT.badInput);
      else done(checks.every(({ valid }) => valid) ? EXIT.ok : EXIT.breached);
    });
}

const VALIDATE_EXAMPLES = `
Exit codes: 0 all are valid, 1 one breaks a fatal rule, 2 one cannot be read.

Examples:
  servanda validate-invoice received/2026-041.xml
  servanda validate-invoice *.xml --format json
  servanda validate-invoice order.xml --bundle en16931 peppol --lang nl`;
