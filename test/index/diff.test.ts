import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diffText } from '../../src/cli/diff-text.js';
import type { ResultDiff } from '../../src/index.js';
import { check, diffContract, diffResultFiles, openContract } from '../../src/index.js';
import { writeJson } from '../../src/report/json.js';
import { formatProblem, InputError } from '../../src/source/problem.js';
import { folderWith } from '../source/folder.js';

const EXAMPLE = fileURLToPath(new URL('../docs/', import.meta.url));
const FOLDER = 'contracts/lindenhof';
const AS_OF = '2026-03-31';

/** The example, with a part of some of its files replaced. */
function example(...changes: readonly (readonly [file: string, part: string, by: string])[]): string {
  const root = folderWith({});
  for (const folder of ['rules', 'contracts'])
    cpSync(join(EXAMPLE, folder), join(root, folder), { recursive: true });
  for (const [file, part, by] of changes) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(part);
    writeFileSync(join(root, file), text.replace(part, by));
  }
  return root;
}

const TERMS = 'rules/plant-care/terms.yaml';
const BANK = `${FOLDER}/operations/bank.csv`;

async function resultFile(root: string, name: string, asOf = AS_OF): Promise<string> {
  const result = await check(await openContract({ root, folder: FOLDER, rules: 'rules' }), { asOf });
  writeFileSync(join(root, name), await writeJson(result));
  return join(root, name);
}

function verdicts({ changed }: ResultDiff): string[] {
  return changed.map(
    ({ rule, subject, before, after, cause }) =>
      `${rule} ${subject.key} ${before.verdict} → ${after.verdict} ${cause}`,
  );
}

const contract = (root: string, before: object, after: object): Promise<ResultDiff> =>
  diffContract({
    root,
    folder: FOLDER,
    before: { asOf: AS_OF, rules: 'rules', ...before },
    after: { asOf: AS_OF, rules: 'rules', ...after },
  });

describe('a contract from two standpoints', () => {
  it('of two days: what became known, and what is new', async () => {
    const diff = await contract(EXAMPLE, { asOf: '2026-02-20' }, {});
    expect(verdicts(diff)).toContain('payment.term F2 pending → met as-of');
    expect(verdicts(diff)).toContain('payment.overdue F2 pending → not-applicable as-of');
    expect(diff.appeared.map(({ rule, subject, cause }) => `${rule} ${subject.key} ${cause}`)).toContain(
      'reports.reply T-2 as-of',
    );
    expect(diff.vanished).toEqual([]);
  });

  it('of two days in two years, judged from the year of the earlier one', async () => {
    const diff = await contract(EXAMPLE, { asOf: '2025-12-31' }, { asOf: '2026-01-31' });
    const back = await contract(EXAMPLE, { asOf: '2026-01-31' }, { asOf: '2025-12-31' });
    const period = (side: 'before' | 'after', { roots }: ResultDiff) =>
      roots.find(({ kind }) => kind === 'period')?.[side]?.value;
    expect([period('before', diff), period('after', diff)]).toEqual([
      '2025-01-01..2025-12-31',
      '2025-01-01..2026-01-31',
    ]);
    expect(period('before', back)).toBe('2025-01-01..2026-01-31');
    expect(back.vanished.length).toBe(diff.appeared.length);
  });

  it('of two readings', async () => {
    const diff = await contract(EXAMPLE, {}, { readings: new Map([['payment.clock', 'receipt']]) });
    expect(verdicts(diff)).toEqual(['payment.term F1 waived → undetermined reading']);
    expect(diff.roots).toEqual([
      {
        kind: 'reading',
        what: 'payment.clock',
        before: { value: 'invoice-date' },
        after: { value: 'receipt' },
      },
    ]);
  });

  it('of two folders of agreements', async () => {
    const root = example();
    const other = example([TERMS, 'value: 14', 'value: 60']);
    const diff = await contract(root, {}, { rules: join(other, 'rules') });
    expect(verdicts(diff)).toEqual(['payment.term F1 waived → met term']);
    expect(diff.changed[0]?.differences[0]).toMatchObject({
      what: 'payment.term',
      before: { value: '14 days' },
      after: { value: '60 days', at: { line: 36 } },
    });
  });

  it('which are the same', async () => {
    const diff = await contract(EXAMPLE, {}, {});
    expect(diff).toMatchObject({ roots: [], changed: [], appeared: [], vanished: [], restated: 0 });
    expect(diff.unchanged).toBeGreaterThan(10);
  });
});

