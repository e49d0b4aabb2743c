import { describe, expect, it } from 'vitest';
import { SHOP, TERMS } from './orders.js';
import { agreementOf, judged, type Scene, verdicts } from './scene.js';

const PLACED = '2025-06-02T10:00:00+02:00';

async function shop(clauses: string): Promise<(scene: Partial<Scene>) => Promise<Record<string, string>>> {
  const loaded = await agreementOf({ records: SHOP, terms: TERMS, clauses });
  return (scene) => verdicts(loaded, { asOf: '2025-06-30', ...scene });
}

/** The verdict on one order with these fields. */
async function onOrder(
  clauses: string,
  rule = 'a.rule',
): Promise<(fields: object, asOf?: string, until?: string) => Promise<string | undefined>> {
  const run = await shop(clauses);
  return async (fields, asOf = '2025-06-30', until) => {
    const data = { order: [{ id: 'O1', placedAt: PLACED, ...fields }] };
    const coverage = until === undefined ? {} : { coverage: { order: { until } } };
    return (await run({ data, asOf, ...coverage }))[`${rule} O1`];
  };
}

describe('the order of a verdict', () => {
  const FULL = `
- { id: a.rule, forEach: order, where: { kind: licence }, doubt: { when: { note: odd }, ask: Is it odd? }, require: { vip: true } }
- { id: a.exception, lifts: { clauses: [ a.rule ], when: { note: lifted } }, forEach: order, holds: { note: lifted } }
`;

  it('asks where first: what does not apply is neither lifted, doubted nor breached', async () => {
    const verdict = await onOrder(FULL);
    expect(await verdict({ kind: 'other', note: 'odd', vip: false })).toBe('not-applicable');
    expect(await verdict({ kind: 'other', note: 'lifted', vip: false })).toBe('not-applicable');
  });

  it('then lifts, then doubts, then requires', async () => {
    const verdict = await onOrder(FULL);
    expect(await verdict({ kind: 'licence', note: 'lifted', vip: false })).toBe('not-applicable');
    expect(await verdict({ kind: 'licence', note: 'odd', vip: true })).toBe('undetermined');
    expect(await verdict({ kind: 'licence', vip: true })).toBe('met');
    expect(await verdict({ kind: 'licence', vip: false })).toBe('breached');
  });

  it('is open where it is not known whether it applies, whatever the demand says', async () => {
    const verdict = await onOrder(FULL);
    expect(await verdict({ vip: true })).toBe('undetermined');
    expect(await verdict({ vip: false })).toBe('undetermined');
    expect(await verdict({ kind: 'licence' })).toBe('undetermined');
  });

  it('names the clause that lifts, and the question', async () => {
    const loaded = await agreementOf({ records: SHOP, clauses: FULL });
    const order = (note: string): object => ({
      id: 'O1',
      placedAt: PLACED,
      kind: 'licence',
      vip: true,
      note,
    });
    const of = async (note: string) =>
      (await judged(loaded, { data: { order: [order(note)] }, asOf: '2025-06-30' })).findings.find(
        ({ rule }) => rule === 'a.rule',
      );
    expect(await of('lifted')).toMatchObject({ verdict: 'not-applicable', liftedBy: 'a.exception' });
    expect(await of('odd')).toMatchObject({
      question: { en: 'Is it odd?', nl: 'Is it odd?' },
      missing: [{ because: 'judgement' }],
    });
  });

  it('is open while an exception is open, and never the other way round', async () => {
    const verdict = await onOrder(`
- { id: a.rule, forEach: order, require: { kind: licence } }
- { id: a.exception, lifts: { clauses: [ a.* ], except: [ a.other ], when: { vip: true } }, none: It lifts. }
- { id: a.other, forEach: order, require: { kind: licence } }
`);
    expect(await verdict({ kind: 'licence' })).toBe('undetermined');
    expect(await verdict({ kind: 'other' })).toBe('undetermined');
    expect(await verdict({ kind: 'other', vip: false })).toBe('breached');
    expect(await verdict({ vip: true })).toBe('not-applicable');
  });

  it('leaves a clause in except alone', async () => {
    const verdict = await onOrder(
      `
- { id: a.rule, forEach: order, require: { kind: licence } }
- { id: a.exception, lifts: { clauses: [ a.* ], except: [ a.other ], when: { vip: true } }, none: It lifts. }
- { id: a.other, forEach: order, require: { kind: licence } }
`,
      'a.other',
    );
    expect(await verdict({ kind: 'other', vip: true })).toBe('breached');
  });
});

