import { unescapeMarkdown } from '../letter/markdown-escape.js';
import type { EmailFile } from '../letter/render-email.js';
import type { LetterTexts } from '../letter/template.js';
import { Problems } from '../source/problem.js';
import { readInputBytes } from '../source/read-file.js';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  csv: 'text/csv',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** A paper of a letter; without a file somebody has to add it. */
interface Attached {
  readonly title: string;
  readonly file?: EmailFile;
}

/** The papers of a letter that lie in the contract's folder. Nothing outside it is read. */
export async function attachedFiles(
  place: { readonly root: string; readonly folder: string },
  attachments: LetterTexts['attachments'],
): Promise<readonly Attached[]> {
  const found: Attached[] = [];
  for (const { title: words, file } of attachments) {
    const title = unescapeMarkdown(words);
    const path = file === undefined ? undefined : unescapeMarkdown(file);
    const bytes = path === undefined ? undefined : await readInputBytes({ ...place, path }, new Problems());
    const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
    found.push({ title, ...(bytes === undefined ? {} : { file: { name, type, bytes } }) });
  }
  return found;
}
