import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonTree, jsonDocument } from '../../src/source/json-document.js';
import { walkJson } from '../../src/source/json-walk.js';
import { formatProblem, Problems } from '../../src/source/problem.js';

function read(text: string): { readonly tree: JsonTree | undefined; readonly problems: string[] } {
  const problems = new Problems();
  const tree = jsonDocument({ file: 'a.json', text, sha256: '', bytes: text.length }, problems);
  return { tree, problems: problems.list.map(formatProblem) };
}

describe('a JSON file', () => {
  it('knows where each value and its key stand', () => {
    const { tree } = read('{\n  "a": [1, { "b": "x" }],\n  "c": {}\n}\n');
    const at = (path: (string | number)[]) =>
      [tree?.keyAt(path), tree?.at(path)].map((p) => `${p?.line}:${p?.column}`);
    expect(at([])).toEqual(['1:1', '1:1']);
    expect(at(['a'])).toEqual(['2:3', '2:8']);
    expect(at(['a', 0])).toEqual(['2:9', '2:9']);
    expect(at(['a', 1, 'b'])).toEqual(['2:14', '2:19']);
    expect(at(['c'])).toEqual(['3:3', '3:8']);
    expect(at(['c', 'none'])).toEqual(['3:3', '3:8']);
  });

  it.each([
    ['{"a": 1', '1:8'],
    ['{"a": 1,}', '1:9'],
    ['{"a" 1}', '1:6'],
    ['[1 2]', '1:4'],
    ['[1,\n]', '2:1'],
    ["{'a': 1}", '1:2'],
    ['{} x', '1:4'],
    ['[NaN]', '1:2'],
    ['[01]', '1:3'],
    ['["a\nb"]', '1:2'],
    ['["\\x"]', '1:2'],
    ['["\\u12g4"]', '1:2'],
    [' ', '1:2'],
  ])('%j is none, and the place is told', (text, place) => {
    expect(read(text).problems).toEqual([
      `a.json:${place}  the file is not JSON (here it stops to be; perhaps it was cut off)`,
    ]);
  });

  it.each([
    [
      'a key twice',
      '{"a": {"b": 1,\n "b": 2}}',
      "a.json:2:2  the key 'b' occurs twice in one map (the first one is at line 1, column 8)",
    ],
    [
      '64 levels and one more',
      `${'['.repeat(65)}${']'.repeat(65)}`,
      'a.json:1:65  lists and maps are nested more than 64 deep (the file is not what it should be)',
    ],
    [
      'a million levels that are never closed',
      '{"a":'.repeat(1_000_000),
      'a.json:1:321  lists and maps are nested more than 64 deep (the file is not what it should be)',
    ],
    [
      'a number that no double holds',
      `[${'9'.repeat(41)}]`,
      'a.json:1:2  a number has more than 40 digits (at most 40)',
    ],
  ])('may not have %s', (_, text, message) => {
    expect(read(text).problems).toEqual([message]);
  });

  it('may have 64 levels, and a text of a million escapes that is not closed ends with a sentence', () => {
    expect(read(`${'['.repeat(64)}${']'.repeat(64)}`).problems).toEqual([]);
    expect(read(`["${'\\n'.repeat(1_000_000)}`).problems[0]).toContain('the file is not JSON');
  });

  it('is walked as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const found: unknown[] = [];
        const end = walkJson(text, ({ path }) => {
          found.push(path.reduce(inside, value));
          return false;
        });
        expect(end).toBeUndefined();
        expect(found).toEqual([...everyValue(value)]);
      }),
    );
  });

  it('is refused where JSON.parse refuses it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'null', ' '), { maxLength: 8 }),
        (parts) => {
          const text = parts.join('');
          expect(walkJson(text, () => false) === undefined).toBe(isJson(text));
        },
      ),
    );
  });
});

function inside(value: unknown, step: string | number): unknown {
  return (value as Record<string | number, unknown>)[step];
}

function* everyValue(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(JSON.parse(JSON.stringify(value)) as object)) yield* everyValue(part);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