describe('a clock', () => {
  it('closes a day at the midnight after it', async () => {
    const verdict = await onOrder(
      `- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship.within }, to: shippedAt } }`,
    );
    expect(await verdict({ shippedAt: '2025-06-05T23:59:59+02:00' })).toBe('met');
    expect(await verdict({ shippedAt: '2025-06-06T00:00:00+02:00' })).toBe('breached');
    expect(await verdict({}, '2025-06-05')).toBe('pending');
    expect(await verdict({}, '2025-06-06')).toBe('breached');
    expect(await verdict({ shippedAt: '2025-06-05T12:00:00+02:00' }, '2025-06-04')).toBe('pending');
  });

  it('includes the very instant', async () => {
    const verdict = await onOrder(
      `- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship.hours }, to: shippedAt } }`,
    );
    expect(await verdict({ shippedAt: '2025-06-02T12:00:00+02:00' })).toBe('met');
    expect(await verdict({ shippedAt: '2025-06-02T12:00:01+02:00' })).toBe('breached');
    expect(await verdict({}, '2025-06-02T12:00:00+02:00')).toBe('pending');
    expect(await verdict({}, '2025-06-02T12:00:01+02:00')).toBe('breached');
  });

  it('is missing where the source stops before a limit that as-of has passed, and future where the limit lies ahead', async () => {
    const verdict = await onOrder(
      `- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship.within }, to: shippedAt } }`,
    );
    expect(await verdict({}, '2025-06-30', '2025-06-04')).toBe('undetermined');
    expect(await verdict({}, '2025-06-04', '2025-06-03')).toBe('pending');
    expect(await verdict({}, '2025-06-30', '2025-06-06')).toBe('breached');
    expect(await verdict({}, '2025-06-30', '2025-06-05')).toBe('breached');
    expect(await verdict({}, '2025-06-30', '2025-06-05T23:59:59+02:00')).toBe('undetermined');
    expect(await verdict({}, '2025-06-05', '2025-06-05')).toBe('pending');
  });

  it('says when a pending verdict falls', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      terms: TERMS,
      clauses: `- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship.within }, to: shippedAt } }`,
    });
    const { findings } = await judged(loaded, {
      data: { order: [{ id: 'O1', placedAt: PLACED }] },
      asOf: '2025-06-03',
    });
    expect(findings).toMatchObject([
      { verdict: 'pending', dueAt: '2025-06-05', decidedAt: '2025-06-06T00:00:00+02:00' },
    ]);
  });

  it('keeps until a day, and is met on it', async () => {
    const verdict = await onOrder(
      `- { id: a.rule, forEach: order, within: { from: placedAt, atLeast: { term: ship.within }, to: cancelledAt } }`,
    );
    expect(await verdict({}, '2025-06-04')).toBe('pending');
    expect(await verdict({}, '2025-06-05')).toBe('met');
    expect(await verdict({ cancelledAt: '2025-06-04T23:59:59+02:00' })).toBe('breached');
    expect(await verdict({ cancelledAt: '2025-06-05T00:00:00+02:00' })).toBe('met');
  });

  it('is met once it happened where there is no limit, and pending until then', async () => {
    const verdict = await onOrder(
      `- { id: a.rule, forEach: order, within: { from: placedAt, to: shippedAt } }`,
    );
    expect(await verdict({})).toBe('pending');
    expect(await verdict({}, '2025-06-30', '2025-06-05')).toBe('pending');
    expect(await verdict({ shippedAt: '2025-06-20T10:00:00+02:00' })).toBe('met');
  });

  it('waits for the act where its limit is never, or may be', async () => {
    const verdict = await onOrder(`
- { id: a.rule, forEach: order, within: { to: shippedAt, by: never } }
`);
    expect(await verdict({})).toBe('pending');
    expect(await verdict({ shippedAt: '2025-06-20T10:00:00+02:00' })).toBe('met');
    const open = await onOrder(`
- { id: a.rule, forEach: order, within: { to: shippedAt, by: cancelledAt } }
`);
    expect(await open({})).toBe('pending');
    expect(await open({ cancelledAt: '2025-06-20T10:00:00+02:00' })).toBe('breached');
  });

  it('never ends under an unlimited term, and is open under an unknown or vague one', async () => {
    const clauses = `- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: x }, to: shippedAt } }`;
    const run = async (value: unknown, fields: object, asOf = '2025-06-30'): Promise<string | undefined> => {
      const loaded = await agreementOf({ records: SHOP, terms: { x: { unit: 'days', value } }, clauses });
      return (await verdicts(loaded, { data: { order: [{ id: 'O1', placedAt: PLACED, ...fields }] }, asOf }))[
        'a.rule O1'
      ];
    };
    expect(await run('unlimited', {})).toBe('pending');
    expect(await run('unlimited', { shippedAt: '2025-06-20T10:00:00+02:00' })).toBe('met');
    expect(await run('unknown', { shippedAt: '2025-06-20T10:00:00+02:00' })).toBe('undetermined');
    expect(await run('unknown', {})).toBe('undetermined');
    const vague = { from: 3, to: 10 };
    expect(await run(vague, { shippedAt: '2025-06-05T10:00:00+02:00' })).toBe('met');
    expect(await run(vague, { shippedAt: '2025-06-06T10:00:00+02:00' })).toBe('undetermined');
    expect(await run(vague, { shippedAt: '2025-06-13T10:00:00+02:00' })).toBe('breached');
    expect(await run(vague, {}, '2025-06-05')).toBe('pending');
    expect(await run(vague, {}, '2025-06-06')).toBe('undetermined');
    expect(await run(vague, {}, '2025-06-13')).toBe('breached');
  });
});

