import { describe, expect, it } from 'vitest';
import { coverageTable } from '../../src/cli/coverage-table.js';
import { coverage } from '../../src/index/coverage.js';
import { broken, SECTION, SMALL, withClause } from '../agreement/small-agreement.js';
import { folderWith } from '../source/folder.js';

const MANIFEST = 'rules/small/agreement.yaml';

const CASES = `- id: in-time
  data: { bill: [{ id: B1, issuedOn: 2026-03-02, paidOn: 2026-03-03 }] }
  asOf: 2026-04-30
  expect: [{ clause: pay.in-time, verdict: met }]
`;

async function counted(files: Readonly<Record<string, string>>) {
  const root = folderWith({ ...files, 'rules/small/1-paying.cases.yaml': CASES });
  return coverage({ root, agreement: 'small' });
}

describe('the ledger in numbers', () => {
  it('is complete where each clause has rules or a reason, and each line a clause', async () => {
    const { sections, totals, uncovered, complete } = await counted(SMALL);
    const counts = {
      clauses: 2,
      withRules: 1,
      withReason: 1,
      todo: 0,
      rules: 1,
      cases: 1,
      lines: 4,
      linesCovered: 4,
    };
    expect(totals).toEqual(counts);
    expect(sections).toEqual([{ id: '1', title: { en: 'Paying', nl: 'Betalen' }, ...counts }]);
    expect(uncovered).toEqual([]);
    expect(complete).toBe(true);
  });

  it('is not while a clause is to do', async () => {
    const { totals, complete } = await counted(withClause('todo: true'));
    expect(totals).toMatchObject({ withRules: 1, withReason: 0, todo: 1 });
    expect(complete).toBe(false);
  });

  it('is not while a line has no clause, where the blank lines are not listed', async () => {
    const files = {
      ...broken(MANIFEST, '{ lines: 6, blank: [1, 4] }', '{ lines: 9 }'),
      [SECTION]: SMALL[SECTION] ?? '',
    };
    const { totals, uncovered, complete } = await counted(files);
    expect(totals).toMatchObject({ lines: 9, linesCovered: 4 });
    expect(uncovered).toEqual([
      { from: 1, to: 1 },
      { from: 4, to: 4 },
      { from: 7, to: 9 },
    ]);
    expect(complete).toBe(false);
  });

  it('counts a line without a clause to the section in which it stands', async () => {
    const second = `section: "2"
clauses:
  - id: later.word
    kind: information
    bearer: none
    lines: [8, 9]
    says: { en: Later, nl: Later dan }
    none: Nothing.
`;
    const sections =
      'sections: [{ id: "1", title: { en: Paying, nl: Betalen } }, { id: "2", title: { en: Rest, nl: Rest } }]';
    const manifest = (SMALL[MANIFEST] ?? '')
      .replace('{ lines: 6, blank: [1, 4] }', '{ lines: 9 }')
      .replace(/sections: .*/, sections);
    const { sections: parts } = await counted({
      ...SMALL,
      [MANIFEST]: manifest,
      'rules/small/2-rest.yaml': second,
    });
    expect(parts.map(({ lines, linesCovered }) => [lines, linesCovered])).toEqual([
      [7, 4],
      [2, 2],
    ]);
  });
});

describe('the agreement that is meant', () => {
  it('is the only one there when none is named', async () => {
    expect((await coverage({ root: folderWith(SMALL) })).agreement.id).toBe('small');
    const two = { ...SMALL, 'rules/other/agreement.yaml': 'id: other\n' };
    await expect(coverage({ root: folderWith(two) })).rejects.toThrow(
      'there are several agreements (name one: other, small)',
    );
    await expect(coverage({ root: folderWith(SMALL), rules: 'none' })).rejects.toThrow(
      "there is no agreement in 'none' (name the folder of agreements with --rules)",
    );
  });

  it('may be named by its folder, and a typo finds the nearest', async () => {
    const root = folderWith(SMALL);
    expect((await coverage({ root, agreement: 'rules/small/' })).agreement.id).toBe('small');
    await expect(coverage({ root, agreement: 'rules/smal' })).rejects.toThrow("did you mean 'small'?");
  });
});

describe('the table', () => {
  it('stays within 80 columns, rounds a share down and names the gaps', async () => {
    const files = broken(MANIFEST, '{ lines: 6, blank: [1, 4] }', '{ lines: 7 }');
    const text = coverageTable(await counted(files));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(text).toContain('57 %');
    expect(text).toContain('Lines without a clause: 1, 4, 7');
  });
});

describe('the ledgers of the agreements that ship with the program', () => {
  it.each(['afas', 'example-sla'])('%s leaves no clause and no line out', async (agreement) => {
    const { totals, uncovered, complete } = await coverage({ root: process.cwd(), agreement });
    expect({ todo: totals.todo, uncovered, complete }).toEqual({ todo: 0, uncovered: [], complete: true });
  });
});
