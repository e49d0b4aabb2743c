import { describe, expect, it } from 'vitest';
import { SHOP, TERMS } from './orders.js';
import { agreementOf, judged, type Scene, verdicts } from './scene.js';

const ORDER = { id: 'O1', placedAt: '2025-06-02T10:00:00+02:00', amount: '100.00' };

function shop(clauses: string): (scene: Partial<Scene>) => Promise<Record<string, string>> {
  const loaded = agreementOf({ records: SHOP, terms: TERMS, clauses });
  return async (scene) => verdicts(await loaded, { asOf: '2025-06-30', ...scene });
}

describe('a population without records', () => {
  const CLAUSE = '- { id: a.rule, forEach: order, require: { kind: a } }';

  it('is not applicable where its source covers the period, and undetermined where it does not', async () => {
    const run = shop(CLAUSE);
    const key = 'a.rule agreement';
    expect(await run({ data: { order: [] } })).toEqual({ [key]: 'not-applicable' });
    expect(await run({ data: {} })).toEqual({ [key]: 'undetermined' });
    const contract = { startsOn: '2025-01-01' };
    const covers = (from: string, until: string) => ({
      data: { order: [] },
      contract,
      coverage: { order: { from, until } },
    });
    expect(await run(covers('2025-01-01', '2025-06-30'))).toEqual({ [key]: 'not-applicable' });
    expect(await run(covers('2025-01-02', '2025-06-30'))).toEqual({ [key]: 'undetermined' });
    expect(await run(covers('2025-01-01', '2025-06-29'))).toEqual({ [key]: 'undetermined' });
    expect(
      await run({
        ...covers('2025-04-01', '2025-04-30'),
        period: { from: '2025-04-01', through: '2025-04-30' },
      }),
    ).toEqual({ [key]: 'not-applicable' });
  });

  it('is a gap only where there is no source at all', async () => {
    const loaded = await agreementOf({ records: SHOP, clauses: CLAUSE });
    const none = await judged(loaded, { asOf: '2025-06-30' });
    expect(none.gaps).toEqual([{ recordType: 'order', clauses: ['a.rule'], rules: ['a.rule'] }]);
    const short = await judged(loaded, {
      asOf: '2025-06-30',
      data: { order: [] },
      coverage: { order: { until: '2025-06-01' } },
    });
    expect(short.gaps).toEqual([]);
    expect(short.findings).toMatchObject([
      { verdict: 'undetermined', missing: [{ what: 'order', because: 'missing' }] },
    ]);
  });

  it('is undetermined where nobody knows the items of a list, or when records are valid', async () => {
    const run = shop(
      `
- { id: a.items, forEach: { item: { term: unknown.list } }, require: { item: x } }
- { id: a.valid, forEach: { period: month, during: membership }, require: { index: 1 } }
`.replace('{ term: unknown.list }', '{ collect: { of: membership, take: id } }'),
    );
    expect(await run({})).toEqual({
      'a.items agreement': 'undetermined',
      'a.valid agreement': 'undetermined',
    });
    expect(await run({ data: { membership: [] } })).toEqual({
      'a.items agreement': 'not-applicable',
      'a.valid agreement': 'not-applicable',
    });
  });

  it('judges the months of which a record is valid on any day', async () => {
    const run = shop(
      '- { id: a.valid, forEach: { period: month, during: membership }, require: { index: 3 } }',
    );
    const membership = [{ id: 'M', from: '2025-02-28', through: '2025-03-01' }];
    expect(await run({ data: { membership } })).toEqual({
      'a.valid 2025-02': 'breached',
      'a.valid 2025-03': 'met',
    });
  });

  it('does not judge by a gap what does not apply', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      clauses:
        '- { id: a.rule, forEach: order, facts: { paid: { count: { of: payment } } }, where: { kind: a }, require: { paid: 1 } }',
    });
    const scene = (kind: string) => ({ asOf: '2025-06-30', data: { order: [{ ...ORDER, kind }] } });
    expect((await judged(loaded, scene('b'))).gaps).toEqual([]);
    const open = await judged(loaded, scene('a'));
    expect(open.gaps).toEqual([{ recordType: 'payment', clauses: ['a.rule'], rules: ['a.rule'] }]);
    expect(open.findings).toMatchObject([{ verdict: 'undetermined', subject: { type: 'agreement' } }]);
  });
});