describe('releasedBy', () => {
  const CLAUSE = `- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship.within }, to: shippedAt, releasedBy: cancelledAt } }`;

  it('takes the duty away if it comes before the act and no later than the due day', async () => {
    const verdict = await onOrder(CLAUSE);
    expect(await verdict({ cancelledAt: '2025-06-03T10:00:00+02:00' })).toBe('not-applicable');
    expect(await verdict({ cancelledAt: '2025-06-05T23:00:00+02:00' })).toBe('not-applicable');
    expect(
      await verdict({ cancelledAt: '2025-06-03T10:00:00+02:00', shippedAt: '2025-06-04T10:00:00+02:00' }),
    ).toBe('not-applicable');
  });

  it('leaves what was missed breached, and what was done met', async () => {
    const verdict = await onOrder(CLAUSE);
    expect(await verdict({ cancelledAt: '2025-06-06T00:00:00+02:00' })).toBe('breached');
    expect(
      await verdict({ cancelledAt: '2025-06-04T10:00:00+02:00', shippedAt: '2025-06-03T10:00:00+02:00' }),
    ).toBe('met');
    expect(await verdict({ shippedAt: '2025-06-09T10:00:00+02:00' })).toBe('breached');
  });

  it('is open while both may still come', async () => {
    const verdict = await onOrder(CLAUSE);
    expect(await verdict({}, '2025-06-04')).toBe('pending');
    expect(await verdict({ cancelledAt: '2025-06-05T10:00:00+02:00' }, '2025-06-04')).toBe('pending');
  });
});

describe('what false becomes', () => {
  it('is breached, or what otherwise says, or missed for a target', async () => {
    const data = { order: [{ id: 'O1', placedAt: PLACED, kind: 'a' }] };
    const run = await shop(`
- { id: a.duty, forEach: order, require: { kind: b } }
- { id: a.target, kind: target, forEach: order, require: { kind: b } }
- { id: a.info, kind: information, forEach: order, require: { kind: b } }
- { id: a.never, forEach: order, require: { kind: b }, otherwise: not-applicable }
- { id: a.state, forEach: order, holds: { kind: b } }
- { id: a.holds, forEach: order, holds: { kind: a } }
- { id: a.open, kind: target, forEach: order, require: { vip: true } }
`);
    expect(await run({ data })).toEqual({
      'a.duty O1': 'breached',
      'a.target O1': 'missed',
      'a.info O1': 'undetermined',
      'a.never O1': 'not-applicable',
      'a.state O1': 'not-applicable',
      'a.holds O1': 'met',
      'a.open O1': 'undetermined',
    });
  });

  it('cannot hold where it is not known whether it applies, and cannot be undone where it does not hold', async () => {
    const verdict = await onOrder(
      `- { id: a.rule, forEach: order, where: { vip: true }, holds: { kind: a } }`,
    );
    expect(await verdict({ kind: 'a' })).toBe('undetermined');
    expect(await verdict({ kind: 'b' })).toBe('not-applicable');
  });
});

describe('a clause struck out', () => {
  it('is lifted from its day on, and open where the day is not known', async () => {
    const run = await shop(`- { id: a.rule, forEach: payment, require: { amount: 5 } }`);
    const contract = { voided: [{ clause: 'a.rule', from: '2025-06-10' }] };
    const payment = (bookedOn?: string): object => ({
      id: 'P1',
      order: 'O1',
      amount: '1.00',
      ...(bookedOn === undefined ? {} : { bookedOn }),
    });
    const verdict = async (bookedOn?: string): Promise<string | undefined> =>
      (await run({ data: { payment: [payment(bookedOn)] }, contract }))['a.rule P1'];
    expect(await verdict('2025-06-09')).toBe('breached');
    expect(await verdict('2025-06-10')).toBe('not-applicable');
    expect(await verdict()).toBe('undetermined');
  });
});

describe('expect', () => {
  it('says the right value and how far off it is', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      terms: { price: { unit: 'EUR', value: '12.50' }, cap: { unit: 'EUR', value: '20' } },
      clauses: `- { id: a.rule, forEach: order, expect: { amount: { atMost: { term: cap } } } }
- { id: a.exact, forEach: order, expect: { amount: { term: price } } }`,
    });
    const { findings } = await judged(loaded, {
      data: { order: [{ id: 'O1', placedAt: PLACED, amount: '21.00' }] },
      asOf: '2025-06-30',
    });
    expect(findings).toMatchObject([
      { verdict: 'breached', actual: '21', limit: '20', margin: { value: '-1' } },
      { verdict: 'breached', actual: '21', limit: '12.5', margin: { value: '-8.5' } },
    ]);
  });

  it('is breached by one field that is wrong, though another is not known', async () => {
    const verdict = await onOrder(`- { id: a.rule, forEach: order, expect: { kind: a, amount: 5 } }`);
    expect(await verdict({ kind: 'b' })).toBe('breached');
    expect(await verdict({ kind: 'a' })).toBe('undetermined');
    expect(await verdict({ kind: 'a', amount: '5.00' })).toBe('met');
  });
});
