import type { MadeLetters } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';

/** Each letter as Markdown and as PDF, in a folder. */
export function letterFiles(folder: string, { letters }: MadeLetters): OutputFile[] {
  return letters.flatMap(({ fileName, markdown, pdf }) => [
    { path: `${folder}/${fileName}.md`, bytes: markdown },
    { path: `${folder}/${fileName}.pdf`, bytes: pdf },
  ]);
}
