import { relative } from 'node:path';
import { Command } from 'commander';
import { agreementsMeant, lint, lintFixes, lintLine } from '../index.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';
import { writeOutputs } from './write-outputs.js';

interface LintOptions {
  readonly fix?: boolean;
  readonly rules?: string;
}

/** `servanda lint`: what is not wrong enough to refuse an agreement, yet should not stay. */
export function lintCommand(done: (code: number) => void): Command {
  return new Command('lint')
    .description('Look for weak spots in the rules, terms, readings and cases of an agreement.')
    .argument('[agreement]', 'its name, or the path of its folder; all of ./rules without it')
    .option('--fix', 'mend what needs no decision: long lines, order, repetition, the line for the editor')
    .addOption(rulesOption())
    .addHelpText('after', LINT_HELP)
    .action(async (agreement: string | undefined, { fix = false, rules }: LintOptions) => {
      const requests = await agreementsMeant({
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      });
      let allErrors = 0;
      for (const request of requests) {
        if (fix) await mend(request);
        const findings = await lint(request);
        for (const finding of findings) process.stdout.write(`${lintLine(finding)}\n`);
        const errors = findings.filter(({ level }) => level === 'error').length;
        const fixable = findings.filter((finding) => finding.fixable).length;
        const name = requests.length > 1 ? `${request.agreement}: ` : '';
        const totals = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
        const hint = fixable === 0 || fix ? '' : `; --fix mends ${fixable} of them`;
        process.stdout.write(`${name}${totals}${hint}\n`);
        allErrors += errors;
      }
      done(allErrors > 0 ? EXIT.breached : EXIT.ok);
    });
}

async function mend(request: Parameters<typeof lintFixes>[0]): Promise<void> {
  const files = await lintFixes(request);
  await writeOutputs(files.map(({ path, text }) => ({ path, bytes: text })));
  for (const { path } of files) process.stdout.write(`mended ${relative(request.root, path)}\n`);
}

const LINT_HELP = `
Each line is file:line:column, the code of the check, and what it found; docs/lint/<code>.md says what to do.
Errors end with exit code 1; warnings are only listed.
--fix changes no data, comment or verdict: it breaks long lines, leaves out what a list holds twice, puts clauses in
the order of the text, and writes the first line by which an editor finds the schema.

Examples:
  servanda lint
  servanda lint rules/my-agreement
  servanda lint rules/my-agreement --fix`;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
