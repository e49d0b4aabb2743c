import { Command, Option } from 'commander';
import { check, makeLetters, openContract } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { letterFiles } from './letter-files.js';
import { asOfOption, asOfOr, type CommonOptions, readingOption, rulesOption } from './options.js';
import { writeOutputs } from './write-outputs.js';

interface LettersFlags extends Omit<CommonOptions, 'lang'> {
  readonly out: string;
  readonly lang?: 'nl' | 'en' | 'both';
  readonly dryRun?: boolean;
}

/** `servanda letters`: the letters that the verdicts call for, as PDF and Markdown. */
export function lettersCommand(done: (code: number) => void): Command {
  return new Command('letters')
    .description('Write the letters that the verdicts call for, as PDF and Markdown.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .option('--out <folder>', 'the folder to write to', 'letters')
    .option('--dry-run', 'only list them')
    .addOption(
      new Option('--lang <lang>', "nl, en, or both; the customer's language without it").choices([
        'nl',
        'en',
        'both',
      ]),
    )
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(rulesOption())
    .addHelpText('after', LETTERS_EXAMPLES)
    .action(async (contracts: string[], flags: LettersFlags) => {
      let failed = 0;
      const files: OutputFile[] = [];
      const shown: string[] = [];
      const folders = await contractFolders(process.cwd(), contracts);
      for (const folder of folders) {
        const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
        const result = await check(loaded, { asOf: asOfOr(flags.asOf), readings: flags.reading });
        const langs =
          flags.lang === undefined
            ? {}
            : { langs: flags.lang === 'both' ? (['nl', 'en'] as const) : [flags.lang] };
        const made = await makeLetters(loaded, result, langs);
        failed += made.failed.length;
        for (const { fileName, to, subject } of made.letters) shown.push(`${fileName}  ${to}  ${subject}\n`);
        for (const { name, subject, message } of made.failed)
          process.stderr.write(`${name} for ${subject}: ${message}\n`);
        for (const { name, calls } of made.withoutTemplate)
          process.stderr.write(`no template for '${name}' (called for ${calls}×)\n`);
        const out = folders.length > 1 ? `${flags.out}/${loaded.contract.id}` : flags.out;
        files.push(...letterFiles(out, made));
      }
      if (flags.dryRun !== true) await writeOutputs(files);
      process.stdout.write(shown.join(''));
      done(failed === 0 ? EXIT.ok : EXIT.badInput);
    });
}

const LETTERS_EXAMPLES = `
Examples:
  servanda letters contracts/my-company --as-of 2025-12-31 --dry-run
  servanda letters contracts/my-company --as-of 2025-12-31 --out out/letters --lang both`;
