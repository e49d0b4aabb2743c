import { describe, expect, it } from 'vitest';
import { MAX_PROBLEMS } from '../../src/source/limits.js';
import { formatProblem, InputError, Problems } from '../../src/source/problem.js';
import { suggest, suggestion } from '../../src/source/suggest.js';

const at = (file: string, line: number, column: number) => ({ file, line, column });

describe('problems', () => {
  it('are sorted by file, line and column, without duplicates', () => {
    const problems = new Problems();
    problems.add({ code: 'wrong-type', message: 'third', at: at('b.yaml', 1, 1) });
    problems.add({ code: 'wrong-type', message: 'second', at: at('a.yaml', 10, 2) });
    problems.add({ code: 'wrong-type', message: 'first', at: at('a.yaml', 9, 30) });
    problems.add({ code: 'wrong-type', message: 'first', at: at('a.yaml', 9, 30) });
    problems.add({ code: 'missing-file', message: 'of the file', file: 'b.yaml' });
    expect(problems.list.map(formatProblem)).toEqual([
      'a.yaml:9:30  first',
      'a.yaml:10:2  second',
      'b.yaml  of the file',
      'b.yaml:1:1  third',
    ]);
  });

  it('say what would be right', () => {
    const problem = { code: 'wrong-type', message: 'a text', hint: 'a number', at: at('a', 1, 2) } as const;
    expect(formatProblem(problem)).toBe('a:1:2  a text (a number)');
    expect(formatProblem({ code: 'wrong-type', message: 'nowhere' })).toBe('nowhere');
  });

  it('are thrown together, and only if there are any', () => {
    const problems = new Problems();
    expect(() => problems.throwIfAny()).not.toThrow();
    problems.add({ code: 'wrong-type', message: 'one', at: at('a', 2, 1) });
    problems.add({ code: 'wrong-type', message: 'two', at: at('a', 1, 1) });
    expect(() => problems.throwIfAny()).toThrow(new InputError(problems.list));
    expect(() => problems.throwIfAny()).toThrow('a:1:1  two\na:2:1  one');
  });

  it('are counted, not kept, beyond the limit', () => {
    const problems = new Problems();
    for (let line = 1; line <= MAX_PROBLEMS + 5; line += 1) {
      problems.add({ code: 'wrong-type', message: 'bad', at: at('a', line, 1) });
    }
    expect(problems.list).toHaveLength(MAX_PROBLEMS);
    expect(problems.count).toBe(MAX_PROBLEMS + 5);
    expect(() => problems.throwIfAny()).toThrow('… and 5 more');
  });
});

describe('suggestions', () => {
  it('finds the nearest name, the first by code unit when two are equally near', () => {
    expect(suggest('totl', ['total', 'id'])).toBe('total');
    expect(suggest('Total', ['total', 'totals'])).toBe('total');
    expect(suggest('bc', ['bd', 'ba'])).toBe('ba');
    expect(suggest('bc', ['ba', 'bd'])).toBe('ba');
  });

  it('finds nothing when every letter differs or too many do', () => {
    expect(suggest('ab', ['xy'])).toBeUndefined();
    expect(suggest('licence', ['training'])).toBeUndefined();
    expect(suggest('anything', [])).toBeUndefined();
  });

  it('names the choices when they are few', () => {
    expect(suggestion('colour', ['size', 'age'])).toBe('known: age, size');
    expect(suggestion('colour', [])).toBeUndefined();
    expect(
      suggestion(
        'zzzzzz',
        Array.from({ length: 13 }, (_, i) => `name${i}`),
      ),
    ).toBeUndefined();
  });
});
