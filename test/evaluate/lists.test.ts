import { describe, expect, it } from 'vitest';
import { SHOP, TERMS } from './orders.js';
import { agreementOf, judged, type Scene, verdicts } from './scene.js';

const PLACED = '2025-06-02T10:00:00+02:00';

function shop(clauses: string): (scene: Partial<Scene>) => Promise<Record<string, string>> {
  const loaded = agreementOf({ records: SHOP, terms: TERMS, clauses });
  return async (scene) => verdicts(await loaded, { asOf: '2025-06-30', ...scene });
}

const order = (id: string, fields: object = {}): object => ({ id, placedAt: PLACED, kind: 'a', ...fields });

describe('neighbours', () => {
  const steps = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => ({
      at: new Date(Date.UTC(2025, 0, 1) + index * 60_000).toISOString().replace('.000', ''),
      value: 1,
      by: 'x',
    }));

  it('folds along ten thousand rows, and against them', async () => {
    const run = shop(`
- id: a.rule
  forEach: order
  facts:
    steps.running:
      choose:
        - { when: { fact: previous.value, operator: equal, value: none }, then: { fact: value } }
        - { else: { calculate: { add: [ { fact: previous.running }, { fact: value } ] } } }
    steps.following:
      choose:
        - { when: { fact: value, operator: equal, value: 7 }, then: 0 }
        - { else: { calculate: { add: [ { fact: next.following }, 1 ] } } }
    total: { highest: { of: steps, take: running } }
    ahead: { highest: { of: steps, take: following } }
  require: { total: 10006, ahead: 9999 }
`);
    const rows = steps(10_000);
    rows.push({ ...rows.pop(), value: 7 });
    expect(await run({ data: { order: [order('O1', { steps: rows })] } })).toEqual({ 'a.rule O1': 'met' });
  });

  it('has none before the first, and an open one after the last event', async () => {
    const run = shop(`
- { id: a.first, forEach: order.steps, holds: { previous.value: none } }
- { id: a.last, forEach: order.steps, holds: { next.value: 2 } }
`);
    const rows = [
      { at: '2025-06-02T10:00:00+02:00', value: 1, by: 'x' },
      { at: '2025-06-03T10:00:00+02:00', value: 2, by: 'x' },
    ];
    expect(await run({ data: { order: [order('O1', { steps: rows })] } })).toEqual({
      'a.first O1/1': 'met',
      'a.first O1/2': 'not-applicable',
      'a.last O1/1': 'met',
      'a.last O1/2': 'pending',
    });
    expect(await run({ data: { order: [order('O1', { steps: rows })] }, asOf: '2025-06-02' })).toEqual({
      'a.first O1/1': 'met',
      'a.last O1/1': 'pending',
    });
  });

  it('stands records of their own in the order of time, whatever the file says', async () => {
    const run = shop('- { id: a.rule, forEach: payment, holds: { previous.amount: none } }');
    const paid = (id: string, bookedOn: string): object => ({ id, order: 'O1', bookedOn, amount: '1.00' });
    const expected = { 'a.rule P1': 'not-applicable', 'a.rule P2': 'met', 'a.rule P3': 'not-applicable' };
    const payment = [paid('P1', '2025-06-03'), paid('P2', '2025-06-01'), paid('P3', '2025-06-03')];
    expect(await run({ data: { payment } })).toEqual(expected);
    expect(await run({ data: { payment: [...payment].reverse() } })).toEqual(expected);
  });
});

