import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/source/problem.js';
import { SHOP, TERMS } from './orders.js';
import { agreementOf, type Scene, verdicts } from './scene.js';

function shop(clauses: string): (scene: Partial<Scene>) => Promise<Record<string, string>> {
  const loaded = agreementOf({ records: SHOP, terms: TERMS, clauses });
  return async (scene) => verdicts(await loaded, { asOf: '2025-06-30', ...scene });
}

const LATE = '- { id: a.late, forEach: order, holds: { kind: late } }';
const order = (id: string, fields: object = {}): object => ({
  id,
  placedAt: '2025-06-02T10:00:00+02:00',
  ...fields,
});

describe('the verdict of another clause', () => {
  it('is this subject’s', async () => {
    const run = shop(`${LATE}
- { id: a.rule, forEach: order, facts: { late: { verdictOf: { clause: a.late } } }, require: { late: false } }`);
    const data = { order: [order('O1', { kind: 'late' }), order('O2', { kind: 'ok' }), order('O3')] };
    expect(await run({ data })).toMatchObject({
      'a.rule O1': 'breached',
      'a.rule O2': 'met',
      'a.rule O3': 'undetermined',
    });
  });

  it('is that of the same row, not of one with the same number elsewhere', async () => {
    const run = shop(`
- { id: a.two, forEach: order.steps, holds: { value: 2 } }
- { id: a.rule, forEach: order.steps, facts: { two: { verdictOf: { clause: a.two } } }, require: { two: true } }`);
    const step = (value: number): object => ({ at: '2025-06-02T10:00:00+02:00', value, by: 'x' });
    const data = { order: [order('O1', { steps: [step(1)] }), order('O2', { steps: [step(2)] })] };
    expect(await run({ data })).toMatchObject({ 'a.rule O1/1': 'breached', 'a.rule O2/1': 'met' });
  });

  it('is any’s or every’s, and open where a source does not cover the time', async () => {
    const run = shop(`${LATE}
- { id: a.any, forEach: agreement, facts: { late: { verdictOf: { clause: a.late, for: any } } }, require: { late: true } }
- { id: a.every, forEach: agreement, facts: { late: { verdictOf: { clause: a.late, for: every } } }, require: { late: true } }`);
    const of = async (
      orders: object[] | undefined,
      coverage: Scene['coverage'] = {},
    ): Promise<(string | undefined)[]> => {
      const found = await run({ data: orders === undefined ? {} : { order: orders }, coverage });
      return ['a.any agreement', 'a.every agreement'].map((key) => found[key]);
    };
    const [late, fine, unknown] = [order('O1', { kind: 'late' }), order('O2', { kind: 'ok' }), order('O3')];
    expect(await of([late, fine])).toEqual(['met', 'breached']);
    expect(await of([late, unknown])).toEqual(['met', 'undetermined']);
    expect(await of([fine, unknown])).toEqual(['undetermined', 'breached']);
    expect(await of([])).toEqual(['breached', 'met']);
    expect(await of(undefined)).toEqual(['undetermined', 'undetermined']);
    const stale = { order: { until: '2025-06-10' } };
    expect(await of([late], stale)).toEqual(['met', 'undetermined']);
    expect(await of([fine], stale)).toEqual(['undetermined', 'breached']);
  });

  it('is read at an earlier moment as it stood, and not yet at a later one', async () => {
    const run = shop(`
- { id: a.paid, forEach: order, within: { from: placedAt, atMost: { term: pay.within }, to: shippedAt } }
- { id: a.rule, forEach: order, facts: { paid: { verdictOf: { clause: a.paid, at: promisedOn } } }, require: { paid: true } }`);
    const on = async (promisedOn: string, asOf = '2025-06-30'): Promise<string | undefined> =>
      (
        await run({
          data: { order: [order('O1', { shippedAt: '2025-06-10T10:00:00+02:00', promisedOn })] },
          asOf,
        })
      )['a.rule O1'];
    expect(await on('2025-06-10')).toBe('met');
    // What was still to be decided on the day before did not hold then.
    expect(await on('2025-06-09')).toBe('breached');
    expect(await on('2025-06-01')).toBe('breached');
    expect(await on('2025-07-09')).toBe('pending');
  });

  it('may not lead back to itself, except at an earlier moment', async () => {
    const circle = (late: string, at = ''): string => `
- { id: a.one, forEach: order, facts: { two: { verdictOf: { clause: ${late}${at} } } }, holds: { two: true } }
- { id: a.two, forEach: order, facts: { one: { verdictOf: { clause: a.one } } }, holds: { one: true } }`;
    const load = (clauses: string): Promise<unknown> => agreementOf({ records: SHOP, terms: TERMS, clauses });
    await expect(load(circle('a.two'))).rejects.toThrow(InputError);
    await expect(load(circle('a.one'))).rejects.toThrow(InputError);
    const earlier = shop(circle('a.two', ', at: promisedOn'));
    expect(await earlier({ data: { order: [order('O1', { promisedOn: '2025-06-01' })] } })).toMatchObject({
      'a.two O1': 'not-applicable',
    });
  });
});
