import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driftTable } from '../../src/cli/drift-table.js';
import { type Drift, drift, takeFingerprints } from '../../src/index.js';
import { writeAll } from '../../src/source/atomic-write.js';
import { formatProblem, InputError } from '../../src/source/problem.js';
import { SMALL } from '../agreement/small-agreement.js';
import { folderWith } from '../source/folder.js';

/** Ten lines; headings on 1 and 6. */
const TEXT = `1. Paying
Whoever buys pays each bill within fourteen days. A bill that is paid later bears inter-

est of two percent a month.

2. Helping
- The desk answers the telephone on working days from nine until five;
- The desk answers letters;
- Four hours.
The vendor visits every customer once in a year, and brings cake along with him.
`;

const clause = (id: string, lines: string, body: string): string => `  - id: ${id}
    kind: obligation
    bearer: vendor
    lines: [${lines}]
    says: { en: Says, nl: Zegt }
    ${body}
`;

const RULED = `forEach: bill
    within: { from: issuedOn, atMost: { term: pay.term }, to: paidOn }
    severity: major
    consequences:
      - { when: breached, letter: reminder, to: customer }
      - { when: pending, calendar: due }`;

const FILES = {
  ...SMALL,
  'rules/small/agreement.yaml': (SMALL['rules/small/agreement.yaml'] ?? '').replace(
    '{ lines: 6, blank: [1, 4] }',
    '{ lines: 10, blank: [1, 3, 5, 6] }',
  ),
  'rules/small/1-paying.yaml': `section: "1"\nclauses:\n${[
    clause('pay.in-time', '2, 2', RULED),
    clause('pay.interest', '2, 4', 'none: Nothing.'),
    clause('help.telephone', '7, 7', 'none: Nothing.'),
    clause('help.letters', '8, 8', 'none: Nothing.'),
    clause('help.hours', '9, 9', 'none: Nothing.'),
    clause('help.visits', '10, 10', 'none: Nothing.'),
  ].join('')}`,
  'rules/small/1-paying.cases.yaml': `- id: late
  data: { bill: [{ id: B1, issuedOn: 2026-03-02, paidOn: 2026-03-20 }] }
  asOf: 2026-04-30
  expect: [{ clause: pay.in-time, verdict: breached }]
`,
  'old.txt': TEXT,
};

async function root(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = folderWith({ ...FILES, ...files });
  const { file } = await takeFingerprints({ root: folder, text: 'old.txt' });
  await writeAll([file]);
  return folder;
}

async function drifted(text: string): Promise<Drift> {
  return drift({ root: await root({ 'new.txt': text }), text: 'new.txt' });
}

/** What is not as it was, a clause a line. */
function changes({ clauses }: Drift): string[] {
  return clauses
    .filter(({ status }) => status !== 'unchanged')
    .map(
      ({ clause: id, status, newLines }) =>
        `${id} ${status} ${newLines.map(({ from, to }) => `${from}-${to}`)}`,
    );
}

function swapped(one: string, other: string): string {
  return TEXT.replace(one, '\0').replace(other, one).replace('\0', other);
}

const VISITS = 'The vendor visits every customer once in a year, and brings cake along with him.\n';

/** The last sentence put before the list. */
const moved = (text: string): string =>
  text.replace(VISITS, '').replace('2. Helping\n', `2. Helping\n${VISITS}`);

const INTEREST = 'A bill that is paid later bears inter-\n\nest of two percent a month.';

