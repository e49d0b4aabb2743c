import { describe, expect, it } from 'vitest';
import { compileConditions, type FieldDeclarations } from '../../src/index.js';
import { folderWith } from '../source/folder.js';

const FIELDS: FieldDeclarations = {
  id: { is: 'text', required: true },
  kind: { is: 'text', oneOf: ['a', 'b'] },
  seconds: 'number',
  amount: { is: 'money', negative: true },
  at: { is: 'instant', event: true },
  doneAt: { is: 'instant', event: true, absent: 'not-yet' },
};

const truthsOf = (conditions: readonly unknown[], record: object, standing = {}): number[] => {
  const compiled = compileConditions(conditions, FIELDS, standing);
  const truths = new Uint8Array(compiled.count);
  compiled.judge(record as Readonly<Record<string, unknown>>, truths);
  return [...truths];
};

describe('compileConditions', () => {
  it('decides exactly where doubles cannot', () => {
    const below = { fact: 'amount', operator: 'lessThan', value: 0.3 };
    expect(truthsOf([below, { amount: 0.3 }], { id: '1', amount: '0.30' })).toEqual([0, 1]);
    expect(truthsOf([below, { amount: 0.3 }], { id: '1', amount: '-0.30' })).toEqual([1, 0]);
    const tiny = { fact: 'seconds', operator: 'greaterThan', value: 2e-7 };
    expect(truthsOf([tiny, { seconds: 3e-7 }], { id: '1', seconds: 3e-7 })).toEqual([1, 1]);
    const tenth = { fact: 'seconds', operator: 'atMost', value: 0.3 };
    expect(truthsOf([tenth], { id: '1', seconds: 0.3 })).toEqual([1]);
    expect(truthsOf([tenth], { id: '1', seconds: 0.30000000000000004 })).toEqual([0]);
  });

  it('leaves what nobody knows open, and what has not happened until as-of', () => {
    const slow = { fact: 'seconds', operator: 'greaterThan', value: 4 };
    const inJune = { fact: 'doneAt', operator: 'before', value: '2025-07-01' };
    const conditions = [
      slow,
      { not: slow },
      { any: [slow, { id: '1' }] },
      { all: [slow, { id: '2' }] },
      inJune,
    ];
    expect(truthsOf(conditions, { id: '1' }, { asOf: '2025-06-15' })).toEqual([2, 2, 1, 0, 2]);
    expect(truthsOf([inJune], { id: '1' }, { asOf: '2025-07-01' })).toEqual([0]);
    expect(truthsOf([inJune], { id: '1', doneAt: '2025-06-20T10:00Z' }, { asOf: '2025-06-15' })).toEqual([2]);
    expect(truthsOf([inJune], { id: '1', doneAt: '2025-06-20T10:00Z' })).toEqual([1]);
  });

  it('reads local days in the zone that it is given', () => {
    const on = { fact: 'at', operator: 'onOrAfter', value: '2025-07-01' };
    const record = { id: '1', at: '2025-06-30T22:30:00Z' };
    expect(truthsOf([on], record)).toEqual([0]);
    expect(truthsOf([on], record, { zone: 'Europe/Amsterdam' })).toEqual([1]);
  });

  it.each([
    [{ kind: 'a' }, 'id is missing (every record needs it)'],
    [{ id: 5 }, 'id: the number 5 where a text is meant'],
    [{ id: '1', kind: 'c' }, "kind: 'c' is not one of its values"],
    [{ id: '1', seconds: '2' }, "seconds: '2' where a number is meant"],
    [{ id: '1', seconds: 1e21 }, 'cannot be held exactly'],
    [{ id: '1', seconds: 5e-324 }, 'cannot be held exactly'],
    [{ id: '1', amount: 2 }, 'amount: an amount of money may not be an unquoted number'],
    [{ id: '1', amount: '2.001' }, 'has 3 decimals'],
    [{ id: '1', at: '2025-02-29T10:00:00Z' }, '2025-02-29 does not exist'],
    [{ id: '1', colour: 'red' }, "unknown field 'colour'"],
  ])('refuses %j, whichever fields the conditions read', (record, message) => {
    expect(() => truthsOf([{ id: '1' }, { kind: 'c' }], record)).toThrow(message);
  });

  it('names the condition that looks at something else, and the nearest field', () => {
    const typo = { fact: 'second', operator: 'lessThan', value: 1 };
    expect(() => compileConditions([typo], FIELDS)).toThrow("did you mean 'seconds'?");
    const term = { fact: 'seconds', operator: 'lessThan', value: { term: 'x' } };
    expect(() => compileConditions([{ id: '1' }, term], FIELDS)).toThrow(/^conditions:/);
    const wrong = { fact: 'seconds', operator: 'lessThen', value: 1 };
    expect(() => compileConditions([wrong], FIELDS)).toThrow("did you mean 'lessThan'?");
    const quoted = { fact: 'amount', operator: 'lessThan', value: '0.30' };
    expect(() => compileConditions([quoted], FIELDS)).toThrow(/^conditions:5:14 .* a number without quotes/);
    expect(() => compileConditions([], { id: 'string' as never })).toThrow("there is no kind 'string'");
  });
});

describe('judgeFile', () => {
  const compiled = compileConditions(
    [{ kind: 'a' }, { fact: 'seconds', operator: 'atMost', value: 2 }],
    FIELDS,
  );
  const judged = async (text: string): Promise<string[]> => {
    const seen: string[] = [];
    const request = { root: folderWith({ 'r.ndjson': text }), file: 'r.ndjson' };
    const { records } = await compiled.judgeFile(request, (truths, record, line) => {
      seen.push(`${line} ${String(record['id'])}: ${truths.join(' ')}`);
    });
    expect(records).toBe(seen.length);
    return seen;
  };

  it('judges each line, also where the names of the fields come in another order', async () => {
    const lines = [
      '{"id":"1","kind":"a","seconds":2}',
      '',
      '{"seconds":2.5,"id":"2"}',
      '{"kind":null,"id":"3"}',
    ];
    expect(await judged(`${lines.join('\n')}\n`)).toEqual(['1 1: 1 1', '3 2: 2 0', '4 3: 2 2']);
  });

  it('judges lines that reach over the chunks of the file', async () => {
    const many = Array.from(
      { length: 9_000 },
      (_, i) => `{"id":"${'x'.repeat(i % 97)}${i}","seconds":${i % 5}}`,
    );
    const seen = await judged(many.join('\n'));
    expect(seen.length).toBe(many.length);
    expect(seen.filter((text) => text.endsWith(' 1')).length).toBe(5_400);
    expect(seen[8_999]).toMatch(/^9000 x*8999: 2 0$/);
  });

  it('tells all that is wrong at the end, with its place, and judges the others', async () => {
    const lines = ['{"id":"1"}', '{"id":2}', '{"id":"3","seconds":"x"}', '{"id":"4",}', '{"id":"5"}'];
    await expect(judged(lines.join('\n'))).rejects.toThrow(
      /r\.ndjson:2:7 .*\n.*r\.ndjson:3:21 .*\n.*r\.ndjson:4:\d+ /,
    );
    await expect(
      compiled.judgeFile({ root: folderWith({}), file: 'no.ndjson' }, () => undefined),
    ).rejects.toThrow("there is no file 'no.ndjson'");
  });
});