describe('two results', () => {
  it('of data that differs: which file, and which line', async () => {
    const root = example();
    const other = example([BANK, 'F2;04-03-2026', 'F2;05-03-2026']);
    const diff = await diffResultFiles(
      root,
      await resultFile(root, 'a.json'),
      await resultFile(other, 'b.json'),
    );
    expect(verdicts(diff)).toEqual(['payment.term F2 met → breached evidence']);
    expect(diff.roots.map(({ kind, what }) => `${kind} ${what}`)).toEqual([`evidence ${BANK}`]);
  });

  it('of which one is no result: one sentence for each', async () => {
    const root = example();
    const good = readFileSync(await resultFile(root, 'good.json'), 'utf8');
    const files = {
      'list.json': '[]',
      'newer.json': good.replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'),
      'cut.json': good.slice(0, 2_000),
      'verdict.json': good.replaceAll('"verdict":"met"', '"verdict":"kept"'),
      'extra.json': good.replaceAll('"verdict":"met"', '"__proto__":{},"verdict":"met"'),
      'empty.json': '',
      'text.json': 'a\0b',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    const messages: string[] = [];
    for (const name of [...Object.keys(files), 'none.json']) {
      const problems = await problemsOf(diffResultFiles(root, 'good.json', name));
      expect(problems).toHaveLength(1);
      messages.push((problems[0] ?? '').replace(/:\d+:\d+ /, ' '));
    }
    expect(messages).toEqual([
      'list.json  the file is not a result (give what servanda check --format json writes)',
      "newer.json  the result has the form '2.0' (this program reads the form 1.0)",
      'cut.json  the file is not JSON (here it stops to be; perhaps it was cut off)',
      expect.stringContaining("verdict.json  'verdict' may not be 'kept'"),
      expect.stringContaining("extra.json  unknown field '__proto__'"),
      "empty.json  'empty.json' is empty (give what servanda check --format json writes)",
      expect.stringContaining('text.json  the control character U+0000'),
      expect.stringContaining("none.json  there is no file 'none.json'"),
    ]);
    expect(await problemsOf(diffResultFiles(root, 'list.json', 'cut.json'))).toHaveLength(2);
  });
});

describe('in the terminal', () => {
  const STYLE = { colour: false, width: 80, all: false };

  it('each changed verdict has its cause, with the line that shows it', async () => {
    const root = example();
    const other = example([TERMS, 'value: 14', 'value: 60']);
    const text = diffText(await contract(root, {}, { rules: join(other, 'rules') }), STYLE);
    expect(
      text.replaceAll(other, 'OTHER').replace(/[0-9a-f]{12}…/g, 'HASH'),
    ).toBe(`lindenhof, as of 2026-03-31

What differs
  version   rules: HASH → HASH

Changed verdicts (1)
  payment.term · F1: waived → met
      term      payment.term: 14 days → 60 days
        OTHER/rules/plant-care/terms.yaml:36
      waiver    payment.term: The bank was changed that week. (C. Groen,
                finance, until 2026-12-31) (no more)
        contracts/lindenhof/waivers.yaml:2
      now       due 2026-03-06, found 2026-01-20

1 changed, 0 new, 0 gone; 29 as they were.
`);
  });

  it('alike ones are shown by five of them, unless all are asked for', async () => {
    const diff = await contract(EXAMPLE, { asOf: '2026-02-20' }, {});
    const [one] = diff.changed;
    const [new1] = diff.appeared;
    if (one === undefined || new1 === undefined) throw new Error('nothing changed');
    const subject = (key: number) => ({ ...one.subject, key: `K${key}` });
    const many = {
      ...diff,
      changed: [1, 2, 3, 4, 5, 6, 7].map((key) => ({ ...one, subject: subject(key) })),
      appeared: [1, 2, 3, 4, 5, 6].map((key) => ({ ...new1, subject: subject(key) })),
    };
    const text = diffText(many, STYLE);
    expect(text).toContain(`… 2 more of ${one.rule}: pending → breached (--all shows them)`);
    expect(text).toContain('K1, K2, K3, K4, K5, … 1 more');
    expect(text).not.toContain('K6');
    const all = diffText(many, { ...STYLE, all: true });
    expect([all.includes('K7'), all.includes('more')]).toEqual([true, true]);
    expect(all).not.toContain('--all');
  });

  it('nothing from a file reaches the terminal as it is', async () => {
    const diff = await contract(EXAMPLE, { asOf: '2026-02-20' }, {});
    const [one] = diff.changed;
    if (one === undefined) throw new Error('nothing changed');
    const bad = { value: `\u001b[31m${'x'.repeat(100_000)}`, at: { file: 'a\u202eb', line: 1 } };
    const hostile = {
      ...one,
      subject: { ...one.subject, key: '\u001b[2J' },
      differences: [{ kind: 'evidence' as const, what: '\u0007', before: bad, after: bad }],
    };
    const text = diffText({ ...diff, changed: [hostile] }, STYLE);
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(text.length).toBeLessThan(5_000);
  });
});

async function problemsOf(promise: Promise<unknown>): Promise<string[]> {
  try {
    await promise;
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(formatProblem);
    throw error;
  }
}
