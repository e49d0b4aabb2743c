import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_DIGITS, MAX_TEXT_LENGTH } from '../../src/source/limits.js';
import { formatProblem, Problems } from '../../src/source/problem.js';
import type { TreePath, YamlTree } from '../../src/source/yaml-tree.js';
import { readYaml } from '../../src/source/yaml-tree.js';

function tree(text: string): YamlTree {
  const problems = new Problems();
  const read = readYaml('a.yaml', text, problems);
  problems.throwIfAny();
  return read!;
}

function problemsOf(text: string): string[] {
  const problems = new Problems();
  expect(readYaml('a.yaml', text, problems)).toBeUndefined();
  return problems.list.map(formatProblem);
}

function place(read: YamlTree, path: TreePath): string {
  const { line, column } = read.at(path);
  return `${line}:${column}`;
}

describe('a token that does not fit', () => {
  it('is told once, and not with all that follows from it', () => {
    const text = `  - { id: A }\n${'  origin: vendor\n'.repeat(50)}- id: B\n`;
    expect(problemsOf(text)).toEqual(['a.yaml:2:3  unexpected scalar at node end']);
  });
});

describe('a tree knows where its values stand', () => {
  const read = tree(
    'terms:\n  - price: 12.10\n    from: "2025-01-01"\n  - note: |\n      two\n      lines\n    none:\n',
  );

  it('values, keys and items', () => {
    expect(place(read, [])).toBe('1:1');
    expect(place(read, ['terms', 0, 'price'])).toBe('2:12');
    expect(read.keyAt(['terms', 0, 'price'])).toEqual({ file: 'a.yaml', line: 2, column: 5 });
    expect(place(read, ['terms', 1])).toBe('4:5');
    expect(read.keyAt(['terms', 1])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
  });

  it('the nearest ancestor of what is absent', () => {
    expect(place(read, ['terms', 0, 'until', 3])).toBe('2:5');
    expect(place(read, ['terms', 7])).toBe('2:3');
    expect(place(read, ['nothing'])).toBe('1:1');
  });

  it('the characters of a scalar, and whether it is quoted', () => {
    expect(read.source(['terms', 0, 'price'])).toBe('12.10');
    expect(read.source(['terms', 0])).toBeUndefined();
    expect(read.source(['terms', 0, 'until'])).toBeUndefined();
    expect(read.quoted(['terms', 0, 'price'])).toBe(false);
    expect(read.quoted(['terms', 0, 'from'])).toBe(true);
    expect(read.quoted(['terms', 1, 'note'])).toBe(true);
  });

  it('counts CRLF as one line end', () => {
    expect(place(tree('a:\r\n  b: 1\r\n  c: 2\r\n'), ['a', 'c'])).toBe('3:6');
  });
});

describe('plain data', () => {
  it('keeps dates and times as text, numbers as numbers, keys as text', () => {
    expect(tree('a: 2025-03-01\nb: 12:30\nc: 7\nd: -1.5\ne: true\nf:\n2025: x\n').data).toEqual({
      a: '2025-03-01',
      b: '12:30',
      c: 7,
      d: -1.5,
      e: true,
      f: null,
      2025: 'x',
    });
  });

  it('has maps without a prototype', () => {
    expect(Object.getPrototypeOf(tree('a: 1').data)).toBeNull();
  });

  it('does not merge', () => {
    expect(tree('<<: { a: 1 }').data).toEqual({ '<<': { a: 1 } });
  });

  it('reads any JSON as what it is', () => {
    const json = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }).filter((value) => {
      const text = JSON.stringify(value);
      return value !== null && !/__proto__|constructor|prototype/.test(text);
    });
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(JSON.stringify(tree(JSON.stringify(value, null, 1)).data))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]{}:-?&*!|>\'"%#,ab1. \n\t'), maxLength: 60 }),
        (text) => {
          const problems = new Problems();
          const read = readYaml('a.yaml', text, problems);
          expect(read === undefined).toBe(problems.count > 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('notation that is refused', () => {
  it('tells several syntax errors at once', () => {
    expect(problemsOf('a: [1\nb: 2\nc: }\n')).toEqual([
      'a.yaml:2:1  flow sequence in block collection must be sufficiently indented and end with a ]',
      'a.yaml:3:4  unexpected flow-map-end token in YAML stream: "}"',
    ]);
  });

  it('a key that occurs twice, with both places', () => {
    expect(problemsOf('a: 1\nb: 2\na: 3\n')).toEqual([
      "a.yaml:3:1  the key 'a' occurs twice in one map (the first one is at line 1, column 1)",
    ]);
  });

  it('anchors and aliases', () => {
    expect(problemsOf('a: &x [1]\nb: *x\n')).toEqual([
      'a.yaml:1:7  the anchor &x is not accepted (write the value out: anchors and aliases hide where a value comes from)',
      'a.yaml:2:4  the alias *x is not accepted (write the value out: anchors and aliases hide where a value comes from)',
    ]);
  });

  it('a billion laughs, at once', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `l${i}: &l${i} [${i === 0 ? '1' : `*l${i - 1}, *l${i - 1}`}]`,
    );
    expect(problemsOf(levels.join('\n'))[0]).toContain('the anchor &l0 is not accepted');
  });

  it.each(['y', 'N', 'yes', 'No', 'on', 'OFF'])(
    'the boolean word %s of YAML 1.1, as value or key',
    (word) => {
      const said = `the unquoted word '${word}' is a boolean to some readers of YAML and a text to others`;
      const hint = `(write true or false, or '${word}' in quotes)`;
      expect(problemsOf(`a: ${word}\n${word}: 1\n`)).toEqual([
        `a.yaml:1:4  ${said} ${hint}`,
        `a.yaml:2:1  ${said} ${hint}`,
      ]);
      expect(tree(`a: "${word}"\n'${word}': 1\n`).data).toEqual({ a: word, [word]: 1 });
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('the key %s', (key) => {
    expect(problemsOf(`a:\n  ${key}: 1\n`)).toEqual([
      `a.yaml:2:3  the key '${key}' is not accepted (use another name)`,
    ]);
  });

  it.each([
    ['a: !mine 1', 'a.yaml:1:4  unresolved tag: !mine'],
    ['a: !!str 1', 'a.yaml:1:10  the tag tag:yaml.org,2002:str is not accepted (leave it out)'],
    [
      '%YAML 1.1\n---\na: 1',
      'a.yaml:1:1  a %-directive is not accepted (every file is read as YAML 1.2: remove the line)',
    ],
    [
      'a: 1\n---\nb: 2',
      "a.yaml:2:1  a second document starts here (one file holds one document: remove the line '---')",
    ],
    ['? [a]\n: 1', 'a.yaml:1:3  with stringKeys, all keys must be strings'],
    ['a: .inf', "a.yaml:1:4  '.inf' is not a number that can be computed with"],
    ['', 'a.yaml:1:1  the file holds no data (an empty list is [])'],
    ['# only a remark\n', 'a.yaml:1:1  the file holds no data (an empty list is [])'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

describe('limits', () => {
  const tooDeep = (at: string): string[] => [
    `a.yaml:${at}  lists and maps are nested more than 64 deep (a value is missing its closing bracket, or the file is not what it should be)`,
  ];

  it('reads lists and maps on the limit of depth', () => {
    expect(tree(`${'['.repeat(MAX_DEPTH)}1${']'.repeat(MAX_DEPTH)}`).data).toBeInstanceOf(Array);
    expect(tree(`${'- '.repeat(MAX_DEPTH)}a`).data).toBeInstanceOf(Array);
    expect(tree(`${'{a: '.repeat(MAX_DEPTH)}1${'}'.repeat(MAX_DEPTH)}`).data).toHaveProperty('a.a.a');
  });

  it.each([
    ['[', '1:65'],
    ['- ', '1:129'],
    ['? ', '1:129'],
    ['{a: ', '1:257'],
    ['[{', '1:65'],
  ])('refuses %j nested one deeper, or a hundred thousand deep', (opening, at) => {
    expect(problemsOf(opening.repeat(MAX_DEPTH + 1))).toEqual(tooDeep(at));
    expect(problemsOf(opening.repeat(100_000))).toEqual(tooDeep(at));
  });

  it('refuses maps nested by indentation', () => {
    const text = Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    expect(problemsOf(text)).toEqual(tooDeep('65:66'));
  });

  it('reads a number of forty digits, refuses one more, and one of five thousand', () => {
    expect(tree(`a: ${'1'.repeat(MAX_DIGITS)}`).source(['a'])).toHaveLength(MAX_DIGITS);
    expect(problemsOf(`a: ${'1'.repeat(MAX_DIGITS + 1)}`)).toEqual([
      'a.yaml:1:4  the number has 41 digits (at most 40)',
    ]);
    expect(problemsOf(`a:\n  - 0.${'3'.repeat(4_999)}`)).toEqual([
      'a.yaml:2:5  the number has 5000 digits (at most 40)',
    ]);
  });

  it('reads a long text, refuses one more character', () => {
    expect(tree(`a: ${'x'.repeat(MAX_TEXT_LENGTH)}`).data).toEqual({ a: 'x'.repeat(MAX_TEXT_LENGTH) });
    expect(problemsOf(`a: ${'x'.repeat(MAX_TEXT_LENGTH + 1)}`)).toEqual([
      'a.yaml:1:4  the text has 100001 characters (at most 100000)',
    ]);
  });
});
