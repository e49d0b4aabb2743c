import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { listTerms, openContract } from '../index.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type CommonOptions, readingOption, rulesOption } from './options.js';

interface TermsFlags extends CommonOptions {
  readonly format: 'table' | 'json';
}

/** `servanda terms`: what holds for a contract on a day, and which file and line says so. */
export function termsCommand(done: (code: number) => void): Command {
  return new Command('terms')
    .description('List the terms in force for a contract on a day, with the place that sets each.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(rulesOption())
    .addOption(
      new Option('--format <format>', 'how to write them').choices(['table', 'json']).default('table'),
    )
    .addHelpText('after', TERMS_EXAMPLES)
    .action(async (contracts: string[], flags: TermsFlags) => {
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
        const terms = listTerms(loaded, asOfOr(flags.asOf), flags.reading);
        if (flags.format === 'json') {
          process.stdout.write(`${JSON.stringify(terms, undefined, 2)}\n`);
          continue;
        }
        const table = new Table({
          head: ['Term', 'Value', 'Unit', 'Set by'],
          style: { head: [], border: [], compact: true },
        });
        for (const { id, value, unit, at, from, assumed, contradicts } of terms) {
          const mark =
            contradicts === true
              ? ' (terms contradict)'
              : from === 'contract'
                ? ' (contract)'
                : assumed === true
                  ? ' (assumed)'
                  : '';
          const text = value.length > 40 ? `${value.slice(0, 39)}…` : value;
          table.push([
            id,
            text,
            unit ?? '',
            `${at.file}${at.line === undefined ? '' : `:${at.line}`}${mark}`,
          ]);
        }
        process.stdout.write(`${loaded.contract.id}, ${asOfOr(flags.asOf)}\n${table.toString()}\n`);
      }
      done(EXIT.ok);
    });
}

const TERMS_EXAMPLES = `
Examples:
  servanda terms contracts/my-company --as-of 2025-09-01
  servanda terms --format json`;
