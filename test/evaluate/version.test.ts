import { describe, expect, it } from 'vitest';
import { SHOP } from './orders.js';
import { agreementOf, verdicts } from './scene.js';

const VERSIONS = { '2024': '2024-01-01', '2025': '2025-06-01' };
/** Three days to ship; since June 2025 one. */
const TERMS = {
  'ship.within': {
    unit: 'days',
    values: [
      { from: '2024-01-01', value: 3 },
      { from: '2025-06-01', value: 1 },
    ],
  },
};
const CLAUSES = `
- { id: a.ship, forEach: order, within: { from: placedAt, atMost: { term: ship.within }, to: shippedAt } }
- { id: a.new, inForce: { from: 2025-06-01 }, forEach: order, require: { kind: b } }
- { id: a.old, inForce: { through: 2025-05-31 }, forEach: order, require: { kind: b } }
`;

/** An order that was shipped two days later: in time under the old terms, late under the new ones. */
const order = (id: string, day: string): object => ({
  id,
  kind: 'a',
  placedAt: `${day}T10:00:00+02:00`,
  shippedAt: `${new Date(Date.parse(day) + 172_800_000).toISOString().slice(0, 10)}T10:00:00+02:00`,
});

async function judge(keeps: readonly object[], ...days: readonly string[]): Promise<Record<string, string>> {
  const loaded = await agreementOf({ records: SHOP, terms: TERMS, versions: VERSIONS, clauses: CLAUSES });
  const data = { order: days.map((day) => order(day, day)) };
  return verdicts(loaded, { data, contract: keeps.length === 0 ? {} : { keeps }, asOf: '2025-12-31' });
}

describe('a change of the terms', () => {
  it('holds from its day on', async () => {
    expect(await judge([], '2025-05-31', '2025-06-01')).toEqual({
      'a.ship 2025-05-31': 'met',
      'a.ship 2025-06-01': 'breached',
      'a.new 2025-05-31': 'not-applicable',
      'a.new 2025-06-01': 'breached',
      'a.old 2025-05-31': 'breached',
      'a.old 2025-06-01': 'not-applicable',
    });
  });

  it('does not hold for whoever keeps the old version, up to its last day', async () => {
    const keeps = [{ version: '2024', from: '2025-06-01', through: '2025-07-31' }];
    expect(await judge(keeps, '2025-06-01', '2025-07-31', '2025-08-01')).toEqual({
      'a.ship 2025-06-01': 'met',
      'a.ship 2025-07-31': 'met',
      'a.ship 2025-08-01': 'breached',
      'a.new 2025-06-01': 'not-applicable',
      'a.new 2025-07-31': 'not-applicable',
      'a.new 2025-08-01': 'breached',
      'a.old 2025-06-01': 'breached',
      'a.old 2025-07-31': 'breached',
      'a.old 2025-08-01': 'not-applicable',
    });
  });

  it('is not known to hold at a moment that is not known', async () => {
    const loaded = await agreementOf({ records: SHOP, terms: TERMS, versions: VERSIONS, clauses: CLAUSES });
    const data = { order: [{ id: 'O1', kind: 'a', shippedAt: '2025-07-01T10:00:00+02:00' }] };
    const keeps = [{ version: '2024', from: '2025-06-01', through: '2025-07-31' }];
    expect(await verdicts(loaded, { data, contract: { keeps }, asOf: '2025-12-31' })).toMatchObject({
      'a.new O1': 'undetermined',
      'a.old O1': 'undetermined',
    });
  });

  it('is refused where there is no such version, or no later one', async () => {
    const span = { from: '2025-06-01', through: '2025-07-31' };
    await expect(judge([{ version: '2023', ...span }])).rejects.toThrow("has no version '2023'");
    await expect(judge([{ version: '2025', ...span }])).rejects.toThrow('the newest version');
    const reversed = { version: '2024', from: '2025-07-31', through: '2025-06-01' };
    await expect(judge([reversed])).rejects.toThrow('before it starts');
  });
});
