import { Command } from 'commander';
import { schemaFiles } from '../index.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';
import { writeOutputs } from './write-outputs.js';

/** `servanda schema`: the JSON Schemas of the files that people write, for completion in an editor. */
export function schemaCommand(done: (code: number) => void): Command {
  return new Command('schema')
    .description('Write the JSON Schemas of agreements, contracts, cases and records, for editors.')
    .argument('[agreement]', 'the agreement whose record types are written too; all of ./rules without it')
    .option('--out <folder>', 'where to write them', 'schemas')
    .addOption(rulesOption())
    .addHelpText('after', SCHEMA_HELP)
    .action(async (agreement: string | undefined, { out, rules }: { out: string; rules?: string }) => {
      const files = await schemaFiles({
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      });
      await writeOutputs(files.map(({ path, text }) => ({ path: `${out}/${path}`, bytes: text })));
      process.stdout.write(`${files.length} schemas in ${out}\n`);
      done(EXIT.ok);
    });
}

const SCHEMA_HELP = `
Point to a schema in the first line of a YAML file:
  # yaml-language-server: $schema=../../schemas/section.schema.json

Examples:
  servanda schema
  servanda schema rules/my-agreement --out schemas`;
