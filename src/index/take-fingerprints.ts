import { resolve } from 'node:path';
import type { Agreement } from '../agreement/agreement.js';
import { sentencesOfClauses } from '../agreement/text/clause-sentences.js';
import { type Fingerprints, fingerprintsOf } from '../agreement/text/fingerprints.js';
import { FINGERPRINTS_FILE, fingerprintsText } from '../agreement/text/fingerprints-file.js';
import type { OutputFile } from '../source/atomic-write.js';
import { Problems } from '../source/problem.js';
import { locateAgreement } from './agreement-cases.js';
import type { DriftRequest } from './drift.js';
import { openAgreement } from './load-contract.js';
import { readAgreementText } from './read-agreement-text.js';

export interface TakenFingerprints {
  readonly sentences: number;
  /** Where the fingerprints belong, as shown to the user. */
  readonly shown: string;
  readonly file: OutputFile;
}

/**
 * Takes the fingerprints of the text that the ledger of an agreement is made for. Throws InputError on bad
 * input, and when the text is not that one: another number of lines, or a clause whose lines are empty.
 */
export async function takeFingerprints(request: DriftRequest): Promise<TakenFingerprints> {
  const { location, id } = await locateAgreement(request);
  const problems = new Problems();
  const text = await readAgreementText(request.root, request.text, problems);
  problems.throwIfAny();
  if (text === undefined) throw new Error('the text did not load');
  const { agreement } = await openAgreement(location, id);
  const fingerprints = fingerprintsOf(text, new Set(agreement.blankLines));
  checkLedger(agreement, fingerprints, text.file, problems);
  problems.throwIfAny();
  const shown = `${agreement.folder}/${FINGERPRINTS_FILE}`;
  return {
    sentences: fingerprints.sentences.length,
    shown,
    file: { path: resolve(location.root, shown), bytes: fingerprintsText(fingerprints) },
  };
}

function checkLedger(
  { clauses, textLines }: Agreement,
  { lines, sentences }: Fingerprints,
  file: string,
  problems: Problems,
): void {
  if (lines !== textLines) {
    problems.add({
      code: 'out-of-range',
      message: `the text has ${lines} lines, where the ledger is made for ${textLines}`,
      file,
      hint: 'without --write it is held against the present text',
    });
    return;
  }
  for (const [id, own] of sentencesOfClauses(clauses.values(), sentences)) {
    const clause = clauses.get(id);
    if (own.length > 0 || clause === undefined) continue;
    const [from, to] = clause.lines;
    problems.add({
      code: 'out-of-range',
      message: `lines ${from} to ${to} of the text, where the clause '${id}' should stand, hold no words`,
      file,
    });
  }
}
