import { describe, expect, it } from 'vitest';
import { SHOP, TERMS } from './orders.js';
import { agreementOf, judged, type Scene, verdicts } from './scene.js';

function shop(clauses: string): (scene: Partial<Scene>) => Promise<Record<string, string>> {
  const loaded = agreementOf({ records: SHOP, terms: TERMS, clauses });
  return async (scene) => verdicts(await loaded, { asOf: '2025-06-30', ...scene });
}

const order = (fields: object): Partial<Scene> => ({ data: { order: [{ id: 'O1', ...fields }] } });

describe('clock changes', () => {
  const run = shop(
    '- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship.hours }, to: shippedAt } }',
  );
  const verdict = async (fields: object, asOf = '2025-12-31'): Promise<string | undefined> =>
    (await run({ ...order(fields), asOf }))['a.rule O1'];

  it('lets a skipped local time be missing', async () => {
    expect(await verdict({ placedAt: '2025-03-30T02:30:00', shippedAt: '2025-03-30T05:00:00' })).toBe(
      'undetermined',
    );
    expect(await verdict({ placedAt: '2025-03-30T01:30:00', shippedAt: '2025-03-30T04:30:00' })).toBe('met');
  });

  it('lets a repeated local time be both, and decides where both agree', async () => {
    const placedAt = '2025-10-26T02:30:00';
    expect(await verdict({ placedAt, shippedAt: '2025-10-26T03:30:00' })).toBe('met');
    expect(await verdict({ placedAt, shippedAt: '2025-10-26T04:00:00' })).toBe('undetermined');
    expect(await verdict({ placedAt, shippedAt: '2025-10-26T04:31:00' })).toBe('breached');
  });

  it('knows of a repeated event at as-of only what surely happened', async () => {
    const fields = { placedAt: '2025-10-26T00:30:00+02:00', shippedAt: '2025-10-26T02:30:00' };
    expect(await verdict(fields, '2025-10-26T02:29:00+02:00')).toBe('pending');
    // Between the two: it may have happened in time, or be still to come.
    expect(await verdict(fields, '2025-10-26T02:45:00+02:00')).toBe('undetermined');
    expect(await verdict(fields, '2025-10-26T02:45:00+01:00')).toBe('undetermined');
    expect(
      await verdict({ ...fields, placedAt: '2025-10-26T01:45:00+02:00' }, '2025-10-26T02:45:00+01:00'),
    ).toBe('met');
  });

  it('does not know of an order whose first possible moment is still to come', async () => {
    expect(
      await run({ ...order({ placedAt: '2025-10-26T02:30:00' }), asOf: '2025-10-26T01:00:00+02:00' }),
    ).toEqual({ 'a.rule agreement': 'not-applicable' });
  });
});

describe('state as of a day', () => {
  const run = shop(`
- id: a.priority
  forEach: order
  facts: { now: { valueAt: { of: steps, by: at, at: asOf, take: value } } }
  holds: { now: 2 }
- id: a.courier
  forEach: order
  require: { courier: fast }
- id: a.member
  forEach: agreement
  facts: { members: { count: { of: membership, at: asOf } } }
  holds: { members: 1 }
`);
  const data = {
    order: [
      {
        id: 'O1',
        placedAt: '2025-06-02T10:00:00+02:00',
        shippedAt: '2025-06-10T10:00:00+02:00',
        courier: 'fast',
        steps: [
          { at: '2025-06-02T10:00:00+02:00', value: 1, by: 'x' },
          { at: '2025-06-05T10:00:00+02:00', value: 2, by: 'x' },
        ],
      },
    ],
    membership: [{ id: 'M1', from: '2025-06-03' }],
  };
  const asOf = async (day: string): Promise<Record<string, string>> => run({ data, asOf: day });

  it('reads each table as it stood', async () => {
    expect(await asOf('2025-06-02')).toEqual({
      'a.priority O1': 'not-applicable',
      'a.courier O1': 'pending',
      'a.member agreement': 'not-applicable',
    });
    expect(await asOf('2025-06-05')).toEqual({
      'a.priority O1': 'met',
      'a.courier O1': 'pending',
      'a.member agreement': 'met',
    });
    expect(await asOf('2025-06-10')).toMatchObject({ 'a.courier O1': 'met' });
    expect(await asOf('2025-06-01')).toMatchObject({ 'a.courier agreement': 'not-applicable' });
  });
});

