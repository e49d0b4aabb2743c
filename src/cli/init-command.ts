import { Command } from 'commander';
import { type Start, startFiles } from '../index.js';
import { listFolder } from '../source/list-folder.js';
import { InputError, type Problem } from '../source/problem.js';
import { EXIT } from './exit-code.js';
import { writeOutputs } from './write-outputs.js';

/** `servanda init`: an agreement and a contract to start from; both pass every command at once. */
export function initCommand(done: (code: number) => void): Command {
  return new Command('init')
    .description('Make a small agreement, with its cases and a contract under it, to start from.')
    .argument('[folder]', 'where to make them; here without it')
    .option('--name <name>', 'what to call the agreement: small letters, digits and -')
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (folder: string | undefined, { name }: { name?: string }) => {
      const start = await startFiles(name);
      const inFolder = (path: string): string => `${prefixOf(folder)}${path}`;
      await refuseWhatIsThere([start.agreement, start.contract].map(inFolder));
      await writeOutputs(start.files.map(({ path, text }) => ({ path: inFolder(path), bytes: text })));
      process.stdout.write(nextSteps(start, folder));
      done(EXIT.ok);
    });
}

const INIT_EXAMPLES = `
Nothing is overwritten: a folder that is there already is left as it is.

Examples:
  servanda init my-folder
  servanda init --name office-supplies`;

function prefixOf(folder: string | undefined): string {
  return folder === undefined || folder === '.' ? '' : folder.replace(/\/*$/, '/');
}

async function refuseWhatIsThere(folders: readonly string[]): Promise<void> {
  const problems: Problem[] = [];
  for (const folder of folders) {
    if ((await listFolder(process.cwd(), folder)) === undefined) continue;
    const message = `the folder '${folder}' is there already`;
    problems.push({
      code: 'cannot-write',
      message,
      hint: 'choose another name with --name, or another folder',
    });
  }
  if (problems.length > 0) throw new InputError(problems);
}

function nextSteps({ agreement, contract }: Start, folder: string | undefined): string {
  const prefix = prefixOf(folder);
  const steps: (readonly [string, string])[] = [
    ...(prefix === '' ? [] : [[`cd ${prefix.slice(0, -1)}`, ''] as const]),
    ['servanda test', 'runs the worked cases of the agreement'],
    ['servanda check --as-of 2026-03-31', 'judges the contract as things stood that day'],
    ['servanda lint', 'says what is weak in the rules'],
    ['servanda test --mutate', 'asks whether the cases would notice a mistake'],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    `Made ${prefix}${agreement}/, an agreement: its text, terms, a reading, a kind of record, clauses and cases.`,
    `Made ${prefix}${contract}/, a contract under it with a little data.`,
    '',
    'What to do next:',
    ...steps.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`.trimEnd()),
    '',
    `Then open ${prefix}${agreement}/1-delivery.yaml, and change something.`,
    'docs/tutorial.md leads from a paragraph of text to a clause with its cases.',
    '',
  ].join('\n');
}
