import { unescapeMarkdown } from '../letter/markdown-escape.js';
import type { EmailFile } from '../letter/render-email.js';
import type { LetterTexts } from '../letter/template.js';
import { listFolder } from '../source/list-folder.js';
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
    const bytes = path === undefined ? undefined : await bytesOf(place, path);
    const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
    found.push({ title, ...(bytes === undefined ? {} : { file: { name, type, bytes } }) });
  }
  return found;
}

/** A star stands for one folder: the last of those that have the file. */
async function bytesOf(
  place: { readonly root: string; readonly folder: string },
  path: string,
): Promise<Uint8Array | undefined> {
  const [before = '', after] = path.split('/*/');
  if (after === undefined) return readInputBytes({ ...place, path }, new Problems());
  const listed = await listFolder(place.root, `${place.folder}/${before}`);
  for (const folder of [...(listed?.folders ?? [])].reverse()) {
    const found = await readInputBytes({ ...place, path: `${before}/${folder}/${after}` }, new Problems());
    if (found !== undefined) return found;
  }
  return undefined;
}