describe('an edition in which nothing changed', () => {
  it.each([
    ['is the same text', TEXT],
    ['has other line ends and a mark of its encoding', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`],
    ['has lines before it', `\n\n\n${TEXT}`],
    ['is set on one line', TEXT.replace('inter-\n\nest', 'interest').replaceAll('\n', ' ')],
    ['is set a word a line', TEXT.replace('inter-\n\nest', 'interest').replaceAll(' ', '\n')],
    ['breaks other words', TEXT.replace('telephone', 'tele-\nphone').replace('inter-\n\nest', 'interest')],
    ['lists with other signs', TEXT.replaceAll('\n- ', '\n • ')],
  ])('%s', async (_, text) => {
    const found = await drifted(text);
    expect([changes(found), found.newText, found.headings, found.same]).toEqual([[], [], [], true]);
  });

  it('tells on which lines everything is now', async () => {
    const { clauses } = await drifted(`\n\n\n${TEXT}`);
    expect(clauses.map(({ lines, newLines }) => [lines, newLines])).toEqual([
      [[2, 2], [{ from: 5, to: 5 }]],
      [[2, 4], [{ from: 5, to: 7 }]],
      [[7, 7], [{ from: 10, to: 10 }]],
      [[8, 8], [{ from: 11, to: 11 }]],
      [[9, 9], [{ from: 12, to: 12 }]],
      [[10, 10], [{ from: 13, to: 13 }]],
    ]);
  });
});

describe('a change', () => {
  it('of one word is told of its clause alone, with how much is left', async () => {
    const found = await drifted(TEXT.replace('fourteen', 'thirty'));
    expect(changes(found)).toEqual(['pay.in-time changed 2-2']);
    expect(found.clauses[0]).toMatchObject({
      alike: 77,
      sentences: { all: 1, moved: 0, changed: 1, gone: 0, added: 0 },
      rules: ['pay.in-time'],
      letters: ['reminder'],
      cases: [{ id: 'late', at: { file: 'rules/small/1-paying.cases.yaml', line: 1 } }],
    });
    expect(found.same).toBe(false);
  });

  it.each([
    ['a comma', TEXT.replace('answers letters', 'answers, letters'), 'help.letters changed 8-8'],
    [
      'a capital',
      TEXT.replace('The desk answers letters', 'the desk answers letters'),
      'help.letters changed 8-8',
    ],
  ])('of %s leaves all words the same', async (_, text, expected) => {
    const found = await drifted(text);
    expect(changes(found)).toEqual([expected]);
    expect(found.clauses[3]?.alike).toBe(100);
    expect(driftTable(found, 100)).toContain('the same words, other signs or capitals');
  });

  it('of every word of a short item is a change of it', async () => {
    expect(changes(await drifted(TEXT.replace('Four hours.', 'One day.')))).toEqual([
      'help.hours changed 9-9',
    ]);
  });

  it('may be nothing but words put before it or behind it', async () => {
    const behind = await drifted(
      TEXT.replace('- Four hours.', '- Four hours. unless agreed otherwise in writing'),
    );
    expect(changes(behind)).toEqual(['help.hours changed 9-9']);
    const before = await drifted(TEXT.replace('The vendor visits', 'Only if both agree: The vendor visits'));
    expect(changes(before)).toEqual(['help.visits changed 10-10']);
    expect([before.newText, behind.newText]).toEqual([[], []]);
  });

  it('may be a sentence inside a clause', async () => {
    const two = await root({
      'old.txt': TEXT.replace('along with him.', 'along with him. Nobody has to eat of that cake at all.'),
      'new.txt': TEXT.replace(
        'along with him.',
        'along with him. The cake has no nuts in it. Nobody has to eat of that cake at all.',
      ),
    });
    const found = await drift({ root: two, text: 'new.txt' });
    expect(changes(found)).toEqual(['help.visits changed 10-10']);
    expect(found.clauses[5]?.sentences).toEqual({ all: 2, moved: 0, changed: 0, gone: 0, added: 1 });
    expect(found.newText).toEqual([
      {
        lines: { from: 10, to: 10 },
        words: 7,
        begins: 'The cake has no nuts in it.',
        after: 'help.visits',
        before: 'help.visits',
      },
    ]);
  });

  it('of a heading is told beside the clauses', async () => {
    const found = await drifted(TEXT.replace('2. Helping', '3. Service'));
    expect([changes(found), found.newText]).toEqual([[], []]);
    expect(found.headings).toEqual([
      { lines: { from: 6, to: 6 }, status: 'changed', newLines: { from: 6, to: 6 } },
    ]);
    expect(found.same).toBe(false);
  });
});

describe('what is not there any more', () => {
  it('is gone, and nothing else', async () => {
    const found = await drifted(TEXT.replace(INTEREST, ''));
    expect(changes(found)).toEqual(['pay.interest gone ']);
    expect(found.clauses[1]).toMatchObject({ alike: 0 });
  });

  it('is a change where a clause has more', async () => {
    const text = TEXT.replace('along with him.', 'along with him. Nobody has to eat of that cake at all.');
    const found = await drift({ root: await root({ 'old.txt': text, 'new.txt': TEXT }), text: 'new.txt' });
    expect(changes(found)).toEqual(['help.visits changed 10-10']);
    expect(found.clauses[5]?.sentences).toMatchObject({ all: 2, gone: 1 });
  });

  it('is everything, where the text is another', async () => {
    const found = await drifted('Something else entirely, about the weather.');
    expect(found.counts).toEqual({ unchanged: 0, moved: 0, changed: 0, gone: 6 });
    expect(found.newText).toHaveLength(1);
  });
});

describe('what was not there before', () => {
  it('is new, between the clauses where it stands', async () => {
    const found = await drifted(
      TEXT.replace('\n- The desk answers letters', '\n- Nobody waits for long.\n- The desk answers letters'),
    );
    expect(changes(found)).toEqual([]);
    expect(found.newText).toEqual([
      {
        lines: { from: 8, to: 8 },
        words: 4,
        begins: 'Nobody waits for long.',
        after: 'help.telephone',
        before: 'help.letters',
      },
    ]);
    expect(found.same).toBe(false);
  });

  it('shows only how it begins', async () => {
    const [found] = (await drifted(`${TEXT}\nThe ${'weather '.repeat(20)}is fine.`)).newText;
    expect(found).toMatchObject({ words: 23, begins: `The ${'weather '.repeat(7)}…`, after: 'help.visits' });
    const [long] = (await drifted(`${TEXT}\n${'W'.repeat(5_000)}`)).newText;
    expect(long?.begins).toBe(`${'W'.repeat(100)} …`);
  });
});

describe('what changed places', () => {
  it('is moved, with its new lines, and not what it passed', async () => {
    expect(changes(await drifted(moved(TEXT)))).toEqual(['help.visits moved 7-7']);
  });

  it('may be an item of few words', async () => {
    const found = await drifted(swapped('- The desk answers letters;', '- Four hours.'));
    expect(changes(found)).toEqual(['help.hours moved 8-8']);
  });

  it('is a change where its words changed too', async () => {
    const found = await drifted(moved(TEXT).replace('once in a year', 'twice in a year'));
    expect(changes(found)).toEqual(['help.visits changed 7-7']);
  });
});

describe('the fingerprints', () => {
  it('hold no word, and are the same each time', async () => {
    const one = readFileSync(join(await root(), 'rules/small/fingerprints.yaml'), 'utf8');
    expect(one).toBe(readFileSync(join(await root(), 'rules/small/fingerprints.yaml'), 'utf8'));
    expect(one).not.toMatch(/customer|bill|desk|cake/i);
  });

  it.each([
    [
      { 'old.txt': `${TEXT}More.\n` },
      'old.txt  the text has 11 lines, where the ledger is made for 10 (without --write it is held against the present text)',
    ],
    [
      { 'old.txt': TEXT.replace(/The vendor.*/, '') },
      "old.txt  lines 10 to 10 of the text, where the clause 'help.visits' should stand, hold no words",
    ],
  ])('are not taken of a text that the ledger is not made for', async (files, message) => {
    expect(
      await problemsOf(takeFingerprints({ root: folderWith({ ...FILES, ...files }), text: 'old.txt' })),
    ).toEqual([message]);
  });
});

describe('bad input', () => {
  it.each([
    ['no such file', {}, "there is no file 'new.txt'"],
    ['nothing in it', { 'new.txt': '' }, "'new.txt' is empty (give the text of an edition of the agreement)"],
    ['no words in it', { 'new.txt': ' \n\u200b-\n' }, "'new.txt' holds no words"],
    ['another encoding', { 'new.txt': new Uint8Array([0x63, 0xeb, 0x6e]) }, 'the byte 0xeb is not UTF-8'],
    ['a file that is no text', { 'new.txt': 'a\0b' }, 'the control character U+0000'],
    ['more than a megabyte', { 'new.txt': 'x'.repeat(1024 * 1024 + 1) }, "'new.txt' has 1048577 bytes"],
    [
      'broken fingerprints',
      { 'new.txt': TEXT, 'rules/small/fingerprints.yaml': 'form: 2\n' },
      "lacks the field 'lines'",
    ],
  ])('%s', async (_, files, message) => {
    const folder = folderWith({ ...FILES, ...files });
    if (!('rules/small/fingerprints.yaml' in files))
      await writeAll([(await takeFingerprints({ root: folder, text: 'old.txt' })).file]);
    expect((await problemsOf(drift({ root: folder, text: 'new.txt' }))).join('\n')).toContain(message);
  });

  it('an agreement without fingerprints', async () => {
    expect(await problemsOf(drift({ root: folderWith(FILES), text: 'old.txt' }))).toEqual([
      "there are no fingerprints of the text in 'rules/small' (servanda drift TEXT --write takes them from the present text)",
    ]);
  });
});

describe('the table', () => {
  it('says what changed, what rests on it, and how much', async () => {
    const text = TEXT.replace('fourteen', 'thirty')
      .replace('2. Helping', '')
      .replace('Four hours', 'Five hours');
    const table = driftTable(await drifted(`${text}And more.\n`), 72);
    expect(table).toBe(`Small, 10 lines
new.txt, 11 lines

changed    pay.in-time · § 1, line 2 → 2
           77 % of the words the same; of 1 sentence: 1 changed
  rules    pay.in-time
  cases    1 in rules/small/1-paying.cases.yaml: late
  letters  reminder
changed    help.hours · § 1, line 9 → 9
           33 % of the words the same; of 1 sentence: 1 changed
new        line 11, 2 words, after help.visits: And more.
heading    line 6, gone

Clauses: 2 changed, 0 moved, 0 gone, 4 unchanged. Besides: 1 new text, 1
heading.
`);
  });

  it('of the same text is a line', async () => {
    expect(driftTable(await drifted(TEXT), 72).split('\n')[3]).toBe(
      '6 clauses unchanged, on the same lines.',
    );
    expect(driftTable(await drifted(`\n${TEXT}`), 72)).toContain('6 unchanged (6 on other lines).');
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