describe('periods', () => {
  it('judges the months that have begun, the running one among them', async () => {
    const run = shop(
      '- { id: a.rule, forEach: { period: month }, facts: { paid: { count: { of: payment, by: bookedOn } } }, require: { fact: paid, operator: atLeast, value: 1 } }',
    );
    const paid = (id: string, bookedOn: string): object => ({ id, order: 'O1', bookedOn, amount: '1.00' });
    const scene = {
      contract: { startsOn: '2025-04-15' },
      data: { payment: [paid('P1', '2025-04-30'), paid('P2', '2025-05-01')] },
      asOf: '2025-06-15',
    };
    expect(await run(scene)).toEqual({
      'a.rule 2025-04': 'met',
      'a.rule 2025-05': 'met',
      'a.rule 2025-06': 'pending',
    });
    expect(await run({ ...scene, asOf: '2025-06-30' })).toMatchObject({ 'a.rule 2025-06': 'pending' });
    expect(await run({ ...scene, asOf: '2025-07-01' })).toMatchObject({ 'a.rule 2025-06': 'breached' });
    const period = { from: '2025-05-01', through: '2025-05-31' };
    expect(await run({ ...scene, period })).toEqual({ 'a.rule 2025-05': 'met' });
    const stale = { payment: { until: '2025-06-20' } };
    expect(await run({ ...scene, asOf: '2025-07-01', coverage: stale })).toMatchObject({
      'a.rule 2025-06': 'undetermined',
    });
  });

  it('measures days and minutes over a clock change', async () => {
    const run = shop(`
- { id: a.march, forEach: { period: month }, where: { index: 3 }, require: { days: 31, minutes: 44580 } }
- { id: a.october, forEach: { period: month }, where: { index: 10 }, require: { days: 31, minutes: 44700 } }
`);
    const found = await run({ contract: { startsOn: '2025-01-01' }, asOf: '2025-12-31' });
    expect(found['a.march 2025-03']).toBe('met');
    expect(found['a.october 2025-10']).toBe('met');
  });

  it('leaves weekends and holidays out of working days', async () => {
    const run = shop('- { id: a.rule, forEach: { period: working-day }, holds: { days: 1 } }');
    const found = await run({ contract: { startsOn: '2025-06-06' }, asOf: '2025-06-11' });
    expect(Object.keys(found)).toEqual(['a.rule 2025-06-06', 'a.rule 2025-06-10', 'a.rule 2025-06-11']);
  });

  it('names slots apart, starts those at night by local time, and knows none before they begin', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      terms: {
        nights: { unit: 'slots', value: ['09:00 until 12:00', '19:00 until 07:00'] },
        seasons: { unit: 'slots', value: ['06-01 through 07-31', '11-01 through 12-31'] },
        gap: { unit: 'slots', value: ['02:30 until 04:10'] },
      },
      clauses: `
- { id: a.nights, forEach: { period: day, slots: { term: nights } }, holds: { minutes: 720 } }
- { id: a.seasons, forEach: { period: year, slots: { term: seasons } }, holds: { days: 61 } }
- { id: a.gap, forEach: { period: day, slots: { term: gap } }, holds: { minutes: 70 } }
`,
    });
    const scene = { contract: { startsOn: '2025-03-29' }, asOf: '2025-03-30' };
    expect(await verdicts(loaded, scene)).toMatchObject({
      'a.nights 2025-03-29T09:00': 'not-applicable',
      // The night of the change lasts eleven hours.
      'a.nights 2025-03-29T19:00': 'not-applicable',
      'a.nights 2025-03-30T19:00': 'met',
      // 02:30 is skipped: it starts as the clock jumps to 03:00.
      'a.gap 2025-03-30T03:00': 'met',
      'a.gap 2025-03-29T02:30': 'not-applicable',
    });
    const seasons = async (contract: Readonly<Record<string, string>>, asOf: string): Promise<string[]> =>
      Object.keys(await verdicts(loaded, { contract, asOf })).filter((key) => key.startsWith('a.seasons'));
    expect(await seasons({ startsOn: '2025-01-01' }, '2025-06-15')).toEqual(['a.seasons 2025-06-01']);
    // Parts of the year before the agreement began, and after it ended, are none of it.
    expect(await seasons({ startsOn: '2025-08-01' }, '2025-12-01')).toEqual(['a.seasons 2025-11-01']);
    expect(await seasons({ startsOn: '2025-07-31', endsOn: '2025-10-31' }, '2025-12-01')).toEqual([
      'a.seasons 2025-06-01',
    ]);
    const { findings } = await judged(loaded, scene);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

describe('an agreement that has not begun', () => {
  const run = shop(
    '- { id: a.rule, forEach: agreement, require: { fact: orders, operator: atMost, value: 0 }, facts: { orders: { count: { of: order } } } }',
  );
  const verdict = async (asOf: string): Promise<string | undefined> =>
    Object.values(await run({ data: { order: [] }, contract: { startsOn: '2025-07-01' }, asOf }))[0];

  it('is met by nothing until its first day', async () => {
    expect(await verdict('2025-06-30')).toBe('not-applicable');
    expect(await verdict('2025-07-01')).toBe('met');
  });
});
