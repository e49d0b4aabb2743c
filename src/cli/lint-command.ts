import { Command } from 'commander';
import { agreementsMeant, lint, lintLine } from '../index.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';

/** `servanda lint`: what is not wrong enough to refuse an agreement, yet should not stay. */
export function lintCommand(done: (code: number) => void): Command {
  return new Command('lint')
    .description('Look for weak spots in the rules, terms, readings and cases of an agreement.')
    .argument('[agreement]', 'its name, or the path of its folder; all of ./rules without it')
    .addOption(rulesOption())
    .addHelpText('after', LINT_HELP)
    .action(async (agreement: string | undefined, { rules }: { rules?: string }) => {
      const requests = await agreementsMeant({
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      });
      let allErrors = 0;
      for (const request of requests) {
        const findings = await lint(request);
        for (const finding of findings) process.stdout.write(`${lintLine(finding)}\n`);
        const errors = findings.filter(({ level }) => level === 'error').length;
        const totals = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
        process.stdout.write(`${requests.length > 1 ? `${request.agreement}: ` : ''}${totals}\n`);
        allErrors += errors;
      }
      done(allErrors > 0 ? EXIT.breached : EXIT.ok);
    });
}

const LINT_HELP = `
Each line is file:line:column, the code of the check, and what it found; docs/lint/<code>.md says what to do.
Errors end with exit code 1; warnings are only listed.

Examples:
  servanda lint
  servanda lint rules/my-agreement`;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
