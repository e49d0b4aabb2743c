import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/einvoice/cases/', import.meta.url));

export const hasOfficialCases = existsSync(`${folder}official-verdicts.jsonl`);

/** A document of the official test sets, and the ids that the official rules fire on it, by set of rules. */
export interface OfficialCase {
  readonly file: string;
  readonly text: string;
  readonly verdicts: Readonly<Record<string, readonly { readonly id: string; readonly flag: string }[]>>;
}

/** All of them, one after another. */
export function* officialCases(): Generator<OfficialCase> {
  const lines = readFileSync(`${folder}official-verdicts.jsonl`, 'utf8').trim().split('\n');
  for (const line of lines) {
    const { file, verdicts } = JSON.parse(line) as Omit<OfficialCase, 'text'>;
    yield { file, verdicts, text: readFileSync(`${folder}${file}`, 'utf8') };
  }
}
