import { Command } from 'commander';
import { caseJunit, failureLine, mutantLine, mutateAgreement, testAgreement } from '../index.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';
import { Progress } from './terminal.js';
import { writeOutputs } from './write-outputs.js';

interface TestFlags {
  readonly cases?: string[];
  readonly rules?: string;
  readonly mutate?: boolean;
  readonly junit?: string;
}

/** `servanda test`: the worked cases beside the rules, or files of scenarios from anywhere; and what they notice. */
export function testCommand(done: (code: number) => void): Command {
  return new Command('test')
    .description('Run the worked cases of an agreement, or scenario files from anywhere.')
    .argument('[agreement]', 'its name, or the path of its folder; the only one in ./rules without it')
    .option('--cases <file...>', 'run these scenario files instead of those beside the rules')
    .option('--mutate', 'change the rules a little, one change at a time, and list what no case notices')
    .option('--junit <file>', 'write the outcome as JUnit XML too')
    .addOption(rulesOption())
    .addHelpText('after', TEST_EXAMPLES)
    .action(async (agreement: string | undefined, flags: TestFlags) => {
      const request = {
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(flags.rules === undefined ? {} : { rules: flags.rules }),
        ...(flags.cases === undefined ? {} : { files: flags.cases }),
      };
      const passed = await runCases(request, flags.junit);
      done(passed && (flags.mutate !== true || (await mutate(request))) ? EXIT.ok : EXIT.breached);
    });
}

const TEST_EXAMPLES = `
Examples:
  servanda test rules/my-agreement
  servanda test --cases scenarios/late-payment.yaml ../more/*.yaml
  servanda test rules/my-agreement --mutate --junit cases.xml`;

type Request = Parameters<typeof testAgreement>[0];

async function runCases(request: Request, junit: string | undefined): Promise<boolean> {
  const report = await testAgreement(request);
  if (junit !== undefined) await writeOutputs([{ path: junit, bytes: await caseJunit(report) }]);
  for (const failure of report.failures) process.stdout.write(`${failureLine(failure)}\n`);
  const failed = report.outcomes.filter(({ failures }) => failures.length > 0).length;
  const passed = report.scenarios - failed;
  process.stdout.write(`${passed} passed, ${failed} failed (${report.expectations} expectations)\n`);
  return failed === 0;
}

const STEPS_SHOWN = 50;

async function mutate(request: Request): Promise<boolean> {
  const progress = new Progress();
  const { mutants, survivors } = await mutateAgreement(request, (count, of) => {
    if (count % STEPS_SHOWN === 0) progress.step(`mutant ${count} of ${of}`);
  });
  progress.done();
  for (const mutant of survivors) process.stdout.write(`${mutantLine(mutant)}\n`);
  process.stdout.write(
    `${mutants - survivors.length} of ${mutants} mutants noticed, ${survivors.length} not\n`,
  );
  return survivors.length === 0;
}
