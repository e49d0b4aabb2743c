import { Command, Option } from 'commander';
import type { Finding } from '../evaluate/result.js';
import { check } from '../index/check.js';
import { type Explained, explain } from '../index/explain.js';
import { openContract } from '../index/load-contract.js';
import { escapeUnseen } from '../report/escape-unseen.js';
import { InputError } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type CommonOptions, langOption, readingOption, rulesOption } from './options.js';
import { Progress, terminalOptions } from './terminal.js';

interface ExplainFlags extends CommonOptions {
  readonly format: 'terminal' | 'json';
}

/** `servanda explain`: why a verdict is what it is, in sentences. */
export function explainCommand(done: (code: number) => void): Command {
  return new Command('explain')
    .description('Say why a verdict is what it is, and what would have changed it.')
    .argument('<finding>', "the finding's id, or a clause, or clause:subject")
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['terminal', 'json']).default('terminal'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (wanted: string, contracts: string[], flags: ExplainFlags) => {
      const progress = new Progress();
      progress.step('judging');
      const explained = await explainAll(wanted, contracts, flags);
      progress.done();
      process.stdout.write(
        flags.format === 'json'
          ? escapeUnseen(`${JSON.stringify(explained.map(withoutText), undefined, 2)}\n`)
          : explained.map(({ text }) => text).join('\n'),
      );
      done(EXIT.ok);
    });
}

const EXAMPLES = `
Examples:
  servanda explain payment.term:F1 contracts/my-company --as-of 2025-12-31
  servanda explain 8f5e607fc2fe --format json`;

async function explainAll(
  wanted: string,
  contracts: readonly string[],
  flags: ExplainFlags,
): Promise<Explained[]> {
  const known = new Set<string>();
  const explained: Explained[] = [];
  const report = { lang: flags.lang ?? 'en', ...terminalOptions() };
  for (const folder of await contractFolders(process.cwd(), contracts)) {
    const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
    const options = { asOf: asOfOr(flags.asOf), readings: flags.reading, everything: true };
    const result = await check(loaded, options);
    for (const finding of result.findings) {
      for (const name of namesOf(finding)) known.add(name);
      if (isMeant(finding, wanted))
        explained.push(explain(finding, loaded, result, { check: options, report }));
    }
  }
  if (explained.length > 0) return explained;
  const near = suggest(wanted, [...known]);
  const hint = near === undefined ? 'an id from a report, or clause:subject' : `did you mean '${near}'?`;
  throw new InputError([{ code: 'unknown-clause', message: `there is no finding '${wanted}'`, hint }]);
}

function namesOf({ id, clause, rule, subject }: Finding): string[] {
  return [id, clause, rule, `${clause}:${subject.key}`, `${rule}:${subject.key}`];
}

/** A clause or a rule means all its findings but those that it does not apply to. */
function isMeant(finding: Finding, wanted: string): boolean {
  const [id, clause, rule, ...ofSubject] = namesOf(finding);
  if (wanted === id || ofSubject.includes(wanted)) return true;
  return (wanted === clause || wanted === rule) && finding.verdict !== 'not-applicable';
}

function withoutText({ text: _, ...explained }: Explained): Omit<Explained, 'text'> {
  return explained;
}
