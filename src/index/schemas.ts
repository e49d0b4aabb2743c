import { PUBLISHED_SCHEMAS } from '../agreement/schema/published.js';
import { recordSchema } from '../agreement/schema/record-schema.js';
import { schemaText } from '../agreement/schema/schema-text.js';
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
