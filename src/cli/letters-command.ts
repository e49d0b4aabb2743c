import { Command, Option } from 'commander';
import { check, makeLetters, openContract, writeAll } from '../index.js';
import { contractFolders, rootOf } from './contracts.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type CommonOptions, readingOption, rulesOption } from './options.js';

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
    .action(async (contracts: string[], flags: LettersFlags) => {
      let failed = 0;
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        const loaded = await openContract({
          ...rootOf(folder),
          ...(flags.rules === undefined ? {} : { rules: flags.rules }),
        });
        const result = await check(loaded, {
          asOf: asOfOr(flags.asOf),
          readings: flags.reading ?? new Map(),
        });
        const langs =
          flags.lang === undefined
            ? {}
            : { langs: flags.lang === 'both' ? (['nl', 'en'] as const) : [flags.lang] };
        const made = await makeLetters(loaded, result, langs);
        failed += made.failed.length;
        for (const { fileName, to, subject } of made.letters)
          process.stdout.write(`${fileName}  ${to}  ${subject}\n`);
        for (const { name, subject, message } of made.failed)
          process.stderr.write(`${name} for ${subject}: ${message}\n`);
        for (const { name, calls } of made.withoutTemplate)
          process.stderr.write(`no template for '${name}' (called for ${calls}×)\n`);
        if (flags.dryRun === true) continue;
        await writeAll(
          made.letters.flatMap(({ fileName, markdown, pdf }) => [
            { path: `${flags.out}/${fileName}.md`, bytes: markdown },
            { path: `${flags.out}/${fileName}.pdf`, bytes: pdf },
          ]),
        );
      }
      done(failed === 0 ? EXIT.ok : EXIT.badInput);
    });
}