describe('records that a source does not reach', () => {
  const paid = (...days: string[]): object[] =>
    days.map((bookedOn, index) => ({ id: `P${index}`, order: 'O1', bookedOn, amount: '50.00' }));
  const run = shop(`
- id: a.rule
  forEach: order
  facts:
    dueOn: { deadline: { from: placedAt, plus: { term: pay.within } } }
    soFar: { sum: { of: payment, by: bookedOn, upTo: dueOn, take: amount } }
  require: { fact: soFar, operator: atLeast, value: { fact: amount } }
- id: a.reached
  forEach: order
  facts: { paidOn: { reaches: { of: payment, by: bookedOn, sum: amount, total: { fact: amount } } } }
  within: { from: placedAt, atMost: { term: pay.within }, to: paidOn }
`);
  const both = async (scene: Partial<Scene>): Promise<(string | undefined)[]> => {
    const found = await run(scene);
    return [found['a.rule O1'], found['a.reached O1']];
  };

  it('counts up to the due day, and not a day more', async () => {
    expect(await both({ data: { order: [ORDER], payment: paid('2025-06-10', '2025-06-16') } })).toEqual([
      'met',
      'met',
    ]);
    expect(await both({ data: { order: [ORDER], payment: paid('2025-06-10', '2025-06-17') } })).toEqual([
      'breached',
      'breached',
    ]);
  });

  it('is pending while the rest may come, undetermined where the source stops, and met as soon as it is there', async () => {
    const payment = paid('2025-06-10');
    expect(await both({ data: { order: [ORDER], payment }, asOf: '2025-06-16' })).toEqual([
      'pending',
      'pending',
    ]);
    expect(await both({ data: { order: [ORDER], payment }, asOf: '2025-06-17' })).toEqual([
      'breached',
      'breached',
    ]);
    const coverage = { payment: { until: '2025-06-12' } };
    expect(await both({ data: { order: [ORDER], payment }, coverage })).toEqual([
      'undetermined',
      'undetermined',
    ]);
    const full = paid('2025-06-10', '2025-06-11');
    expect(await both({ data: { order: [ORDER], payment: full }, coverage })).toEqual(['met', 'met']);
    const late = { payment: { from: '2025-06-11' } };
    expect(await both({ data: { order: [ORDER], payment }, coverage: late })).toEqual([
      'undetermined',
      'undetermined',
    ]);
  });

  it('does not read a table as it stands where its source stops before as-of', async () => {
    const count = shop(
      '- { id: a.rule, forEach: order, facts: { paid: { count: { of: payment } } }, require: { fact: paid, operator: atMost, value: 1 } }',
    );
    const data = { order: [ORDER], payment: paid('2025-06-10') };
    expect(await count({ data })).toEqual({ 'a.rule O1': 'met' });
    expect(await count({ data, coverage: { payment: { until: '2025-06-20' } } })).toEqual({
      'a.rule O1': 'undetermined',
    });
    expect(
      await count({
        data: { order: [ORDER], payment: paid('2025-06-10', '2025-06-11') },
        coverage: { payment: { until: '2025-06-20' } },
      }),
    ).toEqual({ 'a.rule O1': 'breached' });
  });
});

