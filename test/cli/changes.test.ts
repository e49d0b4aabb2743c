import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../agreement/small-agreement.js';
import { isBuilt, newFolder, PROJECT, servanda } from './servanda.js';

/** As many lines as the small agreement's text. */
const TEXT = `Paying
Whoever buys pays each bill within fourteen days of
its issue.

We mean to be kind to everybody, whatever the weather
may be.
`;

describe.skipIf(!isBuilt)('commands that compare (they need dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]) => servanda(folder, args);

  beforeAll(() => {
    const { 'rules/calendars/plain.yaml': calendar = '', ...small } = SMALL;
    const files = Object.entries(small).map(([name, text]) => [name.replace('rules/', 'small-rules/'), text]);
    ({ folder, remove } = newFolder({
      ...Object.fromEntries(files),
      'small-rules/calendars/plain.yaml': calendar,
      'old.txt': TEXT,
      'new.txt': `A word before.\n\n${TEXT.replace('fourteen', 'thirty')}`,
      'latin.txt': Buffer.from('één', 'latin1'),
      'broken.json': '{"schemaVersion": "1.0",',
    }));
    for (const part of ['rules', 'contracts']) {
      cpSync(join(PROJECT, 'test/docs', part), join(folder, part), { recursive: true });
    }
  });

  afterAll(() => remove());

  describe('drift', () => {
    const SMALL_RULES = ['--rules', 'small-rules'];

    it('has nothing to say before the fingerprints are taken', async () => {
      const { code, stdout, stderr } = await run('drift', 'new.txt', ...SMALL_RULES);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain("there are no fingerprints of the text in 'small-rules/small'");
    });

    it('takes them, of the text that the ledger is made for', async () => {
      const wrong = await run('drift', 'new.txt', ...SMALL_RULES, '--write');
      expect(wrong.code).toBe(2);
      expect(existsSync(join(folder, 'small-rules/small/fingerprints.yaml'))).toBe(false);
      expect(await run('drift', 'old.txt', ...SMALL_RULES, '--write')).toEqual({
        code: 0,
        stdout: 'small-rules/small/fingerprints.yaml: 3 sentences\n',
        stderr: '',
      });
    });

    it('ends with 0 for the same text, 1 for another, 2 for none', async () => {
      const same = await run('drift', 'old.txt', ...SMALL_RULES);
      expect(same).toMatchObject({ code: 0, stderr: '' });
      expect(same.stdout).toContain('2 clauses unchanged, on the same lines.');
      const other = await run('drift', 'new.txt', 'small-rules/small');
      expect(other).toMatchObject({ code: 1, stderr: '' });
      expect(other.stdout).toContain('changed    pay.in-time · § 1, lines 2–3 → 4–5');
      expect(other.stdout).toContain('new        line 1, 3 words, before pay.in-time: A word before.');
      const latin = await run('drift', 'latin.txt', ...SMALL_RULES);
      expect([latin.code, latin.stdout]).toEqual([2, '']);
      expect(latin.stderr).toContain('latin.txt:1:1  the byte 0xe9 is not UTF-8');
    });

    it('as JSON has every clause', async () => {
      const { code, stdout } = await run('drift', 'new.txt', ...SMALL_RULES, '--format', 'json');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        same: false,
        counts: { unchanged: 1, moved: 0, changed: 1, gone: 0 },
        clauses: [
          { clause: 'pay.in-time', status: 'changed', newLines: [{ from: 4, to: 5 }] },
          { clause: 'pay.goal', status: 'unchanged', newLines: [{ from: 7, to: 8 }] },
        ],
      });
    });

    it('the rules stay as they are, fingerprints or not', async () => {
      expect((await run('coverage', 'small-rules/small')).code).toBe(0);
    });
  });

  describe('diff', () => {
    const AT = ['--rules', 'rules', '--as-of', '2026-03-31'];
    const diff = (...args: string[]) => run('diff', ...args);

    it('of two results ends with 0 when nothing changed, else with 1', async () => {
      for (const [name, day] of [
        ['old', '2026-02-20'],
        ['new', '2026-03-31'],
      ]) {
        await run(
          'check',
          'contracts/lindenhof',
          '--rules',
          'rules',
          '--as-of',
          `${day}`,
          '--format',
          `json=${name}.json`,
        );
      }
      expect(await diff('new.json', 'new.json')).toMatchObject({ code: 0, stderr: '' });
      const { code, stdout, stderr } = await diff('old.json', 'new.json', '--format', 'json');
      expect([code, stderr]).toEqual([1, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        before: { asOf: '2026-02-20' },
        after: { asOf: '2026-03-31' },
      });
      const renamed = join(folder, 'other.json');
      writeFileSync(
        renamed,
        readFileSync(join(folder, 'new.json'), 'utf8').replace('Lindenhof B.V.', '\\u001b[2J'),
      );
      expect((await diff('old.json', renamed, '--format', 'json')).stdout).not.toContain('\u001b');
    });

    it('of a contract from two standpoints', async () => {
      const dates = await diff(
        'contracts/lindenhof',
        '--rules',
        'rules',
        '--as-of',
        '2026-02-20',
        '--against',
        '2026-03-31',
      );
      expect(dates.code).toBe(1);
      expect(dates.stdout).toContain('payment.term · F2: pending → met');
      const twice = ['--reading', 'payment.clock=invoice-date', '--reading', 'payment.clock=receipt'];
      const readings = await diff('contracts/lindenhof', ...AT, ...twice);
      const against = await diff('contracts/lindenhof', ...AT, '--against-reading', 'payment.clock=receipt');
      expect(readings.stdout).toContain('payment.term · F1: waived → undetermined');
      expect(against).toEqual(readings);
      const rules = await diff('contracts/lindenhof', ...AT, '--against-rules', 'rules');
      expect(rules).toMatchObject({ code: 0, stderr: '' });
    });

    it.each([
      ['a result and nothing else', ['new.json'], 'two results are compared'],
      ['three results', ['a.json', 'b.json', 'c.json'], 'two results are compared'],
      ['a result and a contract', ['a.json', 'contracts/lindenhof'], 'two results are compared'],
      [
        'a day for results',
        ['a.json', 'b.json', '--against', '2026-01-01'],
        '--against says nothing of results',
      ],
      [
        'a reading for results',
        ['a.json', 'b.json', '--against-reading', 'a=b'],
        '--against-reading says nothing',
      ],
      ['nothing that differs', ['contracts/lindenhof', ...AT], 'both sides are the same'],
      [
        'one reading of both sides',
        ['contracts/lindenhof', ...AT, '--reading', 'payment.clock=receipt'],
        'both sides are the same',
      ],
      [
        'no such reading',
        ['contracts/lindenhof', ...AT, '--against-reading', 'payment.clock=post'],
        "'post' is no choice",
      ],
      ['no day', ['contracts/lindenhof', '--against', '2026-02-30'], 'Write a day'],
      [
        'no such rules',
        ['contracts/lindenhof', ...AT, '--against-rules', 'none'],
        "there is no agreement 'plant-care' in 'none'",
      ],
      ['a file that was cut off', ['broken.json', 'broken.json'], 'broken.json:1:25  the file is not JSON'],
    ])('refuses %s', async (_, args, message) => {
      const { code, stdout, stderr } = await diff(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    });
  });
});
