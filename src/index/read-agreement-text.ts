import { wordsOfText } from '../agreement/text/words-of-text.js';
import { MAX_AGREEMENT_TEXT_BYTES } from '../source/limits.js';
import type { Problems } from '../source/problem.js';
import { type InputFile, readInputFile } from '../source/read-file.js';
import { fileAnywhere } from './file-anywhere.js';

const HINT = 'give the text of an edition of the agreement';

/** Reads the text of an edition, from anywhere. Problems: no UTF-8 text, one that is too large, one without a word. */
export async function readAgreementText(
  root: string,
  path: string,
  problems: Problems,
): Promise<InputFile | undefined> {
  const request = { ...fileAnywhere(root, path), emptyHint: HINT };
  const file = await readInputFile(request, problems, MAX_AGREEMENT_TEXT_BYTES);
  if (file === undefined || wordsOfText(file.text).length > 0) return file;
  problems.add({ code: 'empty-file', message: `'${file.file}' holds no words`, file: file.file, hint: HINT });
  return undefined;
}
