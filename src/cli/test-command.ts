import { Command } from 'commander';
import { failureLine, testAgreement } from '../index.js';
import { EXIT } from './exit-code.js';

type Done = (code: number) => void;

/** `servanda test`: the worked cases beside the rules, or files of scenarios from anywhere. */
export function testCommand(done: Done): Command {
  return new Command('test')
    .description('Run the worked cases of an agreement, or scenario files from anywhere.')
    .argument('[agreement]', 'its name, or the path of its folder; the only one in ./rules without it')
    .option('--cases <file...>', 'run these scenario files instead of those beside the rules')
    .option('--rules <folder>', 'the folder of agreements')
    .addHelpText('after', TEST_EXAMPLES)
    .action(async (agreement: string | undefined, options: { cases?: string[]; rules?: string }) => {
      const report = await testAgreement({
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(options.rules === undefined ? {} : { rules: options.rules }),
        ...(options.cases === undefined ? {} : { files: options.cases }),
      });
      for (const failure of report.failures) process.stdout.write(`${failureLine(failure)}\n`);
      const failed = new Set(report.failures.map(({ scenario }) => scenario)).size;
      const passed = report.scenarios - failed;
      process.stdout.write(`${passed} passed, ${failed} failed (${report.expectations} expectations)\n`);
      done(failed === 0 ? EXIT.ok : EXIT.breached);
    });
}

const TEST_EXAMPLES = `
Examples:
  servanda test rules/my-agreement
  servanda test --cases scenarios/late-payment.yaml ../more/*.yaml`;
