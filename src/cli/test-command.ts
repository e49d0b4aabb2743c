import { Command } from 'commander';
import {
  type AgreementRequest,
  agreementsMeant,
  caseJunit,
  failureLine,
  mutantLine,
  mutateAgreement,
  testAgreement,
} from '../index.js';
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
    .argument('[agreement]', 'its name, or the path of its folder; all of ./rules without it')
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
      const requests = flags.cases === undefined ? await agreementsMeant(request) : [request];
      const passed = await runCases(requests, flags.junit);
      done(passed && (flags.mutate !== true || (await mutate(requests))) ? EXIT.ok : EXIT.breached);
    });
}

const TEST_EXAMPLES = `
Examples:
  servanda test rules/my-agreement
  servanda test --cases scenarios/late-payment.yaml ../more/*.yaml
  servanda test rules/my-agreement --mutate --junit cases.xml`;

type Request = AgreementRequest & { readonly files?: readonly string[] };
type Report = Awaited<ReturnType<typeof testAgreement>>;

/** Of several agreements each line of totals begins with the name of its own. */
function nameOf(request: Request, requests: readonly Request[]): string {
  return requests.length > 1 ? `${request.agreement}: ` : '';
}

async function runCases(requests: readonly Request[], junit: string | undefined): Promise<boolean> {
  const outcomes: Report['outcomes'][number][] = [];
  let allPassed = true;
  for (const request of requests) {
    const report = await testAgreement(request);
    outcomes.push(...report.outcomes);
    for (const failure of report.failures) process.stdout.write(`${failureLine(failure)}\n`);
    const failed = report.outcomes.filter(({ failures }) => failures.length > 0).length;
    const passed = report.scenarios - failed;
    const totals = `${passed} passed, ${failed} failed (${report.expectations} expectations)`;
    process.stdout.write(`${nameOf(request, requests)}${totals}\n`);
    allPassed &&= failed === 0;
  }
  if (junit !== undefined) await writeOutputs([{ path: junit, bytes: await caseJunit({ outcomes }) }]);
  return allPassed;
}

const STEPS_SHOWN = 50;

async function mutate(requests: readonly Request[]): Promise<boolean> {
  const progress = new Progress();
  let allNoticed = true;
  for (const request of requests) {
    const { mutants, survivors } = await mutateAgreement(request, (count, of) => {
      if (count % STEPS_SHOWN === 0) progress.step(`mutant ${count} of ${of}`);
    });
    progress.done();
    for (const mutant of survivors) process.stdout.write(`${mutantLine(mutant)}\n`);
    const totals = `${mutants - survivors.length} of ${mutants} mutants noticed, ${survivors.length} not`;
    process.stdout.write(`${nameOf(request, requests)}${totals}\n`);
    allNoticed &&= survivors.length === 0;
  }
  return allNoticed;
}
