import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreement/agreement.js';
import { type TextDrift, textDrift } from '../../src/agreement/text/clause-drift.js';
import { type Fingerprints, fingerprintsOf } from '../../src/agreement/text/fingerprints.js';
import { fingerprintsText, readFingerprints } from '../../src/agreement/text/fingerprints-file.js';
import { openAgreementAt } from '../../src/index/agreement-cases.js';
import { Problems } from '../../src/source/problem.js';
import { readInputFile } from '../../src/source/read-file.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PRESENT = fileURLToPath(new URL('../../../shared/agreement/', import.meta.url));
const isThere = existsSync(PRESENT);
if (!isThere) process.stderr.write(`skipped, for the text of the agreement is not there: ${PRESENT}\n`);

describe.skipIf(!isThere)('the present text of the agreement (needs ../shared/agreement)', () => {
  let agreement: Agreement;
  let fingerprints: Fingerprints | undefined;
  let present: { readonly text: string; readonly sha256: string };

  beforeAll(async () => {
    const problems = new Problems();
    ({ agreement } = await openAgreementAt({ root: ROOT, agreement: 'rules/afas' }));
    fingerprints = await readFingerprints({ root: ROOT, folder: 'rules/afas' }, problems);
    const file = await readInputFile({ root: PRESENT, path: 'agreement.nl.txt' }, problems);
    problems.throwIfAny();
    present = file ?? { text: '', sha256: '' };
  });

  function drifted(text: string): TextDrift {
    if (fingerprints === undefined) throw new Error('there are no fingerprints');
    return textDrift([...agreement.clauses.values()], fingerprints, text);
  }

  it('is the one that the fingerprints were taken of: servanda drift TEXT --write', () => {
    const file = readFileSync(`${ROOT}rules/afas/fingerprints.yaml`, 'utf8');
    expect(file).toBe(fingerprintsText(fingerprintsOf(present, new Set(agreement.blankLines))));
  });

  it('is as it is, each clause on its lines', () => {
    const { clauses, newText, headings } = drifted(present.text);
    const odd = clauses.filter(({ clause, status, newLines }) => {
      const [from, to] = agreement.clauses.get(clause)?.lines ?? [0, 0];
      return status !== 'unchanged' || !newLines.every((lines) => lines.from >= from && lines.to <= to);
    });
    expect([odd, newText, headings]).toEqual([[], [], []]);
    expect(clauses.length).toBeGreaterThan(400);
  });

  it('is as it was when its lines are set anew', () => {
    const flat = present.text.replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ');
    const { clauses, newText, headings } = drifted(flat.replace(/(.{40,60}) /g, '$1\n'));
    expect([clauses.filter(({ status }) => status !== 'unchanged'), newText, headings]).toEqual([[], [], []]);
  });

  it('tells of one number the one clause that it stands in', () => {
    const edited = present.text.split('\n');
    edited[100] = (edited[100] ?? '').replace(/^is \w+/, 'is dertig');
    const { clauses } = drifted(['', '', ...edited].join('\n'));
    const changed = clauses.filter(({ status }) => status !== 'unchanged');
    expect(changed.map(({ clause, status, newLines }) => [clause, status, newLines])).toEqual([
      ['invoicing.payment-term', 'changed', [{ from: 101, to: 103 }]],
    ]);
  });
});