describe('rows of all records', () => {
  it('may be more where a record does not tell whether it has any', async () => {
    const fields = {
      ...(SHOP?.['order']?.['fields'] as object),
      steps: { is: 'list', of: { value: { is: 'integer' } } },
    };
    const loaded = await agreementOf({
      records: { ...SHOP, order: { ...SHOP?.['order'], fields } },
      clauses: `
- { id: a.total, forEach: agreement, facts: { total: { sum: { of: order.steps, take: value } } }, require: { fact: total, operator: atMost, value: 5 } }
- { id: a.each, forEach: order.steps, require: { value: 1 } }
`,
    });
    const run = (...orders: object[]) => verdicts(loaded, { data: { order: orders }, asOf: '2025-06-30' });
    const full = order('O1', { steps: [{ value: 1 }] });
    expect(await run(full)).toEqual({ 'a.total agreement': 'met', 'a.each O1/1': 'met' });
    expect(await run(full, order('O2'))).toMatchObject({ 'a.total agreement': 'undetermined' });
    expect(await run(order('O2'))).toMatchObject({ 'a.each O2/?': 'undetermined' });
    expect(await run(order('O2', { steps: [] }))).toMatchObject({ 'a.each agreement': 'not-applicable' });
  });
});

describe('groups', () => {
  const clauses = `
- id: a.rule
  groups: { customers: { of: order, by: customer } }
  facts: { customers.sum: { sum: { of: order, take: amount } } }
  forEach: customers
  require: { fact: sum, operator: atMost, value: 100 }
`;
  const data = (...orders: object[]): Partial<Scene> => ({ data: { order: orders } });

  it('adds up the members of each', async () => {
    const run = shop(clauses);
    const found = await run(
      data(
        order('O1', { customer: 'A', amount: '60' }),
        order('O2', { customer: 'A', amount: '60' }),
        order('O3', { customer: 'B', amount: '60' }),
      ),
    );
    expect(found).toEqual({ 'a.rule A': 'breached', 'a.rule B': 'met' });
  });

  it('lets a member without a known key belong to any group', async () => {
    const loaded = await agreementOf({
      records: {
        ...SHOP,
        order: {
          ...SHOP?.['order'],
          fields: { ...(SHOP?.['order']?.['fields'] as object), customer: { is: 'text' } },
        },
      },
      clauses,
    });
    const found = await verdicts(loaded, {
      ...data(
        order('O1', { customer: 'A', amount: '60' }),
        order('O2', { amount: '60' }),
        order('O3', { customer: 'B', amount: '160' }),
      ),
      asOf: '2025-06-30',
    });
    expect(found).toMatchObject({ 'a.rule A': 'undetermined', 'a.rule B': 'breached' });
  });

  it('counts a member that the group may not take from nothing to all of it', async () => {
    const run = shop(clauses.replace('by: customer', 'where: { vip: true }, by: customer'));
    const found = await run(
      data(
        order('O1', { customer: 'A', amount: '60', vip: true }),
        order('O2', { customer: 'A', amount: '60' }),
        order('O3', { customer: 'B', amount: '60' }),
        order('O4', { customer: 'C', amount: '60', vip: false }),
      ),
    );
    expect(found).toEqual({ 'a.rule A': 'undetermined', 'a.rule B': 'undetermined' });
  });
});

describe('a selection', () => {
  it('judges what it holds, and leaves open what it may hold', async () => {
    const run = shop(`
- id: a.rule
  groups: { vips: { of: order, where: { vip: true } } }
  forEach: vips
  require: { kind: a }
`);
    const found = await run({
      data: {
        order: [
          order('O1', { vip: true }),
          order('O2', { vip: false }),
          order('O3'),
          order('O4', { vip: true, kind: 'b' }),
        ],
      },
    });
    expect(found).toEqual({ 'a.rule O1': 'met', 'a.rule O3': 'undetermined', 'a.rule O4': 'breached' });
  });
});

