import { Command, Option } from 'commander';
import { check } from '../index/check.js';
import { LetterRun } from '../index/letter-run.js';
import { openContract } from '../index/load-contract.js';
import { withSentLetters } from '../index/sent-letters-file.js';
import type { LetterEntry } from '../letter/letter-entry.js';
import { LETTER_FORMATS, type LetterFormat } from '../letter/letter-formats.js';
import type { OutputFile } from '../source/atomic-write.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { letterOutputs } from './letter-outputs.js';
import { lettersTable } from './letters-table.js';
import { asOfOption, asOfOr, type CommonOptions, readDay, readingOption, rulesOption } from './options.js';
import { ownLetters, templatesOption } from './own-letters.js';
import { sentEntries } from './sent-entries.js';
import { writeOutputs } from './write-outputs.js';

interface LettersFlags extends Omit<CommonOptions, 'lang'> {
  readonly out: string;
  readonly lang?: 'nl' | 'en' | 'both';
  readonly as?: 'customer' | 'vendor';
  readonly format?: readonly LetterFormat[];
  readonly only?: readonly string[];
  readonly templates?: string;
  readonly dryRun?: boolean;
  readonly sent?: readonly string[];
  readonly sentOn?: string;
}

/** `servanda letters`: the letters that a result calls for, and the ledger of those that went out. */
export function lettersCommand(done: (code: number) => void): Command {
  return new Command('letters')
    .description('Write the letters that the verdicts call for, and keep track of those that were sent.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .option('--out <folder>', 'the folder to write to', 'letters')
    .addOption(new Option('--as <party>', 'only the letters of one side').choices(['customer', 'vendor']))
    .addOption(
      new Option('--format <format...>', 'what each letter is written as; without it pdf and md').choices(
        LETTER_FORMATS,
      ),
    )
    .option('--only <letter...>', 'only letters of these names')
    .option('--dry-run', 'write nothing; list them, with number, deadline and status')
    .option('--sent <number...>', 'write down in the ledger that these went out; all: every one that is due')
    .addOption(
      new Option('--sent-on <day>', 'the day on which they went out; as-of without it').argParser(readDay),
    )
    .addOption(templatesOption())
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
      const root = process.cwd();
      const asOf = asOfOr(flags.asOf);
      const runs: { readonly run: LetterRun; readonly id: string; readonly place: Place }[] = [];
      for (const folder of await contractFolders(root, contracts)) {
        const loaded = await openContract({ root, folder, rules: flags.rules });
        const result = await check(loaded, { asOf, readings: flags.reading });
        const run = await LetterRun.open(loaded, result, {
          langs: flags.lang === undefined ? undefined : flags.lang === 'both' ? ['nl', 'en'] : [flags.lang],
          as: flags.as,
          only: flags.only,
          own: await ownLetters(root, flags.templates),
          readings: flags.reading,
        });
        runs.push({ run, id: loaded.contract.id, place: loaded.place });
      }
      if (flags.dryRun === true || flags.sent !== undefined) for (const { run } of runs) await run.list();
      if (flags.sent !== undefined) {
        const day = flags.sentOn ?? asOf.slice(0, 10);
        const found = sentEntries(runs, flags.sent);
        if (flags.dryRun !== true) await writeOutputs(await ledgers(found, day));
      } else if (flags.dryRun !== true) {
        const folderOf = (id: string): string => (runs.length > 1 ? `${flags.out}/${id}` : flags.out);
        await writeOutputs(outputsOf(runs, folderOf, flags.format ?? ['pdf', 'md']));
      }
      process.stdout.write(
        lettersTable(
          runs.flatMap(({ run }) => run.entries),
          flags.sent,
        ),
      );
      done(report(runs.map(({ run }) => run)) ? EXIT.badInput : EXIT.ok);
    });
}

interface Place {
  readonly root: string;
  readonly folder: string;
}

async function* outputsOf(
  runs: readonly { readonly run: LetterRun; readonly id: string }[],
  folderOf: (id: string) => string,
  formats: readonly LetterFormat[],
): AsyncGenerator<OutputFile> {
  for (const { run, id } of runs) yield* letterOutputs(folderOf(id), run, [...new Set(formats)]);
}

async function ledgers(
  found: ReadonlyMap<Place, readonly LetterEntry[]>,
  day: string,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const [place, entries] of found) files.push(await withSentLetters(place, entries, day));
  return files;
}

/** Says what could not be written; true if there is such a letter. */
function report(runs: readonly LetterRun[]): boolean {
  const said = new Set<string>();
  const say = (line: string): void => {
    if (!said.has(line)) process.stderr.write(`${line}\n`);
    said.add(line);
  };
  for (const { problems, entries, withoutTemplate } of runs) {
    for (const problem of problems) say(problem);
    for (const { letter, reason, problem } of entries) {
      if (problem !== undefined) say(`${letter} for ${reason.subject}: ${problem}`);
    }
    for (const { name, calls } of withoutTemplate) say(`no template for '${name}' (called for ${calls}×)`);
  }
  return runs.some(
    ({ problems, entries }) => problems.length > 0 || entries.some(({ status }) => status === 'failed'),
  );
}

const LETTERS_EXAMPLES = `
Examples:
  servanda letters contracts/my-company --as-of 2025-12-31 --dry-run
  servanda letters contracts/my-company --as vendor --format pdf eml --out out/letters
  servanda letters contracts/my-company --only payment-reminder --templates our-letters
  servanda letters contracts/my-company --sent 3FA9C1D0 --sent-on 2026-01-02
What was sent stands in sent-letters.yaml in the contract's folder.`;
