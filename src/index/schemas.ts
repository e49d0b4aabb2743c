import { posix } from 'node:path';
import { PUBLISHED_SCHEMAS } from '../agreement/schema/published.js';
import { recordSchema } from '../agreement/schema/record-schema.js';
import { recordsPage } from '../agreement/schema/records-page.js';
import { schemaText } from '../agreement/schema/schema-text.js';
import { listFolder } from '../source/list-folder.js';
import { type AgreementRequest, agreementsMeant, openAgreementAt } from './agreement-cases.js';

export interface SchemaFile {
  /** Relative to the folder of schemas. */
  readonly path: string;
  readonly text: string;
}

/**
 * The JSON Schemas of all files that people write, and one for the records of each type of an agreement, or
 * of all there are. An editor that is pointed to them completes and checks while one types. Throws InputError on bad input.
 */
export async function schemaFiles(request: AgreementRequest): Promise<readonly SchemaFile[]> {
  const records: SchemaFile[] = [];
  for (const one of await agreementsMeant(request)) {
    const { agreement } = await openAgreementAt(one);
    for (const type of agreement.recordTypes.values()) {
      const path = `records/${agreement.id}/${type.type}.schema.json`;
      records.push({ path, text: schemaText(recordSchema(agreement.id, type)) });
    }
  }
  const published = Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => ({
    path: `${name}.schema.json`,
    text: schemaText(schema),
  }));
  return [...published, ...records];
}

export interface RecordsPageRequest extends AgreementRequest {
  /** Where the page is to stand, and the folder of schemas, both relative to the root. */
  readonly page: string;
  readonly schemas: string;
}

/**
 * The record dictionary of an agreement as a page in Markdown, with links to the schemas and to the examples that lie
 * beside them. Throws InputError on bad input, also when none is named and there are several.
 */
export async function recordsPageText({ page, schemas, ...request }: RecordsPageRequest): Promise<string> {
  const { agreement } = await openAgreementAt(request);
  const folder = posix.join(schemas, 'records', agreement.id);
  const examples = (await listFolder(request.root, `${folder}/examples`))?.files ?? [];
  const named = examples
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  return recordsPage(agreement, {
    schemas: posix.relative(posix.dirname(page), folder),
    examples: new Set(named),
  });
}
