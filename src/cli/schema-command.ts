import { Command } from 'commander';
import { recordsPageText, schemaFiles } from '../index.js';
import { EXIT } from './exit-code.js';
import { rulesOption } from './options.js';
import { writeOutputs } from './write-outputs.js';

interface SchemaOptions {
  readonly out: string;
  readonly page?: string;
  readonly rules?: string;
}

/** `servanda schema`: the JSON Schemas of the files that people write, for completion in an editor. */
export function schemaCommand(done: (code: number) => void): Command {
  return new Command('schema')
    .description('Write the JSON Schemas of agreements, contracts, cases and records, for editors.')
    .argument('[agreement]', 'the agreement whose record types are written too; all of ./rules without it')
    .option('--out <folder>', 'where to write them', 'schemas')
    .option('--page <file>', 'also write the record types of the one agreement as a page in Markdown')
    .addOption(rulesOption())
    .addHelpText('after', SCHEMA_HELP)
    .action(async (agreement: string | undefined, { out, page, rules }: SchemaOptions) => {
      const request = {
        root: process.cwd(),
        ...(agreement === undefined ? {} : { agreement }),
        ...(rules === undefined ? {} : { rules }),
      };
      const files = await schemaFiles(request);
      const outputs = files.map(({ path, text }) => ({ path: `${out}/${path}`, bytes: text }));
      if (page !== undefined) {
        outputs.push({ path: page, bytes: await recordsPageText({ ...request, page, schemas: out }) });
      }
      await writeOutputs(outputs);
      process.stdout.write(`${files.length} schemas in ${out}\n`);
      if (page !== undefined) process.stdout.write(`record types in ${page}\n`);
      done(EXIT.ok);
    });
}

const SCHEMA_HELP = `
Point to a schema in the first line of a YAML file:
  # yaml-language-server: $schema=../../schemas/section.schema.json

Examples:
  servanda schema
  servanda schema rules/my-agreement --out schemas
  servanda schema rules/my-agreement --page docs/records.md`;
