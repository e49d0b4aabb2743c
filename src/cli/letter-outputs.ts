import type { LetterRun } from '../index/letter-run.js';
import type { LetterFormat } from '../letter/letter-formats.js';
import { indexJson, indexMarkdown } from '../letter/letter-index.js';
import type { OutputFile } from '../source/atomic-write.js';

/** The files of a run of letters, in a folder, made one by one, and then its index for people and for programs. */
export async function* letterOutputs(
  folder: string,
  run: LetterRun,
  formats: readonly LetterFormat[],
): AsyncGenerator<OutputFile> {
  for await (const { files } of run.letters(formats)) {
    for (const { name, bytes } of files) yield { path: `${folder}/${name}`, bytes };
  }
  yield { path: `${folder}/index.md`, bytes: indexMarkdown(run.entries, run.langs[0] ?? 'nl') };
  yield { path: `${folder}/index.json`, bytes: indexJson(run.entries) };
}
