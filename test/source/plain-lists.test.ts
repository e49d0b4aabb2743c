import { describe, expect, it } from 'vitest';
import { moveItems } from '../../src/source/layout/move-items.js';
import { plainLists, withLists } from '../../src/source/layout/plain-lists.js';

describe('lists of single words', () => {
  it('are found with the way to them and the place of each item', () => {
    const text = 'a: { b: [x, "y"] }\nc:\n  - 1\n  - { d: [] }\ne:\n  - z\n';
    expect(plainLists('f.yaml', text)).toMatchObject([
      { path: ['a', 'b'], items: [{ value: 'x', at: { line: 1, column: 10 } }, { value: 'y' }] },
      { path: ['e'], items: [{ value: 'z', at: { file: 'f.yaml', line: 6, column: 5 } }] },
    ]);
    expect(plainLists('f.yaml', 'a: [1')).toEqual([]);
  });

  it('are written anew with their quotes, in brackets or as a block', () => {
    const text = 'a: [x, "y", x] # why\nb:\n  - "2"\n  - 1\n  - 1\nc: 3\n';
    expect(withLists(text, ({ path }) => (path[0] === 'a' ? [0, 1] : [1, 0]))).toBe(
      'a: [x, "y"] # why\nb:\n  - 1\n  - "2"\nc: 3\n',
    );
    expect(withLists(text, () => undefined)).toBe(text);
  });

  it('stay as they are with comments inside', () => {
    const text = 'a:\n  - x\n  # because\n  - x\n';
    expect(withLists(text, () => [0])).toBe(text);
  });
});

describe('the items of a list', () => {
  const text = `# first line
list:
  # about one
  - id: one
    n: 1

  - id: two
    n: 2
`;

  it('move with the comments above them and the blank lines between', () => {
    expect(moveItems(text, 'list', [1, 0])).toBe(`# first line
list:
  - id: two
    n: 2

  # about one
  - id: one
    n: 1
`);
    expect(moveItems(text, 'list', [0, 1])).toBe(text);
  });

  it('stay where something follows the list, or there is none', () => {
    expect(moveItems(`${text}more: 1\n`, 'list', [1, 0])).toBe(`${text}more: 1\n`);
    expect(moveItems(text, 'other', [1, 0])).toBe(text);
    expect(moveItems('list: [1, 2]\n', 'list', [1, 0])).toBe('list: [1, 2]\n');
  });
});
