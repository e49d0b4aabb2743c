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

/** Whoever leaves over a change keeps the older terms from the notice up to the last day. */
const KEEPS = `
- id: a.keep
  forEach: leaving
  require: { kind: change }
  keeps:
    of: leaving
    where: { kind: change }
    version: version
    from: noticeOn
    through: lastDay
`;
const LEAVING = {
  key: ['id'],
  moment: 'noticeOn',
  fields: {
    id: { is: 'text', required: true },
    kind: { is: 'text' },
    version: { is: 'text' },
    noticeOn: { is: 'day', event: true, absent: 'none' },
    lastDay: { is: 'day' },
  },
};

async function judgeLeaving(
  leaving: Readonly<Record<string, string>>,
  days: readonly string[],
  contract: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, string>> {
  const loaded = await agreementOf({
    records: { ...SHOP, leaving: LEAVING },
    terms: TERMS,
    versions: VERSIONS,
    clauses: `${CLAUSES.trimEnd()}${KEEPS}`,
  });
  const data = { order: days.map((day) => order(day, day)), leaving: [{ id: 'L1', ...leaving }] };
  const all = await verdicts(loaded, { data, contract, asOf: '2025-12-31' });
  return Object.fromEntries(Object.entries(all).filter(([name]) => /^a\.(ship|new) /.test(name)));
}

describe('a version that is kept by what a record says', () => {
  const told = { kind: 'change', version: '2024', noticeOn: '2025-07-01', lastDay: '2025-08-31' };

  it('holds from the first day to the last, and no day longer', async () => {
    const days = ['2025-06-30', '2025-07-01', '2025-08-31', '2025-09-01'];
    expect(await judgeLeaving(told, days)).toEqual({
      'a.ship 2025-06-30': 'breached',
      'a.ship 2025-07-01': 'met',
      'a.ship 2025-08-31': 'met',
      'a.ship 2025-09-01': 'breached',
      'a.new 2025-06-30': 'breached',
      'a.new 2025-07-01': 'not-applicable',
      'a.new 2025-08-31': 'not-applicable',
      'a.new 2025-09-01': 'breached',
    });
  });

  it('is not kept for another ground, without a notice, or by a name that is no older version', async () => {
    const late = { 'a.ship 2025-07-15': 'breached', 'a.new 2025-07-15': 'breached' };
    for (const other of [{ kind: 'move' }, { version: '2025' }, { version: '2019' }]) {
      expect(await judgeLeaving({ ...told, ...other }, ['2025-07-15']), JSON.stringify(other)).toEqual(late);
    }
    const { noticeOn: _, ...silent } = told;
    expect(await judgeLeaving(silent, ['2025-07-15'])).toEqual(late);
  });

  it('is perhaps kept where the record does not say until when, or on which ground', async () => {
    const { lastDay: _last, ...endless } = told;
    const { kind: _kind, ...groundless } = told;
    const open = { 'a.ship 2025-07-15': 'undetermined', 'a.new 2025-07-15': 'undetermined' };
    expect(await judgeLeaving(endless, ['2025-07-15'])).toEqual(open);
    expect(await judgeLeaving(groundless, ['2025-07-15'])).toEqual(open);
  });

  it('leaves days that it cannot reach as they are', async () => {
    const { lastDay: _last, ...endless } = told;
    expect(await judgeLeaving(endless, ['2025-06-30'])).toMatchObject({ 'a.ship 2025-06-30': 'breached' });
    const { kind: _kind, ...groundless } = told;
    expect(await judgeLeaving(groundless, ['2025-09-01'])).toMatchObject({ 'a.ship 2025-09-01': 'breached' });
  });

  it('does not matter where both versions give the same verdict', async () => {
    const { lastDay: _last, ...endless } = told;
    const loaded = await agreementOf({
      records: { ...SHOP, leaving: LEAVING },
      terms: TERMS,
      versions: VERSIONS,
      clauses: `${CLAUSES.trimEnd()}${KEEPS}`,
    });
    const quick = {
      id: 'Q',
      kind: 'a',
      placedAt: '2025-07-15T10:00:00+02:00',
      shippedAt: '2025-07-16T09:00:00+02:00',
    };
    const data = { order: [quick], leaving: [{ id: 'L1', ...endless }] };
    expect(await verdicts(loaded, { data, asOf: '2025-12-31' })).toMatchObject({ 'a.ship Q': 'met' });
  });

  it('gives way to an individual term', async () => {
    const contract = {
      terms: [{ term: 'ship.within', value: 1, from: '2025-07-10', through: '2025-07-20' }],
    };
    expect(await judgeLeaving(told, ['2025-07-09', '2025-07-15'], contract)).toMatchObject({
      'a.ship 2025-07-09': 'met',
      'a.ship 2025-07-15': 'breached',
    });
  });

  it('is refused where its record type or a name is unknown, or a part is missing', async () => {
    const clauses = (keeps: string): Parameters<typeof agreementOf>[0] => ({
      records: SHOP,
      terms: TERMS,
      versions: VERSIONS,
      clauses: `- { id: a.keep, forEach: order, require: { kind: a }, keeps: ${keeps} }`,
    });
    await expect(
      agreementOf(clauses('{ of: lorder, version: note, from: promisedOn, through: promisedOn }')),
    ).rejects.toThrow("no record type 'lorder'");
    await expect(
      agreementOf(clauses('{ of: order, version: edition, from: promisedOn, through: promisedOn }')),
    ).rejects.toThrow("no fact 'edition'");
    await expect(agreementOf(clauses('{ of: order, version: note }'))).rejects.toThrow('from, through');
  });
});

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
