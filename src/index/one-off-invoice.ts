import { basename, dirname, posix } from 'node:path';
import { isMap } from '../agreement/raw-map.js';
import { ONE_OFF_SCHEMA } from '../agreement/schema/one-off-schema.js';
import type { Attachment, InvoiceModel } from '../billing/invoice-model.js';
import { readOneOff } from '../billing/one-off/read-one-off.js';
import { MAX_ATTACHMENT_BYTES } from '../source/limits.js';
import { Problems } from '../source/problem.js';
import { readInputBytes } from '../source/read-bytes.js';
import { readInputFile } from '../source/read-file.js';
import { checkSchema } from '../source/schema-check.js';
import { suggestion } from '../source/suggest.js';
import { readYaml, type YamlTree } from '../source/yaml-tree.js';
import { fileAnywhere } from './file-anywhere.js';
import type { DocumentOptions } from './issue-documents.js';

/** What EN 16931 lets go with an invoice (BT-125-1), by the ending of the name. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

export interface OneOffInvoice {
  readonly model: InvoiceModel;
  /** How its documents are to be written, as far as the file says it. */
  readonly documents: DocumentOptions;
}

/**
 * An invoice or credit note that no contract covers, from a YAML file with all that it says; its attachments lie
 * beside the file. Throws InputError with everything that is wrong, each with its line and column.
 */
export async function oneOffInvoice(root: string, path: string): Promise<OneOffInvoice> {
  const problems = new Problems();
  const file = await readInputFile(fileAnywhere(root, path), problems);
  const tree = file === undefined ? undefined : readYaml(file.file, file.text, problems);
  const model = tree === undefined ? undefined : await modelOf(tree, { root, path }, problems);
  problems.throwIfAny();
  if (model === undefined || tree === undefined) throw new Error(`${path} was not read`);
  return { model, documents: documentOptions(tree) };
}

async function modelOf(
  tree: YamlTree,
  { root, path }: { readonly root: string; readonly path: string },
  problems: Problems,
): Promise<InvoiceModel | undefined> {
  if (!(await checkSchema(tree, ONE_OFF_SCHEMA, problems, { title: 'the invoice' }))) return undefined;
  const given = isMap(tree.data) ? tree.data['attachments'] : undefined;
  const attachments: Attachment[] = [];
  for (const [index, raw] of (Array.isArray(given) ? given : []).entries()) {
    const { id, file, description } = raw as { id: string; file: string; description?: string };
    const askedAt = tree.at(['attachments', index, 'file']);
    const ending = posix.extname(file).slice(1).toLowerCase();
    const mimeType = Object.hasOwn(MIME_TYPES, ending) ? MIME_TYPES[ending] : undefined;
    if (mimeType === undefined)
      problems.add({
        code: 'not-allowed',
        message: `a file '${file}' may not go with an e-invoice`,
        at: askedAt,
        hint: suggestion(ending, Object.keys(MIME_TYPES)),
      });
    const beside = fileAnywhere(root, path);
    const folder = dirname(beside.path);
    const bytes = await readInputBytes(
      { root: beside.root, folder, path: file, askedAt },
      problems,
      MAX_ATTACHMENT_BYTES,
    );
    if (bytes === undefined || mimeType === undefined) continue;
    const described = description === undefined ? {} : { description };
    attachments.push({ id, ...described, fileName: basename(file), mimeType, bytes });
  }
  return readOneOff(tree, attachments, problems);
}

function documentOptions({ data }: YamlTree): DocumentOptions {
  const { profile, language } = data as { profile?: DocumentOptions['profile']; language?: 'nl' | 'en' };
  return { profile, ...(language === undefined ? {} : { lang: language }) };
}
