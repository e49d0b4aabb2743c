import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import type { Explained } from '../../src/index/explain.js';
import type { WhatIf } from '../../src/index/what-if.js';
import { isBuilt, newFolder, servanda } from './servanda.js';
import { GOOD } from './small-contract.js';

const AS_OF = ['--as-of', '2025-12-31'];
const LATE: typeof GOOD = {
  ...GOOD,
  'klant/operations/payments.csv': `id,invoice,bookedOn,amount
P1,F1,2025-04-30,127.05
`,
};

describe.skipIf(!isBuilt)('what would have changed a verdict (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]) => servanda(folder, args);
  const whatIf = async (...args: string[]): Promise<WhatIf> =>
    JSON.parse((await run('what-if', 'klant', ...AS_OF, '--format', 'json', ...args)).stdout) as WhatIf;
  const changes = ({ diff }: WhatIf) =>
    diff.changed.map(
      ({ rule, subject, before, after }) => `${rule} ${subject.key} ${before.verdict} ${after.verdict}`,
    );

  beforeAll(() => {
    ({ folder, remove } = newFolder(LATE));
  });

  afterAll(() => remove());

  it('explain: the clock step by step, the distance, and the fact that was tried', async () => {
    const { stdout } = await run(
      'explain',
      'invoicing.payment-term:F1',
      'klant',
      ...AS_OF,
      '--format',
      'json',
    );
    const [explained] = JSON.parse(stdout) as Explained[];
    expect(explained?.explanation.steps).toEqual([
      'The clock starts on 28 March 2025.',
      'The term invoicing.paymentTerm is 30\u00a0days.',
      "Holidays in between: 20 Apr 2025 (Easter Sunday), 21 Apr 2025 (Easter Monday), 26 Apr 2025 (King's Day).",
      'The latest moment is 27 April 2025.',
      'It happened on 30 April 2025.',
      'Margin: 3\u00a0days late.',
    ]);
    expect(explained?.explanation.change).toContain(
      'Had it happened 3\u00a0days earlier, by 27 April 2025, the clause would have been kept.',
    );
    expect(explained?.finding.changes).toContainEqual({
      what: 'payment P1 bookedOn',
      value: '2025-04-27',
      verdict: 'met',
    });
  });

  it('explain: each change that it tells is one that what-if finds too', async () => {
    const { stdout } = await run(
      'explain',
      'invoicing.payment-term:F1',
      'klant',
      ...AS_OF,
      '--format',
      'json',
    );
    const [explained] = JSON.parse(stdout) as Explained[];
    const { changes: tried = [] } = explained!.finding;
    expect(tried.length).toBeGreaterThan(0);
    for (const { what, value = '', verdict } of tried) {
      const [type, key, field] = what.split(' ');
      const found = await whatIf('--set', `${type}:${key}.${field}=${value}`);
      expect(changes(found)).toContain(`invoicing.payment-term F1 breached ${verdict}`);
    }
  }, 120_000);

  it.each([
    ['a fact', ['--set', 'payment:P1.bookedOn=2025-04-27'], 'breached', 'met'],
    ['a fact on the wrong side of the limit by a day', ['--set', 'payment:P1.bookedOn=2025-04-28'], '', ''],
    ['a term', ['--term', 'invoicing.paymentTerm=33'], 'breached', 'met'],
    ['a fact that is taken away', ['--set', 'payment:P1.bookedOn='], 'breached', 'undetermined'],
  ])('what-if: %s', async (_, args, before, after) => {
    const found = changes(await whatIf(...args)).filter((each) => each.startsWith('invoicing.payment-term '));
    expect(found).toEqual(before === '' ? [] : [`invoicing.payment-term F1 ${before} ${after}`]);
  });

  it('what-if: says which amounts would be others, and their sum', async () => {
    const { amounts, total, currency } = await whatIf('--set', 'invoice:F1.total=127.06');
    const sum = amounts.reduce((all, { before, after }) => all + Number(after) - Number(before), 0);
    expect(currency).toBe('EUR');
    expect(total).toBe(sum.toFixed(2));
  });

  it.each([
    [
      ['--set', 'payment:P9.bookedOn=2025-04-27'],
      "there is no payment 'P9' in the data (did you mean 'P1'?)",
    ],
    [['--set', 'payment:P1.bokedOn=2025-04-27'], "payment has no field 'bokedOn' (did you mean 'bookedOn'?)"],
    [
      ['--set', 'paymnt:P1.bookedOn=2025-04-27'],
      "there is no record type 'paymnt' (did you mean 'payment'?)",
    ],
    [['--set', 'payment:P1.bookedOn=yesterday'], 'bookedOn: '],
    [['--set', 'payment:P1.id=P2'], 'payment.id is the key'],
    [['--set', 'payment:P1.bookedOn'], 'It has no equals sign.'],
    [['--set', '=1'], 'sets no fact'],
    [['--term', 'invoicing.paymentTrm=3'], "there is no term 'invoicing.paymentTrm' (did you mean"],
    [['--term', 'invoicing.paymentTerm=soon'], '"soon" is not a whole number of days'],
    [['--reading', 'no.such=choice'], "the agreement has no reading 'no.such'"],
    [[], 'nothing is supposed'],
  ])('what-if %j is refused in a sentence', async (args, says) => {
    const { code, stdout, stderr } = await run('what-if', 'klant', ...AS_OF, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('check --history: the verdicts as they stood at the end of each month', async () => {
    const { stdout } = await run(
      ...['check', 'klant', '--as-of', '2025-06-15', '--format', 'json', '--history', 'month'],
    );
    const { history = [] } = JSON.parse(stdout) as Result;
    expect(history.map(({ asOf }) => asOf)).toEqual([
      ...['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31'],
    ]);
    expect(history[3]?.changed).toContainEqual(
      expect.objectContaining({ rule: 'invoicing.payment-term', from: 'pending', to: 'breached' }),
    );
    const then = JSON.parse(
      (await run('check', 'klant', '--as-of', '2025-04-30', '--format', 'json')).stdout,
    ) as Result;
    expect(history[3]?.summary).toEqual(then.summary);
  });

  it('check --history: a file that was made later was not known before', async () => {
    const { folder: other, remove: away } = newFolder({
      ...LATE,
      'klant/operations/sources.yaml': String(LATE['klant/operations/sources.yaml']).replace(
        'record: payment,',
        'record: payment, extractedAt: "2025-05-20T12:00:00+02:00",',
      ),
    });
    const args = ['check', 'klant', '--as-of', '2025-06-15', '--format', 'json', '--history', 'month'];
    const { history = [] } = JSON.parse((await servanda(other, args)).stdout) as Result;
    expect(history.map(({ unseen = [] }) => unseen.length)).toEqual([1, 1, 1, 1, 0]);
    const [breachedBefore = 0, breachedAfter = 0] = history.slice(3).map(({ summary }) => summary.breached);
    expect(breachedAfter).toBeGreaterThan(breachedBefore);
    away();
  });

  it('check --earlier: results of before, told by the page; those of others are refused', async () => {
    for (const [file, asOf] of [
      ['one.json', '2025-03-31'],
      ['two.json', '2025-04-30'],
    ]) {
      await run('check', 'klant', '--as-of', asOf!, '--format', `json=${file}`);
    }
    const args = ['check', 'klant', ...AS_OF, '--earlier', 'two.json', 'one.json'];
    const made = await run(...args, '--format', 'html=report.html', '--format', 'json=now.json');
    expect(made.stderr).toBe('');
    const { history = [] } = JSON.parse(readFileSync(join(folder, 'now.json'), 'utf8')) as Result;
    expect(history.map(({ asOf, recomputed }) => [asOf, recomputed])).toEqual([
      ['2025-03-31', false],
      ['2025-04-30', false],
    ]);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('id="over-time"');
    const foreign = readFileSync(join(folder, 'one.json'), 'utf8').replace('"id":"klant"', '"id":"ander"');
    writeFileSync(join(folder, 'foreign.json'), foreign.replace('"id": "klant"', '"id": "ander"'));
    const { code, stderr } = await run('check', 'klant', ...AS_OF, '--earlier', 'foreign.json');
    expect(code).toBe(2);
    expect(stderr).toContain("the result is of the contract 'ander'");
  }, 120_000);
});
