import { Command } from 'commander';
import { check, explain, openContract } from '../index.js';
import { InputError } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import { asOfOption, asOfOr, type CommonOptions, langOption, readingOption, rulesOption } from './options.js';

/** `servanda explain`: why a verdict is what it is, in sentences. */
export function explainCommand(done: (code: number) => void): Command {
  return new Command('explain')
    .description('Say why a verdict is what it is: clause, reading, clock, evidence, what follows.')
    .argument('<finding>', "the finding's id, or a clause, or clause:subject")
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText(
      'after',
      '\nExample:\n  servanda explain payment.term:F1 contracts/my-company --as-of 2025-12-31',
    )
    .action(async (wanted: string, contracts: string[], flags: CommonOptions) => {
      const known = new Set<string>();
      let found = 0;
      for (const folder of await contractFolders(process.cwd(), contracts)) {
        const loaded = await openContract({ root: process.cwd(), folder, rules: flags.rules });
        const result = await check(loaded, {
          asOf: asOfOr(flags.asOf),
          readings: flags.reading,
          everything: true,
        });
        for (const finding of result.findings) {
          const names = [
            finding.id,
            finding.clause,
            finding.rule,
            `${finding.clause}:${finding.subject.key}`,
            `${finding.rule}:${finding.subject.key}`,
          ];
          for (const name of names) known.add(name);
          const exact = names.slice(0, 1).includes(wanted) || names.slice(3).includes(wanted);
          const whole =
            (wanted === finding.clause || wanted === finding.rule) && finding.verdict !== 'not-applicable';
          if (!exact && !whole) continue;
          found += 1;
          process.stdout.write(`${explain(finding, loaded, flags.lang ?? 'en')}\n`);
        }
      }
      if (found === 0) {
        const near = suggest(wanted, [...known]);
        const hint =
          near === undefined ? 'an id from a report, or clause:subject' : `did you mean '${near}'?`;
        throw new InputError([{ code: 'unknown-clause', message: `there is no finding '${wanted}'`, hint }]);
      }
      done(EXIT.ok);
    });
}