describe('the latest few', () => {
  const rule = (n: number): string => `
- id: a.rule
  forEach: agreement
  facts: { bad: { count: { of: payment, by: bookedOn, upTo: asOf, latest: ${n}, is: { amount: 1 } } } }
  require: { fact: bad, operator: atLeast, value: ${n} }
`;
  const paid = (id: string, bookedOn: string | undefined, amount = '1.00'): object => ({
    id,
    order: 'O1',
    amount,
    ...(bookedOn === undefined ? {} : { bookedOn }),
  });
  const verdict = async (n: number, ...payment: object[]): Promise<string | undefined> =>
    (await shop(rule(n))({ data: { payment } }))['a.rule agreement'];

  it('counts among the last n by time', async () => {
    expect(
      await verdict(2, paid('P1', '2025-06-01', '9.00'), paid('P2', '2025-06-02'), paid('P3', '2025-06-03')),
    ).toBe('met');
    expect(
      await verdict(2, paid('P3', '2025-06-03'), paid('P2', '2025-06-02'), paid('P1', '2025-06-01', '9.00')),
    ).toBe('met');
    expect(
      await verdict(3, paid('P1', '2025-06-01', '9.00'), paid('P2', '2025-06-02'), paid('P3', '2025-06-03')),
    ).toBe('breached');
  });

  it('chooses the same among equals, however they stand', async () => {
    const equals = [paid('P1', '2025-06-01', '9.00'), paid('P2', '2025-06-01'), paid('P3', '2025-06-03')];
    expect(await verdict(2, ...equals)).toBe(await verdict(2, ...[...equals].reverse()));
  });

  it('is open where nobody has seen the last of them', async () => {
    const run = shop(rule(2));
    const payment = [paid('P2', '2025-06-02'), paid('P3', '2025-06-03')];
    const coverage = { payment: { until: '2025-06-20' } };
    expect(await run({ data: { payment }, coverage })).toEqual({ 'a.rule agreement': 'undetermined' });
    expect(await run({ data: { payment }, coverage: { payment: { from: '2025-06-01' } } })).toEqual({
      'a.rule agreement': 'met',
    });
  });

  it('is open where a record may be among them', async () => {
    expect(
      await verdict(2, paid('P1', undefined, '9.00'), paid('P2', '2025-06-02'), paid('P3', '2025-06-03')),
    ).toBe('undetermined');
  });
});

describe('items of a list', () => {
  it('judges each, with its own name', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      terms: { wanted: { unit: 'texts', value: ['a', 'b'] } },
      clauses: `
- id: a.rule
  forEach: { item: { term: wanted } }
  facts: { there: { count: { of: order, where: { kind: { fact: item } } } } }
  require: { fact: there, operator: atLeast, value: 1 }
`,
    });
    expect(await verdicts(loaded, { data: { order: [order('O1')] }, asOf: '2025-06-30' })).toEqual({
      'a.rule a': 'met',
      'a.rule b': 'breached',
    });
  });
});

describe('names inside a population', () => {
  it('compares two fields of one record, though the subject has a field of that name', async () => {
    const run = shop(`
- id: a.rule
  forEach: order
  facts: { same: { count: { of: payment, where: { order: O1, id: { fact: order } } } } }
  require: { same: 1 }
`);
    const payment = [{ id: 'O1', order: 'O1', bookedOn: '2025-06-01', amount: '1.00' }];
    expect(await run({ data: { order: [order('O1'), order('O2')], payment } })).toEqual({
      'a.rule O1': 'met',
      'a.rule O2': 'met',
    });
  });
});

describe('joined subjects', () => {
  it('joins what refers to an earlier one, and names both', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      clauses:
        '- { id: a.rule, forEach: { sale: order, money: payment }, expect: { money.amount: { fact: sale.amount } } }',
    });
    const payment = [
      { id: 'P1', order: 'O1', bookedOn: '2025-06-01', amount: '5.00' },
      { id: 'P2', order: 'O2', bookedOn: '2025-06-01', amount: '5.00' },
    ];
    const { findings } = await judged(loaded, {
      data: {
        order: [order('O1', { amount: '5.00' }), order('O2', { amount: '6.00' }), order('O3')],
        payment,
      },
      asOf: '2025-06-30',
    });
    expect(findings.map(({ subject, verdict }) => `${subject.type} ${subject.key} ${verdict}`)).toEqual([
      'order+payment O1/P1 met',
      'order+payment O2/P2 breached',
    ]);
  });
});