describe('records that do not say what they belong to', () => {
  it('may be any order’s', async () => {
    const run = shop(
      '- { id: a.rule, forEach: order, facts: { paid: { count: { of: payment } } }, require: { fact: paid, operator: atMost, value: 1 } }',
    );
    const payment = [
      { id: 'P1', order: 'O1', bookedOn: '2025-06-10', amount: '5.00' },
      { id: 'P2', bookedOn: '2025-06-10', amount: '5.00' },
    ];
    const orders = [ORDER, { ...ORDER, id: 'O2' }];
    expect(await run({ data: { order: orders, payment } })).toEqual({
      'a.rule O1': 'undetermined',
      'a.rule O2': 'met',
    });
  });

  it('leaves open what a reference to nobody would say', async () => {
    const run = shop(`
- { id: a.rule, forEach: order, require: { customer.country: NL } }
`);
    const order = (customer?: string): object => ({
      ...ORDER,
      ...(customer === undefined ? {} : { customer }),
    });
    const customer = [{ id: 'C1', country: 'NL' }];
    expect(await run({ data: { order: [order('C1')], customer } })).toEqual({ 'a.rule O1': 'met' });
    expect(await run({ data: { order: [order('C9')], customer } })).toEqual({ 'a.rule O1': 'undetermined' });
    expect(await run({ data: { order: [order()], customer } })).toEqual({ 'a.rule O1': 'breached' });
    const loaded = await agreementOf({
      records: SHOP,
      clauses: '- { id: a.rule, forEach: order, require: { customer.country: NL } }',
    });
    const { gaps } = await judged(loaded, { data: { order: [order('C1')] }, asOf: '2025-06-30' });
    expect(gaps).toEqual([{ recordType: 'customer', clauses: ['a.rule'], rules: ['a.rule'] }]);
  });

  it('joins on any of a list, and days with the instants on them', async () => {
    const run = shop(`
- id: a.day
  forEach: order
  facts: { sameDay: { count: { of: payment, where: { bookedOn: { fact: placedAt } } } } }
  require: { sameDay: 1 }
- id: a.any
  forEach: order
  facts:
    ids: { collect: { of: customer, take: id } }
    paid: { count: { of: payment, where: { order: { fact: subject.ids } } } }
  require: { paid: 1 }
`);
    const payment = [{ id: 'P1', order: 'C2', bookedOn: '2025-06-02', amount: '5.00' }];
    const customer = [
      { id: 'C1', country: 'NL' },
      { id: 'C2', country: 'NL' },
    ];
    expect(
      await run({ data: { order: [ORDER], payment: [{ ...payment[0], order: 'O1' }], customer } }),
    ).toMatchObject({ 'a.day O1': 'met' });
    expect(await run({ data: { order: [ORDER], payment, customer } })).toMatchObject({ 'a.any O1': 'met' });
  });
});

describe('a month after a document that ended', () => {
  it('is uncovered, and before the first one nobody knows', async () => {
    const run = shop(`
- id: a.rule
  forEach: { period: month, during: agreement }
  facts: { gap: { uncovered: { of: membership, from: from, through: through, during: month, unit: days } } }
  require: { fact: gap, operator: equal, value: 0 }
`);
    const membership = [{ id: 'M1', from: '2025-02-01', through: '2025-04-30' }];
    expect(
      await run({ data: { membership }, contract: { startsOn: '2025-01-01' }, asOf: '2025-05-31' }),
    ).toEqual({
      'a.rule 2025-01': 'undetermined',
      'a.rule 2025-02': 'met',
      'a.rule 2025-03': 'met',
      'a.rule 2025-04': 'met',
      'a.rule 2025-05': 'breached',
    });
  });
});

describe('a bound that is a moment of its own', () => {
  it('leaves the act of that very moment open, as a clock does', async () => {
    const run = shop(`
- id: a.counted
  forEach: order
  facts:
    limit: { deadline: { from: placedAt, plus: { term: ship.hours } } }
    sent: { count: { of: order, where: { id: { fact: subject.id } }, by: shippedAt, upTo: limit } }
  require: { fact: sent, operator: atLeast, value: 1 }
- { id: a.clock, forEach: order, within: { from: placedAt, atMost: { term: ship.hours }, to: shippedAt } }
`);
    const at = async (asOf: string): Promise<Record<string, string>> =>
      run({ data: { order: [ORDER] }, asOf });
    expect(await at('2025-06-02T12:00:00+02:00')).toEqual({
      'a.counted O1': 'pending',
      'a.clock O1': 'pending',
    });
    expect(await at('2025-06-02T12:00:01+02:00')).toEqual({
      'a.counted O1': 'breached',
      'a.clock O1': 'breached',
    });
  });
});
