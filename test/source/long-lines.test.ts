import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakLongLines } from '../../src/source/layout/long-lines.js';
import { Problems } from '../../src/source/problem.js';
import { readYaml } from '../../src/source/yaml-tree.js';

const broken = (lines: readonly string[], limit = 40): string[] =>
  breakLongLines(`${lines.join('\n')}\n`, limit)
    .trimEnd()
    .split('\n');

function dataOf(text: string): unknown {
  const problems = new Problems();
  const tree = readYaml('some.yaml', text, problems);
  problems.throwIfAny();
  return tree?.data;
}

describe('a line that is too long', () => {
  it('stays as it is up to the limit, and is broken one past it', () => {
    const exact = `- { id: F1, issuedOn: 2026-03-02, n: 1 }`;
    expect(exact).toHaveLength(40);
    expect(broken([exact])).toEqual([exact]);
    expect(broken([exact], 39)).toEqual(['- id: F1', '  issuedOn: 2026-03-02', '  n: 1']);
  });

  it('opens brackets from the outside, no further than it has to', () => {
    expect(broken(['where: { all: [{ kind: dead }, { urgency: [urgent, normal] }] }'])).toEqual([
      'where:',
      '  all:',
      '    - { kind: dead }',
      '    - { urgency: [urgent, normal] }',
    ]);
    expect(broken(['where: { all: [{ kind: dead }, { urgency: normal }] }'], 45)).toEqual([
      'where:',
      '  all: [{ kind: dead }, { urgency: normal }]',
    ]);
  });

  it('keeps quotes, numbers as written, and empty values', () => {
    expect(broken(['- { amount: "121.00", share: 12.10, day: "2026-03-02", none: , at: null }'])).toEqual([
      '- amount: "121.00"',
      '  share: 12.10',
      '  day: "2026-03-02"',
      '  none:',
      '  at: null',
    ]);
  });

  it('reads brackets that already go over lines as one', () => {
    const two = ['list: [{ a: one }, { a: two }, { a: three }, { a: four },', '  { a: five }]'];
    expect(broken(two)).toEqual([
      'list:',
      '  - { a: one }',
      '  - { a: two }',
      '  - { a: three }',
      '  - { a: four }',
      '  - { a: five }',
    ]);
  });

  it('keeps many single words in their brackets', () => {
    const words = 'one, two, three, four, five, six, seven, eight, nine, ten';
    expect(broken([`list: [${words}]`])).toEqual([
      'list:',
      '  [',
      '    one, two, three, four, five, six,',
      '    seven, eight, nine, ten,',
      '  ]',
    ]);
    expect(broken([`list: [${words.replace(', ten', '')}]`])[1]).toBe('  - one');
    expect(broken([`list: [${words.replace('ten', '"as a text"')}]`])[1]).toBe('  - one');
  });

  it('folds a text, in quotes or not, and a folded one again', () => {
    const words = 'one two three four five six seven eight nine ten';
    const folded = ['en: >-', '  one two three four five six seven', '  eight nine ten'];
    expect(broken([`en: ${words}`])).toEqual(folded);
    expect(broken([`en: "${words}"`])).toEqual(folded);
    expect(broken(['en: >-', `  ${words}`])).toEqual(folded);
    expect(broken(['en: >', `  ${words}`])).toEqual(['en: >', ...folded.slice(1)]);
    expect(
      broken(['en: one two three four five six seven', '  eight nine ten eleven twelve thirteen fourteen']),
    ).toEqual([
      'en: >-',
      '  one two three four five six seven',
      '  eight nine ten eleven twelve thirteen',
      '  fourteen',
    ]);
  });

  it('gives a text a line of its own where that is enough', () => {
    expect(broken(['because: one two three four five six seven'])).toEqual([
      'because: >-',
      '  one two three four five six seven',
    ]);
  });

  it('wraps comments and moves one behind a value above it', () => {
    expect(broken(['# one two three four five six seven eight nine', 'a: 1'])).toEqual([
      '# one two three four five six seven',
      '# eight nine',
      'a: 1',
    ]);
    expect(broken(['- { id: F1, issuedOn: 2026-03-02 }   # on time'])).toEqual([
      '# on time',
      '- id: F1',
      '  issuedOn: 2026-03-02',
    ]);
  });

  it('stays where breaking it would change what is said', () => {
    const line = `# yaml-language-server: $schema=../../schemas/section.schema.json`;
    const stay = [
      [line, 'a: 1'],
      ['a: one-word-that-is-longer-than-the-forty-characters'],
      ['a: |', '  one two three four five six seven eight nine'],
      ['a: "one two  three four five six seven eight nine"'],
      ['a: "one two three\\nfour five six seven eight nine"'],
      ['a: [one, two, # a comment inside stays where it is', '  three]'],
      ['a: >-', '  # not a comment but a text of this length', '    indented'],
    ];
    for (const lines of stay) expect(broken(lines)).toEqual(lines);
    expect(breakLongLines('a: [1, 2\n', 3)).toBe('a: [1, 2\n');
  });

  it('keeps the line ends of the file', () => {
    expect(breakLongLines('a: { b: 1, c: 2 }\r\n', 10)).toBe('a:\r\n  b: 1\r\n  c: 2\r\n');
  });
});

describe('the rules in the repository', () => {
  it('can be broken at 60 characters and say the same, with every comment, and then nothing is left to do', () => {
    const folder = 'rules/example-sla';
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const once = breakLongLines(text, 60);
      expect(breakLongLines(once, 60), name).toBe(once);
      expect(dataOf(once), name).toEqual(dataOf(text));
      const words = (all: string): string[] =>
        all
          .match(/^\s*#.*$/gm)
          ?.join(' ')
          .split(/[\s#]+/) ?? [];
      expect(words(once), name).toEqual(words(text));
    }
  });
});
